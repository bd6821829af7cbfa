import type { OverviewQuery } from '../overview.generated.ts';

export type Dashboard = NonNullable<OverviewQuery['dashboard']>;
export type MeasureCount = Dashboard['exits'][number];

/** The sum of the rows; each person leaves once, so exits may be added. */
export const sumOf = (rows: readonly MeasureCount[]): number => rows.reduce((sum, { count }) => sum + count, 0);
