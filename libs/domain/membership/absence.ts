import type { LocalDate } from '../calendar/local-date.ts';
import { addDays, addMonths, addYears, isLocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import { amountOn, ruleOn } from '../rulebook/rules.ts';
import type { StrikeOffGrounds } from './discipline.ts';
import { refuse, refuseBy } from './lifecycle-guards.ts';

/** What is known of somebody who stays away. */
export interface Absence {
  /** Day the papers of the open transfer were issued; null when nobody is on the way. */
  readonly referredOn: LocalDate | null;
  /** Days on which the member was reminded, as recorded. */
  readonly remindedOn: readonly LocalDate[];
  /** Why nobody could be reminded; null when nothing was said. */
  readonly withoutReminders: string | null;
}

/** First day on which papers issued on a day are missing longer than the months of the rulebook (38-HD/BTCTW 4.3.1d). */
export const noShowFrom = (referredOn: LocalDate): LocalDate =>
  addDays(addMonths(referredOn, amountOn('TRANSFER_NO_SHOW', referredOn)), 1);

/** Whether the papers are missing long enough on a day to propose striking off. */
export function presentedTooLate({ referredOn }: Absence, on: LocalDate): Refusal | null {
  if (!referredOn) return refuse('TRANSFER_NOT_PENDING');
  const earliest = noShowFrom(referredOn);
  return on < earliest ? refuseBy(ruleOn('TRANSFER_NO_SHOW', referredOn), 'TRANSFER_ABSENCE_TOO_SHORT', { earliest }) : null;
}

/**
 * Nobody is struck off for staying away unless he was reminded, and the reminders are recorded, or somebody says why not.
 * @param since the first day on which a reminder was one of this absence
 */
export function reminded({ remindedOn, withoutReminders }: Absence, on: LocalDate, since: LocalDate): Refusal | null {
  if (remindedOn.some((day) => since <= day && day <= on) || withoutReminders?.trim()) return null;
  return refuseBy(ruleOn('STRIKE_OFF_ABSENCE', on), 'REMINDER_REQUIRED', { since });
}

/** Why a day is not one on which a member was reminded; null when it is: not ahead, and not before he was one. */
export function reminderRefusal(remindedOn: LocalDate, decidedOn: LocalDate, today: LocalDate): Refusal | null {
  if (!isLocalDate(remindedOn)) return refuse('DATE_INVALID', { text: remindedOn });
  if (remindedOn > today) return refuse('DATE_IN_FUTURE', { date: remindedOn });
  return remindedOn < decidedOn ? refuse('DATE_OUT_OF_ORDER', { date: remindedOn, earliest: decidedOn }) : null;
}

/** What must be shown before a member is proposed for striking off because the papers never came: of that he is reminded after they were issued. */
export const deletionRefusal = (absence: Absence, on: LocalDate): Refusal | null =>
  presentedTooLate(absence, on) ?? reminded(absence, on, absence.referredOn ?? on);

/** The same for striking off, by its ground; null for grounds that are not about staying away. Absence is counted within a year (294-QĐ/TW 8.1), and so are reminders of it. */
export function absenceRefusal(grounds: StrikeOffGrounds, absence: Absence, on: LocalDate): Refusal | null {
  if (grounds === 'TRANSFER_NOT_PRESENTED') return deletionRefusal(absence, on);
  return grounds === 'ABSENT_OR_DUES_UNPAID' ? reminded(absence, on, addYears(on, -1)) : null;
}
