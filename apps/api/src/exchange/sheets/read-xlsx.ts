import { XMLParser } from 'fast-xml-parser';
import type { SheetCell } from '@dangvu/domain/sheets/sheet-text';
import { dateStyles, dateText, storedDay } from './date-formats.ts';
import type { DateKind } from './date-formats.ts';
import { BadArchive, unpack } from './unpack.ts';

/** A sheet as read from a file. Rows and cells keep their places; row 0 is row 1 of the sheet. */
export type Sheet = readonly (readonly SheetCell[])[];

/** Why a workbook is not read. */
export type WorkbookRefusal = BadArchive['why'] | 'MACROS' | 'NO_SHEET';
/** A sheet of a workbook, with the names of all that one sees there. */
export interface ChosenSheet {
  readonly sheet: Sheet;
  readonly name: string | null;
  readonly names: readonly string[];
}
export type WorkbookReading = ({ readonly ok: true } & ChosenSheet) | { readonly ok: false; readonly why: WorkbookRefusal };

/** Nothing in a file is trusted: numbers stay texts, entities of its own are not replaced, and lists are lists also when they hold one. */
const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, trimValues: false, processEntities: true,
  removeNSPrefix: true, isArray: (name) => ['row', 'c', 'si', 'r', 'sheet', 'Relationship', 'numFmt', 'xf'].includes(name),
});

const mostColumns = 200;
export const mostRows = 2_000;
const cell = (text: string, formula = false, day = false): SheetCell => ({ text, formula, ...(day ? { day } : {}) });

interface XmlText { readonly t?: XmlNode; readonly r?: readonly { readonly t?: XmlNode }[] }
type XmlNode = string | { readonly '#text'?: string };
interface XmlCell { readonly '@r'?: string; readonly '@t'?: string; readonly '@s'?: string; readonly f?: unknown; readonly v?: XmlNode; readonly is?: XmlText }
interface XmlRow { readonly '@r'?: string; readonly c?: readonly XmlCell[] }

const textOf = (node: XmlNode | undefined): string => (typeof node === 'string' ? node : (node?.['#text'] ?? ''));
const richText = (text: XmlText | undefined): string => (text === undefined || typeof text !== 'object' ? '' : text.r ? text.r.map(({ t }) => textOf(t)).join('') : textOf(text.t));

/** "C" → 2, "AA" → 26. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return letters === undefined ? null : [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** A number as the format stores it (1905, 1905.0, 1.905E3) written as a person would, with a decimal comma. */
function plainNumber(stored: string): string {
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  return Math.abs(value) < 1e15 ? String(value).replace('.', ',') : stored;
}

/** What the cells of a sheet refer to. */
interface Book {
  readonly shared: readonly string[];
  /** By the style of a cell: whether its number is shown as a day. */
  readonly styles: readonly (DateKind | null)[];
  readonly from1904: boolean;
}

/** A number as it is shown: one that stands for a day is that day, so that nobody takes 46027 for a quota. */
function numberText(stored: string, style: string | undefined, { styles, from1904 }: Book): string {
  const kind = style === undefined ? null : (styles[Number(style)] ?? null);
  return (kind && dateText(Number(stored), kind, from1904)) ?? plainNumber(stored);
}

/** Whether the file itself says that the cell is a day. */
const isDay = (one: XmlCell, { styles }: Book): boolean => one['@t'] === 'd' || (one['@t'] === undefined || one['@t'] === 'n') && styles[Number(one['@s'] ?? -1)] === 'DAY';

function cellText(one: XmlCell, book: Book): string {
  switch (one['@t']) {
    case 's': return book.shared[Number(textOf(one.v))] ?? '';
    case 'inlineStr': return richText(one.is);
    case 'str': case 'e': return textOf(one.v);
    case 'b': return textOf(one.v) === '1' ? 'TRUE' : 'FALSE';
    case 'd': return storedDay(textOf(one.v)) ?? textOf(one.v);
    default: return textOf(one.v) === '' ? '' : numberText(textOf(one.v), one['@s'], book);
  }
}

