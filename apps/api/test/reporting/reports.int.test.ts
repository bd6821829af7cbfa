import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { list, live, monthsOf, redate } from './reporting-scene.ts';
import type { Lived } from './reporting-scene.ts';

const errors = 'userErrors { code message path }';
const reportFields = `id version state remarks submittedAt identityHolds unit { id } period { id label }
  cells { code label definition group value derived declared reason returnReason previousYear }
  log { act by reason } snapshot { sha256 content issuedBy } drift { code label issued now }
  availableTransitions { act label allowed refusals { code message } }`;
const documents = {
  reportOpen: `mutation M($input: ReportOpenInput!) { reportOpen(input: $input) { report { ${reportFields} } ${errors} } }`,
  reportSave: `mutation M($input: ReportSaveInput!) { reportSave(input: $input) { report { ${reportFields} } ${errors} } }`,
  reportSubmit: `mutation M($input: ReportSubmitInput!) { reportSubmit(input: $input) { report { ${reportFields} } ${errors} } }`,
  reportReturn: `mutation M($input: ReportReturnInput!) { reportReturn(input: $input) { report { ${reportFields} } ${errors} } }`,
  reportAccept: `mutation M($input: ReportAcceptInput!) { reportAccept(input: $input) { report { ${reportFields} } ${errors} } }`,
} as const;
const names = `query Names($id: ID!) { report(id: $id) { cells { code derived
  events(first: 100) { totalCount nodes { id personName effectiveOn } } members(first: 100) { totalCount nodes { id person { fullName } } }
  candidacies(first: 100) { totalCount nodes { id person { fullName } } } } } }`;

type Report = Record<string, any>;
let keys = 0;

