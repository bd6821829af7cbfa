import { DomainError } from '@dangvu/domain/errors/domain-error';
import { attemptReport } from '@dangvu/domain/reporting/report-states';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { ReportEntity } from '../report.entity.ts';
import { logReportAct, periodById, reportPermissions, requireReportingUnit } from './lock-report.ts';

/**
 * Begins a report; its figures are there at once, computed from the records.
 * @throws DomainError REPORT_NOT_ASKED, REPORT_PERIOD_NOT_OPEN, REPORT_PERIOD_CLOSED, REPORT_ALREADY_EXISTS, INVALID_INPUT for a unit that does not report, NOT_FOUND
 */
export async function openReport(transaction: Transaction, input: { unitId: string; periodId: string }): Promise<{ report: Reference }> {
  await transaction.requirePermission('REPORT_WRITE', input.unitId, { visibleWith: 'REPORT_READ' });
  const period = await periodById(transaction, input.periodId, input.unitId);
  const attempt = attemptReport('REPORT_SAVE', {
    ...period, state: 'NOT_STARTED', today: transaction.today, permissions: await reportPermissions(transaction, input.unitId),
  });
  if (!attempt.ok) throw DomainError.of(attempt.refusal, { path: ['periodId'] });
  await requireReportingUnit(transaction, input.unitId, period);
  const existing = await transaction.em.findOne(ReportEntity, { unitId: input.unitId, periodId: input.periodId });
  if (existing) throw new DomainError('REPORT_ALREADY_EXISTS');
  const report = transaction.em.create(ReportEntity, { unitId: input.unitId, periodId: input.periodId, state: 'DRAFT', remarks: '', submittedAt: null });
  await transaction.em.flush();
  await logReportAct(transaction, report.id, 'REPORT_OPEN');
  transaction.about({ targetType: 'Report', targetId: report.id, unitId: report.unitId });
  return { report: ref(report.id) };
}
