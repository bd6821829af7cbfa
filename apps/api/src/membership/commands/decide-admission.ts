import { recordDecision } from '../../organisation/public.ts';
import type { FormerIssuer, TypedDecision } from '../../organisation/public.ts';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { newId } from '../../platform/act/writes.ts';
import { candidacies } from '../candidacy.entity.ts';
import { memberships } from '../membership.entity.ts';
import { requireBranch, revisionsOf } from './branch.ts';
import type { UnitRevision } from './branch.ts';
import { decide } from './decide.ts';
import { formerlyOver, issuerKind, issuerPaths, withKinds } from './issuer.ts';
import { lockCandidacies } from './locked-record.ts';
import type { LockedCandidacy } from './locked-record.ts';
import { closeMove } from './move-candidate.ts';
import { openPosting } from './posting.ts';
import { recordCandidacyAct } from './record-candidacy-act.ts';
import { asStatus } from './record-membership-act.ts';

export interface AdmissionDecision {
  readonly id: string;
  readonly expectedVersion: number;
  readonly decision: TypedDecision;
}

/** How a decision stands among the facts. */
export const decisionFacts = (decision: TypedDecision): { decision: { number: string; issuedOn: string } } => ({
  decision: { number: decision.number, issuedOn: decision.decidedOn },
});

/** How many admissions there have been of a person. */
export const lastOrdinal = (personSql: string): string =>
  `(select coalesce(max(o.ordinal), 0)::integer from membership o where o.person_id = ${personSql})`;

/** What an admission asks beside the facts: what the branch and the units above it are, and how often the person has been admitted. */
export const withBranch = {
  ...withKinds,
  revisions: (row: string) => revisionsOf(`${row}.branch_id`),
  ordinal: (row: string) => lastOrdinal(`${row}.person_id`),
};

/**
 * Admits a candidate: the candidacy closes, a membership opens in the same branch from the day of the decision. That day is
 * what counts towards the quota, and party age runs from it (294-QĐ/TW 4.3.1, 4.5.1).
 * @throws DomainError PERSON_ALREADY_MEMBER, DATE_OUT_OF_ORDER, DECISION_NUMBER_TAKEN …
 */
export async function decideAdmission(transaction: Transaction, input: AdmissionDecision): Promise<PayloadReferences> {
  const held = await lockCandidacies(transaction, [input], withBranch);
  const locked = held(input);
  const former = await formerlyOver(transaction, input.decision, locked);
  return admit(transaction, locked, input.decision, (above) => recordDecision(transaction, input.decision, { kind: 'ADMISSION', above, former, permission: 'MEMBERSHIP_RECORD' }), former);
}

/**
 * Admits a candidate held with what is known of his branch.
 * @param decided records the decision, or names the one recorded for many; given the units that may have issued it
 * @param former the issuer, when it is closed since
 */
export function admit(
  transaction: Transaction,
  locked: LockedCandidacy,
  decision: TypedDecision,
  decided: (above: readonly string[]) => string,
  former: FormerIssuer | null = null,
): PayloadReferences {
  const { candidacy, more } = locked;
  const issuer = issuerKind(transaction, decision, locked, former);
  const allowed = decide('ADMISSION_DECIDE', { ...locked.facts, ...decisionFacts(decision), issuer }, issuerPaths);
  if (!allowed.opens) throw new Error('an admission opens a membership');
  const { effectiveOn } = allowed;
  requireBranch(more['revisions'] as readonly UnitRevision[], effectiveOn, ['decision', 'decidedOn'], transaction.today);
  const decisionId = decided(locked.above);
  const membershipId = newId();
  transaction.writes.add(memberships, {
    id: membershipId,
    personId: candidacy.personId,
    ordinal: (more['ordinal'] as number) + 1,
    candidacyId: candidacy.id,
    status: asStatus(allowed.opens),
    branchId: candidacy.branchId,
    decidedOn: effectiveOn,
    version: 1,
  });
  closeMove(transaction, locked, 'ADMITTED', effectiveOn);
  transaction.writes.change(candidacies, candidacy, { closedOn: effectiveOn });
  openPosting(transaction, membershipId, candidacy.branchId, effectiveOn);
  const written = recordCandidacyAct(transaction, locked, allowed, { decisionId, membershipId });
  transaction.about({ targetType: 'Membership', targetId: membershipId, unitId: candidacy.branchId });
  return { ...written, membership: ref(membershipId) };
}
