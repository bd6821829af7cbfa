import type { Refusal } from '../errors/domain-error.ts';
import { folded, isTotal, plain, same, unquoted } from '../sheets/sheet-text.ts';
import type { SheetCell } from '../sheets/sheet-text.ts';
import { called, lastOfPath, listed, pathOf } from '../sheets/unit-names.ts';
import type { NamedUnit } from '../sheets/unit-names.ts';
import { parseQuotaCell } from './parse-quota-cell.ts';

/** A unit a quota may be given to, or one that stood there before (`open` false). */
export interface SheetUnit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly open: boolean;
  /** What the draft holds now; null: nothing, which is not 0. */
  readonly amount: number | null;
  readonly remark: string | null;
}

/** A unit further down than the plan reaches: its quota is set in the plan of the unit above it. */
export interface DeeperUnit extends NamedUnit {
  readonly code: string;
  /** The units between it and the plan's unit, the nearest first; at least one. */
  readonly path: readonly NamedUnit[];
}

/** What one row of the sheet would do, or why it is refused. */
export interface QuotaSheetRow {
  /** Row of the sheet as the reader counts it, from 1. */
  readonly line: number;
  readonly code: string;
  readonly name: string;
  /** The quota as it was written. */
  readonly typed: string;
  readonly unitId: string | null;
  readonly was: number | null;
  readonly wasRemark: string | null;
  readonly amount: number | null;
  readonly remark: string | null;
  readonly refusal: Refusal | null;
}

export type QuotaSheet =
  { readonly ok: true; readonly rows: readonly QuotaSheetRow[] } | { readonly ok: false; readonly refusal: Refusal };

/** What heads a column, without marks and in small letters; Vietnamese first. The table of a plan that was adjusted heads its quotas “Sau điều chỉnh”, the copy of the screen “Hiện nay”. */
const headings = {
  code: ['ma don vi', 'ma', 'code'],
  name: ['don vi', 'ten don vi', 'unit'],
  quota: ['chi tieu', 'chi tieu giao', 'sau dieu chinh', 'hien nay', 'quota', 'as adjusted', 'now'],
  remark: ['ghi chu', 'remark'],
} as const;
const layout = (vi: string, en: string): QuotaSheet => ({
  ok: false,
  refusal: { code: 'SHEET_LAYOUT', params: { what: { vi, en } } },
});

interface Columns {
  readonly code: number;
  readonly name: number;
  readonly quota: number;
  readonly remark: number;
}

function columnsOf(row: readonly SheetCell[]): Columns | 'TWICE' | null {
  const texts = row.map(({ text }) => folded(text));
  const found = (names: readonly string[]): number[] =>
    texts.flatMap((text, at) => (names.includes(text) ? [at] : []));
  const [code, name, quota, remark] = [headings.code, headings.name, headings.quota, headings.remark].map(found);
  if (!code || !name || !quota || !remark || quota.length === 0 || code.length + name.length === 0) return null;
  if ([code, name, quota, remark].some((columns) => columns.length > 1)) return 'TWICE';
  return { code: code[0] ?? -1, name: name[0] ?? -1, quota: quota[0] ?? -1, remark: remark[0] ?? -1 };
}

/**
 * Reads a table of quotas as it comes out of a spreadsheet. The table begins at the first row that names a column of units (code or name)
 * and one of quotas, and ends at the row of totals. A unit is found by its code, else by its exact name, which may be written as a path
 * (“Phường X / Chi bộ Y”); nothing is guessed. The number is read as the grid reads what is typed.
 * @param units those below the plan's unit, with those that stood there earlier
 * @param above the plan's unit and those above it, the nearest first: what may stand in a path before the name
 * @param deeper units further down that are called like a row nobody directly below is: whoever names one is told where it belongs
 */
