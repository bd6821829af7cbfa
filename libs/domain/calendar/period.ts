import type { Label } from '../language/label.ts';
import type { LocalDate } from './local-date.ts';
import { daysBetween, daysInMonth, formatDate, isLocalDate, localDate, partsOf } from './local-date.ts';

export const PeriodKind = { MONTH: 'MONTH', QUARTER: 'QUARTER', HALF: 'HALF', YEAR: 'YEAR', TERM: 'TERM' } as const;
export type PeriodKind = (typeof PeriodKind)[keyof typeof PeriodKind];

/** A stretch of days, both ends included. */
export interface Period {
  readonly kind: PeriodKind;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const monthsIn = { MONTH: 1, QUARTER: 3, HALF: 6, YEAR: 12 } as const;

function must(date: LocalDate | null): LocalDate {
  if (date === null) throw new RangeError('not a period');
  return date;
}

/** The `index`-th (from 1) month, quarter, half of a year; a year has index 1 only. */
export function periodOf(kind: Exclude<PeriodKind, 'TERM'>, year: number, index = 1): Period {
  const length = monthsIn[kind];
  if (!Number.isInteger(index) || index < 1 || index > 12 / length) throw new RangeError(`${kind} ${index} of ${year}`);
  const last = index * length;
  return {
    kind,
    from: must(localDate(year, last - length + 1, 1)),
    to: must(localDate(year, last, daysInMonth(year, last))),
  };
}

/** A term, from and to as the congress set them: terms do not begin on 1 January. */
export function termOf(from: LocalDate, to: LocalDate): Period {
  if (!isLocalDate(from) || !isLocalDate(to) || to < from) throw new RangeError(`term ${from} to ${to}`);
  return { kind: PeriodKind.TERM, from, to };
}

/** The month, quarter, half or year that contains a day. */
export function periodAt(kind: Exclude<PeriodKind, 'TERM'>, date: LocalDate): Period {
  const { year, month } = partsOf(date);
  return periodOf(kind, year, Math.ceil(month / monthsIn[kind]));
}

/** Whether the day lies in the period; both ends do. */
export function contains(period: Pick<Period, 'from' | 'to'>, date: LocalDate): boolean {
  return period.from <= date && date <= period.to;
}

/** Days in the period. */
export function daysIn(period: Pick<Period, 'from' | 'to'>): number {
  return daysBetween(period.from, period.to) + 1;
}

/**
 * The share of the period that has passed at the end of a day, as an exact fraction: days passed / days. 0 before it
 * begins, the whole after it ends.
 */
export function elapsed(period: Pick<Period, 'from' | 'to'>, asOf: LocalDate): { passed: number; days: number } {
  const days = daysIn(period);
  return { passed: Math.min(days, Math.max(0, daysBetween(period.from, asOf) + 1)), days };
}

/** The period of the same kind just before; null for a term, whose neighbours are set by congresses. */
export function previousPeriod(period: Period): Period | null {
  if (period.kind === 'TERM') return null;
  const { year, month } = partsOf(period.from);
  const index = Math.ceil(month / monthsIn[period.kind]) - 1;
  return index > 0 ? periodOf(period.kind, year, index) : periodOf(period.kind, year - 1, 12 / monthsIn[period.kind]);
}

/** The same period one year earlier (cùng kỳ); null for a term. */
export function samePeriodLastYear(period: Period): Period | null {
  if (period.kind === 'TERM') return null;
  const { year, month } = partsOf(period.from);
  return periodOf(period.kind, year - 1, Math.ceil(month / monthsIn[period.kind]));
}

/** Months that a period touches, in order. */
export function monthsOf(period: Pick<Period, 'from' | 'to'>): readonly Period[] {
  const months: Period[] = [];
  for (let month = periodAt('MONTH', period.from); month.from <= period.to;) {
    months.push(month);
    const { year, month: number } = partsOf(month.from);
    month = number === 12 ? periodOf('MONTH', year + 1, 1) : periodOf('MONTH', year, number + 1);
  }
  return months;
}

/** How a period is called in both languages. */
export function periodLabel(period: Period): Label {
  const { year, month } = partsOf(period.from);
  switch (period.kind) {
    case 'MONTH':
      return { vi: `Tháng ${month}/${year}`, en: `${String(month).padStart(2, '0')}/${year}` };
    case 'QUARTER': {
      const quarter = Math.ceil(month / 3);
      return { vi: `Quý ${['I', 'II', 'III', 'IV'][quarter - 1]}/${year}`, en: `Q${quarter} ${year}` };
    }
    case 'HALF':
      return month === 1
        ? { vi: `6 tháng đầu năm ${year}`, en: `First half of ${year}` }
        : { vi: `6 tháng cuối năm ${year}`, en: `Second half of ${year}` };
    case 'YEAR':
      return { vi: `Năm ${year}`, en: String(year) };
    case 'TERM': {
      const years = `${year}–${partsOf(period.to).year}`;
      return { vi: `Nhiệm kỳ ${years}`, en: `Term ${years}` };
    }
  }
}

/** "01/01/2021–15/10/2021", for whatever is not a named period. */
export function daysLabel(period: Pick<Period, 'from' | 'to'>): string {
  return `${formatDate(period.from)}–${formatDate(period.to)}`;
}
