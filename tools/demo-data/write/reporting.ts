import type { Client } from 'pg';
import type { Accounts } from '../accounts/accounts.ts';
import type { World } from '../history/model.ts';
import { calendarRows } from '../reports/decisions.ts';
import { countFigures } from '../reports/figures.ts';
import { readPeriods, reportedMonths } from '../reports/periods.ts';
import { makeReport, type Report, type ReportEvent } from '../reports/reports.ts';
import { insertRows, insertTables } from './insert.ts';

/** The reports of the units directly under the town, counted from the log as it stands. */
export async function writeReports(client: Client, world: World, accounts: Accounts): Promise<Report[]> {
  const { tree, today } = world;
  // The counts below join half a dozen tables that were empty a second ago.
  await client.query('analyze org_ancestry, membership_posting, candidacy, lifecycle_event, tally');

  const reports: Report[] = [];
  const months = reportedMonths(await readPeriods(client, today), today);
  const [first] = months;
  if (first) await insertTables(client, calendarRows(first.startsOn, today, accounts.townOfficer));
  for (const period of months) {
    const figures = await countFigures(client, tree.grassroots, period);
    tree.grassroots.forEach((unit, order) => {
      const counted = figures.get(unit);
      const report = counted && makeReport(unit, order, period, counted, today, period === months.at(-1));
      if (report) reports.push(report);
    });
  }

  const accountOf = (report: Report, by: ReportEvent['by']) =>
    (by === 'TOWN' ? accounts.townOfficer : accounts.officerOf.get(report.unit))?.id ?? null;
  await insertRows(
    client,
    'report',
    { id: 'uuid', unit_id: 'uuid', period_id: 'uuid', state: 'text', remarks: 'text', submitted_at: 'timestamptz' },
    reports.map((report) => ({
      id: report.id,
      unit_id: report.unit.id,
      period_id: report.period.id,
      state: report.state,
      remarks: report.remarks,
      submitted_at: report.submittedAt,
    })),
  );
  await insertRows(
    client,
    'report_cell',
    { report_id: 'uuid', code: 'text', derived: 'integer', declared: 'integer', reason: 'text', return_reason: 'text' },
    reports.flatMap((report) =>
      report.cells.map((cell) => ({
        report_id: report.id,
        code: cell.code,
        derived: cell.derived,
        declared: cell.declared,
        reason: cell.reason,
        return_reason: cell.returnReason,
      })),
    ),
  );
  await insertRows(
    client,
    'report_event',
    { id: 'uuid', report_id: 'uuid', act: 'text', at: 'timestamptz', account_id: 'uuid', reason: 'text' },
    reports.flatMap((report) =>
      report.events.map((event) => ({
        id: event.id,
        report_id: report.id,
        act: event.act,
        at: event.at,
        account_id: accountOf(report, event.by),
        reason: event.reason,
      })),
    ),
  );
  await insertRows(
    client,
    'report_snapshot',
    { id: 'uuid', report_id: 'uuid', content: 'text', sha256: 'text', issued_at: 'timestamptz', issued_by: 'uuid' },
    reports.flatMap((report) => {
      const { snapshot } = report;
      return snapshot
        ? [
            {
              id: snapshot.id,
              report_id: report.id,
              content: snapshot.content,
              sha256: snapshot.sha256,
              issued_at: snapshot.issuedAt,
              issued_by: accounts.townOfficer.id,
            },
          ]
        : [];
    }),
  );
  return reports;
}
