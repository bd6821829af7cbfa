import { attainment } from '@dangvu/domain/planning/attainment';
import type { AttainmentRow } from '@dangvu/ui/attainment-bars';
import type { PlanRow } from '../grid/rows.ts';

/** A month of the period: its last day or the day looked at, what is done by then and what the passed days ask for. */
export interface PacePoint {
  month: string;
  /** null: it has not begun. */
  done: number | null;
  /** Whole admissions, rounded down; null without a quota. */
  expected: number | null;
}

const lastDayOf = (month: string) => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).toISOString().slice(0, 10);

const monthsOf = (from: string, to: string): string[] => {
  const months: string[] = [];
  for (let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]; ; [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]) {
    const next = `${year}-${String(month).padStart(2, '0')}`;
    if (next > to.slice(0, 7)) return months;
    months.push(next);
  }
};

/** The months of a period with what was reached in them beside what the quota asks for by then. */
export const pacePoints = (period: { from: string; to: string }, quota: number | null, reached: readonly { month: string; cumulative: number }[], asOf: string): PacePoint[] => {
  const byMonth = new Map(reached.map(({ month, cumulative }) => [month.slice(0, 7), cumulative]));
  return monthsOf(period.from, period.to).map((month) => {
    const begun = month <= asOf.slice(0, 7);
    const day = begun && lastDayOf(month) > asOf ? asOf : lastDayOf(month);
    const done = begun ? (byMonth.get(month) ?? 0) : null;
    return { month, done, expected: attainment(done ?? 0, quota, period, day).expectedByNow };
  });
};

/** Units as bars: those of one kind together, furthest behind first; without a quota and without anybody admitted there is nothing to draw. */
export const barsOf = (rows: readonly PlanRow[], period: { from: string; to: string }, asOf: string): AttainmentRow[] =>
  rows
    .filter(({ quota, done }) => (quota?.adjusted ?? null) !== null || done > 0)
    .map((row) => ({ row, stands: attainment(row.done, row.quota?.adjusted ?? null, period, asOf) }))
    .toSorted((a, b) => a.row.unit.kind.localeCompare(b.row.unit.kind) || (a.stands.gapToPace ?? Infinity) - (b.stands.gapToPace ?? Infinity))
    .map(({ row: { unit, quota, done, percent }, stands }) => ({
      id: unit.id, name: unit.shortName, done, quota: quota?.adjusted ?? null, percent: percent.smallBase ? null : percent.value, pace: stands.expectedByNow, gap: stands.gapToPace,
    }));

/** Where the lines of an axis from zero stand: four at most, at whole round numbers, the last at or above the largest value. */
export const axisLines = (largest: number): number[] => {
  const rough = Math.max(1, largest / 4);
  const size = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 5, 10].find((times) => times * size >= rough) ?? 10) * size);
  return Array.from({ length: Math.max(1, Math.ceil(largest / step)) + 1 }, (_, index) => index * step);
};
