import { AlignmentType, BorderStyle, Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { IRunOptions, ISectionPropertiesOptions } from 'docx';
import { formatWhole } from '@dangvu/domain/language/label';
import type { Paper, PaperCell, PaperColumn } from './paper.ts';

const font = 'Times New Roman';
/** Twentieths of a point in a millimetre. */
const mm = (length: number): number => Math.round((length * 1_440) / 25.4);

/** A4; margins 20 mm above and below, 30 left, 15 right. */
const page = (landscape: boolean): ISectionPropertiesOptions['page'] => ({
  size: { width: mm(210), height: mm(297), orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) },
});

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none } as const;

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

const line = (text: string, options: Partial<IRunOptions> = {}, alignment: Alignment = AlignmentType.CENTER): Paragraph =>
  new Paragraph({ alignment, children: [new TextRun({ text, font, ...options })] });

/** The two blocks of the head, side by side in a table without lines. */
function headOf(paper: Paper): Table {
  const left = [...(paper.superior === null ? [] : [line(paper.superior)]), line(paper.issuer, { bold: true }), line('*'), ...(paper.number === undefined ? [] : [line(paper.number)])];
  const right = [line(paper.party, { bold: true, underline: {} }), line(''), line(paper.placeAndDate, { italics: true })];
  const cell = (children: Paragraph[], size: number): TableCell => new TableCell({ children, width: { size, type: WidthType.PERCENTAGE }, borders: { top: none, bottom: none, left: none, right: none } });
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, borders: noBorders, rows: [new TableRow({ children: [cell(left, 45), cell(right, 55)] })] });
}

type Drawn = Pick<Paper, 'columns' | 'rows'> & { readonly foot: Paper['foot'] | null };

function tableOf(paper: Drawn): Table {
  const total = paper.columns.reduce((sum, { width }) => sum + width, 0);
  const text = (cell: PaperCell): string => (cell === null ? '' : typeof cell === 'number' ? formatWhole(cell) : cell);
  const cellOf = (cell: PaperCell, column: PaperColumn, options: Partial<IRunOptions>, alignment: Alignment = column.kind === 'number' ? AlignmentType.RIGHT : AlignmentType.LEFT): TableCell =>
    new TableCell({
      width: { size: Math.round((column.width / total) * 100), type: WidthType.PERCENTAGE },
      margins: { top: mm(0.8), bottom: mm(0.8), left: mm(1.5), right: mm(1.5) },
      children: [line(text(cell), options, alignment)],
    });
  const rowOf = (cells: readonly PaperCell[], options: Partial<IRunOptions>): TableRow =>
    new TableRow({ cantSplit: true, children: paper.columns.map((column, index) => cellOf(cells[index] ?? null, column, options)) });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      // Repeated on every page.
      new TableRow({ tableHeader: true, cantSplit: true, children: paper.columns.map((column) => cellOf(column.head, column, { bold: true }, AlignmentType.CENTER)) }),
      ...paper.rows.map((row) => rowOf(row, {})),
      ...(paper.foot === null || paper.foot.length === 0 ? [] : [rowOf(paper.foot, { bold: true })]),
    ],
  });
}

const furtherOf = ({ further, parts = [] }: Paper): (Paragraph | Table)[] =>
  [...(further === null ? [] : [further]), ...parts].flatMap((table) => [
    new Paragraph({ alignment: AlignmentType.LEFT, keepNext: true, children: [new TextRun({ text: table.title, font, bold: true })] }), tableOf({ ...table, foot: null }), line(''),
  ]);

/** Who gets it at the left, the place to sign at the right. */
function signingOf({ recipients, sign }: Paper): Table {
  const left = recipients === undefined ? [line('')]
    : [line(recipients.head, { bold: true, italics: true, size: 24 }, AlignmentType.LEFT), ...recipients.names.map((name) => line(`- ${name}`, { size: 22 }, AlignmentType.LEFT))];
  const half = (children: Paragraph[]): TableCell => new TableCell({ children, width: { size: 50, type: WidthType.PERCENTAGE }, borders: { top: none, bottom: none, left: none, right: none } });
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, borders: noBorders, rows: [new TableRow({ cantSplit: true, children: [half(left), half([line(sign, { bold: true })])] })] });
}

/** The number of the page, and above it in small letters what every page is held to. */
const footerOf = ({ footer }: Paper): Footer => new Footer({
  children: [
    ...(footer === undefined ? [] : [line(footer, { size: 16 })]),
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ font, children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES] })] }),
  ],
});

/** The paper as a document to be edited, signed and sent. */
export async function paperAsDocx(paper: Paper): Promise<Buffer> {
  const below = (paper.below ?? []).map((text) => line(text, {}, AlignmentType.BOTH));
  const document = new Document({
    title: paper.title,
    styles: { default: { document: { run: { font, size: paper.landscape ? 22 : 26 } } } },
    sections: [{
      properties: { page: page(paper.landscape) },
      footers: { default: footerOf(paper) },
      children: [
        headOf(paper), line(''), ...(paper.mark === undefined ? [] : [line(paper.mark, { bold: true })]), line(paper.title, { bold: true, size: 28 }), ...paper.under.map((text) => line(text, { italics: true })), line(''),
        tableOf(paper), line(''), ...furtherOf(paper), ...below, ...(below.length === 0 ? [] : [line('')]), signingOf(paper),
      ],
    }],
  });
  return Packer.toBuffer(document);
}
