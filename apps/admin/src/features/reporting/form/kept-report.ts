import { useEffect, useState } from 'react';
import { forgetWork, keepWork, keptWork } from '../../../viewer/kept-work.ts';
import { useViewer } from '../../../viewer/viewer-context.ts';
import { formOf } from './declared.ts';
import type { Cell, Declared, Form } from './declared.ts';

/** A report as somebody typed it and the server has not got it. */
export interface KeptReport {
  /** When the last of it was typed. */
  at: string;
  /** The rows that differ from what the server had. */
  form: Form;
  remarks: string;
}

const isDeclared = (value: unknown): value is Declared => {
  const { text, reason } = (value ?? {}) as Record<string, unknown>;
  return typeof text === 'string' && typeof reason === 'string';
};

const typedRows = (cells: readonly Cell[], form: Form): Form => {
  const saved = formOf(cells);
  return Object.fromEntries(Object.entries(form).filter(([code, { text, reason }]) => saved[code] !== undefined && (saved[code].text !== text || saved[code].reason !== reason)));
};

/**
 * What was kept, where it can be read and still says something else than the server does.
 * @param report rows and remarks as the server has them
 */
export const readKeptReport = (value: unknown, report: Readonly<{ cells: readonly Cell[]; remarks: string }>): KeptReport | null => {
  const { at, form, remarks } = (value ?? {}) as Record<string, unknown>;
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || typeof remarks !== 'string' || typeof form !== 'object' || form === null) return null;
  const rows = typedRows(report.cells, Object.fromEntries(Object.entries(form).filter((one): one is [string, Declared] => isDeclared(one[1]))));
  return Object.keys(rows).length === 0 && remarks === report.remarks ? null : { at, form: rows, remarks };
};

/**
 * Keeps what is typed into a report until the server has it, per account, and offers what an earlier visit left: the session ran out, the tab
 * was closed.
 * @param typed what stands on the screen; null when it is what the server has
 * @returns what is offered, null when nothing is; and how to say that it is dealt with
 */
export const useKeptReport = (
  report: Readonly<{ id: string; cells: readonly Cell[]; remarks: string }>,
  editable: boolean,
  typed: Readonly<{ form: Form; remarks: string }> | null,
): [KeptReport | null, () => void] => {
  const { id } = useViewer();
  const what = `report-${report.id}`;
  const [offered, setOffered] = useState(() => (editable ? readKeptReport(keptWork(id, what), report) : null));
  useEffect(() => {
    if (!editable) return;
    // What is offered stays kept beside what is typed meanwhile, which stands above it.
    if (typed !== null) keepWork(id, what, { at: new Date().toISOString(), form: { ...offered?.form, ...typedRows(report.cells, typed.form) }, remarks: typed.remarks === report.remarks ? (offered?.remarks ?? typed.remarks) : typed.remarks });
    else if (offered === null) forgetWork(id, what);
  }, [id, what, editable, typed?.form, typed?.remarks, typed === null, offered, report]);
  return [offered, () => setOffered(null)];
};
