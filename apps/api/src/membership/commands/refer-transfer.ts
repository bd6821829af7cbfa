import { deadlineOf } from '@dangvu/domain/membership/deadlines';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { transfers } from '../transfer.entity.ts';
import { decide } from './decide.ts';
import { lockTransfer } from './locked-record.ts';
import { recordMembershipAct } from './record-membership-act.ts';

export interface TransferReferral {
  readonly id: string;
  readonly expectedVersion: number;
  readonly referredOn: string;
}

/**
 * Issues the papers of a transfer that was asked for: from that day the member is on the way, and they are to be presented within the
 * working days of the rulebook. Inside a grassroots organisation its committee refers, out of the town the town (294-QĐ/TW 6.3.1b).
 * @throws DomainError TRANSFER_ALREADY_REFERRED, TRANSFER_REFERRED_ABOVE, DATE_OUT_OF_ORDER, STALE_VERSION
 */
export async function referTransfer(transaction: Transaction, input: TransferReferral): Promise<PayloadReferences> {
  const locked = await lockTransfer(transaction, input);
  const { membership, transfer } = locked;
  const facts = { ...locked.facts, effectiveOn: input.referredOn, movedOn: transfer.movedOn ?? null };
  const allowed = decide('TRANSFER_REFER', facts, { day: 'referredOn' });
  transaction.writes.change(transfers, transfer, {
    state: 'IN_TRANSIT',
    referredOn: allowed.effectiveOn,
    presentDueOn: deadlineOf('TRANSFER_PRESENTATION_DEADLINE', allowed.effectiveOn).dueOn,
    version: transfer.version + 1,
  });
  const written = recordMembershipAct(transaction, locked, allowed, { transferId: transfer.id, toBranchId: transfer.toBranchId ?? null });
  transaction.about({ targetType: 'Transfer', targetId: transfer.id, unitId: membership.branchId });
  return { ...written, transfer: ref(transfer.id) };
}
