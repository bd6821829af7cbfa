// The table of working days is filled from the calendar of the domain and the years entered: reckoned again day by day.
import { calendarWith } from '@dangvu/domain/calendar/published-years';
import type { YearPlacing } from '@dangvu/domain/calendar/vietnam-holidays';
import type { Check, Difference } from './difference.ts';

type YearRow = YearPlacing & { readonly year: number };

/** Each day of the table: whether it is worked, and how many working days there have been up to it. */
export const workingDays: Check = async (client) => {
  const entered = await client.query<YearRow>(
    `select distinct on (year) year, tet_days_before as "tetDaysBefore", national_day as "nationalDay", swaps, extra_days_off as "extraDaysOff" from calendar_year order by year, seq desc`,
  );
  const { holidays, makeUpDays } = calendarWith(new Map(entered.rows.map((row): [number, YearPlacing] => [row.year, row])));
  const { rows } = await client.query<{ day: string; works: boolean; ordinal: number; weekday: number }>(
    `select day::text, works, ordinal, extract(isodow from day)::integer as weekday from working_day order by day`,
  );
  const differences: Difference[] = [];
  let ordinal = 0;
  for (const row of rows) {
    const works = makeUpDays.has(row.day) || (row.weekday <= 5 && !holidays.has(row.day));
    if (works) ordinal += 1;
    if (row.works !== works) differences.push(`working day: ${row.day} is kept as ${row.works ? 'worked' : 'free'}, the calendar says otherwise`);
    else if (row.ordinal !== ordinal) differences.push(`working day: ${row.day} is kept as number ${row.ordinal}, the calendar counts ${ordinal}`);
  }
  return differences;
};
