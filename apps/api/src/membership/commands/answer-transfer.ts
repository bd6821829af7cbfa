import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { transfers } from '../transfer.entity.ts';
import { decide } from './decide.ts';
import { lockTransfer } from './locked-record.ts';
import { recordMembershipAct } from './record-membership-act.ts';

export interface TransferReturn {
  readonly id: string;
  readonly expectedVersion: number;
  readonly returnedOn: string;
  readonly reason: string;
}

/** The receiving side sends the papers back; the member stays where he is. */
export const returnTransfer = (transaction: Transaction, input: TransferReturn): Promise<PayloadReferences> =>
  undo(transaction, { ...input, on: input.returnedOn, day: 'returnedOn' }, 'RETURNED');

export interface TransferCancellation {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
}

/** The sending side calls the member back, today. */
export const cancelTransfer = (transaction: Transaction, input: TransferCancellation): Promise<PayloadReferences> =>
  undo(transaction, { ...input, on: transaction.today, day: 'id' }, 'CANCELLED');

interface Undoing {
  readonly id: string;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly on: string;
  readonly day: string;
}

async function undo(
  transaction: Transaction,
  input: Undoing,
  state: 'RETURNED' | 'CANCELLED',
): Promise<PayloadReferences> {
  const locked = await lockTransfer(transaction, input);
  const { transfer, membership } = locked;
  const allowed = decide(
    state === 'RETURNED' ? 'TRANSFER_RETURN' : 'TRANSFER_CANCEL',
    { ...locked.facts, effectiveOn: input.on },
    { day: input.day },
  );
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  transaction.writes.change(transfers, transfer, { state, closedOn: allowed.effectiveOn, reason, version: transfer.version + 1 });
  const written = recordMembershipAct(transaction, locked, allowed, {
    transferId: transfer.id,
    toBranchId: transfer.toBranchId,
    details: { reason },
    reason,
  });
  transaction.about({ targetType: 'Transfer', targetId: transfer.id, unitId: membership.branchId, reason });
  return { ...written, transfer: ref(transfer.id) };
}
