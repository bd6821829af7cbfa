import type { LocalDate } from '../../calendar/local-date.ts';
import { formatDate, localDate, parseTypedDate } from '../../calendar/local-date.ts';
import type { Refusal } from '../../errors/domain-error.ts';
import type { Label } from '../../language/label.ts';
import { folded, isFormula, plain, unquoted } from '../../sheets/sheet-text.ts';
import type { SheetCell } from '../../sheets/sheet-text.ts';
import { cardNumberOf, dossierNumberOf } from '../cards.ts';
import { earliestBirth } from '../person-traits.ts';
import { sheetColumns } from './sheet-columns.ts';
import type { SheetField } from './sheet-columns.ts';
import { isNone } from './sheet-words.ts';

const emptyCell: SheetCell = { text: '', formula: false };
/** Longer text is no name of a place. */
const longest = { fullName: 120, ethnicity: 120, occupation: 120, default: 200 } as const;
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** A day written month first: that is what it is when there is no such month. */
const monthFirst = (text: string): LocalDate | null => {
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/.exec(plain(text));
  return parts && Number(parts[2]) > 12 ? localDate(Number(parts[3]), Number(parts[1]), Number(parts[2])) : null;
};

/** Whether a day reads as another one where months are written first. */
const mayBeEither = (text: string): boolean => {
  const parts = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ]\d{4}$/.exec(plain(text));
  return parts !== null && parts[1] !== parts[2] && Number(parts[1]) <= 12;
};

/** A cell of each column in one row. */
export type CellsOf = (field: SheetField) => SheetCell;

/** Where each field is read from: a column of the sheet, or one value for everybody. */
export interface FieldSource {
  readonly column: number | null;
  readonly value: string | null;
}

/** The cells of a row, by what they hold. */
export const cellsOf = (row: readonly SheetCell[], sources: ReadonlyMap<SheetField, FieldSource>): CellsOf => (field) => {
  const source = sources.get(field);
  if (!source) return emptyCell;
  const cell = source.column === null ? emptyCell : (row[source.column] ?? emptyCell);
  return plain(cell.text) === '' && source.value !== null ? { text: source.value, formula: false } : cell;
};

/** Columns of days in which somebody wrote the month first, with a cell that shows it. */
export function monthFirstColumns(rows: readonly CellsOf[], fields: readonly SheetField[]): ReadonlyMap<SheetField, string> {
  return new Map(fields.flatMap((field) => {
    const shown = rows.map((cells) => cells(field)).find(({ text, day }) => !day && parseTypedDate(plain(text)) === null && monthFirst(text) !== null);
    return shown ? [[field, plain(shown.text)] as const] : [];
  }));
}

/** Reads the cells of one row, noting why each that cannot be used is not. */
export class RowReader {
  readonly refusals: Refusal[] = [];
  readonly #cells: CellsOf;
  readonly #monthFirst: ReadonlyMap<SheetField, string>;

  constructor(cells: CellsOf, monthFirstIn: ReadonlyMap<SheetField, string>) {
    this.#cells = cells;
    this.#monthFirst = monthFirstIn;
  }

