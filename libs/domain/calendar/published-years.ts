import type { LocalDate } from './local-date.ts';
import type { YearPlacing } from './vietnam-holidays.ts';
import { calendarOfYear, usualPlacing } from './vietnam-holidays.ts';
import type { HolidayTable } from './working-days.ts';

/**
 * Years as announced to civil servants by the labour (since 2025 home-affairs) ministry with the Prime Minister's consent. Facts of the
 * announcements alone: which days, and which are exchanged.
 */
export const publishedYears: Readonly<Record<number, YearPlacing>> = {
  // Tết 10–16/02, National Day 02–03/9.
  2021: { tetDaysBefore: 2, nationalDay: 'AFTER', swaps: [], extraDaysOff: [] },
  // Tết 31/01–04/02, National Day 01–02/9.
  2022: { tetDaysBefore: 1, nationalDay: 'BEFORE', swaps: [], extraDaysOff: [] },
  // Tết 20–26/01, National Day 01–04/9.
  2023: { tetDaysBefore: 2, nationalDay: 'BEFORE', swaps: [], extraDaysOff: [] },
  // Tết 08–14/02, National Day 02–03/9; 29/4 off for Saturday 04/5.
  2024: { tetDaysBefore: 2, nationalDay: 'AFTER', swaps: [{ off: '2024-04-29', workedOn: '2024-05-04' }], extraDaysOff: [] },
  // Tết 27–31/01, National Day 01–02/9; 02/5 off for Saturday 26/4.
  2025: { tetDaysBefore: 2, nationalDay: 'BEFORE', swaps: [{ off: '2025-05-02', workedOn: '2025-04-26' }], extraDaysOff: [] },
  // Tết 16–20/02, National Day 01–02/9; 02/01 off for Saturday 10/01, 31/8 for Saturday 22/8.
  2026: {
    tetDaysBefore: 1,
    nationalDay: 'BEFORE',
    swaps: [{ off: '2026-01-02', workedOn: '2026-01-10' }, { off: '2026-08-31', workedOn: '2026-08-22' }],
    extraDaysOff: [],
  },
};

/** Years whose holidays are reckoned; outside them only weekends are. Lists in SQL know the same years. */
export const calendarYears = { first: 2014, last: 2060 } as const;

/** How a year is placed: as entered by an administrator, else as announced, else as is usual. */
export const placingOf = (year: number, entered: ReadonlyMap<number, YearPlacing>): YearPlacing => entered.get(year) ?? publishedYears[year] ?? usualPlacing(year);

/** The days off and made up of all years, with what an administrator has entered. */
export function calendarWith(entered: ReadonlyMap<number, YearPlacing>): HolidayTable {
  const [holidays, makeUpDays] = [new Set<LocalDate>(), new Set<LocalDate>()];
  for (let year = calendarYears.first; year <= calendarYears.last; year += 1) {
    for (const { day, works } of calendarOfYear(year, placingOf(year, entered))) (works ? makeUpDays : holidays).add(day);
  }
  return { holidays, makeUpDays };
}
