import type { LocalDate } from './local-date.ts';
import { dayFromNumber, dayNumber, weekday, weekdayOfNumber } from './local-date.ts';

/**
 * The days an administrator enters for a year: public holidays (Tết moves every year) and weekend days on which work
 * is made up. No table is built in: what is not entered is not a holiday.
 */
export interface HolidayTable {
  readonly holidays: ReadonlySet<LocalDate>;
  readonly makeUpDays: ReadonlySet<LocalDate>;
}

/** The same days by their numbers: a deadline is walked day by day, and writing each of them out would cost more than the walk. */
interface NumberedDays {
  readonly holidays: ReadonlySet<number>;
  readonly makeUpDays: ReadonlySet<number>;
}

const numbered = new WeakMap<HolidayTable, NumberedDays>();

/** A table says the same as long as it lives: whoever enters a year makes another. */
function numberedDays(table: HolidayTable): NumberedDays {
  const known = numbered.get(table);
  if (known) return known;
  const made = { holidays: new Set([...table.holidays].map(dayNumber)), makeUpDays: new Set([...table.makeUpDays].map(dayNumber)) };
  numbered.set(table, made);
  return made;
}

const isWorked = (day: number, { holidays, makeUpDays }: NumberedDays): boolean => makeUpDays.has(day) || (weekdayOfNumber(day) <= 5 && !holidays.has(day));

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
  const numbers = numberedDays(table);
  let day = dayNumber(from);
  for (let left = days; left > 0;) {
    day += 1;
    if (isWorked(day, numbers)) left -= 1;
  }
  return dayFromNumber(day);
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, table: HolidayTable): number {
  const numbers = numberedDays(table);
  const last = dayNumber(to);
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= last; day += 1) if (isWorked(day, numbers)) count += 1;
  return count;
}
