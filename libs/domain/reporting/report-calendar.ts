import { addDays, addMonths, daysBetween } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { periodOf } from '../calendar/period.ts';

/** How long a period of reports is: the rhythm of months, quarters, half-years and years; the balance of a term is drawn from plans. */
export const ReportPeriodKind = { MONTH: 'MONTH', QUARTER: 'QUARTER', HALF: 'HALF', YEAR: 'YEAR' } as const;
export type ReportPeriodKind = (typeof ReportPeriodKind)[keyof typeof ReportPeriodKind];

/** Years whose periods are there; the same for which figures are told. */
export const reportYears = { first: 1930, last: 2100 } as const;

/** Day of the last month of a period from which it may be reported: the branches have met by then. */
export const openingDay = 25;

/**
 * Months in a period, and the day of the month after it by which its report is due. The longer the period, the more there is to check.
 * No regulation fixes these days for the units of a town: they are the product's, and the calendar of reports holds them as data.
 */
export const reportRhythm = {
  MONTH: { months: 1, dueDay: 5 },
  QUARTER: { months: 3, dueDay: 10 },
  HALF: { months: 6, dueDay: 10 },
  YEAR: { months: 12, dueDay: 15 },
} as const satisfies Record<ReportPeriodKind, { months: number; dueDay: number }>;

/** A period of the calendar of reports, first and last day included. */
export interface CalendarPeriod {
  readonly kind: ReportPeriodKind;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  /** First day on which it may be reported. */
  readonly opensOn: LocalDate;
  /** Day by which the report is due. */
  readonly dueOn: LocalDate;
}

/** Every period that begins in a year: twelve months, four quarters, two halves and the year, each kind in order. */
export function reportCalendar(year: number): readonly CalendarPeriod[] {
  return Object.values(ReportPeriodKind).flatMap((kind) => {
    const { months, dueDay } = reportRhythm[kind];
    return Array.from({ length: 12 / months }, (_, index): CalendarPeriod => {
      const { from, to } = periodOf(kind, year, index + 1);
      const after = addDays(to, 1);
      return { kind, startsOn: from, endsOn: to, opensOn: addDays(addMonths(after, -1), openingDay - 1), dueOn: addDays(after, dueDay - 1) };
    });
  });
}

/**
 * Days after the due day on which a report was first sent: 0 on time, null while nothing was sent. A report that came in time and was
 * returned is not late because it is sent again.
 */
export function daysLate(firstSentOn: LocalDate | null, dueOn: LocalDate): number | null {
  return firstSentOn === null ? null : Math.max(0, daysBetween(dueOn, firstSentOn));
}
