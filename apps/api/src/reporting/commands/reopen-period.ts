import { DomainError } from '@dangvu/domain/errors/domain-error';
import { refuseReopeningUntil } from '@dangvu/domain/reporting/reopening';
import { refuseReopening, refuseUnasked } from '@dangvu/domain/reporting/report-states';
import type { ReportState } from '@dangvu/domain/reporting/report-states';
import { ref } from '../../platform/act/act.ts';
import type { PayloadReferences } from '../../platform/act/idempotency.ts';
import { table } from '../../platform/act/table.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requiredText } from '../../platform/act/typed-text.ts';
import { newId } from '../../platform/act/writes.ts';
import { periodById, requireReportingUnit } from './lock-report.ts';

/** Which unit is given more time for which period, until when and why. */
export interface PeriodToReopen {
  readonly unitId: string;
  readonly periodId: string;
  readonly until: string;
  readonly reason: string;
}

interface ReopeningRow {
  readonly id: string;
  readonly unitId: string;
  readonly periodId: string;
  readonly untilOn: string;
  readonly reason: string;
  readonly recordedAt: Date;
  readonly recordedBy: string | null;
}

const reopenings = table<ReopeningRow>('report_reopening', { id: 'uuid', unitId: 'uuid', periodId: 'uuid', untilOn: 'date', reason: 'text', recordedAt: 'timestamptz', recordedBy: 'uuid' });

/** Records that a period is reopened for a unit. @returns its id */
export function recordReopening(transaction: Transaction, { unitId, periodId, until, reason }: PeriodToReopen): string {
  const id = newId();
  transaction.writes.add(reopenings, { id, unitId, periodId, untilOn: until, reason, recordedAt: transaction.clock.now(), recordedBy: transaction.accountId });
  return id;
}

/**
 * Gives one unit more time for a period; after the day it is closed again. Given anew, the last day given counts.
 * @throws DomainError NOT_FOUND, NOT_PERMITTED for one's own unit, REPORT_NOT_ASKED, REPORT_NOT_REOPENABLE, REPORT_NEVER_CLOSES, REPORT_REOPEN_DAY, INVALID_INPUT
 */
export async function reopenPeriod(transaction: Transaction, input: PeriodToReopen): Promise<PayloadReferences> {
  await transaction.requirePermission('REPORT_DECIDE', input.unitId, { visibleWith: 'REPORT_READ', strictly: true });
  const period = await periodById(transaction, input.periodId, input.unitId);
  await requireReportingUnit(transaction, input.unitId, period);
  const unasked = refuseUnasked(period);
  if (unasked) throw DomainError.of(unasked, { path: ['periodId'] });
  const [report] = await transaction.query<{ state: ReportState }>('select state from report where unit_id = $1 and period_id = $2', [input.unitId, input.periodId]);
  const useless = refuseReopening(report?.state ?? 'NOT_STARTED');
  if (useless) throw DomainError.of(useless);
  const refusal = refuseReopeningUntil(period, input.until, transaction.today);
  if (refusal) throw DomainError.of(refusal, { path: ['until'] });
  const reason = requiredText({ text: input.reason, path: ['reason'], what: { vi: 'lý do mở lại', en: 'why it is reopened' } });
  const id = recordReopening(transaction, { ...input, reason });
  transaction.about({ targetType: 'ReportReopening', targetId: id, unitId: input.unitId, reason });
  return { reopening: ref(id) };
}
