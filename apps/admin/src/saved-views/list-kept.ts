import { manyOf, text } from '../config/search.ts';

/** What the address of every list keeps beside the list's own conditions. */
export interface ListKept {
  /** Keys of the columns that stand; undefined: those the list begins with. */
  columns: readonly string[] | undefined;
  /** Id of the saved view the list was opened with, or `plainList`. */
  saved: string | undefined;
}

/** In the address where a list that opens with a view stands plain all the same. */
export const plainList = 'all';

/** Reads that part of an address; columns the list does not have are passed over. */
export const readListKept = (search: Record<string, unknown>, columns: readonly string[]): ListKept => ({
  columns: manyOf(search, 'columns', columns),
  saved: text(search, 'saved'),
});

/** How a page reads its address. */
export type ReadAddress<Kept extends ListKept> = (search: Record<string, unknown>) => Kept;
