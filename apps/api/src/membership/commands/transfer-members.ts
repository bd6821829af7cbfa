import { shareDecision } from '../../organisation/public.ts';
import type { TypedDecision } from '../../organisation/public.ts';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { forEachRow, outcomeDetails } from '../../platform/act/many.ts';
import type { ManyInput } from '../../platform/act/many.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { memberships } from '../membership.entity.ts';
import { requireBranch, standingOf } from './branch.ts';
import { decide } from './decide.ts';
import { decisionFacts } from './decide-admission.ts';
import { lockMemberships } from './locked-record.ts';
import type { Asked, LockedMembership } from './locked-record.ts';
import { endOfficesLeft, openPosting } from './posting.ts';
import { recordMembershipAct } from './record-membership-act.ts';

export interface CollectiveTransfer extends ManyInput<Asked> {
  readonly toBranchId: string;
  readonly decision: TypedDecision;
}

/**
 * Members go to another branch together, by one decision of a committee over both: the origin's superior hands over, the receiving one
 * takes in, and nobody has papers of his own (294-QĐ/TW 6.3.4). Each counts out at one end and in at the other on the day of the decision.
 * What is wrong with the decision or the branch refuses the whole; what is wrong with a row, that row.
 */
export async function transferMembers(transaction: Transaction, input: CollectiveTransfer): Promise<PayloadReferences> {
  const { toBranchId, decision: typed } = input;
  const decision = shareDecision(transaction, typed, { kind: 'TRANSFER', permission: 'MEMBERSHIP_RECORD' });
  const [held, destination] = await Promise.all([lockMemberships(transaction, input.rows), standingOf(transaction, toBranchId)]);
  requireBranch(destination.revisions, typed.decidedOn, ['toBranchId'], transaction.today);
  const gone: string[] = [];
  const people: string[] = [];
  const move = (locked: LockedMembership): PayloadReferences => {
    const { membership, facts, above } = locked;
    const allowed = decide('COLLECTIVE_TRANSFER', { ...facts, ...decisionFacts(typed), destination: { outside: false, branchId: toBranchId, isBranch: true } }, { byCode: { TRANSFER_SAME_BRANCH: ['toBranchId'] } });
    const decisionId = decision.for(above.filter((unit) => destination.above.includes(unit)));
    const from = membership.branchId;
    gone.push(membership.id);
    people.push(membership.personId);
    transaction.writes.change(memberships, membership, { branchId: toBranchId });
    openPosting(transaction, membership.id, toBranchId, allowed.effectiveOn);
    return recordMembershipAct(transaction, locked, allowed, { decisionId, branchId: from, toBranchId });
  };
  const outcome = forEachRow(
    transaction,
    input,
    (row) => move(held(row)),
    ({ id }) => ({ membership: ref(id) }),
  );
  if (input.preview) await decision.requireFreeNumber();
  const written = decision.written();
  if (!written || !outcome.written) return outcome;
  // Before the new postings: nobody is in two branches on a day. One begun that very day, or later, was never lived.
  transaction.writes.statement('delete from membership_posting where membership_id = any($1::uuid[]) and upper_inf(during) and lower(during) >= $2::date', [gone, typed.decidedOn]);
  transaction.writes.statement('update membership_posting set during = daterange(lower(during), $2::date) where membership_id = any($1::uuid[]) and upper_inf(during)', [gone, typed.decidedOn]);
  endOfficesLeft(transaction, people, toBranchId, typed.decidedOn);
  transaction.about({ targetType: 'Decision', targetId: written.id, unitId: written.issuerId, details: { outcome: outcomeDetails(outcome) } });
  return outcome;
}
