import { LockMode } from '@mikro-orm/core';
import { Permission } from '@dangvu/domain/access/roles';
import type { ErrorCode } from '@dangvu/domain/errors/codes';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { FormCell } from '@dangvu/domain/reporting/monthly-form';
import { attemptReport } from '@dangvu/domain/reporting/report-states';
import type { PeriodFacts, ReportAct, ReportFacts, ReportState } from '@dangvu/domain/reporting/report-states';
import type { Transaction } from '../../platform/act/transaction.ts';
import { documentFor, reopenedUntil } from '../queries/report-closing.ts';
import { reports } from '../queries/reporting-units.ts';
import { ReportEntity } from '../report.entity.ts';

/** A period as the calendar of reports has it for a unit. */
export interface Period extends PeriodFacts {
  readonly id: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Reads a period for a unit. @throws DomainError NOT_FOUND */
export async function periodById(transaction: Transaction, id: string, unitId: string): Promise<Period> {
  const [period] = await transaction.query<Period>(
    `select p.id, p.kind, p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", p.opens_on::text as "opensOn", p.asked,
            p.closes_on::text as "closesOn", ${reopenedUntil('p.id', '$2::uuid')}::text as "reopenedUntil", ${documentFor('p.starts_on')} as document
       from report_period p where p.id = $1`,
    [id, unitId],
  );
  if (!period) throw new DomainError('NOT_FOUND', { path: ['periodId'] });
  return period;
}

/** The refusal of a unit that does not report for the period. */
export const notReporting = (): DomainError =>
  new DomainError('INVALID_INPUT', {
    path: ['unitId'],
    params: { what: { vi: 'đơn vị báo cáo phải trực thuộc trực tiếp cấp ủy trên cùng vào ngày cuối kỳ', en: 'a reporting unit stands directly under the topmost committee on the last day of the period' } },
  });

/** @throws DomainError INVALID_INPUT for a unit that does not report for the period. */
export async function requireReportingUnit(transaction: Transaction, unitId: string, period: Period): Promise<void> {
  const [unit] = await transaction.query<{ reports: boolean }>(`select ${reports('$1::uuid', '$2::date')} as reports`, [unitId, period.endsOn]);
  if (!unit?.reports) throw notReporting();
}

/** What the viewer may do with reports of a unit. Nobody decides on his own unit's report. */
export async function reportPermissions(transaction: Transaction, unitId: string): Promise<ReadonlySet<Permission>> {
  const held = new Set<Permission>();
  if (await transaction.permits('REPORT_WRITE', unitId)) held.add(Permission.REPORT_WRITE);
  if (await transaction.permits('REPORT_SUBMIT', unitId)) held.add(Permission.REPORT_SUBMIT);
  if (await transaction.permits('REPORT_DECIDE', unitId, { strictly: true })) held.add(Permission.REPORT_DECIDE);
  return held;
}

export interface LockedReport {
  readonly report: ReportEntity;
  readonly period: Period;
  readonly permissions: ReadonlySet<Permission>;
}

/** The report an act is about, locked until the end. @throws DomainError NOT_FOUND when the viewer reads no reports of its unit */
export async function lockReport(transaction: Transaction, id: string): Promise<LockedReport> {
  const report = await transaction.em.findOne(ReportEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!report || !(await transaction.permits('REPORT_READ', report.unitId))) throw new DomainError('NOT_FOUND');
  transaction.about({ targetType: 'Report', targetId: report.id, unitId: report.unitId });
  return { report, period: await periodById(transaction, report.periodId, report.unitId), permissions: await reportPermissions(transaction, report.unitId) };
}

/** Refusals of the day given to correct a report. */
const aboutTime: readonly ErrorCode[] = ['REPORT_RETURN_NEEDS_DAY', 'REPORT_REOPEN_DAY', 'REPORT_NEVER_CLOSES'];

/** The state an act leads to, by the domain's table. @throws DomainError when the table refuses */
export function nextState(
  act: ReportAct,
  transaction: Transaction,
  { report, period, permissions }: LockedReport,
  typed: Pick<ReportFacts, 'figures' | 'returnReason' | 'reopenUntil'> = {},
): Exclude<ReportState, 'NOT_STARTED'> {
  const outcome = attemptReport(act, { ...period, state: report.state, today: transaction.today, permissions, ...typed });
  if (!outcome.ok) throw DomainError.of(outcome.refusal, aboutTime.includes(outcome.refusal.code) ? { path: ['reopenUntil'] } : {});
  if (outcome.to === 'NOT_STARTED') throw new Error(`${act} leads nowhere`);
  return outcome.to;
}

/** Writes the log row of an act on a report. */
export async function logReportAct(transaction: Transaction, reportId: string, act: 'REPORT_OPEN' | ReportAct, reason: string | null = null): Promise<void> {
  await transaction.query('insert into report_event (report_id, act, at, account_id, reason) values ($1, $2, $3, $4, $5)', [
    reportId, act, transaction.clock.now(), transaction.accountId, reason,
  ]);
}

/** A cell as stored. */
export interface StoredCell {
  readonly code: FormCell;
  readonly derived: number | null;
  readonly declared: number | null;
  readonly reason: string | null;
  readonly returnReason: string | null;
}

/** Cells of a report that have a row. */
export async function storedCells(transaction: Transaction, reportId: string): Promise<ReadonlyMap<FormCell, StoredCell>> {
  const rows = await transaction.query<StoredCell>(
    'select code, derived, declared, reason, return_reason as "returnReason" from report_cell where report_id = $1',
    [reportId],
  );
  return new Map(rows.map((row) => [row.code, row]));
}

/** Stores cells, replacing those there are, in one statement. */
export async function writeCells(transaction: Transaction, reportId: string, cells: readonly StoredCell[]): Promise<void> {
  if (cells.length === 0) return;
  await transaction.query(
    `insert into report_cell (report_id, code, derived, declared, reason, return_reason)
     select $1, c.code, c.derived, c.declared, c.reason, c."returnReason"
       from json_to_recordset($2::json) as c(code text, derived integer, declared integer, reason text, "returnReason" text)
     on conflict (report_id, code) do update set derived = excluded.derived, declared = excluded.declared, reason = excluded.reason, return_reason = excluded.return_reason`,
    [reportId, JSON.stringify(cells)],
  );
}

/** The figures the records give now, by row of the form. */
export async function figuresNow(transaction: Transaction, { report, period }: Pick<LockedReport, 'report' | 'period'>): Promise<ReadonlyMap<FormCell, number>> {
  const rows = await transaction.query<{ code: FormCell; n: number }>('select code, n from report_figures($1, $2::date, $3::date)', [
    report.unitId, period.startsOn, period.endsOn,
  ]);
  return new Map(rows.map((row) => [row.code, row.n]));
}

