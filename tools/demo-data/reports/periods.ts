// The calendar of reports as the database holds it, from 2015 to the month after today's.
import { addMonths, type LocalDate, partsOf } from '@dangvu/domain/calendar/local-date';
import type { CalendarPeriod } from '@dangvu/domain/reporting/report-calendar';
import type { Client } from 'pg';

export interface ReportPeriod extends CalendarPeriod {
  id: string;
}

/** The periods that begin by the month after a day, each kind in order. */
export async function readPeriods(client: Client, today: LocalDate): Promise<ReportPeriod[]> {
  const { rows } = await client.query<ReportPeriod>(
    `select id, kind, starts_on::text as "startsOn", ends_on::text as "endsOn", opens_on::text as "opensOn", due_on::text as "dueOn"
       from report_period where starts_on between '2015-01-01' and $1 order by kind, starts_on`,
    [addMonths(`${today.slice(0, 7)}-01`, 1)],
  );
  return rows;
}

/** The months whose reports are kept: the last fourteen that are over, oldest first. */
export function reportedMonths(periods: readonly ReportPeriod[], today: LocalDate): ReportPeriod[] {
  return periods.filter((period) => period.kind === 'MONTH' && period.endsOn < today).slice(-14);
}

/** Short name for remarks: tháng 10/2026. */
export function monthName(period: ReportPeriod): string {
  const { year, month } = partsOf(period.startsOn);
  return `tháng ${month}/${year}`;
}
