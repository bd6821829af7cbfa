import { partyFoundedOn } from '../calendar/first-day.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { addYears, calendarMonthsBetween, laterOf } from '../calendar/local-date.ts';
import { amountOn } from '../rulebook/rules.ts';

/** Whether somebody has the lowest age of the version of a day, counted in months (294-QĐ/TW 1.1.1): the whole month of the birthday is in time. */
export const oldEnough = (bornOn: LocalDate, on: LocalDate): boolean => calendarMonthsBetween(bornOn, on) >= amountOn('ADMISSION_AGE_MINIMUM', on) * 12;

/** First day on which an admission of somebody may have been decided, for a form that bounds what is typed; of the day itself `oldEnough` decides. */
export function admissibleFrom(bornOn: LocalDate): LocalDate {
  const reached = addYears(bornOn, amountOn('ADMISSION_AGE_MINIMUM', bornOn));
  return laterOf(partyFoundedOn, `${reached.slice(0, 7)}-01`);
}
