import writeXlsxFile from 'write-excel-file/node';
import type { Cell, CellObject, Row } from 'write-excel-file/node';
import type { Paper, PaperCell, PaperColumn } from './paper.ts';

const font = 'Times New Roman';
const furtherSheet = 'Chi bao';
/** Whole numbers grouped the Vietnamese way where the program lets a sheet say so. */
const wholeNumber = '[$-42A]#,##0';
/** A percentage has two decimals; cut off, it would say something else than the screen. */
const twoDecimals = '[$-42A]#,##0.00';
/** Points one line of the text takes. */
const lineHeight = 15.75;
/** A4 in the numbering of the format. */
const a4 = 9;

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

/**
 * For whoever prints the sheet: paper size, margins (top and bottom 20 mm, left 30, right 15), the heads on every page, page x/y below.
 * @param headRows name of each sheet, and the row of the heads of its columns, from 1
 * @param footer small, beside the number of the page
 */
const asDocument = (headRows: readonly (readonly [sheet: string, row: number])[], footer: string | undefined): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, { orientation }) => {
          const page = `<pageMargins left="1.18" right="0.59" top="0.79" bottom="0.79" header="0.3" footer="0.3"/><pageSetup paperSize="${a4}"${orientation ? ` orientation="${orientation}"` : ''} fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>${footer === undefined ? '' : `&amp;L&amp;8 ${footer}`}&amp;${footer === undefined ? 'C' : 'R'}&amp;P/&amp;N</oddFooter></headerFooter>`;
          const bare = xml.replace(/<pageMargins[^>]*\/>/, '').replace(/<pageSetup[^>]*\/>/, '');
          // The order of elements is fixed by the format: after the merged cells, before any drawing.
          const fits = bare.includes('<sheetPr') ? bare : bare.replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
          return fits.replace(/(<\/mergeCells>|<\/sheetData>(?!<mergeCells))/, `$1${page}`);
        },
      },
      'xl/workbook.xml': {
        transform: (xml) => xml.replace('</sheets>', `</sheets><definedNames>${headRows.map(([name, row], sheet) => `<definedName name="_xlnm.Print_Titles" localSheetId="${sheet}">'${name}'!$${row}:$${row}</definedName>`).join('')}</definedNames>`),
      },
    },
  },
});

const border = { borderStyle: 'thin', borderColor: '#000000' } as const;

/** Text stays text: what looks like a formula is a name somebody typed, and must not run. */
function cellOf(cell: PaperCell, column: PaperColumn, style: CellObject): Cell {
  const align = column.kind === 'number' ? 'right' : 'left';
  if (cell === null) return { ...border, ...style };
  const top = { alignVertical: 'top' } as const;
  if (typeof cell === 'number') return { value: cell, type: Number, format: Number.isInteger(cell) ? wholeNumber : twoDecimals, align, ...top, ...border, ...style };
  return { value: cell, type: String, align, wrap: true, ...top, ...border, ...style };
}

/** Gives a row the height its longest text needs: not every program finds it out by itself, and a name must not be cut off. */
function asTallAsItsTexts(row: Row, columns: readonly PaperColumn[]): Row {
  const lines = columns.map(({ width }, index) => {
    const cell = row[index];
    const text = typeof cell === 'object' && cell !== null && 'value' in cell && typeof cell.value === 'string' ? cell.value : '';
    return Math.max(1, Math.ceil(text.length / (width - 1)));
  });
  const height = Math.max(...lines) * lineHeight;
  return row.map((cell, index) => (index === 0 && typeof cell === 'object' && cell !== null ? { ...cell, height } : cell)) as Row;
}

interface Drawn extends Pick<Paper, 'columns' | 'rows'> {
  readonly foot: Paper['foot'] | null;
  /** Lines under the title. */
  readonly under: readonly string[];
}

