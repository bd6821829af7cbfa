/**
 * Search parameters are plain text in the address: ?unit=…&status=PROBATIONARY&status=OFFICIAL. No JSON, so that people
 * can read, shorten and send them. A page declares what it understands with the readers below; the rest is dropped.
 */
export type RawSearch = Record<string, string | string[] | undefined>;

/** Reads an address's search text; a repeated key becomes a list. */
export const parseSearch = (text: string): RawSearch => {
  const found: Record<string, string | string[]> = {};
  for (const [key, value] of new URLSearchParams(text)) {
    const before = found[key];
    found[key] = before === undefined ? value : [before, value].flat();
  }
  return found;
};

/** Writes it back; what is undefined, null, '' or an empty list leaves no trace in the address. */
export const writeSearch = (search: Record<string, unknown>): string => {
  const out = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const one of [value].flat()) {
      if (one !== undefined && one !== null && one !== '' && one !== false) out.append(key, String(one));
    }
  }
  const text = out.toString();
  return text === '' ? '' : `?${text}`;
};

const first = (value: unknown): string | undefined => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' && one !== '' ? one : typeof one === 'number' || typeof one === 'boolean' ? String(one) : undefined;
};

/** A text, or undefined when absent. */
export const text = (search: Record<string, unknown>, key: string): string | undefined => first(search[key])?.normalize('NFC');

/** A day 'yyyy-MM-dd', or undefined when absent or not a day. */
export const day = (search: Record<string, unknown>, key: string): string | undefined => {
  const value = first(search[key]);
  return value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : undefined;
};

/** One of the allowed values, or undefined. */
export const oneOf = <T extends string>(search: Record<string, unknown>, key: string, allowed: readonly T[]): T | undefined =>
  allowed.find((value) => value === first(search[key]));

/** Those of the allowed values that are present, or undefined when none is. */
export const manyOf = <T extends string>(search: Record<string, unknown>, key: string, allowed: readonly T[]): T[] | undefined => {
  const present = [search[key]].flat();
  const kept = allowed.filter((value) => present.includes(value));
  return kept.length === 0 ? undefined : kept;
};

/** A switch: ?closed=1; undefined when off, so that it leaves the address. */
export const flag = (search: Record<string, unknown>, key: string): true | undefined =>
  ['1', 'true'].includes(first(search[key]) ?? '') ? true : undefined;
