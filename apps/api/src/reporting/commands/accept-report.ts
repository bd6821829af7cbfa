import { createHash } from 'node:crypto';
import { canonicalJson } from '@dangvu/domain/reporting/canonical-json';
import { monthlyForm } from '@dangvu/domain/reporting/monthly-form';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { lockReport, logReportAct, nextState, storedCells } from './lock-report.ts';
import type { LockedReport } from './lock-report.ts';

/**
 * Accepts a report as it was sent and freezes it: one text, its SHA-256, for ever. Nothing leads back from here; what is
 * corrected later shows as a difference.
 * @throws DomainError REPORT_NOT_SUBMITTED, NOT_PERMITTED on one's own unit's report, STALE_VERSION
 */
export async function acceptReport(transaction: Transaction, input: { id: string; expectedVersion: number }): Promise<{ report: Reference }> {
  const locked = await lockReport(transaction, input.id);
  const { report } = locked;
  const to = nextState('REPORT_ACCEPT', transaction, locked);
  requireVersion(report, input.expectedVersion);
  const content = await frozenText(transaction, locked);
  const sha256 = createHash('sha256').update(content, 'utf8').digest('hex');
  await transaction.query('insert into report_snapshot (report_id, content, sha256, issued_at, issued_by) values ($1, $2, $3, $4, $5)', [
    report.id, content, sha256, transaction.clock.now(), transaction.accountId,
  ]);
  report.state = to;
  await logReportAct(transaction, report.id, 'REPORT_ACCEPT');
  return { report: ref(report.id) };
}

/** The report as canonical JSON. The unit is named as it was called at the end of the period. */
async function frozenText(transaction: Transaction, { report, period }: LockedReport): Promise<string> {
  const [unit] = await transaction.query<{ code: string; name: string }>(
    'select code, name from org_unit_revision where unit_id = $1 order by during @> $2::date desc, during desc limit 1',
    [report.unitId, period.endsOn],
  );
  const known = await storedCells(transaction, report.id);
  return canonicalJson({
    unit: { id: report.unitId, code: unit?.code ?? '', name: unit?.name ?? '' },
    period: { kind: period.kind, startsOn: period.startsOn, endsOn: period.endsOn },
    cells: monthlyForm.map(({ cell: code }) => {
      const cell = known.get(code);
      return { code, derived: cell?.derived ?? null, declared: cell?.declared ?? null, reason: cell?.reason ?? null };
    }),
    remarks: report.remarks,
  });
}
