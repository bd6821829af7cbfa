import type { UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import { formerIssuer, issuerOf } from '../../organisation/public.ts';
import type { FormerIssuer, TypedDecision } from '../../organisation/public.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import type { InputPaths } from './decide.ts';
import type { HeldForAct, LockedCandidacy } from './locked-record.ts';

/** What an act asks beside the facts whose rule looks at who decided: what the branch and the units above it are. */
export const withKinds = {
  kinds: {
    ofBranch: (branch: string): string =>
      `(select json_object_agg(s.ancestor_id, r.kind) from org_ancestry s join org_unit_revision r on r.unit_id = s.ancestor_id and upper_inf(r.during)
         where s.descendant_id = ${branch} and upper_inf(s.during))`,
  },
};

/** Where the issuer stands in the input of an act by a decision. */
export const issuerPaths: InputPaths = { byCode: { DISCIPLINE_AUTHORITY: ['decision', 'issuerId'], ISSUER_NOT_COMPETENT: ['decision', 'issuerId'] } };

type Held = Pick<LockedCandidacy | HeldForAct, 'above' | 'more'>;

/** The issuer of a decision on a member or a candidate when it is closed since; null when it stands today, or may not be named. */
export const formerlyOver = (transaction: Transaction, typed: TypedDecision, { above }: Pick<Held, 'above'>): Promise<FormerIssuer | null> => formerIssuer(transaction, typed, above, 'MEMBERSHIP_RECORD');

/** What kind of unit issued the decision. @throws DomainError UNIT_OUT_OF_SCOPE when it stands nowhere above the member, nor did */
export function issuerKind(transaction: Transaction, typed: TypedDecision, { above, more }: Held, former: FormerIssuer | null = null): UnitKind | null {
  const issuer = issuerOf(transaction, typed, { above, permission: 'MEMBERSHIP_RECORD', former });
  if (former?.id === issuer) return former.kind;
  return (more['kinds'] as Record<string, UnitKind> | null)?.[issuer] ?? null;
}
