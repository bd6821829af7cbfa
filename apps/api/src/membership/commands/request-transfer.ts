import { DomainError } from '@dangvu/domain/errors/domain-error';
import { deadlineOf } from '@dangvu/domain/membership/deadlines';
import type { LifecycleFacts } from '@dangvu/domain/membership/lifecycle';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { transfers } from '../transfer.entity.ts';
import type { TransferEntity } from '../transfer.entity.ts';
import { requireBranch, standingOf } from './branch.ts';
import { commentAtFault, commentDetails, commentsOf } from './probation-comments.ts';
import { leadsBeyond, permissionsAt } from '../record-facts.ts';
import { superiorAbove, unitsAbove } from '../record-facts-sql.ts';
import { decide } from './decide.ts';
import { closeDeparture } from './expect-departure.ts';
import type { More } from './hold-records.ts';
import { lockMemberships } from './locked-record.ts';
import type { LockedMembership } from './locked-record.ts';
import { recordMembershipAct } from './record-membership-act.ts';

export interface TransferRequest {
  readonly id: string;
  readonly expectedVersion: number;
  readonly toBranchId?: string | null;
  readonly destination?: string | null;
  readonly requestedOn: string;
  readonly movedOn?: string | null;
  /** The papers are issued by a later act. */
  readonly awaitsReferral?: boolean | null;
  readonly reason?: string | null;
  readonly mentorComment?: string | null;
  readonly branchComment?: string | null;
}

/**
 * Asks for a transfer to another branch or out of the town. Where asking and referring are one act, the papers count as issued that
 * day and the member is on the way; otherwise whoever may refer issues them within the working days of the rulebook (294-QĐ/TW
 * 6.3.1a, b). Until the other side answers, the member stays where he is.
 * @throws DomainError TRANSFER_PENDING, TRANSFER_SAME_BRANCH, UNIT_NOT_BRANCH, UNIT_CLOSED …
 */
export async function requestTransfer(transaction: Transaction, input: TransferRequest): Promise<PayloadReferences> {
  const toBranchId = input.toBranchId ?? null;
  const locked = (await lockMemberships(transaction, [input], withSuperior(toBranchId, input.requestedOn)))(input);
  const what = {
    vi: 'nơi chuyển đến: một chi bộ trong thị xã, hoặc tên nơi ngoài thị xã',
    en: 'the destination: a branch of the town, or the name of a place outside it',
  };
  const destination = optionalText({ text: input.destination, path: ['destination'], what, longest: 200 });
  const reason = optionalText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  if (Boolean(input.toBranchId) === Boolean(destination))
    throw new DomainError('INVALID_INPUT', { path: ['toBranchId'], params: { what } });
  const awaitsReferral = input.awaitsReferral === true;
  const comments = commentsOf(input);
  const facts = {
    ...locked.facts,
    awaitsReferral,
    movedOn: input.movedOn ?? null,
    probationComments: comments,
    effectiveOn: input.requestedOn,
    ...leadingTo(transaction, toBranchId, locked),
  };
  const byCode = { TRANSFER_SAME_BRANCH: ['toBranchId'], UNIT_NOT_BRANCH: ['toBranchId'], TRANSFER_REFERRED_ABOVE: ['awaitsReferral'], COMMENT_NOT_IN_PROBATION: [commentAtFault(comments)] };
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
    ...clocksOf(allowed.effectiveOn, input.movedOn ?? null, awaitsReferral),
    requestedOn: allowed.effectiveOn,
    closedOn: null,
    decisionId: null,
    reason,
    mentorComment: comments.mentor,
    branchComment: comments.branch,
    version: 1,
  });
  const details = {
    ...(destination ? { destination } : {}),
    ...(reason ? { reason } : {}),
    ...(input.movedOn ? { movedOn: input.movedOn } : {}),
    ...(awaitsReferral ? { awaitsReferral } : {}),
    ...commentDetails(comments),
  };
  const written = recordMembershipAct(transaction, locked, allowed, {
    transferId,
    toBranchId,
    details,
    reason,
  });
  closeDeparture(transaction, membership.id, 'TRANSFER_BEGUN', allowed.effectiveOn, transferId);
  transaction.about({ targetType: 'Transfer', targetId: transferId, unitId: membership.branchId, reason });
  return { ...written, transfer: ref(transferId) };
}

/**
 * State and clocks of a new transfer. While the papers are still to be issued they are due as if that happened on its last day.
 * @param on day of the request; of the referral too unless it is awaited
 */
function clocksOf(on: string, movedOn: string | null, awaitsReferral: boolean): Pick<TransferEntity, 'state' | 'movedOn' | 'startDueOn' | 'referredOn' | 'presentDueOn'> {
  const startDueOn = deadlineOf('TRANSFER_START_DEADLINE', movedOn ?? on).dueOn;
  const referredOn = awaitsReferral ? null : on;
  const presentDueOn = deadlineOf('TRANSFER_PRESENTATION_DEADLINE', referredOn ?? startDueOn).dueOn;
  return { state: awaitsReferral ? 'REQUESTED' : 'IN_TRANSIT', movedOn, startDueOn, referredOn, presentDueOn };
}

/** What is asked with the facts of a record about where papers lead: the direct superior on the day of the act, and what the destination stands under. */
export const withSuperior = (toBranchId: string | null, on: string): More => ({
  superior: (row, statement) => superiorAbove(`${row}.branch_id`, statement.todaySql, statement.param(on, 'date')),
  destinationAbove: (_, statement) => unitsAbove(statement.param(toBranchId, 'uuid'), statement.todaySql),
});

/** Where papers lead, and what the viewer may do at the direct superior, who refers whoever leaves his organisation (294-QĐ/TW 6.3.1b). */
export function leadingTo({ viewer }: Transaction, toBranchId: string | null, { more }: Pick<LockedMembership, 'more'>): Pick<LifecycleFacts, 'destination' | 'permissionsAtSuperior'> {
  const superior = (more['superior'] ?? []) as readonly string[];
  const above = (more['destinationAbove'] ?? []) as readonly string[];
  const beyondSuperior = toBranchId !== null && above.length > 0 && leadsBeyond(superior, above);
  return { permissionsAtSuperior: permissionsAt(viewer, superior), destination: { outside: toBranchId === null, branchId: toBranchId, isBranch: true, beyondSuperior } };
}
