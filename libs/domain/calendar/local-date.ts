/**
 * A day without time and without time zone, as 'YYYY-MM-DD' (years 0001–9999). Days compare as text: `a < b` means
 * a is earlier. All arithmetic is on integers, so no time zone can move a day.
 */
export type LocalDate = string;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
// Ten years of a town ask for the parts of a day tens of millions of times: digits are read one by one and pairs of them are written
// from a list, because a pattern, and every name looked up beyond this file, costs more than all the arithmetic.
const twoDigits: readonly string[] = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));
const { floor } = Math;

/** Whether the year has 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days in a month; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/** Builds a day from its parts; null when there is no such day (31 April, month 13, year 0 …). */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  if (!isDay(year, month, day)) return null;
  return `${twoDigits[floor(year / 100)]}${twoDigits[year % 100]}-${twoDigits[month]}-${twoDigits[day]}`;
}

/** Whether there is such a day; not for what is no whole number. */
function isDay(year: number, month: number, day: number): boolean {
  if (!(year % 1 === 0 && year >= 1 && year <= 9999 && month % 1 === 0 && month >= 1 && month <= 12)) return false;
  return day % 1 === 0 && day >= 1 && day <= daysInMonth(year, month);
}

const [zero, dash] = [48, 45] as const;

/** The number written in some characters of a text; NaN when one of them is not a digit from 0 to 9. */
function numberIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - zero;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** Whether a text has the shape of a day: ten characters with two dashes in their places. */
const isShaped = (text: string): boolean => text.length === 10 && text.charCodeAt(4) === dash && text.charCodeAt(7) === dash;

/** Whether the text is a day that exists, written 'YYYY-MM-DD'. */
export function isLocalDate(text: string): text is LocalDate {
  return isShaped(text) && isDay(numberIn(text, 0, 4), numberIn(text, 5, 7), numberIn(text, 8, 10));
}

/** Year, month (1–12) and day of a date. Throws RangeError on what is not a day. */
export function partsOf(date: LocalDate): { year: number; month: number; day: number } {
  const year = numberIn(date, 0, 4);
  const month = numberIn(date, 5, 7);
  const day = numberIn(date, 8, 10);
  if (!isShaped(date) || !isDay(year, month, day)) throw new RangeError(`not a day: ${date}`);
  return { year, month, day };
}

function must(date: LocalDate | null, what: string): LocalDate {
  if (date === null) throw new RangeError(`outside the years 0001–9999: ${what}`);
  return date;
}

/** Number of the day: 1 January 1970 is 0. */
export function dayNumber(date: LocalDate): number {
  const { year, month, day } = partsOf(date);
  // Civil-calendar arithmetic over 400-year eras that begin on 1 March.
  const shifted = month <= 2 ? year - 1 : year;
  const era = floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + floor(yearOfEra / 4) - floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day with this number; the inverse of `dayNumber`. */
export function dayFromNumber(number: number): LocalDate {
  const shifted = number + 719_468;
  const era = floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = floor(
    (dayOfEra - floor(dayOfEra / 1460) + floor(dayOfEra / 36_524) - floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const monthFromMarch = floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return must(localDate(year, month, day), `day number ${number}`);
}

/** The day that is `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dayFromNumber(dayNumber(date) + days);
}

/**
 * The same day of the month `months` later; the last day of that month when it is shorter (31/01 + 1 = 28/02 or 29/02).
 * Probation, certificates and dossiers are counted with this.
 */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const newYear = floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return must(
    localDate(newYear, newMonth, daysInMonth(newYear, newMonth) < day ? daysInMonth(newYear, newMonth) : day),
    `${date} + ${months} months`,
  );
}

/** The same day `years` later; 29 February becomes 28 February in a common year. */
export function addYears(date: LocalDate, years: number): LocalDate {
  return addMonths(date, years * 12);
}

/** Days from the first to the second day; negative when the second is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whole months that have passed from the first to the second day; for `to >= from`. */
export function monthsBetween(from: LocalDate, to: LocalDate): number {
  const months = calendarMonthsBetween(from, to);
  return addMonths(from, months) > to ? months - 1 : months;
}

/** Difference of the calendar months, days ignored: 30/11 to 01/12 is 1. "Counted in months" in the rules on age. */
export function calendarMonthsBetween(from: LocalDate, to: LocalDate): number {
  const a = partsOf(from);
  const b = partsOf(to);
  return (b.year - a.year) * 12 + (b.month - a.month);
}

/** 1 Monday … 7 Sunday. */
export function weekday(date: LocalDate): number {
  return weekdayOfNumber(dayNumber(date));
}

/** The same of the day with this number. */
export const weekdayOfNumber = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** The earlier of two days. */
export function earlierOf(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}

/** The later of two days. */
export function laterOf(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

/** dd/MM/yyyy, as every screen and paper of the product shows a day. */
export function formatDate(date: LocalDate): string {
  return date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}

/**
 * Reads what a person typed or pasted: dd/MM/yyyy (also with - or . or spaces, one-digit day and month), ddMMyyyy as
 * in 01022021, or ISO. Always day first, always a four-digit year. Null when it is not a day: the caller answers with
 * DATE_INVALID and keeps the text.
 */
export function parseTypedDate(text: string): LocalDate | null {
  // Full-width digits come from some phone keyboards; NFKC turns them into plain ones.
  const plain = text.normalize('NFKC').trim();
  if (isLocalDate(plain)) return plain;
  const parts = /^(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4})$/.exec(plain);
  if (parts) return localDate(Number(parts[4]), Number(parts[3]), Number(parts[1]));
  const run = /^(\d{2})(\d{2})(\d{4})$/.exec(plain);
  if (run) return localDate(Number(run[3]), Number(run[2]), Number(run[1]));
  return null;
}
