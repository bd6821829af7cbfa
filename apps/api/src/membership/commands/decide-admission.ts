import { recordDecision } from '../../organisation/public.ts';
import type { TypedDecision } from '../../organisation/public.ts';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { MembershipEntity } from '../membership.entity.ts';
import { requireBranch } from './branch.ts';
import { decide } from './decide.ts';
import { lockCandidacy } from './locked-record.ts';
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

/**
 * Admits a candidate: the candidacy closes, a membership opens in the same branch from the day of the decision. That day is
 * what counts towards the quota, and party age runs from it (294-QĐ/TW 4.3.1, 4.5.1).
 * @throws DomainError PERSON_ALREADY_MEMBER, DATE_OUT_OF_ORDER, DECISION_NUMBER_TAKEN …
 */
export async function decideAdmission(transaction: Transaction, input: AdmissionDecision): Promise<PayloadReferences> {
  const locked = await lockCandidacy(transaction, input.id, input.expectedVersion);
  const { candidacy } = locked;
  const allowed = decide('ADMISSION_DECIDE', { ...locked.facts, ...decisionFacts(input.decision) });
  if (!allowed.opens) throw new Error('an admission opens a membership');
  await requireBranch(transaction, candidacy.branchId, allowed.effectiveOn, ['decision', 'decidedOn']);
  const decisionId = await recordDecision(transaction, input.decision, {
    kind: 'ADMISSION',
    unitId: candidacy.branchId,
    permission: 'MEMBERSHIP_RECORD',
  });
  const [last] = await transaction.query<{ ordinal: number }>(
    'select coalesce(max(ordinal), 0)::integer as ordinal from membership where person_id = $1',
    [candidacy.personId],
  );
  const membership = transaction.em.create(MembershipEntity, {
    personId: candidacy.personId,
    ordinal: (last?.ordinal ?? 0) + 1,
    candidacyId: candidacy.id,
    status: asStatus(allowed.opens),
    branchId: candidacy.branchId,
    decidedOn: allowed.effectiveOn,
    ceremonyOn: null,
    officialOn: null,
    endedOn: null,
    dossierNo: null,
    cardNo: null,
    version: 1,
  });
  await transaction.em.flush();
  candidacy.closedOn = allowed.effectiveOn;
  await transaction.query(
    `insert into membership_posting (membership_id, branch_id, during) values ($1, $2, daterange($3::date, null))`,
    [membership.id, candidacy.branchId, allowed.effectiveOn],
  );
  const written = await recordCandidacyAct(transaction, locked, allowed, { decisionId, membershipId: membership.id });
  transaction.about({ targetType: 'Membership', targetId: membership.id, unitId: candidacy.branchId });
  return { ...written, membership: ref(membership.id) };
}
