import { monthlyForm } from '@dangvu/domain/reporting/monthly-form';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { figuresNow, lockReport, logReportAct, nextState, storedCells, writeCells } from './lock-report.ts';
import type { StoredCell } from './lock-report.ts';

/**
 * Sends a report up. From here on its figures are those of this moment; a declaration that the records have caught up with is
 * dropped, because it says nothing any more.
 * @throws DomainError REPORT_NOT_EDITABLE, REPORT_PERIOD_CLOSED, REPORT_REASON_REQUIRED, STALE_VERSION, NOT_PERMITTED
 */
export async function submitReport(transaction: Transaction, input: { id: string; expectedVersion: number }): Promise<{ report: Reference }> {
  const locked = await lockReport(transaction, input.id);
  const { report } = locked;
  const known = await storedCells(transaction, report.id);
  const figures = await figuresNow(transaction, locked);
  const cells = monthlyForm.map(({ cell: code, label }): StoredCell & { label: typeof label } => {
    const derived = figures.get(code) ?? 0;
    const stored = known.get(code);
    const differs = stored?.declared !== undefined && stored.declared !== null && stored.declared !== derived;
    return {
      code, label, derived, declared: differs ? stored.declared : null, reason: differs ? stored.reason : null, returnReason: stored?.returnReason ?? null,
    };
  });
  const to = nextState('REPORT_SUBMIT', transaction, locked, { figures: cells });
  requireVersion(report, input.expectedVersion);
  await writeCells(transaction, report.id, cells.map(({ label: _label, ...cell }) => cell));
  report.state = to;
  report.submittedAt = transaction.clock.now();
  await logReportAct(transaction, report.id, 'REPORT_SUBMIT');
  return { report: ref(report.id) };
}
