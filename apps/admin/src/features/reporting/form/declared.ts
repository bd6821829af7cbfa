import { wholeNumberIn } from '@dangvu/domain/language/whole-number';
import type { ReportCellCode, ReportOnPageFragment } from '../report.generated.ts';

export type Cell = ReportOnPageFragment['cells'][number];

/** What the unit declares for one row while it is being typed. An empty figure means: as the records say. */
export interface Declared {
  text: string;
  reason: string;
}

export type Form = Readonly<Record<string, Declared>>;

export const formOf = (cells: readonly Cell[]): Form =>
  Object.fromEntries(cells.map(({ code, declared, reason }) => [code, { text: declared === null ? '' : String(declared), reason: reason ?? '' }]));

export type FigureReading = { ok: true; value: number | null } | { ok: false };

/** More members than any unit has: a slip of the finger. */
const largestFigure = 999_999;

/** Reads a typed figure as the quota grid does; empty is "nothing declared", which is not 0. */
export const readFigure = (text: string): FigureReading => {
  if (text.trim() === '') return { ok: true, value: null };
  const value = wholeNumberIn(text);
  return value === null || value > largestFigure ? { ok: false } : { ok: true, value };
};

/** The figure a row stands for now: what is declared, otherwise what the records give. */
export const valueOf = (cell: Cell, form: Form): number => {
  const reading = readFigure(form[cell.code]?.text ?? '');
  return reading.ok && reading.value !== null ? reading.value : cell.derived;
};

/** declared − derived; null when nothing (or the same) is declared or it cannot be read. */
export const differenceOf = (cell: Cell, form: Form): number | null => {
  const difference = valueOf(cell, form) - cell.derived;
  return difference === 0 ? null : difference;
};

export interface FormCheck {
  unreadable: ReportCellCode[];
  unexplained: ReportCellCode[];
}

/** What keeps the form from being submitted: figures that are none, and differences without a reason. */
export const checkForm = (cells: readonly Cell[], form: Form): FormCheck => ({
  unreadable: cells.filter(({ code }) => !readFigure(form[code]?.text ?? '').ok).map(({ code }) => code),
  unexplained: cells.filter((cell) => differenceOf(cell, form) !== null && (form[cell.code]?.reason ?? '').trim() === '').map(({ code }) => code),
});

/** Only what differs from what the server has: the rows of the form that were touched. */
export const changesOf = (cells: readonly Cell[], form: Form): { code: ReportCellCode; declared: number | null; reason: string | null }[] =>
  cells.flatMap((cell) => {
    const reading = readFigure(form[cell.code]?.text ?? '');
    if (!reading.ok) return [];
    // The same figure as the records needs no declaration, and a reason without a difference explains nothing.
    const declared = reading.value === cell.derived ? null : reading.value;
    const reason = declared === null ? null : (form[cell.code]?.reason ?? '').normalize('NFC').trim() || null;
    return declared === cell.declared && reason === cell.reason ? [] : [{ code: cell.code, declared, reason }];
  });
