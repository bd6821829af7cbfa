import { flag, oneOf } from '../../../config/search.ts';

/** What the page of work keeps in the address. */
export interface WorkAddress {
  view: 'transfers' | undefined;
  direction: 'IN' | 'OUT' | undefined;
  /** Also the transfers that are over. */
  closed: true | undefined;
}

export const readWorkAddress = (search: Record<string, unknown>): WorkAddress => ({
  view: oneOf(search, 'view', ['transfers'] as const),
  direction: oneOf(search, 'direction', ['IN', 'OUT'] as const),
  closed: flag(search, 'closed'),
});
