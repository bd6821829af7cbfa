import type { Paper, PaperCell } from './paper.ts';

/** What a spreadsheet would take for a formula when it opens the text. */
const runs = /^[=+\-@\t\r]/;

/** A number stays a number; a text is quoted, and one that begins like a formula is made a text by an apostrophe, so that it does not run. */
const cellText = (cell: PaperCell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return `"${(runs.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
};

/** Tells spreadsheets that the text is UTF-8; they would guess otherwise. */
export const byteOrderMark = '\uFEFF';

/** One line; lines end as RFC 4180 says. */
export const csvLine = (cells: readonly PaperCell[]): string => `${cells.map(cellText).join(',')}\r\n`;

/** The table of a paper as text. */
export function paperAsCsv({ columns, rows }: Pick<Paper, 'columns' | 'rows'>): Promise<Buffer> {
  const lines = [columns.map(({ head }) => head), ...rows].map(csvLine);
  return Promise.resolve(Buffer.from(`${byteOrderMark}${lines.join('')}`, 'utf8'));
}
