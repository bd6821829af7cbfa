import { LockMode } from '@mikro-orm/core';
import { Permission } from '@dangvu/domain/access/roles';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { FormCell } from '@dangvu/domain/reporting/monthly-form';
import { attemptReport } from '@dangvu/domain/reporting/report-states';
import type { ReportAct, ReportFacts, ReportState } from '@dangvu/domain/reporting/report-states';
import type { Transaction } from '../../platform/act/transaction.ts';
import { ReportEntity } from '../report.entity.ts';

/** A period as the calendar of reports has it. */
export interface Period {
  readonly id: string;
  readonly kind: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly opensOn: string;
}

/** Reads a period. @throws DomainError NOT_FOUND */
export async function periodById(transaction: Transaction, id: string): Promise<Period> {
  const [period] = await transaction.query<Period>(
    `select id, kind, starts_on::text as "startsOn", ends_on::text as "endsOn", opens_on::text as "opensOn" from report_period where id = $1`,
    [id],
  );
  if (!period) throw new DomainError('NOT_FOUND', { path: ['periodId'] });
  return period;
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
  return { report, period: await periodById(transaction, report.periodId), permissions: await reportPermissions(transaction, report.unitId) };
}

/** The state an act leads to, by the domain's table. @throws DomainError when the table refuses */
export function nextState(
  act: ReportAct,
  transaction: Transaction,
  { report, period, permissions }: LockedReport,
  typed: Pick<ReportFacts, 'figures' | 'returnReason'> = {},
): Exclude<ReportState, 'NOT_STARTED'> {
  const outcome = attemptReport(act, { state: report.state, today: transaction.today, opensOn: period.opensOn, permissions, ...typed });
  if (!outcome.ok) throw DomainError.of(outcome.refusal);
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

