import type { LocalDate } from './local-date.ts';
import { addDays, weekday } from './local-date.ts';

/**
 * The days an administrator enters for a year: public holidays (Tết moves every year) and weekend days on which work
 * is made up. No table is built in: what is not entered is not a holiday.
 */
export interface HolidayTable {
  readonly holidays: ReadonlySet<LocalDate>;
  readonly makeUpDays: ReadonlySet<LocalDate>;
}

/** Weekends only. */
export const noHolidays: HolidayTable = { holidays: new Set(), makeUpDays: new Set() };

/** Monday to Friday and make-up days, without holidays. A day in both lists is worked: it was entered so on purpose. */
export function isWorkingDay(date: LocalDate, table: HolidayTable): boolean {
  if (table.makeUpDays.has(date)) return true;
  return weekday(date) <= 5 && !table.holidays.has(date);
}

/**
 * The last day of a deadline of `days` working days that starts on `from`. The first day counted is the day after, so
 * 1 working day from a Friday is the Monday.
 */
export function addWorkingDays(from: LocalDate, days: number, table: HolidayTable): LocalDate {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`working days: ${days}`);
  let date = from;
  for (let left = days; left > 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(date, table)) left -= 1;
  }
  return date;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, table: HolidayTable): number {
  let count = 0;
  for (let date = from; date < to;) {
    date = addDays(date, 1);
    if (isWorkingDay(date, table)) count += 1;
  }
  return count;
}
