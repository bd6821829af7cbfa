import { flag, oneOf, text } from '../../../config/search.ts';
import { readListKept } from '../../../saved-views/list-kept.ts';
import type { ListKept } from '../../../saved-views/list-kept.ts';
import type { TransferFilter } from '../work.generated.ts';

/** The columns of the list, in their order. */
export const transferColumnKeys = ['name', 'from', 'to', 'state', 'due', 'answer'] as const;

/** What the page of transfers keeps in the address. Nothing there: those who are arriving. */
export interface TransfersAddress extends ListKept {
  tab: 'leaving' | 'overdue' | 'temporary' | 'expected' | 'places' | undefined;
  q: string | undefined;
  /** Also the transfers that are over. */
  closed: true | undefined;
}

export const readTransfersAddress = (search: Record<string, unknown>): TransfersAddress => ({
  tab: oneOf(search, 'tab', ['leaving', 'overdue', 'temporary', 'expected', 'places'] as const),
  q: text(search, 'q'),
  closed: flag(search, 'closed'),
  ...readListKept(search, transferColumnKeys),
});

/** The question to the API. What is overdue is chased from both ends. */
export const transferFilter = ({ tab, q, closed }: TransfersAddress, unitId: string): TransferFilter => ({
  unitId,
  direction: tab === undefined ? 'IN' : tab === 'leaving' ? 'OUT' : 'ANY',
  ...(tab === 'overdue' ? { overdue: true } : closed === true ? {} : { open: true }),
  ...(q === undefined ? {} : { search: q }),
});
