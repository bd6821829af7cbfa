import { dayInVietnam, daysBetween, writeDay } from './day/day.ts';
import type { Day } from './day/day.ts';

export { addDays, dayInVietnam, daysBetween, isRealDay, readDay, writeDay } from './day/day.ts';
export type { Day, DayMistake, DayReading } from './day/day.ts';

/**
 * Figures and dates as documents of the field write them: 1.905, 40,02 %, 15/10/2021.
 * The form is the same in both languages, so that a figure read aloud in a meeting is the figure on every screen.
 */
const grouped = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, '.');

/** A whole number with dots between thousands; the minus is a real minus sign. */
export const formatCount = (value: number): string => `${value < 0 ? '−' : ''}${grouped(String(Math.abs(Math.trunc(value))))}`;

/** A signed difference: +6, −6, 0. */
export const formatDifference = (value: number): string => (value > 0 ? `+${formatCount(value)}` : formatCount(value));

/**
 * A percentage that was already rounded (two decimals, half up) by whoever computed it. Trailing zeros go: 130 %, 107,04 %.
 * `fixed` keeps both decimals, for columns.
 */
export const formatPercent = (percent: number, { fixed = false }: { fixed?: boolean } = {}): string => {
  const [whole = '0', decimals = ''] = Math.abs(percent).toFixed(2).split('.');
  const tail = fixed ? decimals : decimals.replace(/0+$/, '');
  return `${percent < 0 ? '−' : ''}${grouped(whole)}${tail === '' ? '' : `,${tail}`}\u00a0%`;
};

/** "639/597": numerator and denominator, always beside a percentage. */
export const formatRatio = (done: number, of: number): string => `${formatCount(done)}/${formatCount(of)}`;

/** '2021-10-15' → '15/10/2021'; partly known days as far as they are known. */
export const formatDay = (day: Day): string => writeDay(day);

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh', hour: '2-digit', minute: '2-digit', hour12: false });

/** An instant of the API as '10:32 15/10/2021', in Vietnam's time. */
export const formatInstant = (instant: string): string => {
  const date = new Date(instant);
  return `${clock.format(date)} ${writeDay(dayInVietnam(date))}`;
};

/** Words a relative day is made of; libs/ui/words.tsx has them in both languages. */
export interface RelativeWords {
  today: string;
  tomorrow: string;
  yesterday: string;
  daysLeft: (days: number) => string;
  daysLate: (days: number) => string;
  daysAgo: (days: number) => string;
  daysAhead: (days: number) => string;
}

/** A term that is due: the date and, beside it, how far: '12/03/2026, còn 15 ngày' or '…, quá 3 ngày'. */
export const formatDue = (day: Day, today: Day, words: RelativeWords): string => {
  const days = daysBetween(today, day);
  const distance = days === 0 ? words.today : days > 0 ? words.daysLeft(days) : words.daysLate(-days);
  return `${writeDay(day)}, ${distance}`;
};

/** Something that happened (or will): the date and how long ago, without any judgement about lateness. */
export const formatDone = (day: Day, today: Day, words: RelativeWords): string => {
  const days = daysBetween(today, day);
  const distance =
    days === 0 ? words.today
    : days === 1 ? words.tomorrow
    : days === -1 ? words.yesterday
    : days > 0 ? words.daysAhead(days)
    : words.daysAgo(-days);
  return `${writeDay(day)}, ${distance}`;
};
