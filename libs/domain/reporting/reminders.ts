import { addDays } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import { isClosed, lastDayOf } from './reopening.ts';
import { byDocument, reportStateLabels, refuseUnasked } from './report-states.ts';
import type { PeriodFacts, ReportState } from './report-states.ts';

/** The longest message that goes with a reminder, in characters. */
export const longestReminder = 500;

/** Days before the due day from which a report counts as due soon. A default of the product: no document fixes it. */
const soonDays = 7;

/** Whether a report due on a day is late or due soon: the units that have not sent it are then reminded together. */
export const isPressing = (dueOn: LocalDate, today: LocalDate): boolean => dueOn <= addDays(today, soonDays);

/** What a reminder to a unit about a period looks at. Who may remind is who may accept the report: REPORT_DECIDE above the unit, never over one's own. */
export interface ReminderFacts extends PeriodFacts {
  readonly state: ReportState;
  /** Day on which the unit was last reminded of the period; null: never. */
  readonly lastRemindedOn: LocalDate | null;
}

/**
 * Why a unit may not be reminded of a period, or null. What is reminded of can be done: the report is asked for, its period has opened and
 * is not closed for the unit, and nothing of it lies with the superior. Once a day is enough: read twice the same day it says no more.
 */
export function refuseReminder(facts: ReminderFacts, today: LocalDate): Refusal | null {
  const unasked = refuseUnasked(facts);
  if (unasked) return unasked;
  if (today < facts.opensOn) return { code: 'REPORT_PERIOD_NOT_OPEN', params: { opensOn: facts.opensOn } };
  if (facts.state === 'SUBMITTED' || facts.state === 'ACCEPTED') return { code: 'REPORT_NOTHING_TO_REMIND', params: { state: reportStateLabels[facts.state] } };
  if (isClosed(facts, today)) return byDocument({ code: 'REPORT_REMINDER_CLOSED', params: { closesOn: lastDayOf(facts) ?? '' } }, facts);
  return facts.lastRemindedOn === today ? { code: 'REPORT_REMINDED_TODAY', params: { next: addDays(today, 1) } } : null;
}
