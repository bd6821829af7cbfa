import type { SheetCell } from '@dangvu/domain/sheets/sheet-text';

/** Which mark separates the cells of the first lines. A comma may stand in numbers, so the others go first; what stands in quotes separates nothing. */
function separatorOf(text: string): string {
  const head = text.split('\n', 12).join('\n').replace(/"(?:[^"]|"")*"/g, '');
  const counted = ['\t', ';', ','].map((mark) => ({ mark, count: head.split(mark).length - 1 }));
  return counted.find(({ mark, count }) => mark !== ',' && count > 0)?.mark ?? ',';
}

/**
 * The text of a file: UTF-8 with or without a byte order mark, or the UTF-16 of a spreadsheet's "Unicode text".
 * @returns null for anything else, e.g. letters in TCVN3 or VNI
 */
function decoded(file: Buffer): string | null {
  try {
    const encoding = file[0] === 0xff && file[1] === 0xfe ? 'utf-16le' : 'utf-8';
    return new TextDecoder(encoding, { fatal: true }).decode(file);
  } catch {
    return null;
  }
}

/** The rows of a CSV file; null when its text is not Unicode. Quotes as in RFC 4180; nothing in it is ever a formula to us. */
export function readCsv(file: Buffer): readonly (readonly SheetCell[])[] | null {
  const text = decoded(file);
  if (text === null || text.includes('\0')) return null;
  const separator = separatorOf(text);
  const rows: SheetCell[][] = [];
  let row: SheetCell[] = [];
  let written = '';
  let quoted = false;
  const endCell = (): void => {
    row.push({ text: written, formula: false });
    written = '';
  };
  const endRow = (): void => {
    endCell();
    rows.push(row);
    row = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at] ?? '';
    if (quoted) {
      if (letter !== '"') written += letter;
      else if (text[at + 1] === '"') written += text[(at += 1)] ?? '';
      else quoted = false;
    } else if (letter === '"' && written === '') quoted = true;
    else if (letter === separator) endCell();
    else if (letter === '\n') endRow();
    else if (letter !== '\r') written += letter;
  }
  if (written !== '' || row.length > 0) endRow();
  return rows;
}
