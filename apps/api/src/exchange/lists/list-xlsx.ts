import { dayNumber, formatDate } from '@dangvu/domain/calendar/local-date';
import { Packing, archiveOf, packed } from '../sheets/pack.ts';
import type { ListFile, ListHead, ListTop, ListValue } from './list-file.ts';
import { listStyles, look, lookOf } from './list-styles.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const sheetName = 'Danh sach';
/** A4 in the numbering of the format. */
const a4 = 9;
/** More columns than these are read more easily across the long side. */
const mostUpright = 6;
/** What a spreadsheet takes for a formula when somebody goes into the cell. */
const runs = /^[=+\-@\t\r]/;
/** Days are counted from here; the first weeks of 1900 are counted differently by different programs, so earlier days stay texts. */
const dayZero = dayNumber('1899-12-30');
const firstCounted = '1900-03-01';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text as XML takes it; characters no XML may hold are left out. */
const escaped = (text: string): string => text.toWellFormed().replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').replace(/[&<>"]/g, (mark) => entities[mark] ?? mark);

/** 0 → "A", 26 → "AA". */
const letterOf = (column: number): string => `${column < 26 ? '' : letterOf(Math.floor(column / 26) - 1)}${String.fromCharCode(65 + (column % 26))}`;

const textCell = (place: string, style: number, text: string): string => `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

function cellOf(place: string, value: ListValue, { kind }: ListHead): string {
  const style = lookOf[kind];
  if (value === null) return `<c r="${place}" s="${style}"/>`;
  if (typeof value === 'number') return `<c r="${place}" s="${style}"><v>${value}</v></c>`;
  if (kind === 'DAY') return value < firstCounted ? textCell(place, style, formatDate(value)) : `<c r="${place}" s="${style}"><v>${dayNumber(value) - dayZero}</v></c>`;
  return textCell(place, kind !== 'CODE' && runs.test(value) ? look.typed : style, value);
}

const row = (line: number, cells: string): string => `<row r="${line}">${cells}</row>`;

/** What stands before the rows: the heads stay in sight while the list is scrolled. */
function beginning({ columns }: ListTop, headRow: number): string {
  const widths = columns.map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('');
  return `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75"/><cols>${widths}</cols><sheetData>`;
}

/** What stands after them: the list can be filtered, and every printed page says which of how many it is. */
const ending = (filtered: string, landscape: boolean): string =>
  `</sheetData><autoFilter ref="${filtered}"/><pageMargins left="0.79" right="0.59" top="0.79" bottom="0.79" header="0.3" footer="0.3"/><pageSetup paperSize="${a4}" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`;

/** The parts of a workbook around its one sheet. The heads are printed on every page. */
function around(headRow: number, filtered: string): readonly (readonly [name: string, text: string])[] {
  const fixed = filtered.replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
  return [
    ['[Content_Types].xml', `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`],
    ['_rels/.rels', `${declaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`],
    ['xl/workbook.xml', `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">'${sheetName}'!${fixed}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'${sheetName}'!$${headRow}:$${headRow}</definedName></definedNames></workbook>`],
    ['xl/_rels/workbook.xml.rels', `${declaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`],
    ['xl/styles.xml', listStyles],
  ];
}

/** A list as a workbook with one sheet, for whoever sorts, filters and prints it: what it is, the headings, a row for each. */
export function listAsXlsx(top: ListTop): ListFile {
  const { columns } = top;
  const headRow = top.lines.length + 3;
  const lastColumn = letterOf(columns.length - 1);
  const sheet = new Packing('xl/worksheets/sheet1.xml');
  let line = headRow;
  const begun = sheet.write([
    beginning(top, headRow),
    row(1, textCell('A1', look.title, top.title)),
    ...top.lines.map((text, at) => row(at + 2, textCell(`A${at + 2}`, look.line, text))),
    row(headRow, columns.map(({ head }, at) => textCell(`${letterOf(at)}${headRow}`, look.head, head)).join('')),
  ].join(''));
  return {
    async add(rows) {
      await begun;
      await sheet.write(rows.map((values) => {
        line += 1;
        return row(line, values.map((value, at) => cellOf(`${letterOf(at)}${line}`, value, columns[at] as ListHead)).join(''));
      }).join(''));
    },
    async end() {
      await begun;
      const filtered = `A${headRow}:${lastColumn}${line}`;
      await sheet.write(ending(filtered, columns.length > mostUpright));
      const others = await Promise.all(around(headRow, filtered).map(([name, text]) => packed(name, text)));
      return archiveOf([...others, await sheet.end()]);
    },
  };
}
