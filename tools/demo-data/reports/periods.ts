// The calendar of reports: months, quarters, halves and years from 2015 to the one after today's.
import { addDays, addMonths, type LocalDate, partsOf } from '@dangvu/domain/calendar/local-date';
import { stream } from '../seeded.ts';

export interface ReportPeriod {
  id: string;
  kind: 'MONTH' | 'QUARTER' | 'HALF' | 'YEAR';
  startsOn: LocalDate;
  endsOn: LocalDate;
  opensOn: LocalDate;
  dueOn: LocalDate;
}

/** Months in a period, and the day of the following month by which its report is due. */
const kinds = { MONTH: [1, 5], QUARTER: [3, 10], HALF: [6, 10], YEAR: [12, 15] } as const;

/** A report opens on the 25th of the last month of its period, when the branches have met. */
export function makePeriods(today: LocalDate): ReportPeriod[] {
  const chance = stream('periods');
  const last = addMonths(`${today.slice(0, 7)}-01`, 1);
  const periods: ReportPeriod[] = [];
  for (const [kind, [months, dueDay]] of Object.entries(kinds) as [ReportPeriod['kind'], readonly [number, number]][]) {
    for (let startsOn: LocalDate = '2015-01-01'; startsOn <= last; startsOn = addMonths(startsOn, months)) {
      const after = addMonths(startsOn, months);
      periods.push({
        id: chance.uuid(startsOn),
        kind,
        startsOn,
        endsOn: addDays(after, -1),
        opensOn: addDays(addMonths(after, -1), 24),
        dueOn: addDays(after, dueDay - 1),
      });
    }
  }
  return periods;
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
