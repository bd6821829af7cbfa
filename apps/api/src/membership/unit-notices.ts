import { UnitKind, unitKinds } from '@dangvu/domain/organisation/unit-kinds';
import type { WorkItemKind } from '@dangvu/domain/membership/work-items';
import type { RuleParam } from '@dangvu/domain/rulebook/rules';
import { hasCommittee } from './committee-sql.ts';
import { amountSql, ruleCodeSql } from './due-sql.ts';
import { stockMembers } from './headcount.ts';
import type { WorkItemSource } from './work-items.ts';
import type { WorkItemScope } from './work-scope.ts';
import { registerWorkItems } from './work-items.ts';
import { inScope } from './work-scope.ts';

const branchKinds = Object.values(UnitKind).filter((kind) => unitKinds[kind].holdsMembers);

/** Units in scope as they stand today: rows (unit_id, kind, sector). */
export function unitsInScope(scope: WorkItemScope, kinds: readonly UnitKind[]): string {
  const today = scope.statement.todaySql;
  return `(select k.unit_id, k.kind, k.sector from org_unit_state k
   where k.from_on <= ${today} and k.until_on > ${today} and k.during @> ${today} and k.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}) and ${inScope(scope, 'k.unit_id')} offset 0)`;
}

interface Structure {
  readonly kind: WorkItemKind;
  readonly param: RuleParam;
  /** Condition on the branch `u`, its counters `s` and the number the rule fixes. */
  readonly holds: (amount: string, today: string) => string;
}

const official = 'coalesce(s.official, 0)';
const members = `coalesce(${stockMembers('s')}, 0)`;

/** What the size of a branch asks for. No rule fixes a day: it holds from the moment it is seen. */
const structures: readonly Structure[] = [
  {
    kind: 'BRANCH_WITHOUT_COMMITTEE',
    param: 'BRANCH_COMMITTEE_MINIMUM',
    holds: (amount, today) => `${official} >= ${amount} and not ${hasCommittee('u.unit_id', today)}`,
  },
  { kind: 'BRANCH_TOO_SMALL', param: 'UNIT_MEMBER_MINIMUM', holds: (amount) => `${official} < ${amount}` },
  { kind: 'BRANCH_TO_BECOME_PARTY_ORG', param: 'PARTY_ORG_MEMBER_MINIMUM', holds: (amount) => `u.kind = 'GRASSROOTS_BRANCH' and ${members} >= ${amount}` },
  // Groups are not recorded: whether a branch of that size has them, its committee knows.
  { kind: 'BRANCH_TO_DIVIDE', param: 'BRANCH_GROUPS_MINIMUM', holds: (amount) => `u.kind = 'SUB_BRANCH' and ${members} >= ${amount}` },
];

/** All of them in one pass over the branches. */
const byStructure: WorkItemSource = (scope, kinds) => {
  const today = scope.statement.todaySql;
  const found = structures
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, param, holds }) => `('${kind}', ${holds(amountSql(param, today), today)}, ${ruleCodeSql(param, today)})`)
    .join(', ');
  return `select n.kind || ':' || u.unit_id as id, n.kind, u.unit_id, null::uuid as person_id, null::uuid as transfer_id, null::uuid as candidacy_id,
      u.unit_id as subject_id, ${today} as base_on, ${today} as due_on, n.rule_code
    from ${unitsInScope(scope, branchKinds)} u left join stock s on s.unit_id = u.unit_id cross join lateral (values ${found}) n(kind, holds, rule_code) where n.holds`;
};
for (const { kind } of structures) registerWorkItems(kind, byStructure);
