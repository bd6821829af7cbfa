import type { WorkItemScope } from './work-scope.ts';
import { heldInScope, inScope } from './work-scope.ts';

/** Up to so many units each of their members is asked; of more, the rare entries of the whole country are fewer than the members. */
const fewUnits = 1_000;

export interface RareEntries {
  /** Condition on an entry `f`, and on the member `m` it is about: one that an index of the log finds by its day, and another by the member. */
  readonly where: string;
  /** Whether those who are members no longer are looked at too. */
  readonly gone?: boolean;
}

/** Entries of the log of a kind that few members have, about members in scope, as a select from rows `f` of the log and `m` of memberships. */
export function entriesIn(scope: WorkItemScope, columns: string, { where, gone = false }: RareEntries): string {
  const member = 'm.ended_on is null';
  // OFFSET 0: each entry's member is looked up, not everybody held against the units.
  const everywhere = `select ${columns} from lifecycle_fact f cross join lateral (select o.* from membership o where o.id = f.membership_id offset 0) m
    where ${gone ? '' : `${member} and `}${where}`;
  if (scope.whole) return everywhere;
  const few = `(select cardinality(b.units) <= ${fewUnits} from branches b)`;
  const byMember = (whom: string): string => `select ${columns} from membership m join lifecycle_fact f on f.membership_id = m.id where ${few} and ${inScope(scope, 'm.branch_id')} and ${whom} and ${where}`;
  const near = [byMember(member), ...(gone ? [byMember('m.ended_on is not null')] : [])];
  return [...near, `${everywhere} and not ${few} and ${heldInScope(scope, 'm.branch_id')}`].join(' union all ');
}