  #refuse(code: Refusal['code'], field: SheetField, params: Refusal['params'] = {}): null {
    this.refusals.push({ code, params: { column: sheetColumns[field].label, ...params } });
    return null;
  }

  /** The text of a cell, without what a spreadsheet adds; null for none, or for a formula, which is noted. */
  text(field: SheetField): string | null {
    const cell = this.#cells(field);
    if (isFormula(cell)) return this.#refuse('SHEET_CELL_FORMULA', field, { text: shortened(plain(cell.text)) });
    const text = plain(unquoted(cell.text));
    const most = field in longest ? longest[field as keyof typeof longest] : longest.default;
    if (text.length > most) return this.#refuse('SHEET_CELL_LONG', field, { most });
    return text === '' ? null : text;
  }

  /** Text that must be there. */
  needed(field: SheetField): string | null {
    const before = this.refusals.length;
    const text = this.text(field);
    return text === null && this.refusals.length === before ? this.#refuse('SHEET_CELL_EMPTY', field) : text;
  }

  /** Text where “none” is an answer like an empty cell. */
  optional(field: SheetField): string | null {
    const text = this.text(field);
    return text === null || isNone(text) ? null : text;
  }

  /** A name, in letters. */
  name(field: SheetField): string | null {
    const text = this.needed(field);
    return text === null || /^[\p{L}\p{M}'’. -]+$/u.test(text) ? text : this.#refuse('SHEET_VALUE', field, { text: shortened(text), wanted: { vi: 'họ và tên, chỉ gồm chữ cái', en: 'a full name, letters only' } });
  }

  /** A day, always day first; a year alone is none, and where somebody wrote the month first nobody knows which of two days is meant. */
  day(field: SheetField): LocalDate | null {
    const text = this.optional(field);
    if (text === null) return null;
    const day = parseTypedDate(text);
    if (day === null) return this.#refuse('SHEET_DATE', field, { text: shortened(text) });
    const shown = this.#monthFirst.get(field);
    return shown !== undefined && !this.#cells(field).day && mayBeEither(text) ? this.#refuse('SHEET_DATE_ORDER', field, { text, example: shown }) : day;
  }

  /** A date of birth: of nobody who was born before records could know him. */
  born(field: SheetField): LocalDate | null {
    const day = this.neededDay(field);
    return day !== null && day < earliestBirth ? this.#refuse('SHEET_VALUE', field, { text: formatDate(day), wanted: { vi: `ngày sinh từ ${formatDate(earliestBirth)}`, en: `a date of birth from ${formatDate(earliestBirth)} on` } }) : day;
  }

  /** A day that must be there. */
  neededDay(field: SheetField): LocalDate | null {
    const before = this.refusals.length;
    const day = this.day(field);
    return day === null && this.refusals.length === before ? this.#refuse('SHEET_CELL_EMPTY', field) : day;
  }

  /** One word of a closed list. */
  word<Value>(field: SheetField, { read, words, needed }: { read: (text: string) => Value | null; words: Readonly<Record<string, Label>>; needed: boolean }): Value | null {
    const text = needed ? this.needed(field) : this.optional(field);
    if (text === null) return null;
    const inBoth = (locale: 'vi' | 'en'): string => Object.values(words).map((label) => label[locale]).join(', ');
    return read(text) ?? this.#refuse('SHEET_VALUE', field, { text: shortened(text), wanted: { vi: inBoth('vi'), en: inBoth('en') } });
  }

  /** A number that is no amount, with the zeros at its beginning. */
  #code(field: SheetField, read: (text: string) => string | null, wanted: Label): string | null {
    const text = this.optional(field);
    return text === null ? null : (read(text) ?? this.#refuse('SHEET_VALUE', field, { text: shortened(text), wanted }));
  }

  personalId(field: SheetField): string | null {
    const read = (text: string): string | null => (/^\d{12}$/.test(text.replace(/[\s.]/g, '')) ? text.replace(/[\s.]/g, '') : null);
    return this.#code(field, read, { vi: '12 chữ số; nếu Excel bỏ mất số 0 ở đầu thì định dạng cột là văn bản rồi ghi lại', en: '12 digits; where Excel dropped a zero at the beginning, format the column as text and write it again' });
  }

  cardNumber(field: SheetField): string | null {
    return this.#code(field, cardNumberOf, { vi: 'số thẻ 8 hoặc 12 chữ số, kể cả số 0 ở đầu', en: 'a card number of 8 or 12 digits, the zeros at the beginning among them' });
  }

  dossierNumber(field: SheetField): string | null {
    return this.#code(field, dossierNumberOf, { vi: 'số lý lịch gồm 6 chữ số và chữ viết tắt của tỉnh', en: 'a dossier number: six digits and the letters of the province' });
  }
}

/** A row below a table or between its parts: a number of each column, or a signature. It is no person and is told apart by having no name. */
export const isNoPerson = (row: readonly SheetCell[], cells: CellsOf): boolean => {
  const written = row.filter(({ text }) => folded(text) !== '');
  const numbering = written.length > 0 && written.every(({ text }) => /^\(?\d{1,2}\)?$/.test(plain(text)));
  return numbering || (plain(cells('fullName').text) === '' && written.length < 4);
};
