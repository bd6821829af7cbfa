import { DomainError } from '@dangvu/domain/errors/domain-error';
import { deadlineOf } from '@dangvu/domain/membership/deadlines';
import type { ReplayedMembership } from '@dangvu/domain/membership/replay';
import type { ReplayedCandidacy } from '@dangvu/domain/membership/replay-candidacy';
import type { Transaction } from '../../platform/act/transaction.ts';
import { candidacies } from '../candidacy.entity.ts';
import type { CandidacyEntity } from '../candidacy.entity.ts';
import { memberships } from '../membership.entity.ts';
import type { MembershipEntity } from '../membership.entity.ts';
import { transfers } from '../transfer.entity.ts';
import type { TransferEntity } from '../transfer.entity.ts';
import { openPosting } from './posting.ts';

/** Makes a membership, its postings and its transfers what the corrected log says they are. */
export function applyMembership(
  transaction: Transaction,
  membership: MembershipEntity,
  replayed: ReplayedMembership,
  transfersOf: readonly TransferEntity[],
): void {
  const { status, branchId, decidedOn, ceremonyOn, officialOn, endedOn, restoredOn } = replayed;
  transaction.writes.change(memberships, membership, {
    status,
    branchId,
    decidedOn,
    ceremonyOn,
    officialOn,
    endedOn,
    restoredOn,
    version: membership.version + 1,
  });
  // The key forbids an overlap at each statement, so bounds cannot be moved one by one.
  transaction.writes.statement('delete from membership_posting where membership_id = $1', [membership.id]);
  for (const posting of replayed.postings)
    openPosting(transaction, membership.id, posting.branchId, posting.from, posting.to);
  for (const transfer of transfersOf) {
    const now = replayed.transfers.get(transfer.id);
    if (!now) continue;
    const { state, fromBranchId, toBranchId, requestedOn, referredOn, closedOn } = now;
    const unchanged = transfer.state === state && transfer.fromBranchId === fromBranchId && (transfer.toBranchId ?? null) === toBranchId && transfer.requestedOn === requestedOn;
    if (unchanged && (transfer.referredOn ?? null) === referredOn && (transfer.closedOn ?? null) === closedOn) continue;
    // The days to begin and to present run from days that may have moved.
    const startDueOn = transfer.requestedOn === requestedOn ? (transfer.startDueOn ?? null) : deadlineOf('TRANSFER_START_DEADLINE', transfer.movedOn ?? requestedOn).dueOn;
    const presentedFrom = referredOn ?? startDueOn;
    const presentDueOn = presentedFrom === null || presentedFrom === (transfer.referredOn ?? transfer.startDueOn ?? null) ? transfer.presentDueOn : deadlineOf('TRANSFER_PRESENTATION_DEADLINE', presentedFrom).dueOn;
    transaction.writes.change(transfers, transfer, {
      state,
      fromBranchId,
      toBranchId,
      requestedOn,
      startDueOn,
      referredOn,
      closedOn,
      presentDueOn,
      version: transfer.version + 1,
    });
  }
}

/** Makes a candidacy what the corrected log says it is. @throws DomainError when it would go on beside a membership that goes on */
export async function applyCandidacy(
  transaction: Transaction,
  candidacy: CandidacyEntity,
  replayed: ReplayedCandidacy,
): Promise<void> {
  if (!replayed.closedOn) {
    const member = await transaction.query('select 1 from membership where person_id = $1 and ended_on is null', [
      candidacy.personId,
    ]);
    if (member.length > 0) throw new DomainError('PERSON_ALREADY_MEMBER', { path: ['void'] });
    transaction.writes.change(candidacies, candidacy, { closeReason: null });
    // A move was closed with the end that never was: it waits again.
    if (replayed.moving) {
      transaction.writes.statement(
        `update candidacy_move set state = case when sent_up and forwarded_on is null then 'REQUESTED' else 'IN_TRANSIT' end, closed_on = null
          where id = (select v.id from candidacy_move v where v.candidacy_id = $1 order by v.requested_on desc, v.id desc limit 1) and state = 'CANCELLED'`,
        [candidacy.id],
      );
    }
  }
  const { certificateIssuedOn } = replayed;
  // Of one loaded at the beginning the log does not hold the number.
  const certificateNo = replayed.certificateNo ?? (certificateIssuedOn === null ? null : (candidacy.certificateNo ?? null));
  const { stage, listedOn, dossierOpenedOn, branchResolvedOn, committeeResolvedOn, closedOn } = replayed;
  transaction.writes.change(candidacies, candidacy, {
    stage,
    listedOn,
    certificateNo,
    certificateIssuedOn,
    dossierOpenedOn,
    branchResolvedOn,
    committeeResolvedOn,
    closedOn,
    version: candidacy.version + 1,
  });
}
