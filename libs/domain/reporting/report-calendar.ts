import { addDays, addMonths, daysBetween, earlierOf, partsOf } from '../calendar/local-date.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import { periodAt, periodOf } from '../calendar/period.ts';
import type { Period } from '../calendar/period.ts';
import type { Label } from '../language/label.ts';

/** How long a period of reports is: the rhythm of months, quarters, half-years and years; the balance of a term is drawn from plans. */
export const ReportPeriodKind = { MONTH: 'MONTH', QUARTER: 'QUARTER', HALF: 'HALF', YEAR: 'YEAR' } as const;
export type ReportPeriodKind = (typeof ReportPeriodKind)[keyof typeof ReportPeriodKind];

/** Years whose periods are there; the same for which figures are told. */
export const reportYears = { first: 1930, last: 2100 } as const;

/** Day of the last month of a period from which it may be reported: the branches have met by then. */
export const openingDay = 25;

/**
 * Months in a period, and the day of the month after it by which its report is due. The longer the period, the more there is to check.
 * No regulation fixes these days for the units of a town: they are the product's until the town decides its own (`calendar-decision.ts`).
 */
export const reportRhythm = {
  MONTH: { months: 1, dueDay: 5 },
  QUARTER: { months: 3, dueDay: 10 },
  HALF: { months: 6, dueDay: 10 },
  YEAR: { months: 12, dueDay: 15 },
} as const satisfies Record<ReportPeriodKind, { months: number; dueDay: number }>;

/** What the town asks of the units that report to it, for one kind of period. */
export interface KindSetting {
  readonly kind: ReportPeriodKind;
  /** Whether reports of this kind are asked for: what nobody asked for is neither expected nor late. */
  readonly asked: boolean;
  /** Day of the last month of a period from which it may be reported; past the end of a short month its last day. */
  readonly openingDay: number;
  /** Days after the last day of a period by which its report is due. */
  readonly dueDays: number;
  /** Days after the due day on which a report may still be saved and sent; null: it never closes. */
  readonly closingDays: number | null;
}

const kinds: readonly ReportPeriodKind[] = Object.values(ReportPeriodKind);

/** What holds before the town has decided anything: every kind is asked for, nothing closes. */
export const settingsOfTheProduct: readonly KindSetting[] = kinds.map((kind) => ({ kind, asked: true, openingDay, dueDays: reportRhythm[kind].dueDay, closingDays: null }));

/** What the kinds are called within a sentence. */
export const periodKindWords = {
  MONTH: { vi: 'tháng', en: 'month' },
  QUARTER: { vi: 'quý', en: 'quarter' },
  HALF: { vi: '6 tháng', en: 'half-year' },
  YEAR: { vi: 'năm', en: 'year' },
} as const satisfies Record<ReportPeriodKind, Label>;

/** A period of the calendar of reports, first and last day included. */
export interface CalendarPeriod {
  readonly kind: ReportPeriodKind;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly asked: boolean;
  /** First day on which it may be reported. */
  readonly opensOn: LocalDate;
  /** Day by which the report is due. */
  readonly dueOn: LocalDate;
  /** Last day on which a report may be saved and sent; null: it never closes. */
  readonly closesOn: LocalDate | null;
}

/** A period with the days a setting gives it. */
function withDays({ kind, asked, openingDay: day, dueDays, closingDays }: KindSetting, { from, to }: Period): CalendarPeriod {
  const lastMonth = addMonths(addDays(to, 1), -1);
  const dueOn = addDays(to, dueDays);
  return { kind, startsOn: from, endsOn: to, asked, opensOn: earlierOf(addDays(lastMonth, day - 1), to), dueOn, closesOn: closingDays === null ? null : addDays(dueOn, closingDays) };
}

/**
 * Every period that begins in a year: twelve months, four quarters, two halves and the year, each kind in order.
 * @param settingOf what holds for a kind of period that begins on a day
 */
export function reportCalendar(year: number, settingOf: (kind: ReportPeriodKind, startsOn: LocalDate) => KindSetting = productSetting): readonly CalendarPeriod[] {
  return kinds.flatMap((kind) =>
    Array.from({ length: 12 / reportRhythm[kind].months }, (_, index) => {
      const period = periodOf(kind, year, index + 1);
      return withDays(settingOf(kind, period.from), period);
    }),
  );
}

/** The period of its kind that a day lies in, with the days a setting gives it. */
export const periodUnder = (setting: KindSetting, day: LocalDate): CalendarPeriod => withDays(setting, periodAt(setting.kind, day));

/** The first period of a kind that a setting from a day on governs: those begun before keep what they had. */
export function firstPeriodUnder(setting: KindSetting, validFrom: LocalDate): CalendarPeriod {
  const { year } = partsOf(validFrom);
  const found = [year, year + 1].flatMap((one) => reportCalendar(one, (kind) => ({ ...setting, kind }))).find(({ kind, startsOn }) => kind === setting.kind && startsOn >= validFrom);
  if (!found) throw new RangeError(`no ${setting.kind} begins after ${validFrom}`);
  return found;
}

function productSetting(kind: ReportPeriodKind): KindSetting {
  return settingsOfTheProduct[kinds.indexOf(kind)] as KindSetting;
}

/**
 * Days after the due day on which a report was first sent: 0 on time, null while nothing was sent. A report that came in time and was
 * returned is not late because it is sent again.
 */
export function daysLate(firstSentOn: LocalDate | null, dueOn: LocalDate): number | null {
  return firstSentOn === null ? null : Math.max(0, daysBetween(dueOn, firstSentOn));
}
