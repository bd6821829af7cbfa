import { oneOf, text } from '../../config/search.ts';

export const reportStates = ['NOT_STARTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'] as const;

export const reportKinds = ['MONTH', 'QUARTER', 'HALF', 'YEAR'] as const;

/** The filters of the reports, in the address. */
export interface ReportsSearch {
  state?: (typeof reportStates)[number] | undefined;
  /** How long the periods looked at are; absent: months. */
  kind?: (typeof reportKinds)[number] | undefined;
  /** Id of the reporting period looked at; absent: the latest that may be reported. */
  reportPeriod?: string | undefined;
  /** The calendar of reports instead of the reports themselves. */
  view?: 'calendar' | undefined;
}

export const readReportsSearch = (search: Record<string, unknown>): ReportsSearch => ({
  state: oneOf(search, 'state', reportStates),
  kind: oneOf(search, 'kind', reportKinds),
  reportPeriod: text(search, 'reportPeriod'),
  view: oneOf(search, 'view', ['calendar'] as const),
});
