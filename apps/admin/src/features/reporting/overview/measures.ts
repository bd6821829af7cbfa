import { actOf } from '@dangvu/domain/reporting/measures';
import type { Measure, OverviewQuery } from '../overview.generated.ts';
import type { LifecycleAct } from '../names/names.generated.ts';

export type Dashboard = NonNullable<OverviewQuery['dashboard']>;
export type MeasureCount = Dashboard['exits'][number];

/** The acts a counter counts: the names behind it are those of these acts. */
export const actsOf = (measures: readonly Measure[]): LifecycleAct[] => measures.map((measure) => actOf(measure));

/** The sum of the rows; each person leaves once, so exits may be added. */
export const sumOf = (rows: readonly MeasureCount[]): number => rows.reduce((sum, { count }) => sum + count, 0);
