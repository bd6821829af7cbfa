/**
 * A block of cells as spreadsheets put it on the clipboard: tabs between cells, line ends between rows, a cell with a tab,
 * a quote or a line end inside is quoted and its quotes doubled. The last line end closes a row and does not begin another.
 */
export const readBlock = (text: string): string[][] => {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  let fresh = true;
  const endCell = () => {
    rows[rows.length - 1]?.push(cell);
    cell = '';
    fresh = true;
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && fresh) {
      quoted = true;
      fresh = false;
    } else if (letter === '\t') endCell();
    else if (letter === '\n' || letter === '\r') {
      if (letter === '\r' && text[at + 1] === '\n') at += 1;
      endCell();
      if (at < text.length - 1) rows.push([]);
    } else {
      cell += letter;
      fresh = false;
    }
  }
  if (cell !== '' || (rows[rows.length - 1]?.length ?? 0) > 0 || text === '') {
    if (!/[\r\n]$/.test(text) || quoted) endCell();
  }
  return rows;
};

/** The same the other way. */
export const writeBlock = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join('\t')).join('\n');
