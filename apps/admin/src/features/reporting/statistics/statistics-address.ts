import { oneOf } from '../../../config/search.ts';

export const sections = ['makeUp', 'movements', 'years'] as const;
export type StatisticsSection = (typeof sections)[number];

/** What the statistics keep in the address: which of the three, and whom the make-up counts. */
export interface StatisticsAddress {
  /** Absent: the make-up. */
  section: Exclude<StatisticsSection, 'makeUp'> | undefined;
  /** Absent: the members there are. */
  of: 'ADMITTED' | undefined;
}

export const readStatisticsAddress = (search: Record<string, unknown>): StatisticsAddress => ({
  section: oneOf(search, 'section', ['movements', 'years'] as const),
  of: oneOf(search, 'of', ['ADMITTED'] as const),
});
