import { DomainError } from '@dangvu/domain/errors/domain-error';
import { monthlyForm } from '@dangvu/domain/reporting/monthly-form';
import type { FormCell } from '@dangvu/domain/reporting/monthly-form';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import { figuresNow, lockReport, logReportAct, nextState, storedCells, writeCells } from './lock-report.ts';
import type { StoredCell } from './lock-report.ts';

export interface Declaration {
  readonly code: FormCell;
  readonly declared?: number | null;
  readonly reason?: string | null;
}

const longestRemarks = 20_000;
const largestFigure = 10_000_000;

/**
 * Keeps remarks and declared figures. A figure is declared only where it differs from the records, and then with its reason;
 * the same figure, or null, takes a declaration back. Rows that are not named stay as they are.
 * @throws DomainError REPORT_REASON_REQUIRED, REPORT_NOT_EDITABLE, REPORT_PERIOD_CLOSED, STALE_VERSION, INVALID_INPUT
 */
export async function saveReport(
  transaction: Transaction,
  input: { id: string; expectedVersion: number; remarks: string; declarations: readonly Declaration[] },
): Promise<{ report: Reference }> {
  const locked = await lockReport(transaction, input.id);
  const { report } = locked;
  const to = nextState('REPORT_SAVE', transaction, locked);
  requireVersion(report, input.expectedVersion);
  const remarks = input.remarks.normalize('NFC').trim();
  if (remarks.length > longestRemarks) throw new DomainError('INVALID_INPUT', { path: ['remarks'], params: { what: { vi: 'nhận xét quá dài', en: 'the remarks are too long' } } });

  const known = await storedCells(transaction, report.id);
  const figures = await figuresNow(transaction, locked);
  const cells = new Map<FormCell, StoredCell>();
  for (const [index, declaration] of input.declarations.entries()) cells.set(declaration.code, declaredCell(declaration, index, known, figures));
  await writeCells(transaction, report.id, [...cells.values()]);
  report.state = to;
  report.remarks = remarks;
  await transaction.em.flush();
  // Declarations alone leave the report's own row as it is; the next writer with an old copy must still be refused.
  if (report.version === input.expectedVersion) await transaction.query('update report set version = version + 1 where id = $1', [report.id]);
  await logReportAct(transaction, report.id, 'REPORT_SAVE');
  return { report: ref(report.id) };
}

function declaredCell(declaration: Declaration, index: number, known: ReadonlyMap<FormCell, StoredCell>, figures: ReadonlyMap<FormCell, number>): StoredCell {
  const { code } = declaration;
  const path = ['declarations', String(index)];
  const returnReason = known.get(code)?.returnReason ?? null;
  const derived = figures.get(code) ?? 0;
  const declared = declaration.declared ?? null;
  const label = monthlyForm.find((row) => row.cell === code)?.label ?? { vi: code, en: code };
  if (declared === null || declared === derived) return { code, derived: null, declared: null, reason: null, returnReason };
  if (declared < 0 || declared > largestFigure) throw new DomainError('INVALID_INPUT', { path: [...path, 'declared'], params: { what: label } });
  const reason = optionalText({ text: declaration.reason, path: [...path, 'reason'], what: { vi: 'lý do', en: 'the reason' }, longest: 1000 });
  if (reason === null) throw new DomainError('REPORT_REASON_REQUIRED', { path: [...path, 'reason'], params: { cell: label, declared, derived } });
  return { code, derived: null, declared, reason, returnReason };
}
