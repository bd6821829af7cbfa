import { partyFoundedOn } from '../calendar/first-day.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { addYears, calendarMonthsBetween, laterOf } from '../calendar/local-date.ts';
import { amountOn, ruleOn } from '../rulebook/rules.ts';

/** Statutes before those known here had other ages, and in wartime people were admitted younger; under this one it is a slip of the pen. */
const youngestEver = 15;

/** Years somebody must have had to be admitted on a day, by the version of that day (294-QĐ/TW 1.1.1). */
export const lowestAge = (on: LocalDate): number => (on < ruleOn('ADMISSION_AGE_MINIMUM', on).validFrom ? youngestEver : amountOn('ADMISSION_AGE_MINIMUM', on));

/** Whether somebody has the lowest age of a day, counted in months: the whole month of the birthday is in time. */
export const oldEnough = (bornOn: LocalDate, on: LocalDate): boolean => calendarMonthsBetween(bornOn, on) >= lowestAge(on) * 12;

/** First day on which an admission of somebody may have been decided, for a form that bounds what is typed; of the day itself `oldEnough` decides. */
export function admissibleFrom(bornOn: LocalDate): LocalDate {
  const youngest = addYears(bornOn, youngestEver);
  const reached = addYears(bornOn, lowestAge(youngest));
  return laterOf(partyFoundedOn, `${reached.slice(0, 7)}-01`);
}
