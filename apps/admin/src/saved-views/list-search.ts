import { frameKeys } from '../config/frame.ts';
import { parseSearch, writeSearch } from '../config/search.ts';
import type { ListKept, ReadAddress } from './list-kept.ts';

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
