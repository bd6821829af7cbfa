// Loads the synthetic demo town into an empty, migrated database.
import { formatDate, type LocalDate } from '@dangvu/domain/calendar/local-date';
import pg from 'pg';
import { makeAccounts, writeAccountNotes } from './accounts/accounts.ts';
import { moveCandidates } from './history/candidacy-moves.ts';
import { makeCorrections } from './history/corrections.ts';
import { makeDoubleRecords } from './history/double-records.ts';
import { mergeBranches } from './history/merger-story.ts';
import { numberDocuments } from './history/documents.ts';
import { fillOffices } from './history/offices.ts';
import { correctRecords } from './history/record-corrections.ts';
import { simulate } from './history/simulate.ts';
import { makePlans } from './plans/plans.ts';
import { quotaReader } from './plans/quotas.ts';
import { accountRows, apiClientRows } from './write/access.ts';
import { candidacyMoveRows } from './write/candidacy-moves.ts';
import { insertTables } from './write/insert.ts';
import { decisionRows, departureRows, eventRows, recorder, reminderRows, transferRows } from './write/log.ts';
import { peopleRows } from './write/membership.ts';
import { recordCorrectionRows } from './write/record-corrections.ts';
import { organisationRows, reorganisationRows } from './write/organisation.ts';
import { planRows } from './write/planning.ts';
import { writeReports } from './write/reporting.ts';
import { rulebookRows } from './write/rulebook.ts';
import { scanRows } from './write/scans.ts';

export interface LoadDemo {
  /** Connection of the role that owns the tables; migrations have been applied. */
  ownerUrl: string;
  /** Folder for `demo-accounts.json`. */
  dataDir: string;
  log: (line: string) => void;
  /** Last day of the history; the system's day in Vietnam unless a test says otherwise. */
  today?: LocalDate;
}

/** The day it is in Vietnam, wherever the server stands. */
function todayInVietnam(): LocalDate {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
}

/**
 * Loads the demo in one transaction: all of it or nothing.
 * @throws when the database already holds units, with what to do; when a record would break a rule of the domain
 */
export async function loadDemo({ ownerUrl, dataDir, log, today = todayInVietnam() }: LoadDemo): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await refuseIfFilled(client);
    const started = performance.now();
    const world = simulate(today, quotaReader());
    const offices = fillOffices(world);
    const plans = makePlans(world);
    const corrections = makeCorrections(world);
    makeDoubleRecords(world);
    const moves = moveCandidates(world);
    const merger = mergeBranches(world, plans, offices);
    const putRight = correctRecords(world);
    numberDocuments(world, offices);
    const accounts = await makeAccounts(world.tree);

    await client.query('begin');
    // Two loads at once: the second waits here and then finds the database filled.
    await client.query('lock table org_unit in exclusive mode');
    await refuseIfFilled(client);
    await insertTables(client, organisationRows(world, merger));
    await client.query('select org_ancestry_rebuild()');
    await insertTables(client, accountRows(accounts));
    await insertTables(client, apiClientRows(today, accounts));
    await insertTables(client, rulebookRows(today, accounts.administrator));
    const recordedBy = recorder(world, accounts);
    await insertTables(client, peopleRows(world, offices, putRight));
    await insertTables(client, decisionRows(world, recordedBy));
    await insertTables(client, [recordCorrectionRows(putRight, recordedBy)]);
    await insertTables(client, reorganisationRows(merger, recordedBy));
    await insertTables(client, transferRows(world));
    await insertTables(client, reminderRows(world));
    await insertTables(client, departureRows(world, recordedBy));
    await insertTables(client, eventRows(world.events, recordedBy));
    await insertTables(client, [candidacyMoveRows(moves)]);
    await insertTables(client, [scanRows(world, recordedBy)]);
    await insertTables(client, planRows(plans, recordedBy));
    const reports = await writeReports(client, world, accounts);
    await insertTables(client, eventRows([corrections.late], recordedBy));
    const details = {
      today,
      units: world.tree.all.length + (merger ? 1 : 0),
      events: world.events.length + 1,
      reports: reports.length,
      synthetic: true,
    };
    await client.query('select audit_append($1, null, $2, $3, $4, $4, $5, $6::jsonb)', [
      'SYSTEM',
      'DEMO_LOAD',
      'OrgUnit',
      world.tree.town.id,
      'Nạp dữ liệu trình diễn (giả lập)',
      JSON.stringify(details),
    ]);
    // Before the commit: accounts whose passwords nobody has would be of no use.
    await writeAccountNotes(dataDir, accounts.notes);
    await client.query('commit');
    await client.query('analyze');
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    log(`Đã nạp thị xã trình diễn (dữ liệu giả lập) đến ngày ${formatDate(today)}, ${seconds} giây.`);
    log(`Demo town loaded (synthetic data) up to ${formatDate(today)}, ${seconds} s.`);
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    await client.end();
  }
}

async function refuseIfFilled(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ filled: boolean }>('select exists (select from org_unit) as filled');
  if (rows[0]?.filled) {
    throw new Error(
      'Cơ sở dữ liệu đã có dữ liệu; dữ liệu trình diễn chỉ nạp vào cơ sở dữ liệu trống. ' +
        'Hãy dùng cơ sở dữ liệu khác hoặc bỏ DEMO=1. / ' +
        'The database already holds data; the demo is loaded into an empty one only. ' +
        'Use another database or leave out DEMO=1.',
    );
  }
}

if (import.meta.main) {
  const ownerUrl = process.env.DATABASE_OWNER_URL ?? process.env.DATABASE_URL;
  if (!ownerUrl) throw new Error('Hãy đặt DATABASE_OWNER_URL. / Set DATABASE_OWNER_URL.');
  await loadDemo({ ownerUrl, dataDir: process.env.DATA_DIR ?? '.data', log: (line) => console.log(line) });
}
