import { addDays, laterOf } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';

/** How long a period closes for a unit. */
export interface Closing {
  /** Last day on which any unit saves and sends; null: the period never closes. */
  readonly closesOn: LocalDate | null;
  /** Last day the superior has given this unit alone; null: none. Of several the one given last. */
  readonly reopenedUntil: LocalDate | null;
}

/** Last day on which the unit may save and send; null: always. Reopening gives a unit time and never takes any. */
export const lastDayOf = ({ closesOn, reopenedUntil }: Closing): LocalDate | null =>
  closesOn === null || reopenedUntil === null ? closesOn : laterOf(closesOn, reopenedUntil);

/** Whether the period is closed for the unit on a day. */
export function isClosed(closing: Closing, today: LocalDate): boolean {
  const lastDay = lastDayOf(closing);
  return lastDay !== null && today > lastDay;
}

/** The longest time a unit is given at once, in days: a day in another decade is mistyped. */
const longestReopening = 366;

/** Why a period may not be reopened for a unit until a day, or null: it is to be a day to come that the unit has not anyway. */
export function refuseReopeningUntil({ closesOn }: Closing, until: LocalDate, today: LocalDate): Refusal | null {
  if (closesOn === null) return { code: 'REPORT_NEVER_CLOSES', params: {} };
  const [earliest, latest] = [laterOf(today, addDays(closesOn, 1)), addDays(laterOf(today, closesOn), longestReopening)];
  return until < earliest || until > latest ? { code: 'REPORT_REOPEN_DAY', params: { earliest, latest } } : null;
}