function sheetOf(xml: string, book: Book): Sheet {
  const root = parser.parse(xml) as { worksheet?: { sheetData?: { row?: readonly XmlRow[] } } };
  const rows: (readonly SheetCell[])[] = [];
  for (const row of root.worksheet?.sheetData?.row ?? []) {
    const at = row['@r'] === undefined ? rows.length : Number(row['@r']) - 1;
    if (!Number.isInteger(at) || at < 0 || at >= mostRows) continue;
    const cells: SheetCell[] = [];
    for (const one of row.c ?? []) {
      const column = columnOf(one['@r']) ?? cells.length;
      if (column >= mostColumns) continue;
      while (cells.length < column) cells.push(cell(''));
      cells[column] = cell(cellText(one, book), one.f !== undefined, isDay(one, book));
    }
    while (rows.length < at) rows.push([]);
    rows[at] = cells;
  }
  return rows;
}

/** The sheets one sees in the workbook, in their order, with the path of each. */
function sheetsIn(files: ReadonlyMap<string, Buffer>): readonly { readonly name: string; readonly path: string }[] {
  const read = (name: string): unknown => parser.parse(files.get(name)?.toString('utf8') ?? '');
  const workbook = read('xl/workbook.xml') as { workbook?: { sheets?: { sheet?: readonly Record<string, string>[] } } };
  const relations = read('xl/_rels/workbook.xml.rels') as { Relationships?: { Relationship?: readonly Record<string, string>[] } };
  return (workbook.workbook?.sheets?.sheet ?? []).flatMap((sheet) => {
    const target = relations.Relationships?.Relationship?.find((relation) => relation['@Id'] === sheet['@id'])?.['@Target'];
    if (target === undefined || /hidden/i.test(sheet['@state'] ?? '')) return [];
    return [{ name: sheet['@name'] ?? '', path: target.startsWith('/') ? target.slice(1) : `xl/${target}` }];
  });
}

/**
 * A sheet of an XLSX workbook, the first one where none is named or none is called so. Workbooks with macros are refused whatever they are called, formulas are marked, and unpacking is
 * bounded before anything is parsed.
 */
export function readXlsx(file: Buffer, wanted: string | null = null): WorkbookReading {
  try {
    let macros = false;
    const files = unpack(file, (name) => {
      macros ||= /vbaProject|macrosheets\//i.test(name);
      return /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/.test(name) || name === '[Content_Types].xml';
    });
    if (macros || /macroEnabled/i.test(files.get('[Content_Types].xml')?.toString('utf8') ?? '')) return { ok: false, why: 'MACROS' };
    const sheets = sheetsIn(files);
    const chosen = sheets.find(({ name }) => name === wanted) ?? sheets[0];
    const sheet = files.get(chosen?.path ?? '');
    if (!chosen || !sheet) return { ok: false, why: 'NO_SHEET' };
    const read = (name: string): unknown => parser.parse(files.get(name)?.toString('utf8') ?? '');
    const styles = dateStyles((read('xl/styles.xml') as { styleSheet?: Parameters<typeof dateStyles>[0] }).styleSheet);
    const { workbook } = read('xl/workbook.xml') as { workbook?: { workbookPr?: Record<string, string> } };
    const from1904 = /^(1|true)$/.test(workbook?.workbookPr?.['@date1904'] ?? '');
    const strings = read('xl/sharedStrings.xml') as { sst?: { si?: readonly XmlText[] } };
    const shared = (strings.sst?.si ?? []).map(richText);
    return { ok: true, sheet: sheetOf(sheet.toString('utf8'), { shared, styles, from1904 }), name: chosen.name, names: sheets.map(({ name }) => name) };
  } catch (error) {
    if (error instanceof BadArchive) return { ok: false, why: error.why };
    // What the parser cannot read is not a workbook.
    return { ok: false, why: 'NO_SHEET' };
  }
}
