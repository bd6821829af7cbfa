import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { FormCell } from '@dangvu/domain/reporting/monthly-form';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import { lockReport, logReportAct, nextState, storedCells, writeCells } from './lock-report.ts';
import { recordReopening } from './reopen-period.ts';

const what = { vi: 'lý do', en: 'the reason' };
const longest = 2000;

/**
 * Sends a report back with a reason, and with a question on each figure concerned. What was asked the time before is replaced. Where the
 * period is closed it is reopened for the unit in the same act, until the day given for correcting.
 * @throws DomainError RETURN_REASON_REQUIRED, REPORT_RETURN_NEEDS_DAY, REPORT_REOPEN_DAY, REPORT_NEVER_CLOSES, REPORT_NOT_SUBMITTED, NOT_PERMITTED on one's own unit's report, STALE_VERSION
 */
export async function returnReport(
  transaction: Transaction,
  input: { id: string; expectedVersion: number; reason: string; reopenUntil?: string | null; cells: readonly { readonly code: FormCell; readonly reason: string }[] },
): Promise<{ report: Reference }> {
  const locked = await lockReport(transaction, input.id);
  const { report } = locked;
  const reason = optionalText({ text: input.reason, path: ['reason'], what, longest });
  const to = nextState('REPORT_RETURN', transaction, locked, { returnReason: reason, reopenUntil: input.reopenUntil ?? null });
  requireVersion(report, input.expectedVersion);
  const asked = new Map<FormCell, string>();
  for (const [index, cell] of input.cells.entries()) {
    const path = ['cells', String(index), 'reason'];
    const text = optionalText({ text: cell.reason, path, what, longest });
    if (text === null) throw new DomainError('RETURN_REASON_REQUIRED', { path });
    asked.set(cell.code, text);
  }
  const known = await storedCells(transaction, report.id);
  await writeCells(transaction, report.id, [...known.values()].map((cell) => ({ ...cell, returnReason: asked.get(cell.code) ?? null })));
  report.state = to;
  if (reason !== null && input.reopenUntil) recordReopening(transaction, { unitId: report.unitId, periodId: report.periodId, until: input.reopenUntil, reason });
  transaction.about({ targetType: 'Report', targetId: report.id, unitId: report.unitId, reason });
  await logReportAct(transaction, report.id, 'REPORT_RETURN', reason);
  return { report: ref(report.id) };
}
