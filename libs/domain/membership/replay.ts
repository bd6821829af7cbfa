import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import { bringsDates } from './brings-dates.ts';
import type { HistoryEntry } from './history.ts';
import { attempt } from './lifecycle.ts';
import type { LifecycleAct } from './lifecycle.ts';
import { factsOfEntry } from './replay-entries.ts';
import type { LoggedAct } from './replay-entries.ts';
import { apply } from './replay-membership.ts';
import type { MembershipInProgress, ReplayedMembership, ReplayedPosting } from './replay-membership.ts';
import type { MembershipStatus } from './states.ts';
import { noRecognitionVotes } from './votes.ts';

export { factsOfEntry } from './replay-entries.ts';
export type { LoggedAct } from './replay-entries.ts';
export type { ReplayedMembership, ReplayedPosting, ReplayedTransfer } from './replay-membership.ts';

/** The record, or the first entry that could not have happened after those before it. */
export type Replay<T> =
  { readonly ok: true; readonly record: T } | { readonly ok: false; readonly at: string; readonly refusal: Refusal };

/** A log that cannot have been, with the entry at which it shows. */
export const cannot = (
  at: string,
  refusal: Refusal = { code: 'CORRECTION_INVALID', params: {} },
): { ok: false; at: string; refusal: Refusal } => ({ ok: false, at, refusal });

/** Dates a member brings; they are not acts of the log here. */
export type Arrival = Pick<ReplayedMembership, 'decidedOn' | 'ceremonyOn' | 'officialOn'>;

/**
 * Walks the log of one membership through the transition table and says what the membership is. The same table refuses
 * what the log could not have contained, so a corrected date that breaks the order is found here.
 * @param arrival needed when the first entry is one of `bringsDates`
 */
export function replayMembership(
  log: readonly LoggedAct[],
  bornOn: LocalDate,
  today: LocalDate,
  arrival: Arrival | null = null,
): Replay<ReplayedMembership> {
  const [first, ...rest] = log;
  if (!first) return cannot('');
  const arrives = bringsDates.has(first.act);
  if ((!arrives && first.act !== 'ADMISSION_DECIDE') || (arrives && !arrival)) return cannot(first.id);
  const opened = attempt(
    first.act,
    factsOfEntry(first, arrives ? 'NONE' : 'COMMITTEE_RESOLVED', today, {
      bornOn,
      openMembership: false,
      openCandidacy: false,
      // What was before was asked when it was recorded.
      earlier: [],
      // What was voted on before the admission stands in the log of the candidacy.
      standingVoteCarried: null,
      ...(arrives ? { ...arrival, arrivesAs: first.toState === 'OFFICIAL' ? 'OFFICIAL' : 'PROBATIONARY' } : {}),
    }),
  );
  if (!opened.ok) return cannot(first.id, opened.refusal);
  const member: MembershipInProgress = {
    status: opened.opens ?? opened.to,
    branchId: first.branchId,
    decidedOn: arrival && arrives ? arrival.decidedOn : opened.effectiveOn,
    ceremonyOn: arrives ? (arrival?.ceremonyOn ?? null) : null,
    officialOn: arrives && opened.to === 'OFFICIAL' ? (arrival?.officialOn ?? null) : null,
    endedOn: null,
    restoredOn: null,
    postings: [{ branchId: first.branchId, from: opened.effectiveOn, to: null }],
    transfers: new Map(),
    open: null,
    votes: noRecognitionVotes,
    last: opened.effectiveOn,
  };
  const history: HistoryEntry[] = [];
  for (const logged of rest) {
    const { status, branchId, decidedOn, ceremonyOn, officialOn, last, open } = member;
    const facts = factsOfEntry(logged, status, today, {
      bornOn,
      branchId,
      decidedOn,
      ceremonyOn,
      officialOn,
      lastEffectiveOn: last,
      openTransfer: open,
      openMembership: member.endedOn === null,
      openCandidacy: false,
      recognitionVotes: member.votes,
      history,
    });
    const result = attempt(logged.act, facts);
    if (!result.ok) return cannot(logged.id, result.refusal);
    // An official date is computed and never typed: another one is a mistake of the log.
    if (result.effectiveOn !== logged.effectiveOn) return cannot(logged.id);
    apply(member, logged, result);
    history.push({ ...logged, details: logged.details ?? {} });
  }
  const { branchId, decidedOn, ceremonyOn, officialOn, endedOn, restoredOn, postings, transfers } = member;
  return {
    ok: true,
    record: {
      status: member.status as MembershipStatus,
      branchId,
      decidedOn,
      ceremonyOn,
      officialOn,
      endedOn,
      restoredOn,
      postings,
      transfers,
    },
  };
}

/** The branch on a day, by the postings; the first one for a day before it. */
export function branchAt(postings: readonly ReplayedPosting[], day: LocalDate): string | null {
  return (postings.findLast((posting) => posting.from <= day) ?? postings[0])?.branchId ?? null;
}

/** The moves of a candidate: both ends have acted upon each, and it is undone by the answer of the one or the other. */
const candidacyMoves: readonly LifecycleAct[] = ['CANDIDACY_MOVE_REQUEST', 'CANDIDACY_MOVE_FORWARD', 'CANDIDACY_MOVE_ACCEPT', 'CANDIDACY_MOVE_RETURN', 'CANDIDACY_MOVE_CANCEL', 'CANDIDACY_MOVE_OUT'];

/** Acts that open something another act undoes: a candidacy is dropped, an admission annulled, a transfer cancelled, a card withdrawn. */
export const neverVoided: ReadonlySet<LifecycleAct> = new Set<LifecycleAct>([
  'CANDIDACY_OPEN',
  'ADMISSION_DECIDE',
  'ARRIVE',
  'REGISTER',
  'TRANSFER_REQUEST',
  'CARD_ISSUE',
  'CARD_RENEW',
  'CARD_WITHDRAW',
  'DOSSIER_NUMBER_ASSIGN',
  'RESTORE',
  'REORGANISATION_CARRY',
  'CANDIDACY_CARRY',
  ...candidacyMoves,
]);

/**
 * What has no other day afterwards. Who went with a unit went on the day the unit changed; the days of a candidate’s move time what both
 * ends did after it.
 */
export const daySettled: ReadonlySet<LifecycleAct> = new Set<LifecycleAct>(['REORGANISATION_CARRY', 'CANDIDACY_CARRY', ...candidacyMoves]);