export function readQuotaSheet(sheet: readonly (readonly SheetCell[])[], units: readonly SheetUnit[], above: readonly NamedUnit[] = [], deeper: readonly DeeperUnit[] = []): QuotaSheet {
  const head = sheet.findIndex((row) => columnsOf(row) !== null);
  const columns = head < 0 ? null : columnsOf(sheet[head] ?? []);
  if (columns === null) {
    return layout('không thấy hàng tiêu đề có cột “Đơn vị” (hoặc “Mã đơn vị”) và cột “Chỉ tiêu”', 'there is no heading with a column “Unit” (or “Code”) and a column “Quota”');
  }
  if (columns === 'TWICE') return layout('một cột có mặt hai lần', 'a column is there twice');

  const rows: QuotaSheetRow[] = [];
  for (const [index, cells] of sheet.slice(head + 1).entries()) {
    const at = (column: number): SheetCell => cells[column] ?? { text: '', formula: false };
    const [code, name] = [plain(at(columns.code).text), plain(at(columns.name).text)];
    const quota = at(columns.quota);
    if (code === '' && isTotal(name)) break;
    if (code === '' && name === '') {
      if (plain(quota.text) === '') continue;
    }
    rows.push(readRow({ line: head + index + 2, code, name, quota, remark: columns.remark < 0 ? null : plain(unquoted(at(columns.remark).text)) || null, keepsRemark: columns.remark < 0 }, { units, above, deeper }));
  }
  if (rows.length === 0) return layout('dưới tiêu đề không có dòng nào', 'there is no row below the heading');
  return { ok: true, rows: withoutTwins(rows) };
}

interface WrittenRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly quota: SheetCell;
  readonly remark: string | null;
  /** The sheet has no column of remarks: those of the draft stay. */
  readonly keepsRemark: boolean;
}

/** Units a row may mean. */
interface Known {
  readonly units: readonly SheetUnit[];
  readonly above: readonly NamedUnit[];
  readonly deeper: readonly DeeperUnit[];
}

function readRow(written: WrittenRow, all: Known): QuotaSheetRow {
  const { line, code, name, quota } = written;
  const typed = plain(quota.text);
  const unit = findUnit(code, name, all);
  const base = { line, code, name, typed, was: null, wasRemark: null, amount: null, remark: null } as const;
  if ('refusal' in unit) return { ...base, unitId: null, refusal: unit.refusal };
  const known = { ...base, unitId: unit.id, was: unit.amount, wasRemark: unit.remark };
  if (quota.formula || /^[=@+]/.test(typed)) return { ...known, refusal: { code: 'SHEET_FORMULA', params: { text: typed.slice(0, 40) } } };
  const reading = parseQuotaCell(quota.text);
  if (!reading.ok) return { ...known, refusal: reading.refusal };
  return { ...known, amount: reading.value, remark: written.keepsRemark ? unit.remark : written.remark, refusal: null };
}

function findUnit(code: string, name: string, { units, above, deeper }: Known): SheetUnit | { readonly refusal: Refusal } {
  const refused = (refusalCode: Refusal['code'], params: Refusal['params']): { refusal: Refusal } => ({ refusal: { code: refusalCode, params } });
  const last = lastOfPath(name, above);
  const named = (unit: SheetUnit): boolean => called(unit, name) || (last !== null && called(unit, last));
  const found = units.filter((unit) => (code === '' ? named(unit) : same(unit.code) === same(code)));
  // A unit that was closed and one that took its name are told apart by which is open.
  const open = found.filter((unit) => unit.open);
  const [unit] = open.length > 0 ? open : found;
  const written = (code === '' ? name : [code, name].filter(Boolean).join(' ')).slice(0, 80);
  if (!unit) {
    const below = deeper.filter((one) => {
      const end = lastOfPath(name, [...one.path, ...above]);
      return code === '' ? called(one, name) || (end !== null && called(one, end)) : same(one.code) === same(code);
    });
    return below.length === 0 ? refused('SHEET_UNIT_UNKNOWN', { unit: written }) : refused('SHEET_UNIT_BELOW', { unit: written, paths: listed(below.map(pathOf)) });
  }
  if (open.length > 1) return refused('SHEET_UNIT_AMBIGUOUS', { unit: written, candidates: listed(open.map((one) => `${one.code} (${one.shortName})`)) });
  if (code !== '' && name !== '' && !named(unit)) return refused('SHEET_UNIT_MISMATCH', { code, unit: unit.name, written: name.slice(0, 80) });
  if (!unit.open) return refused('SHEET_UNIT_CLOSED', { unit: unit.name });
  return unit;
}

/** A unit in two rows: both are refused, because nobody can say which is meant. */
function withoutTwins(rows: readonly QuotaSheetRow[]): QuotaSheetRow[] {
  const lines = new Map<string, number[]>();
  for (const { unitId, line } of rows) if (unitId !== null) lines.set(unitId, [...(lines.get(unitId) ?? []), line]);
  return rows.map((row) => {
    const other = row.unitId === null ? undefined : lines.get(row.unitId)?.find((line) => line !== row.line);
    return other === undefined ? row : { ...row, amount: null, remark: null, refusal: { code: 'SHEET_UNIT_TWICE', params: { line: other } } };
  });
}
