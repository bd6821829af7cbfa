import { answers } from '@dangvu/ui/fold';
import type { ListRow } from './fields.ts';

export type RowsShown = 'ALL' | 'REFUSED' | 'GOOD';

export const isRefused = ({ errors }: ListRow): boolean => errors.length > 0;

/** The rows a reader asks for: those that can be entered or not, and whose names answer to what is typed. */
export const rowsShown = (rows: readonly ListRow[], which: RowsShown, typed: string): readonly ListRow[] =>
  rows.filter((row) => (which === 'ALL' || isRefused(row) === (which === 'REFUSED')) && (typed.trim() === '' || answers(row.fullName, typed)));

/** 3, 4, 5, 9 → “3–5, 9”. */
export function linesInWords(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && line <= last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`)).join(', ');
}
