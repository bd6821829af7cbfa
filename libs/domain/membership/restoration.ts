import type { LocalDate } from '../calendar/local-date.ts';
import { appealLateness, receiptFits } from './appeal-deadline.ts';
import type { History } from './history.ts';
import { entriesBy } from './history.ts';
import { actLabels } from './lifecycle-acts.ts';
import type { Guard, Notice } from './lifecycle-guards.ts';
import { missing, reading, refuse } from './lifecycle-guards.ts';
import type { MembershipStatus } from './states.ts';
import { bySuperior, refuseBySuperior, superiorName } from './superior-guards.ts';

/** Ways out that a decision may find to have been wrong. Who moved away or died was not put out; an admission annulled is another matter (4.4). */
export const restorableStatuses: readonly MembershipStatus[] = ['EXPELLED', 'STRUCK_OFF', 'RESIGNED'];

/** Who expels and strikes off is who restores, or a level above him; a branch or a grassroots committee does neither. */
export const restoredByAuthority: Guard = (facts, on) =>
  bySuperior(facts, on, () => refuseBySuperior(on, '294-QĐ/TW 5.2.2', 'ISSUER_NOT_COMPETENT', { act: actLabels.RESTORE, whose: superiorName(on) }));

/** Day of the complaint about the striking off that waits for an answer on a day; null when none does. */
export function complaintOn(history: History, on: LocalDate): LocalDate | null {
  const last = entriesBy(history, ['COMPLAINT_FILE', 'COMPLAINT_REJECT', 'RESTORE'], on).at(-1);
  return last?.act === 'COMPLAINT_FILE' ? last.effectiveOn : null;
}

const notLoaded = (): ReturnType<typeof missing> => missing('diễn biến của đảng viên', 'the history of the member');

/** One complaint at a time. */
export const noComplaintOpen: Guard = reading(['history'], (facts, on) => {
  if (!facts.history) return notLoaded();
  const date = complaintOn(facts.history, on);
  return date ? refuse('APPEAL_ALREADY_OPEN', { date }) : null;
});

/** A complaint waits for an answer. */
export const complaintOpen: Guard = reading(['history'], (facts, on) => {
  if (!facts.history) return notLoaded();
  return complaintOn(facts.history, on) ? null : refuse('APPEAL_NOT_OPEN', {}, '294-QĐ/TW 8.2');
});

/**
 * A complaint goes up to the superior or the province (294-QĐ/TW 8.2): a grassroots committee that struck off, by delegation, or proposed it
 * does not answer. Where the direct superior struck off the first answer is his. What the Centre answers reaches the member with a decision
 * of the superior who carries it out.
 */
export const complaintAnsweredAbove: Guard = (facts, on) =>
  bySuperior(facts, on, () => refuseBySuperior(on, '294-QĐ/TW 8.2', 'ISSUER_NOT_COMPETENT', { act: actLabels.COMPLAINT_REJECT, whose: superiorName(on) }));

/** The receipt typed is one of the striking off. */
export const complaintReceiptFits: Guard = ({ endedOn, receivedOn }, on) => (endedOn ? receiptFits(endedOn, receivedOn, on) : null);

/** A late complaint is told and not refused. */
export const complaintLate: Notice = ({ endedOn, receivedOn }, on) => (endedOn ? appealLateness(endedOn, receivedOn, on) : null);
