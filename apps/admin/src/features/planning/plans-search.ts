import { flag, oneOf } from '../../config/search.ts';

export const planStates = ['DRAFT', 'PUBLISHED', 'CLOSED'] as const;
export const planKinds = ['YEAR', 'TERM'] as const;

/** The filters of the list of plans, in the address. */
export interface PlansSearch {
  state?: (typeof planStates)[number] | undefined;
  kind?: (typeof planKinds)[number] | undefined;
  /** Plans of every period, not only of the one chosen at the top. */
  every?: true | undefined;
}

export const readPlansSearch = (search: Record<string, unknown>): PlansSearch => ({
  state: oneOf(search, 'state', planStates),
  kind: oneOf(search, 'kind', planKinds),
  every: flag(search, 'every'),
});
