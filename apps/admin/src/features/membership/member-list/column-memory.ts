import { fold } from '@dangvu/ui/fold';
import type { MemberSheetField } from '../member-list.generated.ts';
import { listFields } from './fields.ts';
import type { ListHeading } from './fields.ts';
import type { Source, Sources } from './choices.ts';

/** A column by what heads it, so that it is found again where columns have moved. */
interface KeptSource {
  heading: string | null;
  /** Which of several columns headed alike, from 0. */
  nth: number;
  value: string;
}
interface KeptColumns {
  headings: string;
  sources: Partial<Record<MemberSheetField, KeptSource>>;
}

const storageName = 'dangvu-list-columns';
/** An office has its own list and a few it was sent. */
const mostKept = 12;

/** The same headings in any order are the same form of list. */
const setOf = (headings: readonly ListHeading[]): string => headings.map(({ text }) => fold(text)).toSorted().join('\n');

const alike = (headings: readonly ListHeading[], heading: string): readonly ListHeading[] => headings.filter(({ text }) => fold(text) === heading);

/** A closed storage (a private window) only means that nothing is remembered. */
function kept(storage: Storage): KeptColumns[] {
  try {
    const found: unknown = JSON.parse(storage.getItem(storageName) ?? '[]');
    return Array.isArray(found) ? (found as KeptColumns[]).filter((one) => typeof one?.headings === 'string' && typeof one.sources === 'object') : [];
  } catch {
    return [];
  }
}

/** Keeps what was said of a list with these headings; nothing of the people in it. */
export function rememberColumns(headings: readonly ListHeading[], sources: Sources, storage: Storage = localStorage): void {
  const set = setOf(headings);
  const keep = (source: Source): KeptSource => {
    const heading = headings.find(({ column }) => column === source.column);
    const text = heading === undefined ? null : fold(heading.text);
    return { heading: text, nth: text === null || heading === undefined ? 0 : alike(headings, text).indexOf(heading), value: source.value };
  };
  const entry: KeptColumns = { headings: set, sources: Object.fromEntries(Object.entries(sources).map(([field, source]) => [field, keep(source)])) };
  try {
    storage.setItem(storageName, JSON.stringify([entry, ...kept(storage).filter((one) => one.headings !== set)].slice(0, mostKept)));
  } catch {
    // Nothing is remembered then.
  }
}

/** What was said last of a list with these headings; null where there is nothing. */
export function recallColumns(headings: readonly ListHeading[], storage: Storage = localStorage): Sources | null {
  const entry = kept(storage).find((one) => one.headings === setOf(headings));
  if (entry === undefined) return null;
  return Object.fromEntries(listFields.flatMap((field) => {
    const source = entry.sources[field];
    if (source === undefined) return [];
    const column = source.heading === null ? null : (alike(headings, source.heading)[source.nth]?.column ?? null);
    return column === null && !source.value ? [] : [[field, { column, value: source.value ?? '' }]];
  }));
}
