import { createHash } from 'node:crypto';

/** Plain data: what an answer is turned into before it is compared. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain };

/** The same text for the same data: names of objects in order, numbers as JavaScript prints them. */
export function canonical(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value as Record<string, Plain>).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`;
}

/** SHA-256 of the data. Two answers with the same hash say the same. */
export const hashOf = (value: Plain): string => createHash('sha256').update(canonical(value)).digest('hex');

/** A value of an answer by its path. @throws Error naming the step that is missing: a wrong answer must not pass for an empty one */
export function at(answer: unknown, ...path: readonly string[]): unknown {
  let here = answer;
  for (const [index, name] of path.entries()) {
    if (typeof here !== 'object' || here === null || !(name in here)) throw new Error(`the answer has no ${path.slice(0, index + 1).join('.')}`);
    here = (here as Record<string, unknown>)[name];
  }
  return here;
}

/** The same for a list. */
export function listAt(answer: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = at(answer, ...path);
  if (!Array.isArray(found)) throw new Error(`${path.join('.')} is not a list`);
  return found;
}

/** Some fields of an object, renamed where the contenders call them differently. */
export function pick(row: unknown, names: Readonly<Record<string, string>>): Record<string, Plain> {
  return Object.fromEntries(Object.entries(names).map(([name, source]) => [name, at(row, source) as Plain]));
}
