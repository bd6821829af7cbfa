import { DomainError } from '@dangvu/domain/errors/domain-error';
import { attemptReport } from '@dangvu/domain/reporting/report-states';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { reports } from '../queries/reporting-units.ts';
import { ReportEntity } from '../report.entity.ts';
import { logReportAct, periodById, reportPermissions } from './lock-report.ts';

/**
 * Begins a report; its figures are there at once, computed from the records.
 * @throws DomainError REPORT_PERIOD_NOT_OPEN, REPORT_ALREADY_EXISTS, INVALID_INPUT for a unit that does not report, NOT_FOUND
 */
export async function openReport(transaction: Transaction, input: { unitId: string; periodId: string }): Promise<{ report: Reference }> {
  await transaction.requirePermission('REPORT_WRITE', input.unitId, { visibleWith: 'REPORT_READ' });
  const period = await periodById(transaction, input.periodId);
  const attempt = attemptReport('REPORT_SAVE', {
    state: 'NOT_STARTED', today: transaction.today, opensOn: period.opensOn, permissions: await reportPermissions(transaction, input.unitId),
  });
  if (!attempt.ok) throw DomainError.of(attempt.refusal, { path: ['periodId'] });
  const [unit] = await transaction.query<{ reports: boolean }>(`select ${reports('$1::uuid', '$2::date')} as reports`, [input.unitId, period.endsOn]);
  if (!unit?.reports) {
    throw new DomainError('INVALID_INPUT', {
      path: ['unitId'],
      params: { what: { vi: 'đơn vị báo cáo phải trực thuộc trực tiếp cấp ủy trên cùng vào ngày cuối kỳ', en: 'a reporting unit stands directly under the topmost committee on the last day of the period' } },
    });
  }
  const existing = await transaction.em.findOne(ReportEntity, { unitId: input.unitId, periodId: input.periodId });
  if (existing) throw new DomainError('REPORT_ALREADY_EXISTS');
  const report = transaction.em.create(ReportEntity, { unitId: input.unitId, periodId: input.periodId, state: 'DRAFT', remarks: '', submittedAt: null });
  await transaction.em.flush();
  await logReportAct(transaction, report.id, 'REPORT_OPEN');
  transaction.about({ targetType: 'Report', targetId: report.id, unitId: report.unitId });
  return { report: ref(report.id) };
}
