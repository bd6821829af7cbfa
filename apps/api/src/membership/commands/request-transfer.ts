import { DomainError } from '@dangvu/domain/errors/domain-error';
import { deadlineOf } from '@dangvu/domain/membership/deadlines';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { transfers } from '../transfer.entity.ts';
import { requireBranch, standingOf } from './branch.ts';
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
  const locked = await lockMembership(transaction, input);
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
  if (toBranchId)
    requireBranch((await standingOf(transaction, toBranchId)).revisions, input.requestedOn, ['toBranchId'], transaction.today);
  const { membership } = locked;
  const transferId = newId();
  transaction.writes.add(transfers, {
    id: transferId,
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
  const details = { ...(destination ? { destination } : {}), ...(reason ? { reason } : {}) };
  const written = recordMembershipAct(transaction, locked, allowed, {
    transferId,
    toBranchId,
    details,
    reason,
  });
  transaction.about({ targetType: 'Transfer', targetId: transferId, unitId: membership.branchId, reason });
  return { ...written, transfer: ref(transferId) };
}
