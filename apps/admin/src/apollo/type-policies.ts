import type { TypePolicies } from '@apollo/client';

/**
 * How answers are kept. Objects are keyed by `id` (the default). Two kinds are not: the caller and the calendar of reports, of which
 * there is one, and values without identity, which live inside their owner.
 */
export const typePolicies: TypePolicies = {
  Viewer: { keyFields: [] },
  ReportCalendar: { keyFields: [] },
};
