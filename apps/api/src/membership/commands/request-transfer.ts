import { DomainError } from '@dangvu/domain/errors/domain-error';
import { deadlineOf } from '@dangvu/domain/membership/deadlines';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import { TransferEntity } from '../transfer.entity.ts';
import { requireBranch } from './branch.ts';
import { decide } from './decide.ts';
import { lockMembership } from './locked-record.ts';
import { recordMembershipAct } from './record-membership-act.ts';

export interface TransferRequest {
  readonly id: string;
  readonly expectedVersion: number;
  readonly toBranchId?: string | null;
  readonly destination?: string | null;
  readonly requestedOn: string;
  readonly reason?: string | null;
}

/**
 * Sends a member on the way to another branch or out of the town; the papers are due within the working days of the rulebook
 * (294-QĐ/TW 6.3.1). Until the other side answers, the member stays where he is.
 * @throws DomainError TRANSFER_PENDING, TRANSFER_SAME_BRANCH, UNIT_NOT_BRANCH, UNIT_CLOSED …
 */
export async function requestTransfer(transaction: Transaction, input: TransferRequest): Promise<PayloadReferences> {
  const locked = await lockMembership(transaction, input.id, input.expectedVersion);
  const what = {
    vi: 'nơi chuyển đến: một chi bộ trong thị xã, hoặc tên nơi ngoài thị xã',
    en: 'the destination: a branch of the town, or the name of a place outside it',
  };
  const destination = optionalText({ text: input.destination, path: ['destination'], what, longest: 200 });
  const reason = optionalText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  if (Boolean(input.toBranchId) === Boolean(destination))
    throw new DomainError('INVALID_INPUT', { path: ['toBranchId'], params: { what } });
  const toBranchId = input.toBranchId ?? null;
  const facts = {
    ...locked.facts,
    effectiveOn: input.requestedOn,
    destination: { outside: toBranchId === null, branchId: toBranchId, isBranch: true },
  };
  const byCode = { TRANSFER_SAME_BRANCH: ['toBranchId'], UNIT_NOT_BRANCH: ['toBranchId'] };
  const allowed = decide('TRANSFER_REQUEST', facts, { day: 'requestedOn', byCode });
  if (toBranchId) await requireBranch(transaction, toBranchId, input.requestedOn, ['toBranchId']);
  const { membership } = locked;
  const transfer = transaction.em.create(TransferEntity, {
    membershipId: membership.id,
    fromBranchId: membership.branchId,
    toBranchId,
    destination,
    state: 'IN_TRANSIT',
    requestedOn: allowed.effectiveOn,
    presentDueOn: deadlineOf('TRANSFER_PRESENTATION_DEADLINE', allowed.effectiveOn).dueOn,
    closedOn: null,
    decisionId: null,
    reason,
    version: 1,
  });
  await transaction.em.flush();
  const details = { ...(destination ? { destination } : {}), ...(reason ? { reason } : {}) };
  const written = await recordMembershipAct(transaction, locked, allowed, {
    transferId: transfer.id,
    toBranchId,
    details,
    reason,
  });
  transaction.about({ targetType: 'Transfer', targetId: transfer.id, unitId: membership.branchId, reason });
  return { ...written, transfer: ref(transfer.id) };
}
