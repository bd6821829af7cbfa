import type { LocalDate } from '../calendar/local-date.ts';
import { laterOf } from '../calendar/local-date.ts';
import type { Allowed, LifecycleAct, LifecycleState } from './lifecycle.ts';
import { endedStatuses } from './lifecycle.ts';
import type { LoggedAct } from './replay-entries.ts';
import type { MembershipStatus } from './states.ts';
import type { TransferState } from './transfer-states.ts';
import type { RecognitionVotes } from './votes.ts';
import { afterVote, outcomeOf } from './votes.ts';

export interface ReplayedPosting {
  readonly branchId: string;
  readonly from: LocalDate;
  /** First day elsewhere; null while there. */
  readonly to: LocalDate | null;
}

export interface ReplayedTransfer {
  readonly state: TransferState;
  readonly fromBranchId: string;
  /** The branch asked for, or the one that took him in; null for a place outside the town. */
  readonly toBranchId: string | null;
  readonly requestedOn: LocalDate;
  /** Day the papers were issued. */
  readonly referredOn: LocalDate | null;
  readonly closedOn: LocalDate | null;
}

/** What a membership must be when its log is what it is. */
export interface ReplayedMembership {
  readonly status: MembershipStatus;
  readonly branchId: string;
  readonly decidedOn: LocalDate;
  readonly ceremonyOn: LocalDate | null;
  readonly officialOn: LocalDate | null;
  readonly endedOn: LocalDate | null;
  /** Day of the latest restoration after a wrongful exit. */
  readonly restoredOn: LocalDate | null;
  readonly postings: readonly ReplayedPosting[];
  readonly transfers: ReadonlyMap<string, ReplayedTransfer>;
}

/** A membership while its log is walked through. */
export interface MembershipInProgress {
  status: LifecycleState;
  branchId: string;
  decidedOn: LocalDate;
  ceremonyOn: LocalDate | null;
  officialOn: LocalDate | null;
  endedOn: LocalDate | null;
  restoredOn: LocalDate | null;
  postings: ReplayedPosting[];
  readonly transfers: Map<string, ReplayedTransfer>;
  votes: RecognitionVotes;
  open: { readonly id: string; readonly outside: boolean; readonly awaitsReferral: boolean } | null;
  last: LocalDate;
}

/** What one entry changes. */
export function apply(member: MembershipInProgress, logged: LoggedAct, { to, effectiveOn, endsTransfer }: Allowed): void {
  member.status = to;
  member.last = laterOf(member.last, effectiveOn);
  if (logged.act === 'CEREMONY_HOLD') member.ceremonyOn = effectiveOn;
  if (logged.act === 'RECOGNITION_VOTE_RECORD' && logged.ballot && logged.voteBody) {
    const carried = outcomeOf(logged.ballot, logged.voteBody, effectiveOn) === 'REACHED';
    member.votes = afterVote(member.votes, logged.voteBody, carried, effectiveOn);
  }
  if (logged.act === 'RECOGNISE') member.officialOn = effectiveOn;
  if (logged.act === 'TRANSFER_REQUEST' && logged.transferId) {
    const awaitsReferral = logged.details?.['awaitsReferral'] === true;
    member.open = { id: logged.transferId, outside: logged.toBranchId === null, awaitsReferral };
    member.transfers.set(
      logged.transferId,
      awaitsReferral
        ? { state: 'REQUESTED', fromBranchId: logged.branchId, toBranchId: logged.toBranchId, requestedOn: effectiveOn, referredOn: null, closedOn: null }
        : { state: 'IN_TRANSIT', fromBranchId: logged.branchId, toBranchId: logged.toBranchId, requestedOn: effectiveOn, referredOn: effectiveOn, closedOn: null },
    );
  }
  if (logged.act === 'TRANSFER_REFER') refer(member, effectiveOn);
  const answer = answers[logged.act] ?? (endsTransfer ? 'CANCELLED' : null);
  if (answer) closeTransfer(member, answer, effectiveOn, logged.act === 'TRANSFER_ACCEPT' ? logged.toBranchId : null);
  if ((logged.act === 'TRANSFER_ACCEPT' || logged.act === 'COLLECTIVE_TRANSFER' || logged.act === 'REORGANISATION_CARRY') && logged.toBranchId) {
    leave(member, effectiveOn);
    member.branchId = logged.toBranchId;
    member.postings.push({ branchId: logged.toBranchId, from: effectiveOn, to: null });
  }
  if (logged.act === 'RESTORE') {
    member.endedOn = null;
    member.restoredOn = effectiveOn;
    member.branchId = logged.branchId;
    member.postings.push({ branchId: logged.branchId, from: effectiveOn, to: null });
  }
  // What is recorded after the end, an appeal, ends nothing again.
  if (member.endedOn === null && endedStatuses.some((ended) => ended === to)) {
    leave(member, effectiveOn);
    member.endedOn = effectiveOn;
  }
}

const answers: Partial<Record<LifecycleAct, TransferState>> = {
  TRANSFER_ACCEPT: 'ACCEPTED',
  TRANSFER_RETURN: 'RETURNED',
  TRANSFER_CANCEL: 'CANCELLED',
  MOVE_OUT: 'ACCEPTED',
};

function refer(member: MembershipInProgress, on: LocalDate): void {
  const transfer = member.open && member.transfers.get(member.open.id);
  if (!member.open || !transfer) return;
  member.transfers.set(member.open.id, { ...transfer, state: 'IN_TRANSIT', referredOn: on });
  member.open = { ...member.open, awaitsReferral: false };
}

function closeTransfer(member: MembershipInProgress, state: TransferState, on: LocalDate, into: string | null): void {
  const transfer = member.open && member.transfers.get(member.open.id);
  if (member.open && transfer) member.transfers.set(member.open.id, { ...transfer, state, toBranchId: into ?? transfer.toBranchId, closedOn: on });
  member.open = null;
}

/** Ends the present posting before a day; one that would be left without a day goes. */
function leave(member: MembershipInProgress, on: LocalDate): void {
  const present = member.postings.pop();
  if (present && present.from < on) member.postings.push({ ...present, to: on });
}