/** One sheet with the whole head, so that each can be printed and signed by itself. */
function sheetOf(paper: Paper, table: Drawn): { readonly rows: Row[]; readonly headRow: number } {
  const width = table.columns.length;
  const half = Math.max(1, Math.floor(width / 2));
  const across = (value: string, style: CellObject = {}): Row => [{ value, type: String, align: 'center', columnSpan: width, wrap: true, ...style }, ...Array<null>(width - 1).fill(null)];
  const heads = (left: string, right: string, styleLeft: CellObject = {}, styleRight: CellObject = {}): Row => [
    { value: left, type: String, align: 'center', columnSpan: half, ...styleLeft }, ...Array<null>(half - 1).fill(null),
    { value: right, type: String, align: 'center', columnSpan: width - half, ...styleRight }, ...Array<null>(width - half - 1).fill(null),
  ];
  const bold = { fontWeight: 'bold' } as const;
  const head: Row[] = [
    heads(paper.superior ?? paper.issuer, paper.party, paper.superior === null ? bold : {}, { ...bold, textDecoration: { underline: true } }),
    ...(paper.superior === null ? [] : [heads(paper.issuer, '', bold)]),
    heads('*', paper.placeAndDate, {}, { fontStyle: 'italic' }),
    ...(paper.number === undefined ? [] : [heads(paper.number, '')]),
    [],
    ...(paper.mark === undefined ? [] : [across(paper.mark, bold)]),
    across(paper.title, { ...bold, fontSize: 14 }),
    ...table.under.map((line) => across(line, { fontStyle: 'italic' })),
    [],
  ];
  const columns: Row = table.columns.map((column): Cell => ({ value: column.head, type: String, align: 'center', alignVertical: 'center', wrap: true, ...bold, ...border }));
  const body = table.rows.map((row): Row => row.map((cell, index) => cellOf(cell, table.columns[index] as PaperColumn, {})));
  const foot: Row[] = table.foot === null || table.foot.length === 0 ? [] : [table.foot.map((cell, index) => cellOf(cell, table.columns[index] as PaperColumn, bold))];
  const wide = table.columns.reduce((sum, column) => sum + column.width, 0);
  const tall = (text: string): number => Math.max(1, Math.ceil(text.length / (wide - 1))) * lineHeight;
  const below = (paper.below ?? []).map((text) => across(text, { align: 'left', height: tall(text) }));
  const [firstOf, ...rest] = paper.recipients === undefined ? [''] : [paper.recipients.head, ...paper.recipients.names.map((name) => `- ${name}`)];
  const small = { align: 'left', fontSize: 11 } as const;
  const sign: Row[] = [[], heads(firstOf ?? '', paper.sign, paper.recipients === undefined ? {} : { ...small, ...bold, fontStyle: 'italic' }, bold), ...rest.map((name) => heads(name, '', small))];
  return { rows: [...head, ...[columns, ...body, ...foot].map((row) => asTallAsItsTexts(row, table.columns)), ...(below.length === 0 ? [] : [[], ...below]), ...sign], headRow: head.length + 1 };
}

/** The paper as a workbook: a sheet for each of its tables. */
export async function paperAsXlsx(paper: Paper): Promise<Buffer> {
  const tables: Drawn[] = [paper, ...(paper.further === null ? [] : [{ ...paper.further, foot: null, under: [...paper.under, paper.further.title] }])];
  const names = [paper.sheet ?? 'Phu luc', furtherSheet];
  const sheets = tables.map((table, at) => ({ table, name: names[at] as string, ...sheetOf(paper, table) }));
  const file = writeXlsxFile(
    sheets.map(({ table, name, rows }) => ({
      data: rows, sheet: name, columns: table.columns.map((column) => ({ width: column.width })), showGridLines: false,
      ...(paper.landscape ? { orientation: 'landscape' as const } : {}),
    })),
    { fontFamily: font, fontSize: 12, features: [asDocument(sheets.map(({ name, headRow }) => [name, headRow]), paper.footer)] },
  );
  return file.toBuffer();
}
