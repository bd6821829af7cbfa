import type { LocalDate } from '../calendar/local-date.ts';
import { daysInMonth, partsOf } from '../calendar/local-date.ts';
import type { Period } from '../calendar/period.ts';
import { elapsed, monthsOf } from '../calendar/period.ts';

/** By what a forecast is reckoned. TOO_EARLY: nothing can be said yet. OVER: the period has passed, the figure stands. */
export const OutlookMethod = { SEASON: 'SEASON', CALENDAR: 'CALENDAR', TOO_EARLY: 'TOO_EARLY', OVER: 'OVER' } as const;
export type OutlookMethod = (typeof OutlookMethod)[keyof typeof OutlookMethod];

export const outlookMethodLabels = {
  SEASON: {
    vi: 'Theo nhịp từng tháng của chính đơn vị trong ba năm trước',
    en: 'By the unit’s own rhythm over the months of the last three years',
  },
  CALENDAR: { vi: 'Theo số ngày đã qua của kỳ', en: 'By the days of the period that have passed' },
  TOO_EARLY: { vi: 'Kỳ mới bắt đầu, chưa dự báo được', en: 'The period has just begun; nothing can be forecast yet' },
  OVER: { vi: 'Kỳ đã hết, đây là số cuối kỳ', en: 'The period is over; this is its figure' },
} as const satisfies Record<OutlookMethod, { vi: string; en: string }>;

/** Fewer admissions than this in three years are no rhythm. */
export const SEASON_BASE = 12;

/** Admissions of earlier years by month: index 0 is January. */
export type MonthCounts = readonly number[];

/** Where a period is heading. */
export interface Outlook {
  /** Whole admissions that the unit's own rhythm asks for by now; null without a quota or without a rhythm. */
  readonly expectedBySeason: number | null;
  /** Admissions of the earlier years the rhythm is taken from. */
  readonly seasonBase: number;
  /** Calendar months that remain, the one of `asOf` included unless it ends today. */
  readonly monthsLeft: number;
  /** Whole admissions a month that meet the quota in what remains, rounded up; null without a quota, 0 when it is met. */
  readonly neededPerMonth: number | null;
  /** Admissions by the end of the period if it goes on as it has; null when nothing can be said. */
  readonly forecast: number | null;
  readonly method: OutlookMethod;
}

/** A share as an exact fraction. */
interface Fraction {
  readonly part: number;
  readonly whole: number;
}

/** How much of a calendar year's admissions come by the end of a day, by the months of earlier years; a month under way counts by its days. */
function seasonPassed(months: MonthCounts, asOf: LocalDate): Fraction {
  const { year, month, day } = partsOf(asOf);
  const days = daysInMonth(year, month);
  const before = months.slice(0, month - 1).reduce((sum, count) => sum + count, 0);
  const whole = months.reduce((sum, count) => sum + count, 0);
  return { part: before * days + (months[month - 1] ?? 0) * day, whole: whole * days };
}

const isCalendarYear = ({ from, to }: Pick<Period, 'from' | 'to'>): boolean =>
  from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;

/**
 * Where a period is heading on a day: what the unit's own season asks for by now, what is needed a month, and what it comes to if it goes
 * on. The forecast is done ÷ the share of the period that has passed — by season where there is one, else by days — half up, never less
 * than what is done. In the first twelfth of the period nothing is forecast: one admission would make it twelve.
 * @param done admissions counted in the period up to `asOf`
 * @param quota null when none is assigned
 * @param earlier admissions of the three years before by month; used for calendar years alone
 */
export function outlook(
  done: number,
  quota: number | null,
  period: Pick<Period, 'from' | 'to'>,
  asOf: LocalDate,
  earlier: MonthCounts,
): Outlook {
  const { passed, days } = elapsed(period, asOf);
  const over = passed === days;
  const seasonBase = isCalendarYear(period) ? earlier.reduce((sum, count) => sum + count, 0) : 0;
  const inside = passed > 0 && !over;
  const season = seasonBase >= SEASON_BASE ? (inside ? seasonPassed(earlier, asOf) : { part: over ? 1 : 0, whole: 1 }) : null;

  const rest = monthsOf(period).filter((month) => month.to > asOf).length;
  const left = quota === null ? null : Math.max(0, quota - done);
  const early = passed * 12 < days;
  const usable = season !== null && season.part * 12 >= season.whole;
  const share: Fraction = usable ? season : { part: passed, whole: days };
  const forecast = Math.max(done, Math.floor((2 * done * share.whole + share.part) / (2 * share.part)));
  return {
    expectedBySeason: quota === null || season === null ? null : Math.floor((quota * season.part) / season.whole),
    seasonBase,
    monthsLeft: rest,
    neededPerMonth: left === null ? null : left === 0 ? 0 : rest === 0 ? null : Math.ceil(left / rest),
    forecast: over ? done : early ? null : forecast,
    method: over ? 'OVER' : early ? 'TOO_EARLY' : usable ? 'SEASON' : 'CALENDAR',
  };
}
