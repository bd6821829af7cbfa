import { toCsv } from '../../../config/spreadsheet.ts';
import type { ListPreview } from './fields.ts';

/**
 * The rows that cannot be entered, as they were written, with what is wrong with each in a last column: put right there, the file can be
 * entered in turn.
 * @param heading of the last column
 */
export function errorsFile({ headings, rows }: Pick<ListPreview, 'headings' | 'rows'>, heading: string): string {
  const refused = rows.filter(({ errors }) => errors.length > 0);
  const width = Math.max(0, ...headings.map(({ column }) => column + 1), ...refused.map(({ cells }) => cells.length));
  const full = (cells: readonly string[]): string[] => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  const texts = new Map(headings.map(({ column, text }) => [column, text]));
  return toCsv([
    [...Array.from({ length: width }, (_, at) => texts.get(at) ?? ''), heading],
    ...refused.map(({ cells, errors }) => [...full(cells), errors.map(({ message }) => message).join(' ')]),
  ]);
}
