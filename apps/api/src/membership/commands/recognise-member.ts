import { recordDecision } from '../../organisation/public.ts';
import type { TypedDecision } from '../../organisation/public.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { branchOn } from './branch.ts';
import { decide } from './decide.ts';
import { decisionFacts } from './decide-admission.ts';
import { lockMembership } from './locked-record.ts';
import { recordMembershipAct } from './record-membership-act.ts';

export interface Recognition {
  readonly id: string;
  readonly expectedVersion: number;
  readonly decision: TypedDecision;
}

/**
 * Recognises a member as official from exactly the end of probation, however late it is decided (294-QĐ/TW 4.2.2). It counts
 * where the member was on that day, also when he has moved since.
 */
export async function recogniseMember(transaction: Transaction, input: Recognition): Promise<PayloadReferences> {
  const locked = await lockMembership(transaction, input.id, input.expectedVersion);
  const { membership } = locked;
  const allowed = decide('RECOGNISE', { ...locked.facts, ...decisionFacts(input.decision) });
  const decisionId = await recordDecision(transaction, input.decision, {
    kind: 'RECOGNITION',
    unitId: membership.branchId,
    permission: 'MEMBERSHIP_RECORD',
  });
  membership.officialOn = allowed.effectiveOn;
  const branchId = (await branchOn(transaction, membership.id, allowed.effectiveOn)) ?? membership.branchId;
  return recordMembershipAct(transaction, locked, allowed, { decisionId, branchId });
}
