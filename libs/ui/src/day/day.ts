/**
 * Days as the interface reads and writes them. A day is a text 'yyyy-MM-dd' without a time zone (LocalDate of the API).
 * Old records may know only the month ('yyyy-MM') or the year ('yyyy').
 */
export type Day = string;

export type DayMistake = 'empty' | 'unreadable' | 'two-digit-year' | 'no-such-day';
export type DayReading = { ok: true; day: Day } | { ok: false; mistake: DayMistake };

const pad = (value: number, length = 2) => String(value).padStart(length, '0');

/** True when the calendar has that day (29/02/2021 has not). */
export const isRealDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/**
 * Reads a day as people type it: 1/2/2021, 01-02-2021, 01.02.2021, 01022021, and the ISO form.
 * Always day before month; a two-digit year is refused rather than guessed.
 */
export const readDay = (typed: string): DayReading => {
  const text = typed.trim();
  if (text === '') return { ok: false, mistake: 'empty' };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const parted = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{2}|\d{4})$/.exec(text);
  const solid = /^(\d{2})(\d{2})(\d{4})$/.exec(text);
  const short = /^\d{6}$/.test(text);
  if (short || (parted?.[3]?.length === 2)) return { ok: false, mistake: 'two-digit-year' };
  const [year, month, day] = iso
    ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
    : [Number((parted ?? solid)?.[3]), Number((parted ?? solid)?.[2]), Number((parted ?? solid)?.[1])];
  if (!iso && !parted && !solid) return { ok: false, mistake: 'unreadable' };
  if (year < 1900 || year > 2199 || !isRealDay(year, month, day)) return { ok: false, mistake: 'no-such-day' };
  return { ok: true, day: `${pad(year, 4)}-${pad(month)}-${pad(day)}` };
};

/** '2021-10-15' → '15/10/2021'; '2021-10' → '10/2021'; '2021' → '2021'. */
export const writeDay = (day: Day): string => day.split('-').reverse().join('/');

const toNumber = (day: Day) => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / 86_400_000;
};

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => Math.round(toNumber(to) - toNumber(from));

/** The day `count` days later (or earlier when negative). */
export const addDays = (day: Day, count: number): Day => new Date((toNumber(day) + count) * 86_400_000).toISOString().slice(0, 10);

const inVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day in Vietnam at an instant; the product's day does not depend on where the browser stands. */
export const dayInVietnam = (instant: Date): Day => inVietnam.format(instant);
