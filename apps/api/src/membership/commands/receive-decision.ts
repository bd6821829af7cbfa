import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { decide } from './decide.ts';
import { lockMembershipFor } from './locked-record.ts';
import type { Asked } from './locked-record.ts';
import { recordMembershipAct } from './record-membership-act.ts';

export interface DecisionReceipt extends Asked {
  readonly receivedOn: string;
}

/** Records when the branch received the admission decision: under the rules before 208-QĐ/TW the time of the ceremony runs from it. */
export async function receiveDecision(transaction: Transaction, input: DecisionReceipt): Promise<PayloadReferences> {
  const locked = await lockMembershipFor(transaction, 'DECISION_RECEIVE', input);
  return recordMembershipAct(transaction, locked, decide('DECISION_RECEIVE', { ...locked.facts, effectiveOn: input.receivedOn }, { day: 'receivedOn' }));
}
