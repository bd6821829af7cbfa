import { formatDay } from '@dangvu/ui/format';

/** One thing an entry says beyond who, when and on whom: "Nơi ở: Phường An → Phường Bình". */
export interface Detail {
  label: string;
  /** What it was before; left out where the log does not say. */
  before?: string;
  text: string;
}

/** How keys, codes and ids of the log are said in the reader's language; undefined for what has no word yet. */
export interface DetailWords {
  label: (key: string) => string | undefined;
  code: (key: string, value: string) => string | undefined;
  name: (id: string) => string | undefined;
  yes: string;
  no: string;
  none: string;
  rows: (count: number) => string;
}

/** The details as they are stored; a text that is no JSON object stands under no key. */
export function readDetails(details: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(details);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Record<string, unknown>) : parsed === null ? {} : { '': parsed };
  } catch {
    return details === '' ? {} : { '': details };
  }
}

// Kept for the machine, or said elsewhere in the line: the id of the record, its version, the seal of a file.
const aside = new Set(['id', 'idempotencyKey', 'expectedVersion', 'keptVersion', 'mergedVersion', 'fields', 'preview', 'allOrNothing', 'digest', 'sha256', 'password', 'current', 'next', 'oneTimeCode', 'content', 'reason', 'intoFile', 'scan', 'scanId']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0) || (isObject(value) && Object.values(value).every(isEmpty));

/** One value in words; what has none is shown as it is. */
export function valueInWords(key: string, value: unknown, words: DetailWords): string {
  if (value === null || value === undefined) return words.none;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (value === 'true' || value === 'false') return value === 'true' ? words.yes : words.no;
    return words.name(value) ?? words.code(key, value) ?? (/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value);
  }
  if (Array.isArray(value)) return value.some((one) => typeof one === 'object') ? words.rows(value.length) : value.map((one) => valueInWords(key, one, words)).join(', ');
  return Object.entries(value).filter(([, inner]) => !isEmpty(inner)).map(([inner, one]) => `${words.label(inner) ?? inner}: ${valueInWords(inner, one, words)}`).join('; ');
}

function linesOf(details: Readonly<Record<string, unknown>>, words: DetailWords, skipped: ReadonlySet<string>): Detail[] {
  const was = isObject(details['was']) ? details['was'] : {};
  return Object.entries(details).flatMap(([key, value]): Detail[] => {
    // Named by `was` already, with what they were.
    if (key === 'was' || skipped.has(key) || isEmpty(value) || (key === 'changed' && !isEmpty(was))) return [];
    if (isObject(value)) return linesOf(value, words, skipped);
    const line = { label: words.label(key) ?? key, text: valueInWords(key, value, words) };
    return [key in was ? { ...line, before: valueInWords(key, was[key], words) } : line];
  });
}

/** What the entry says to who reads the list: in words, without what is kept for the machine alone. */
export const shortDetails = (details: string, words: DetailWords): Detail[] => linesOf(readDetails(details), words, aside);

/** Everything that was recorded, nothing left out: a key without a word under its own name, tables row by row. */
export const allDetails = (details: string, words: DetailWords): Detail[] =>
  Object.entries(readDetails(details)).flatMap(([key, value]): Detail[] => {
    const label = words.label(key) ?? key;
    if (Array.isArray(value) && value.some(isObject)) return value.map((row, index) => ({ label: `${label} ${index + 1}`, text: valueInWords(key, row, words) }));
    return [{ label, text: valueInWords(key, value, words) }];
  });
