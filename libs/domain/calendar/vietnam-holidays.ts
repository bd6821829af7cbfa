import { LunarDate } from '@nghiavuive/lunar_date_vi';
import type { CalendarDayKind } from './calendar-days.ts';
import type { LocalDate } from './local-date.ts';
import { addDays, localDate, weekday } from './local-date.ts';

/** What is announced for a year: the law says how many days, not which (Bộ luật Lao động 2019, Đ112; who decides: Đ112 k3). */
export interface YearPlacing {
  /** How many of the five days of Tết lie before the first day of the lunar year; the others begin with it. */
  readonly tetDaysBefore: 1 | 2;
  /** Whether the second day of National Day lies before or after 2 September. There is one since 2021. */
  readonly nationalDay: 'BEFORE' | 'AFTER';
  /** Working days taken off for a weekend day worked. */
  readonly swaps: readonly { readonly off: LocalDate; readonly workedOn: LocalDate }[];
  /** Days off that no rule gives, e.g. national mourning. */
  readonly extraDaysOff: readonly LocalDate[];
}

/** One day on which a year differs from Monday to Friday. */
export interface CalendarDay {
  readonly day: LocalDate;
  readonly kind: CalendarDayKind;
  readonly works: boolean;
}

function solarOf(year: number, month: number, day: number): LocalDate {
  const lunar = new LunarDate({ year, month, day });
  lunar.init();
  const solar = lunar.toSolarDate().get();
  const found = localDate(solar.year, solar.month, solar.day);
  if (found === null) throw new RangeError(`lunar ${day}/${month}/${year}`);
  return found;
}

/** First day of the lunar year that begins in a year, reckoned for the meridian of Hà Nội; China's may be another day. */
export const lunarNewYear = (year: number): LocalDate => solarOf(year, 1, 1);

/** The tenth of the third lunar month. */
export const hungKingsDay = (year: number): LocalDate => solarOf(year, 3, 10);

/** What is taken until a year is announced: two days of Tết before, and the day that lies nearer to a weekend. */
export function usualPlacing(year: number): YearPlacing {
  const secondOfSeptember = weekday(`${year}-09-02`);
  return { tetDaysBefore: 2, nationalDay: [1, 4, 7].includes(secondOfSeptember) ? 'AFTER' : 'BEFORE', swaps: [], extraDaysOff: [] };
}

/** The holidays of the law (Đ112 k1), before weekends are made good. Until 2020 National Day was one day (Bộ luật Lao động 2012, Đ115). */
function statutory(year: number, { tetDaysBefore, nationalDay }: YearPlacing): CalendarDay[] {
  const tet = lunarNewYear(year);
  const off = (kind: CalendarDayKind) => (day: LocalDate): CalendarDay => ({ day, kind, works: false });
  const second = nationalDay === 'BEFORE' ? [`${year}-09-01`, `${year}-09-02`] : [`${year}-09-02`, `${year}-09-03`];
  return [
    ...[`${year}-01-01`].map(off('NEW_YEAR')),
    ...[0, 1, 2, 3, 4].map((index) => addDays(tet, index - tetDaysBefore)).map(off('TET')),
    ...[hungKingsDay(year)].map(off('HUNG_KINGS')),
    ...[`${year}-04-30`].map(off('REUNIFICATION')),
    ...[`${year}-05-01`].map(off('LABOUR')),
    ...(year >= 2021 ? second : [`${year}-09-02`]).map(off('NATIONAL_DAY')),
  ];
}

/**
 * Every day of a year on which a five-day week is not kept: holidays, the next working day for each that falls on a weekend (Đ111 k3),
 * and what is exchanged. In order of days.
 */
export function calendarOfYear(year: number, placing: YearPlacing): readonly CalendarDay[] {
  const holidays = statutory(year, placing).sort((a, b) => (a.day < b.day ? -1 : 1));
  const taken = new Set(holidays.map(({ day }) => day));
  const days: CalendarDay[] = [...holidays];
  for (const { day } of holidays) {
    if (weekday(day) <= 5) continue;
    let next = addDays(day, 1);
    while (taken.has(next) || weekday(next) > 5) next = addDays(next, 1);
    taken.add(next);
    days.push({ day: next, kind: 'SUBSTITUTE', works: false });
  }
  const exchanged = placing.swaps.flatMap(({ off, workedOn }): CalendarDay[] => [{ day: off, kind: 'SWAPPED_OFF', works: false }, { day: workedOn, kind: 'MADE_UP', works: true }]);
  const extra = placing.extraDaysOff.map((day): CalendarDay => ({ day, kind: 'EXTRA', works: false }));
  return [...days, ...exchanged, ...extra].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** A day entered that cannot be what it is entered as, or null: taken off is a working day of the year, made up is a weekend day that is no holiday. */
export function wrongDay(year: number, placing: YearPlacing): LocalDate | null {
  const lawful = calendarOfYear(year, { ...placing, swaps: [], extraDaysOff: [] });
  const off = new Set(lawful.map(({ day }) => day));
  const inYear = (day: LocalDate): boolean => day.startsWith(`${year}-`);
  const taken = [...placing.swaps.map((swap) => swap.off), ...placing.extraDaysOff];
  const wrong = taken.find((day, index) => !inYear(day) || weekday(day) > 5 || off.has(day) || taken.indexOf(day) !== index);
  if (wrong !== undefined) return wrong;
  const made = placing.swaps.map(({ workedOn }) => workedOn);
  return made.find((day, index) => !inYear(day) || weekday(day) <= 5 || off.has(day) || made.indexOf(day) !== index) ?? null;
}