describe('the report of a month', () => {
  let harness: Harness;
  let town: Caller;
  let ward: Caller;
  let months: Record<string, string>;
  let admitted: Lived;

  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    town = await harness.as('ORGANISATION_OFFICER');
    ward = await harness.as('UNIT_OFFICER', sample.wardA);
    months = await monthsOf(harness, 2026);
    const { branchA1, branchA2, branchB1, school } = sample;
    const long = { ceremonyOn: '2015-01-10', officialOn: '2016-01-10' };
    // October 2026 in ward A: one of every kind, at the edges of the month.
    admitted = await live(harness, { branch: branchA1, decidedOn: '2026-10-31' });
    await live(harness, { branch: branchA1, decidedOn: '2025-09-30', ceremonyOn: '2025-10-01', officialOn: '2026-10-01' });
    await live(harness, { branch: branchA2, decidedOn: '2026-10-01', arrived: true });
    for (const measure of ['DIED', 'STRUCK_OFF', 'RESIGNED', 'DEPARTED'] as const) await live(harness, { branch: branchA1, decidedOn: '2015-01-01', ...long, left: { measure, on: '2026-10-15' } });
    await live(harness, { branch: branchA2, decidedOn: '2015-01-01', ...long, left: { measure: 'EXPELLED', on: '2026-10-31' }, disciplined: [{ measure: 'REPRIMANDED', on: '2026-10-02' }] });
    await live(harness, { branch: branchA2, decidedOn: '2026-09-30', ceremonyOn: '2026-10-05', left: { measure: 'ANNULLED', on: '2026-10-20' } });
    await live(harness, { branch: branchB1, decidedOn: '2015-01-01', ...long, moves: [{ to: branchA1, on: '2026-10-10' }] });
    await live(harness, { branch: branchA1, decidedOn: '2015-01-01', ...long, moves: [{ to: school, on: '2026-10-11' }], disciplined: [{ measure: 'WARNED', on: '2026-10-03' }] });
    // Inside the ward: neither in nor out for it.
    await live(harness, { branch: branchA1, decidedOn: '2015-01-01', ...long, moves: [{ to: branchA2, on: '2026-10-12' }], disciplined: [{ measure: 'REMOVED_FROM_OFFICE', on: '2026-11-01' }] });
    await live(harness, { branch: branchA1, decidedOn: '2026-11-01' });
    await list(harness, branchA1, 'LISTED', '2026-10-31');
    await list(harness, branchA1, 'LISTED', '2026-11-01');
    await list(harness, branchA2, 'DOSSIER_OPEN', '2026-01-01', '2026-11-01');
    await list(harness, branchA2, 'DOSSIER_OPEN', '2026-01-01', '2026-10-31');
  });
  afterAll(() => harness.close());

  const send = async (caller: Caller, name: keyof typeof documents, input: object): Promise<Report> =>
    (await caller.run(documents[name], { input: { ...(name === 'reportSave' ? {} : { idempotencyKey: `report-key-${(keys += 1)}` }), ...input } })).data[name];
  const codes = (payload: Report): string[] => payload['userErrors'].map((error: { code: string }) => error.code);
  const open = async (caller: Caller, unitId: string, month: string): Promise<Report> => send(caller, 'reportOpen', { unitId, periodId: months[month] });
  const figures = (report: Report, field = 'value'): Record<string, number> => Object.fromEntries(report['cells'].map((cell: Report) => [cell['code'], cell[field]]));
  const read = async (caller: Caller, id: string): Promise<Report> => (await caller.run(`query R($id: ID!) { report(id: $id) { ${reportFields} } }`, { id })).data['report'];
  const rows = async (table: string): Promise<number> => Number((await harness.owner.query(`select count(*) from ${table}`)).rows[0].count);

  const october = {
    OPENING: 9, ADMITTED: 1, ARRIVED: 1, MOVED_IN: 1, RESTORED: 0, DIED: 1, EXPELLED: 1, STRUCK_OFF: 1, RESIGNED: 1, MOVED_OUT: 1, DEPARTED: 1, ANNULLED: 1,
    CLOSING: 5, RECOGNISED: 1, REPRIMANDED: 1, WARNED: 1, REMOVED_FROM_OFFICE: 0, CANDIDATES: 2,
  };
  let id: string;

  test('its figures are there when it is opened, computed from the records, zero rows too', async () => {
    const { report, userErrors } = await open(ward, sample.wardA, '2026-10-01');
    expect(userErrors).toEqual([]);
    id = report.id;
    expect(report).toMatchObject({ state: 'DRAFT', remarks: '', submittedAt: null, snapshot: null, drift: [], period: { label: 'Tháng 10/2026' } });
    expect(report.cells.map((cell: Report) => cell['code'])).toEqual(Object.keys(october));
    expect(figures(report)).toEqual(october);
    expect(figures(report, 'derived')).toEqual(october);
    expect(report.identityHolds).toBe(true);
    expect(figures(report, 'previousYear')).toMatchObject({ ADMITTED: 0, CLOSING: 8 });
    expect(report.cells[1]).toMatchObject({ label: 'Kết nạp', group: 'INCREASE', definition: 'Người có quyết định kết nạp ký trong kỳ.' });
    expect(report.availableTransitions.map((row: Report) => [row['act'], row['allowed']])).toEqual([
      ['REPORT_SAVE', true], ['REPORT_SUBMIT', true], ['REPORT_RETURN', false], ['REPORT_ACCEPT', false],
    ]);
  });

  test('closing = opening + in − out for every unit that reports', async () => {
    for (const unit of [sample.wardA, sample.wardB, sample.school]) {
      const officer = await harness.as('UNIT_OFFICER', unit);
      const { report } = unit === sample.wardA ? { report: await read(ward, id) } : await open(officer, unit, '2026-10-01');
      expect([unit, report.identityHolds]).toEqual([unit, true]);
      const cell = figures(report) as typeof october;
      expect(cell.OPENING + cell.ADMITTED + cell.ARRIVED + cell.MOVED_IN + cell.RESTORED - cell.DIED - cell.EXPELLED - cell.STRUCK_OFF - cell.RESIGNED - cell.MOVED_OUT - cell.DEPARTED - cell.ANNULLED).toBe(cell.CLOSING);
    }
  });

  test('every figure opens to as many names', async () => {
    const { data, statements } = await ward.run(names, { id });
    expect(statements).toBe(2);
    for (const cell of data['report'].cells) {
      const stock = cell.code === 'OPENING' || cell.code === 'CLOSING';
      const list = stock ? cell.members : cell.code === 'CANDIDATES' ? cell.candidacies : cell.events;
      expect([cell.code, list.nodes.length, list.totalCount]).toEqual([cell.code, cell.derived, cell.derived]);
      for (const other of [cell.events, cell.members, cell.candidacies]) if (other !== list) expect(other.totalCount).toBe(0);
    }
    const logged = await harness.owner.query(`select details ->> 'people' as people from audit_entry where action = 'report' order by seq desc limit 1`);
    expect(Number(logged.rows[0].people)).toBe(Object.values(october).reduce((sum, n) => sum + n, 0));
    const program = await harness.asClient(['REPORTS', 'FIGURES', 'ORGANISATION']);
    const seen = await program.run(names, { id });
    expect(seen.data['report'].cells.map((cell: Report) => [cell['derived'], cell['events'].totalCount + cell['members'].totalCount + cell['candidacies'].totalCount])).toEqual(
      Object.values(october).map((n) => [n, 0]),
    );
  });

  test('is opened once, when its period is open, by who writes it, for a unit that reports', async () => {
    expect(codes(await open(ward, sample.wardA, '2026-10-01'))).toEqual(['REPORT_ALREADY_EXISTS']);
    const early = await open(ward, sample.wardA, '2026-11-01');
    expect(early['userErrors']).toMatchObject([{ code: 'REPORT_PERIOD_NOT_OPEN', message: expect.stringContaining('25/11/2026') }]);
    expect(codes(await open(ward, sample.branchA1, '2026-09-01'))).toEqual(['INVALID_INPUT']);
    expect(codes(await open(ward, sample.wardB, '2026-09-01'))).toEqual(['NOT_FOUND']);
    expect(codes(await open(town, sample.wardA, '2026-09-01'))).toEqual(['NOT_PERMITTED']);
    expect(codes(await open(await harness.as('BRANCH_SECRETARY', sample.branchA1), sample.wardA, '2026-09-01'))).toEqual(['NOT_FOUND']);
    expect(codes(await send(ward, 'reportOpen', { unitId: sample.wardA, periodId: sample.town }))).toEqual(['NOT_FOUND']);
    expect(await rows('report')).toBe(3);
  });

  test('a figure may be declared otherwise, but not without saying why', async () => {
    const before = await read(ward, id);
    const save = (declarations: object[], expectedVersion = before['version']): Promise<Report> => send(ward, 'reportSave', { id, expectedVersion, remarks: ' Tháng 10 ổn định ', declarations });
    const silent = await save([{ code: 'CANDIDATES', declared: 4, reason: '  ' }]);
    expect(silent['userErrors']).toMatchObject([{ code: 'REPORT_REASON_REQUIRED', path: ['input', 'declarations', '0', 'reason'] }]);
    expect(silent['userErrors'][0].message).toContain('là 4, khác số tính từ hồ sơ là 2');
    expect(codes(await save([{ code: 'CANDIDATES', declared: -1, reason: 'x' }]))).toEqual(['INVALID_INPUT']);
    const { report } = await save([{ code: 'CANDIDATES', declared: 3, reason: 'Một người chưa nhập' }, { code: 'ADMITTED', declared: 1 }]);
    expect(report).toMatchObject({ remarks: 'Tháng 10 ổn định', state: 'DRAFT' });
    expect(report.cells.at(-1)).toMatchObject({ value: 3, derived: 2, declared: 3, reason: 'Một người chưa nhập' });
    expect(report.cells[1]).toMatchObject({ value: 1, declared: null });
    expect(report.version).toBeGreaterThan(before['version']);
    expect(codes(await save([], before['version']))).toEqual(['STALE_VERSION']);
    const again = await send(ward, 'reportSave', { id, expectedVersion: report.version, remarks: 'Tháng 10 ổn định', declarations: [{ code: 'CANDIDATES', declared: null }] });
    expect(again['report'].cells.at(-1)).toMatchObject({ value: 2, declared: null, reason: null });
    expect(again['report'].version).toBe(report.version + 1);
    const kept = await send(ward, 'reportSave', { id, expectedVersion: again['report'].version, remarks: 'Tháng 10 ổn định', declarations: [{ code: 'CANDIDATES', declared: 3, reason: 'Một người chưa nhập' }] });
    expect(kept['userErrors']).toEqual([]);
    expect(codes(await send(town, 'reportSave', { id, expectedVersion: kept['report'].version, remarks: '', declarations: [] }))).toEqual(['NOT_PERMITTED']);
  });

  test('goes up, comes back with a question on one figure, goes up again and is accepted', async () => {
    const version = async (): Promise<number> => (await read(ward, id))['version'];
    expect(codes(await send(town, 'reportAccept', { id, expectedVersion: await version() }))).toEqual(['REPORT_NOT_SUBMITTED']);
    const sent = await send(ward, 'reportSubmit', { id, expectedVersion: await version() });
    expect(sent['report']).toMatchObject({ state: 'SUBMITTED', submittedAt: '2026-11-20T03:00:00.000Z' });
    // Once sent, a later record does not move it.
    await list(harness, sample.branchA1, 'LISTED', '2026-10-30');
    expect(figures(await read(ward, id), 'derived')['CANDIDATES']).toBe(2);
    expect(codes(await send(ward, 'reportSave', { id, expectedVersion: await version(), remarks: '', declarations: [] }))).toEqual(['REPORT_NOT_EDITABLE']);
    expect(codes(await send(ward, 'reportSubmit', { id, expectedVersion: await version() }))).toEqual(['REPORT_NOT_EDITABLE']);
    expect(codes(await send(ward, 'reportAccept', { id, expectedVersion: await version() }))).toEqual(['NOT_PERMITTED']);

    const back = (input: object): Promise<Report> => send(town, 'reportReturn', { id, reason: 'Xem lại nguồn', cells: [{ code: 'CANDIDATES', reason: 'Sao lại 3?' }], ...input });
    expect(codes(await back({ expectedVersion: await version(), reason: ' ' }))).toEqual(['RETURN_REASON_REQUIRED']);
    expect(codes(await back({ expectedVersion: await version(), cells: [{ code: 'CANDIDATES', reason: '' }] }))).toEqual(['RETURN_REASON_REQUIRED']);
    expect(codes(await back({ expectedVersion: 1 }))).toEqual(['STALE_VERSION']);
    const returned = await back({ expectedVersion: await version() });
    expect(returned['report']).toMatchObject({ state: 'RETURNED' });
    expect(returned['report'].cells.at(-1)).toMatchObject({ returnReason: 'Sao lại 3?', derived: 3, declared: 3 });

    // The record was corrected meanwhile, so that the declaration says nothing any more.
    const again = await send(ward, 'reportSubmit', { id, expectedVersion: await version() });
    expect(again['report'].cells.at(-1)).toMatchObject({ value: 3, derived: 3, declared: null, reason: null, returnReason: 'Sao lại 3?' });
    const decide = (): Promise<Report> => send(town, 'reportAccept', { id, expectedVersion: again['report'].version });
    const [first, second] = await Promise.all([decide(), decide()]);
    expect([codes(first), codes(second)].sort()).toEqual([['REPORT_NOT_SUBMITTED'], []].sort());
    const report = await read(ward, id);
    expect(report['log'].map((row: Report) => [row['act'], row['reason']])).toEqual([
      ['REPORT_OPEN', null], ['REPORT_SAVE', null], ['REPORT_SAVE', null], ['REPORT_SAVE', null], ['REPORT_SUBMIT', null],
      ['REPORT_RETURN', 'Xem lại nguồn'], ['REPORT_SUBMIT', null], ['REPORT_ACCEPT', null],
    ]);
    expect(report['snapshot'].sha256).toBe(createHash('sha256').update(report['snapshot'].content, 'utf8').digest('hex'));
    expect(JSON.parse(report['snapshot'].content)).toMatchObject({
      unit: { id: sample.wardA, name: 'Đảng bộ phường An' }, period: { kind: 'MONTH', startsOn: '2026-10-01', endsOn: '2026-10-31' }, remarks: 'Tháng 10 ổn định',
    });
    expect(await rows('report_snapshot')).toBe(1);
  });

  test('accepted, it does not change; a later correction shows as a difference', async () => {
    const before = await read(ward, id);
    expect(before).toMatchObject({ state: 'ACCEPTED', drift: [] });
    await redate(harness, admitted, '2026-11-02');
    const after = await read(ward, id);
    expect(after['cells']).toEqual(before['cells']);
    expect(after['snapshot']).toEqual(before['snapshot']);
    expect(after['drift']).toEqual([
      { code: 'ADMITTED', label: 'Kết nạp', issued: 1, now: 0 },
      { code: 'CLOSING', label: 'Đảng số cuối kỳ', issued: 5, now: 4 },
    ]);
    for (const [caller, name] of [[ward, 'reportSubmit'], [town, 'reportReturn'], [town, 'reportAccept']] as const) {
      const payload = await send(caller, name, { id, expectedVersion: after['version'], ...(name === 'reportReturn' ? { reason: 'x', cells: [] } : {}) });
      expect(codes(payload)[0]).toMatch(/^REPORT_NOT_/);
    }
    await expect(harness.owner.query(`update report_snapshot set content = '{}'`)).rejects.toThrow('append-only');
  });

  test('the overview names those who have not begun; nobody decides on his own', async () => {
    const overview = `query O($unitId: ID!, $periodId: ID!) { reportOverview(unitId: $unitId, periodId: $periodId) { unit { id } report { id } state dueOn overdue } }`;
    const standings = async (caller: Caller, unitId: string, month: string): Promise<Report[]> => (await caller.run(overview, { unitId, periodId: months[month] })).data['reportOverview'];
    expect((await standings(town, sample.town, '2026-10-01')).map((row) => [row['unit'].id, row['state'], row['overdue']])).toEqual([
      [sample.wardA, 'ACCEPTED', false], [sample.wardB, 'DRAFT', true], [sample.school, 'DRAFT', true],
    ]);
    expect(await standings(town, sample.town, '2026-11-01')).toMatchObject([
      { unit: { id: sample.wardA }, report: null, state: 'NOT_STARTED', dueOn: '2026-12-05', overdue: false }, { unit: { id: sample.wardB } }, { unit: { id: sample.school } },
    ]);
    expect((await standings(ward, sample.wardA, '2026-10-01')).map((row) => row['unit'].id)).toEqual([sample.wardA]);
    expect(await standings(ward, sample.wardB, '2026-10-01')).toEqual([]);
    expect((await standings(ward, sample.town, '2026-10-01')).map((row) => row['unit'].id)).toEqual([sample.wardA]);

    // Without a period: the latest month that had opened by the day; before the first has, that one.
    const { nodes } = (await town.run('query P { reportPeriods(year: 2026, first: 12) { nodes { startsOn opensOn } } }')).data['reportPeriods'];
    const opensOn = Object.fromEntries(nodes.map((month: Record<string, string>) => [month['startsOn'], month['opensOn']]));
    const looked = 'query O($unitId: ID!, $year: Int, $asOf: LocalDate) { reportOverview(unitId: $unitId, year: $year, asOf: $asOf) { unit { id } report { id } state dueOn overdue } }';
    const found = async (asOf: string): Promise<Report[]> => (await town.run(looked, { unitId: sample.town, year: 2026, asOf })).data['reportOverview'];
    expect(await found(opensOn['2026-10-01'])).toMatchObject(
      (await standings(town, sample.town, '2026-10-01')).map(({ unit, dueOn }) => ({ unit, dueOn, state: 'NOT_STARTED', report: null, overdue: false })),
    );
    expect(await found(opensOn['2026-11-01'])).toEqual(await standings(town, sample.town, '2026-11-01'));
    expect((await found('2025-06-30')).map((row) => row['dueOn'])).toEqual((await standings(town, sample.town, '2026-01-01')).map((row) => row['dueOn']));

    // An officer whose right to decide begins at the ward itself reaches what is below it, not the ward.
    const own = await harness.as('ORGANISATION_OFFICER', sample.wardB);
    const wardB = await harness.as('UNIT_OFFICER', sample.wardB);
    const [report] = (await wardB.run(`query { reports(filter: { unitId: "${sample.wardB}" }) { nodes { id version } } }`)).data['reports'].nodes;
    await send(wardB, 'reportSubmit', { id: report.id, expectedVersion: report.version });
    expect(codes(await send(own, 'reportAccept', { id: report.id, expectedVersion: report.version + 1 }))).toEqual(['NOT_PERMITTED']);
    expect(codes(await send(ward, 'reportSubmit', { id: report.id, expectedVersion: report.version }))).toEqual(['NOT_FOUND']);
    expect(await read(ward, report.id)).toBeNull();
    expect(await read(await harness.as('ADMINISTRATOR'), report.id)).toBeNull();
  });

  test('reports and periods are listed, the latest first; what waits is told to who has to act', async () => {
    const listed = await town.run(`query L { reports(filter: { under: "${sample.town}", year: 2026 }) { totalCount nodes { state unit { id } } }
      none: reports(filter: { state: NOT_STARTED }) { totalCount } reportPeriods(year: 2026, first: 2) { totalCount nodes { label } pageInfo { hasNextPage } } }`);
    expect(listed.data).toMatchObject({
      reports: { totalCount: 3 }, none: { totalCount: 0 }, reportPeriods: { totalCount: 12, nodes: [{ label: 'Tháng 12/2026' }, { label: 'Tháng 11/2026' }], pageInfo: { hasNextPage: true } },
    });
    expect((await harness.anonymous().run('query P { reportPeriods { totalCount } }')).data['reportPeriods'].totalCount).toBe(0);
    const due = `query W($unitId: ID!) { workItems(unitId: $unitId) { nodes { kind dueOn overdue unit { id } report { id state } } } }`;
    const waits = async (caller: Caller, unitId: string): Promise<Report[]> =>
      (await caller.run(due, { unitId })).data['workItems'].nodes.filter((row: Report) => row['kind'].startsWith('REPORT_')).map((row: Report) => [row['kind'], row['unit'].id, row['report']?.state ?? null]);
    expect(await waits(town, sample.town)).toEqual([['REPORT_TO_DECIDE', sample.wardB, 'SUBMITTED']]);
    expect(await waits(await harness.as('UNIT_OFFICER', sample.school), sample.school)).toEqual([['REPORT_DUE', sample.school, 'DRAFT']]);
    expect(await waits(ward, sample.wardA)).toEqual([]);
    expect(await waits(await harness.as('INSPECTOR'), sample.town)).toEqual([]);
    harness.setToday('2026-11-26T03:00:00Z');
    expect(await waits(ward, sample.wardA)).toEqual([['REPORT_DUE', sample.wardA, null]]);
    harness.setToday('2026-11-20T03:00:00Z');
    const { data } = await (await harness.as('UNIT_OFFICER', sample.school)).run('query V { viewer { counters { reportsWaiting workItems transfersWaiting } } }');
    expect(data['viewer'].counters).toMatchObject({ reportsWaiting: 1, transfersWaiting: 0 });
  });
});
