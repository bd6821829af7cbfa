import { plain, same } from './sheet-text.ts';

/** A unit by both its names. */
export interface NamedUnit {
  readonly name: string;
  readonly shortName: string;
}

/** Whether the unit is called so, in full or for short. */
export const called = (unit: NamedUnit, name: string): boolean => same(unit.name) === same(name) || same(unit.shortName) === same(name);

const separator = /\s*[/›>]\s*/;
/** What a row is called without the path before it: what to look for further down. */
export const lastName = (name: string): string => plain(name.split(separator).at(-1) ?? '');

/** The last name of a path whose other names are those of the units above, the nearest first, as far up as it goes; null when it is no such path. */
export function lastOfPath(name: string, above: readonly NamedUnit[]): string | null {
  const parts = name.split(separator);
  const last = parts.pop() ?? '';
  if (parts.length === 0 || parts.length > above.length || last === '') return null;
  return parts.toReversed().every((part, up) => called(above[up] as NamedUnit, part)) ? last : null;
}

/** More than these are no help to whoever has to choose. */
const mostCandidates = 5;
/** Candidates in one line of text. */
export const listed = (texts: readonly string[]): string => [...texts.slice(0, mostCandidates), ...(texts.length > mostCandidates ? ['…'] : [])].join('; ');

/** Where a unit stands, from the top down. @param path the units above it, the nearest first */
export const pathOf = ({ path, shortName }: NamedUnit & { readonly path: readonly NamedUnit[] }): string => [...path.map((one) => one.shortName).toReversed(), shortName].join(' › ');
