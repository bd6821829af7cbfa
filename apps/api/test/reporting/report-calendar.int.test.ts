import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ReportPeriodKind, reportCalendar, reportYears } from '@dangvu/domain/reporting/report-calendar';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { live } from './reporting-scene.ts';

type Row = Record<string, any>;
let keys = 0;

describe('the calendar of reports', () => {
  let harness: Harness;
  let town: Caller;
  let ward: Caller;

  beforeAll(async () => {
    harness = await createHarness('2026-11-03T03:00:00Z');
    town = await harness.as('ORGANISATION_OFFICER');
    ward = await harness.as('UNIT_OFFICER', sample.wardA);
    await live(harness, { branch: sample.branchA1, decidedOn: '2015-01-01', ceremonyOn: '2015-01-10', officialOn: '2016-01-10' });
  });
  afterAll(() => harness.close());

  const periods = async (kind: string, year?: number): Promise<Row[]> =>
    (await town.run('query P($kind: ReportPeriodKind!, $year: Int) { reportPeriods(kind: $kind, year: $year, first: 12) { nodes { id kind label startsOn endsOn opensOn dueOn closesOn asked } } }', { kind, year })).data['reportPeriods'].nodes;
  const standings = `unit { id } report { id state } state submittedAt firstSubmittedAt daysLate dueOn overdue`;
  const overview = async (variables: object): Promise<Row[]> =>
    (await town.run(`query O($unitId: ID!, $periodId: ID, $kind: ReportPeriodKind! = MONTH, $year: Int, $asOf: LocalDate) {
      reportOverview(unitId: $unitId, periodId: $periodId, kind: $kind, year: $year, asOf: $asOf) { ${standings} } }`, { unitId: sample.town, ...variables })).data['reportOverview'];
  const wardIn = async (variables: object): Promise<Row | undefined> => (await overview(variables)).find(({ unit }) => unit.id === sample.wardA);
  const act = async (caller: Caller, name: string, input: object): Promise<Row> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation M($input: ${type}!) { ${name}(input: $input) { report { id version state submittedAt firstSubmittedAt daysLate period { label } drift { code issued now } cells { code derived declared } } userErrors { code message } } }`;
    return (await caller.run(document, { input: { ...(name === 'reportSave' ? {} : { idempotencyKey: `calendar-key-${(keys += 1)}` }), ...input } })).data[name];
  };
  const done = async (caller: Caller, name: string, input: object): Promise<Row> => {
    const payload = await act(caller, name, input);
    expect(payload['userErrors']).toEqual([]);
    return payload['report'];
  };

  test('every year has its months, quarters, halves and its year, and nobody has to begin it', async () => {
    for (const year of [reportYears.first, 2026, 2027, reportYears.last]) {
      for (const kind of Object.values(ReportPeriodKind)) {
        const found = (await periods(kind, year)).toReversed().map(({ id: _id, label: _label, ...period }) => period);
        expect([year, found]).toEqual([year, reportCalendar(year).filter((period) => period.kind === kind)]);
      }
    }
    expect(await periods('MONTH', reportYears.last + 1)).toEqual([]);
    expect(await periods('MONTH', -5)).toEqual([]);
    expect(await periods('MONTH', 2_000_000_000)).toEqual([]);
    expect((await periods('QUARTER', 2027)).map(({ label }) => label)).toEqual(['Quý IV/2027', 'Quý III/2027', 'Quý II/2027', 'Quý I/2027']);
    // Without a year those that have begun, the latest first.
    expect((await periods('YEAR'))[0]).toMatchObject({ label: 'Năm 2026' });
    expect((await periods('HALF'))[0]).toMatchObject({ label: '6 tháng cuối năm 2026', opensOn: '2026-12-25', dueOn: '2027-01-10' });
  });

  test('the server reads the calendar and does not write it', async () => {
    const { rows } = await harness.owner.query(
      `select privilege_type as held from information_schema.role_table_grants where grantee = 'dangvu_app' and table_name = 'report_period'`,
    );
    expect(rows).toEqual([{ held: 'SELECT' }]);
  });

  test('a quarter and a year are reported like a month, once they open', async () => {
    const [fourth, third] = await periods('QUARTER', 2026);
    const report = await done(ward, 'reportOpen', { unitId: sample.wardA, periodId: third?.['id'] });
    expect(report).toMatchObject({ state: 'DRAFT', period: { label: 'Quý III/2026' } });
    expect(report['cells'][0]).toMatchObject({ code: 'OPENING', derived: 1 });
    expect((await act(ward, 'reportOpen', { unitId: sample.wardA, periodId: fourth?.['id'] }))['userErrors']).toMatchObject([
      { code: 'REPORT_PERIOD_NOT_OPEN', message: expect.stringContaining('25/12/2026') },
    ]);
    expect(await wardIn({ kind: 'QUARTER', year: 2026 })).toMatchObject({ state: 'DRAFT', dueOn: '2026-10-10', overdue: true });
    expect(await wardIn({ kind: 'YEAR', year: 2025 })).toMatchObject({ state: 'NOT_STARTED', dueOn: '2026-01-15', overdue: true });
    expect(await wardIn({ kind: 'YEAR', year: 2027 })).toMatchObject({ state: 'NOT_STARTED', dueOn: '2028-01-15', overdue: false });
  });

  test('whether a report came in time goes by the day it was first sent, also when it is sent again', async () => {
    const [october, september] = (await periods('MONTH', 2026)).filter(({ startsOn }) => startsOn === '2026-10-01' || startsOn === '2026-09-01');
    const opened = await done(ward, 'reportOpen', { unitId: sample.wardA, periodId: october?.['id'] });
    expect(opened).toMatchObject({ firstSubmittedAt: null, daysLate: null });
    harness.setToday('2026-11-05T16:59:00Z');
    const sent = await done(ward, 'reportSubmit', { id: opened['id'], expectedVersion: opened['version'] });
    expect(sent).toMatchObject({ submittedAt: '2026-11-05T16:59:00.000Z', firstSubmittedAt: '2026-11-05T16:59:00.000Z', daysLate: 0 });
    harness.setToday('2026-11-09T03:00:00Z');
    const returned = await done(town, 'reportReturn', { id: sent['id'], expectedVersion: sent['version'], reason: 'Xem lại', cells: [] });
    expect(await wardIn({ periodId: october?.['id'] })).toMatchObject({ state: 'RETURNED', overdue: true, daysLate: 0 });
    harness.setToday('2026-11-12T03:00:00Z');
    expect(await done(ward, 'reportSubmit', { id: returned['id'], expectedVersion: returned['version'] })).toMatchObject({
      submittedAt: '2026-11-12T03:00:00.000Z', firstSubmittedAt: '2026-11-05T16:59:00.000Z', daysLate: 0,
    });
    const late = await done(ward, 'reportOpen', { unitId: sample.wardA, periodId: september?.['id'] });
    expect(await done(ward, 'reportSubmit', { id: late['id'], expectedVersion: late['version'] })).toMatchObject({ daysLate: 38 });
  });

  test('on a past day everything stands as it stood then', async () => {
    const october = (await periods('MONTH', 2026)).find(({ startsOn }) => startsOn === '2026-10-01')?.['id'];
    const at = (asOf?: string): Promise<Row | undefined> => wardIn({ periodId: october, asOf });
    expect(await at('2026-11-02')).toMatchObject({ state: 'NOT_STARTED', report: null, submittedAt: null, daysLate: null, overdue: false });
    expect(await at('2026-11-03')).toMatchObject({ state: 'DRAFT', report: { state: 'DRAFT' }, overdue: false });
    expect(await at('2026-11-05')).toMatchObject({ state: 'SUBMITTED', submittedAt: '2026-11-05T16:59:00.000Z', daysLate: 0 });
    expect(await at('2026-11-10')).toMatchObject({ state: 'RETURNED', overdue: true, submittedAt: '2026-11-05T16:59:00.000Z' });
    expect(await at()).toMatchObject({ state: 'SUBMITTED', overdue: false, submittedAt: '2026-11-12T03:00:00.000Z', firstSubmittedAt: '2026-11-05T16:59:00.000Z' });
    expect(await at('2026-11-12')).toEqual(await at());

    const listed = async (asOf: string | undefined, state?: string): Promise<Row[]> =>
      (await town.run('query L($filter: ReportFilter!, $asOf: LocalDate) { reports(filter: $filter, asOf: $asOf) { totalCount nodes { state } } }', { filter: { unitId: sample.wardA, periodId: october, state }, asOf })).data['reports'].nodes;
    expect(await listed('2026-11-02')).toEqual([]);
    expect(await listed('2026-11-03')).toEqual([{ state: 'DRAFT' }]);
    expect(await listed('2026-11-10', 'SUBMITTED')).toEqual([]);
    expect(await listed('2026-11-10', 'RETURNED')).toEqual([{ state: 'RETURNED' }]);
    expect(await listed(undefined)).toEqual([{ state: 'SUBMITTED' }]);

    const { id } = (await wardIn({ periodId: october }))?.['report'] as Row;
    const told = async (asOf?: string): Promise<Row | null> =>
      (await town.run('query R($id: ID!, $asOf: LocalDate) { report(id: $id, asOf: $asOf) { state submittedAt log { act } } }', { id, asOf })).data['report'];
    expect(await told('2026-11-02')).toBeNull();
    expect(await told('2026-11-03')).toMatchObject({ state: 'DRAFT', submittedAt: null, log: [{ act: 'REPORT_OPEN' }] });
    expect(await told('2026-11-10')).toMatchObject({ state: 'RETURNED', submittedAt: '2026-11-05T16:59:00.000Z', log: [{ act: 'REPORT_OPEN' }, { act: 'REPORT_SUBMIT' }, { act: 'REPORT_RETURN' }] });
    expect(await told('2026-11-12')).toEqual(await told());

    const board = async (asOf?: string): Promise<string> =>
      (await town.run('query D($unitId: ID!, $asOf: LocalDate) { dashboard(unitId: $unitId, asOf: $asOf) { units { unit { id } reportState } } }', { unitId: sample.town, asOf })).data['dashboard'].units
        .find(({ unit }: Row) => unit.id === sample.wardA)?.reportState;
    // On 24/10 the latest month that had opened was September, which was begun later.
    expect(await Promise.all(['2026-10-24', '2026-11-02', '2026-11-03', '2026-11-06', '2026-11-10', undefined].map(board))).toEqual([
      'NOT_STARTED', 'NOT_STARTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'SUBMITTED',
    ]);
  });

  test('a difference that was explained is no later correction', async () => {
    const august = (await periods('MONTH', 2026)).find(({ startsOn }) => startsOn === '2026-08-01')?.['id'];
    const opened = await done(ward, 'reportOpen', { unitId: sample.wardA, periodId: august });
    const saved = await done(ward, 'reportSave', { id: opened['id'], expectedVersion: opened['version'], remarks: '', declarations: [{ code: 'CANDIDATES', declared: 1, reason: 'Một người chưa nhập' }] });
    const sent = await done(ward, 'reportSubmit', { id: saved['id'], expectedVersion: saved['version'] });
    const accepted = await done(town, 'reportAccept', { id: sent['id'], expectedVersion: sent['version'] });
    expect(accepted['cells'].at(-1)).toEqual({ code: 'CANDIDATES', derived: 0, declared: 1 });
    expect(accepted['drift']).toEqual([]);
    await live(harness, { branch: sample.branchA1, decidedOn: '2026-08-20' });
    const { report } = (await town.run('query R($id: ID!) { report(id: $id) { drift { code issued now } } }', { id: accepted['id'] })).data;
    expect(report.drift).toEqual([{ code: 'ADMITTED', issued: 0, now: 1 }, { code: 'CLOSING', issued: 1, now: 2 }]);
  });

  test('of the new year the first month is due when it opens; of the old one all that ended with it', async () => {
    harness.setToday('2027-01-26T03:00:00Z');
    const { nodes } = (await ward.run('query W($unitId: ID!) { workItems(unitId: $unitId, kind: REPORT_DUE) { nodes { baseOn dueOn } } }', { unitId: sample.wardA })).data['workItems'];
    // The third quarter is a draft; else what is open and ended no earlier than last month is asked for: month, quarter, half and year.
    expect(nodes).toEqual([
      { baseOn: '2026-09-25', dueOn: '2026-10-10' }, { baseOn: '2026-12-25', dueOn: '2027-01-05' }, { baseOn: '2026-12-25', dueOn: '2027-01-10' },
      { baseOn: '2026-12-25', dueOn: '2027-01-10' }, { baseOn: '2026-12-25', dueOn: '2027-01-15' }, { baseOn: '2027-01-25', dueOn: '2027-02-05' },
    ]);
    expect((await overview({})).map(({ dueOn }) => dueOn)).toEqual(['2027-02-05', '2027-02-05', '2027-02-05']);
  });
});
