import type { Refusal } from '@dangvu/domain/errors/domain-error';
import { readCsv } from './read-csv.ts';
import { mostRows, readXlsx } from './read-xlsx.ts';
import type { ChosenSheet, WorkbookRefusal } from './read-xlsx.ts';

/** A file, as JSON carries it. */
export interface SentFile {
  readonly name: string;
  /** Base64. */
  readonly content: string;
}

/** What fits into a request beside its other parts; a table of a thousand units is a third of it. */
export const mostKilobytes = 180;

export type SheetReading = ({ readonly ok: true } & ChosenSheet) | { readonly ok: false; readonly refusal: Refusal };

const tooLarge: Refusal = { code: 'SHEET_TOO_LARGE', params: { kilobytes: mostKilobytes, rows: mostRows } };
const refusals: Readonly<Record<WorkbookRefusal, Refusal>> = {
  NOT_AN_ARCHIVE: { code: 'SHEET_UNREADABLE', params: {} },
  NO_SHEET: { code: 'SHEET_UNREADABLE', params: {} },
  TOO_LARGE: tooLarge,
  ENCRYPTED: { code: 'SHEET_ENCRYPTED', params: {} },
  MACROS: { code: 'SHEET_MACROS', params: {} },
};

const refused = (refusal: Refusal): SheetReading => ({ ok: false, refusal });
/** The old binary format, which is also what a workbook with a password comes in. */
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/**
 * The sheet in a file. What a file is, is told from its bytes: a name says what somebody wanted it to be.
 * @param wanted name of the sheet; the first where it is not given
 */
export function readSheet({ name, content }: SentFile, wanted: string | null = null): SheetReading {
  const file = Buffer.from(content, 'base64');
  if (file.length > mostKilobytes * 1_024) return refused(tooLarge);
  if (/\.(xlsm|xlsb|xltm|xlam)$/i.test(name)) return refused({ code: 'SHEET_MACROS', params: {} });
  if (file.subarray(0, 8).equals(compound)) return refused({ code: /\.xls$/i.test(name) ? 'SHEET_UNREADABLE' : 'SHEET_ENCRYPTED', params: {} });
  if (file.subarray(0, 2).toString('latin1') === 'PK') {
    const workbook = readXlsx(file, wanted);
    return workbook.ok ? workbook : refused(refusals[workbook.why]);
  }
  if (!/\.(csv|txt|tsv)$/i.test(name) || file.length === 0) return refused({ code: 'SHEET_UNREADABLE', params: {} });
  const sheet = readCsv(file);
  if (sheet === null) return refused({ code: 'SHEET_ENCODING', params: {} });
  return sheet.length > mostRows ? refused(tooLarge) : { ok: true, sheet, name: null, names: [] };
}
