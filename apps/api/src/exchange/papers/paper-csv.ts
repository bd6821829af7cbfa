import type { Paper, PaperCell } from './paper.ts';

/** What a spreadsheet would take for a formula when it opens the text. */
const runs = /^[=+\-@\t\r]/;

/** A number stays a number; a text is quoted, and one that begins like a formula is made a text by an apostrophe, so that it does not run. */
const cellText = (cell: PaperCell): string => {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return `"${(runs.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;
};

/** The table of a paper as text: UTF-8 with a mark at its beginning, for spreadsheets that would guess otherwise; lines end as RFC 4180 says. */
export function paperAsCsv({ columns, rows }: Pick<Paper, 'columns' | 'rows'>): Promise<Buffer> {
  const lines = [columns.map(({ head }) => cellText(head)), ...rows.map((row) => row.map(cellText))].map((cells) => cells.join(','));
  return Promise.resolve(Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8'));
}
