// A spreadsheet runs a cell that begins with one of these as a formula; a quote in front makes it text.
const harmless = (cell: string) => (/^[=+@\t\r]/.test(cell) || /^-(?!\d+$)/.test(cell) ? `'${cell}` : cell);

/** Tab-separated, for pasting into a spreadsheet. */
export const toTabs = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => harmless(cell.replaceAll(/[\t\r\n]+/g, ' '))).join('\t')).join('\n');

/** CSV with a byte order mark: without it Excel reads Vietnamese letters as another alphabet. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map((cell) => `"${harmless(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;

/** “danh sách.xlsx” → “danh sách - dòng lỗi.csv”: what is kept of a file that was sent. */
export const partOfFile = (fileName: string, part: string): string => `${fileName.replace(/\.[^.]+$/, '')} - ${part}.csv`;
