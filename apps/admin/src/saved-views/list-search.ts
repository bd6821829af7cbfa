import { frameKeys } from '../config/frame.ts';
import { manyOf, parseSearch, text, writeSearch } from '../config/search.ts';

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

const besideTheList: ReadonlySet<string> = new Set([...frameKeys, 'saved', 'open']);

const parts = (search: object): Record<string, unknown> => Object.fromEntries(Object.entries(search).filter(([key, value]) => value !== undefined && !besideTheList.has(key)));

/** What a view keeps of an address: conditions, order and columns, in one order. */
export const viewSearch = <Kept extends ListKept>(search: Record<string, unknown>, read: ReadAddress<Kept>): string => {
  const written = writeSearch(Object.fromEntries(Object.entries(parts(read(search))).sort(([a], [b]) => (a < b ? -1 : 1))));
  return written.slice(1);
};

/** Whether an address says nothing about the list: it is opened as it opens. */
export const opensPlainly = (search: Record<string, unknown>): boolean =>
  Object.entries(search).every(([key, value]) => value === undefined || (besideTheList.has(key) && key !== 'saved'));

/** The address that a view stands for, on a page with this address. */
export const searchOfView = (before: Record<string, unknown>, view: { id: string; search: string }): Record<string, unknown> => ({
  ...Object.fromEntries(frameKeys.map((key) => [key, before[key]])),
  ...parts(parseSearch(view.search)),
  saved: view.id,
});

/** Names of what a view says and the list does not understand any more: columns that are gone by their keys, conditions by theirs. */
export const lostParts = <Kept extends ListKept>(search: string, read: ReadAddress<Kept>): string[] => {
  const understood = new Set([...new URLSearchParams(viewSearch(parseSearch(search), read))].map(([key, value]) => `${key} ${value}`));
  const said = [...new URLSearchParams(search)].map(([key, value]) => ({ key, value: value.normalize('NFC') }));
  return [...new Set(said.filter(({ key, value }) => !understood.has(`${key} ${value}`)).map(({ key, value }) => (key === 'columns' ? value : key)))];
};
