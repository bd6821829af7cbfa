import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';

type Row = Record<string, any>;
let keys = 0;

const fields: Readonly<Record<string, string>> = {
  reportCalendarSet: 'decision { id validFrom number decidedOn recordedBy recordedAt kinds { kind asked openingDay dueDays closingDays } }',
  reportReopen: 'reopening { id until reason by at }',
};
const document = { number: '15-CV/BTC', decidedOn: '2026-11-18' };
const clause = '15-CV/BTC, 18/11/2026';
const months = { kind: 'MONTH', asked: true, openingDay: 20, dueDays: 3, closingDays: 7 };
const unasked = (kind: string): object => ({ kind, asked: false, openingDay: 25, dueDays: 10, closingDays: null });

describe('what the town asks of its units', () => {
  let harness: Harness;
  let town: Caller;
  let ward: Caller;
  let wardB: Caller;

  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    town = await harness.as('ORGANISATION_OFFICER');
    ward = await harness.as('UNIT_OFFICER', sample.wardA);
    wardB = await harness.as('UNIT_OFFICER', sample.wardB);
  });
  afterAll(() => harness.close());

  const act = async (caller: Caller, name: string, input: object): Promise<Row> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const text = `mutation M($input: ${type}!) { ${name}(input: $input) { ${fields[name] ?? 'report { id version state }'} userErrors { code message path clause } } }`;
    return (await caller.run(text, { input: { ...(name === 'reportSave' ? {} : { idempotencyKey: `decision-key-${(keys += 1)}` }), ...input } })).data[name];
  };
  const done = async (caller: Caller, name: string, input: object): Promise<Row> => {
    const payload = await act(caller, name, input);
    expect(payload['userErrors']).toEqual([]);
    return payload['report'] ?? payload['decision'] ?? payload['reopening'];
  };
  const refused = async (caller: Caller, name: string, input: object): Promise<Row> => (await act(caller, name, input))['userErrors'][0];
  const set = (input: object, caller = town): Promise<Row> => act(caller, 'reportCalendarSet', { validFrom: '2026-12-01', ...document, kinds: [months, unasked('QUARTER'), unasked('HALF')], ...input });
  const why = async (input: object, caller = town): Promise<Row> => (await set(input, caller))['userErrors'][0];
  const calendar = async (caller: Caller): Promise<Row | null> =>
    (await caller.run('query C { reportCalendar { canSet now: asked(year: 2026) next: asked(year: 2027) decisions { validFrom number decidedOn recordedBy recordedAt kinds { kind asked openingDay dueDays closingDays } } } }')).data['reportCalendar'];
  const period = async (kind: string, startsOn: string, caller = town): Promise<Row> =>
    (await caller.run('query P($kind: ReportPeriodKind!, $year: Int, $unitId: ID!) { reportPeriods(kind: $kind, year: $year, first: 12) { nodes { id startsOn opensOn dueOn closesOn asked reopenedUntil(unitId: $unitId) } } }', {
      kind, year: Number(startsOn.slice(0, 4)), unitId: sample.wardA,
    })).data['reportPeriods'].nodes.find((one: Row) => one['startsOn'] === startsOn);
  const standings = async (periodId: string, caller = town, unitId: string = sample.town): Promise<Row[]> =>
    (await caller.run('query O($unitId: ID!, $periodId: ID!) { reportOverview(unitId: $unitId, periodId: $periodId) { unit { id } state overdue daysLate closesOn canReopen reopening { until reason by } } }', { unitId, periodId })).data['reportOverview'];
  const due = async (caller: Caller, unitId: string): Promise<string[]> =>
    (await caller.run('query W($unitId: ID!) { workItems(unitId: $unitId) { nodes { kind dueOn } } }', { unitId })).data['workItems'].nodes.filter((one: Row) => one['kind'].startsWith('REPORT_')).map((one: Row) => `${one['kind']} ${one['dueOn']}`);
  const report = async (id: string): Promise<Row> => (await town.run('query R($id: ID!) { report(id: $id) { id version state availableTransitions { act allowed refusals { code clause } } reopening { until reason } } }', { id })).data['report'];

  test('is everything, until it decides', async () => {
    expect(await calendar(town)).toEqual({
      canSet: true, now: ['MONTH', 'QUARTER', 'HALF', 'YEAR'], next: ['MONTH', 'QUARTER', 'HALF', 'YEAR'],
      decisions: [{
        validFrom: '1930-01-01', number: null, decidedOn: null, recordedBy: null, recordedAt: null,
        kinds: [['MONTH', 5], ['QUARTER', 10], ['HALF', 10], ['YEAR', 15]].map(([kind, dueDays]) => ({ kind, asked: true, openingDay: 25, dueDays, closingDays: null })),
      }],
    });
    expect((await calendar(ward))?.['canSet']).toBe(false);
    expect((await calendar(await harness.as('COMMITTEE_LEADER')))?.['canSet']).toBe(false);
    expect(await calendar(await harness.as('ADMINISTRATOR'))).toBeNull();
  });

  test('is set by who decides on the reports of the whole town, from a day to come, by a document', async () => {
    for (const caller of [ward, await harness.as('ADMINISTRATOR'), await harness.as('ORGANISATION_OFFICER', sample.wardB)]) expect(await why({}, caller)).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await why({ validFrom: '2026-11-20' })).toMatchObject({ code: 'REPORT_CALENDAR_TOO_EARLY', path: ['input', 'validFrom'], message: expect.stringContaining('21/11/2026') });
    expect(await why({ number: ' ' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'number'] });
    expect(await why({ decidedOn: '2026-11-21' })).toMatchObject({ code: 'DATE_IN_FUTURE', path: ['input', 'decidedOn'] });
    expect(await why({ kinds: [months, months] })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'kinds'] });
    expect(await why({ kinds: [unasked('HALF'), { ...months, dueDays: 61 }] })).toMatchObject({ code: 'REPORT_CALENDAR_DAY', path: ['input', 'kinds', '1', 'dueDays'], message: expect.stringContaining('“hạn gửi của kỳ tháng” phải là số nguyên từ 1 đến 60') });
    expect(await why({ kinds: [{ kind: 'YEAR', asked: true, openingDay: 25, dueDays: 15 }] })).toMatchObject({ code: 'REPORT_CALENDAR_NOTHING', path: ['input', 'kinds'] });
    expect((await harness.owner.query('select from report_calendar')).rowCount).toBe(1);
  });

  test('governs the periods that begin after; those that have begun keep what was asked and when', async () => {
    const { decision } = await set({});
    expect(decision).toMatchObject({ validFrom: '2026-12-01', ...document, recordedAt: '2026-11-20T03:00:00.000Z', recordedBy: expect.any(String) });
    // What was not named stays as it was.
    expect(decision.kinds).toEqual([months, unasked('QUARTER'), unasked('HALF'), { kind: 'YEAR', asked: true, openingDay: 25, dueDays: 15, closingDays: null }]);
    expect(await period('MONTH', '2026-11-01')).toMatchObject({ opensOn: '2026-11-25', dueOn: '2026-12-05', closesOn: null, asked: true });
    expect(await period('MONTH', '2026-12-01')).toMatchObject({ opensOn: '2026-12-20', dueOn: '2027-01-03', closesOn: '2027-01-10', asked: true });
    expect([await period('QUARTER', '2026-10-01'), await period('QUARTER', '2027-01-01')]).toMatchObject([{ asked: true, closesOn: null }, { asked: false }]);
    expect(await period('YEAR', '2027-01-01')).toMatchObject({ asked: true, opensOn: '2027-12-25', dueOn: '2028-01-15', closesOn: null });
    expect(await calendar(ward)).toMatchObject({ now: ['MONTH', 'QUARTER', 'HALF', 'YEAR'], next: ['MONTH', 'YEAR'], decisions: [{ number: '15-CV/BTC' }, { number: null }] });
    const { rows } = await harness.owner.query(`select reason, details from audit_entry where action = 'reportCalendarSet' order by seq desc limit 1`);
    expect(rows[0].reason).toBe(clause);
  });

  test('may be decided again for days before or after; the day counts, and of one day what was recorded last', async () => {
    const closing = async (month: string): Promise<string | null> => (await period('MONTH', month))['closesOn'];
    const monthly = async (validFrom: string, closingDays: number | null): Promise<unknown> => done(town, 'reportCalendarSet', { validFrom, ...document, kinds: [{ ...months, closingDays }] });
    await monthly('2027-05-01', null);
    await monthly('2027-04-01', 20);
    expect(await Promise.all(['2027-03-01', '2027-04-01', '2027-05-01'].map(closing))).toEqual(['2027-04-10', '2027-05-23', null]);
    await monthly('2027-05-01', 1);
    expect(await Promise.all(['2027-04-01', '2027-05-01'].map(closing))).toEqual(['2027-05-23', '2027-06-04']);
    for (const table of ['report_calendar', 'report_calendar_kind']) await expect(harness.owner.query(`delete from ${table}`)).rejects.toThrow('append-only');
  });

  test('nobody is behind with what is not asked for: not expected, not reminded of, not begun', async () => {
    harness.setToday('2027-04-20T03:00:00Z');
    const quarter = await period('QUARTER', '2027-01-01');
    expect(await standings(quarter['id'])).toEqual([]);
    expect(await refused(ward, 'reportOpen', { unitId: sample.wardA, periodId: quarter['id'] })).toMatchObject({ code: 'REPORT_NOT_ASKED', clause, path: ['input', 'periodId'], message: expect.stringContaining('không yêu cầu báo cáo quý') });
    // March closed on the 10th; April opens on the 20th.
    expect(await due(ward, sample.wardA)).toEqual(['REPORT_DUE 2027-05-03']);
    harness.setToday('2027-01-08T03:00:00Z');
    // Q4, the half and the year 2026 had begun when the town decided: they stay asked for.
    expect(await due(ward, sample.wardA)).toEqual(['REPORT_DUE 2027-01-03', 'REPORT_DUE 2027-01-10', 'REPORT_DUE 2027-01-10', 'REPORT_DUE 2027-01-15']);
  });

  test('a report nobody asked for stays readable, is no late one, and can still be decided on', async () => {
    harness.setToday('2027-04-20T03:00:00Z');
    const { id: periodId } = await period('QUARTER', '2027-01-01');
    const { rows } = await harness.owner.query(
      `with r as (insert into report (unit_id, period_id, state, submitted_at) values ($1, $2, 'SUBMITTED', '2027-04-19T03:00:00Z') returning id)
       insert into report_event (report_id, act, at) select id, e.act, e.at::timestamptz from r, (values ('REPORT_OPEN', '2027-04-18'), ('REPORT_SUBMIT', '2027-04-19')) e(act, at) returning report_id as id`,
      [sample.wardA, periodId],
    );
    expect(await standings(periodId)).toEqual([{ unit: { id: sample.wardA }, state: 'SUBMITTED', overdue: false, daysLate: null, closesOn: null, canReopen: false, reopening: null }]);
    expect((await report(rows[0].id))['availableTransitions'].map((one: Row) => [one['act'], one['allowed']])).toContainEqual(['REPORT_ACCEPT', true]);
    expect(await refused(town, 'reportReopen', { unitId: sample.wardA, periodId, until: '2027-05-01', reason: 'Bổ sung' })).toMatchObject({ code: 'REPORT_NOT_ASKED', clause });
    await done(town, 'reportReturn', { id: rows[0].id, expectedVersion: 1, reason: 'Không phải gửi', cells: [] });
    expect(await refused(ward, 'reportSubmit', { id: rows[0].id, expectedVersion: 2 })).toMatchObject({ code: 'REPORT_NOT_ASKED' });
    expect(await due(ward, sample.wardA)).toEqual(['REPORT_DUE 2027-05-03']);
  });

  describe('after its closing day', () => {
    let january: string;
    let id: string;
    const version = async (): Promise<number> => (await report(id))['version'];
    const submit = async (): Promise<object> => ({ id, expectedVersion: await version() });

    test('a period is neither begun, saved nor sent, and the refusal names the day, the document and who can help', async () => {
      harness.setToday('2027-01-25T03:00:00Z');
      ({ id: january } = await period('MONTH', '2027-01-01'));
      ({ id } = await done(ward, 'reportOpen', { unitId: sample.wardA, periodId: january }));
      harness.setToday('2027-02-10T03:00:00Z');
      await done(ward, 'reportSave', { ...(await submit()), remarks: 'Ngày cuối', declarations: [] });
      expect(await due(ward, sample.wardA)).toContain('REPORT_DUE 2027-02-03');
      harness.setToday('2027-02-11T03:00:00Z');
      const closed = { code: 'REPORT_PERIOD_CLOSED', clause, message: expect.stringMatching(/10\/02\/2027.*cấp trên mở lại/) };
      expect(await refused(ward, 'reportSave', { ...(await submit()), remarks: '', declarations: [] })).toMatchObject(closed);
      expect(await refused(ward, 'reportSubmit', await submit())).toMatchObject(closed);
      expect(await refused(wardB, 'reportOpen', { unitId: sample.wardB, periodId: january })).toMatchObject(closed);
      expect(await due(ward, sample.wardA)).not.toContain('REPORT_DUE 2027-02-03');
      expect(await standings(january)).toMatchObject([sample.wardA, sample.wardB, sample.school].map((unit) => ({ unit: { id: unit }, overdue: true, closesOn: '2027-02-10', canReopen: true, reopening: null })));
      expect(await standings(january, ward, sample.wardA)).toMatchObject([{ canReopen: false }]);
    });

    test('the superior reopens it for one unit, until a day, with a reason', async () => {
      const reopen = { unitId: sample.wardA, periodId: january, until: '2027-02-15', reason: 'Mất điện cả tuần' };
      expect(await refused(ward, 'reportReopen', reopen)).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await refused(wardB, 'reportReopen', reopen)).toMatchObject({ code: 'NOT_FOUND' });
      expect(await refused(await harness.as('ORGANISATION_OFFICER', sample.wardA), 'reportReopen', reopen)).toMatchObject({ code: 'NOT_PERMITTED' });
      expect(await refused(town, 'reportReopen', { ...reopen, until: '2027-02-10' })).toMatchObject({ code: 'REPORT_REOPEN_DAY', path: ['input', 'until'], message: expect.stringContaining('11/02/2027') });
      expect(await refused(town, 'reportReopen', { ...reopen, reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'reason'] });
      expect(await refused(town, 'reportReopen', { ...reopen, unitId: sample.branchA1 })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'unitId'] });
      expect(await refused(town, 'reportReopen', { ...reopen, periodId: (await period('MONTH', '2026-11-01'))['id'] })).toMatchObject({ code: 'REPORT_NEVER_CLOSES' });
      expect(await done(town, 'reportReopen', reopen)).toMatchObject({ until: '2027-02-15', reason: 'Mất điện cả tuần', at: '2027-02-11T03:00:00.000Z' });

      const { rows } = await harness.owner.query(`select unit_id, reason from audit_entry where action = 'reportReopen' order by seq desc limit 1`);
      expect(rows).toEqual([{ unit_id: sample.wardA, reason: 'Mất điện cả tuần' }]);
      expect((await period('MONTH', '2027-01-01', ward))['reopenedUntil']).toBe('2027-02-15');
      expect((await period('MONTH', '2027-01-01', wardB))['reopenedUntil']).toBeNull();
      expect(await due(ward, sample.wardA)).toContain('REPORT_DUE 2027-02-03');
      expect((await standings(january))[0]).toMatchObject({ unit: { id: sample.wardA }, closesOn: '2027-02-10', reopening: { until: '2027-02-15', reason: 'Mất điện cả tuần' } });
      // For nobody else.
      expect(await refused(wardB, 'reportOpen', { unitId: sample.wardB, periodId: january })).toMatchObject({ code: 'REPORT_PERIOD_CLOSED' });
      await done(ward, 'reportSave', { ...(await submit()), remarks: 'Đã có điện', declarations: [] });
    });

    test('past the day given it is closed again; given anew, the last day counts', async () => {
      harness.setToday('2027-02-16T03:00:00Z');
      expect(await refused(ward, 'reportSubmit', await submit())).toMatchObject({ code: 'REPORT_PERIOD_CLOSED', message: expect.stringContaining('15/02/2027') });
      await done(town, 'reportReopen', { unitId: sample.wardA, periodId: january, until: '2027-02-18', reason: 'Gia hạn lần hai' });
      expect(await done(ward, 'reportSubmit', await submit())).toMatchObject({ state: 'SUBMITTED' });
      expect((await standings(january))[0]).toMatchObject({ state: 'SUBMITTED', daysLate: 13, canReopen: false });
      expect(await refused(town, 'reportReopen', { unitId: sample.wardA, periodId: january, until: '2027-02-20', reason: 'Sửa thêm' })).toMatchObject({ code: 'REPORT_NOT_REOPENABLE', message: expect.stringContaining('trả lại') });
    });

    test('a report is returned together with the days to correct it in, so that it does not lie with who may not touch it', async () => {
      harness.setToday('2027-02-20T03:00:00Z');
      const back = async (input: object): Promise<object> => ({ ...(await submit()), reason: 'Xem lại nguồn', cells: [], ...input });
      expect(await refused(town, 'reportReturn', await back({}))).toMatchObject({ code: 'REPORT_RETURN_NEEDS_DAY', path: ['input', 'reopenUntil'], clause });
      expect(await refused(town, 'reportReturn', await back({ reopenUntil: '2027-02-19' }))).toMatchObject({ code: 'REPORT_REOPEN_DAY', path: ['input', 'reopenUntil'] });
      expect(await done(town, 'reportReturn', await back({ reopenUntil: '2027-02-25' }))).toMatchObject({ state: 'RETURNED' });
      expect(await report(id)).toMatchObject({ reopening: { until: '2027-02-25', reason: 'Xem lại nguồn' } });
      expect(await due(ward, sample.wardA)).toContain('REPORT_RETURNED 2027-02-03');
      harness.setToday('2027-02-26T03:00:00Z');
      expect(await due(ward, sample.wardA)).not.toContain('REPORT_RETURNED 2027-02-03');
      await done(town, 'reportReopen', { unitId: sample.wardA, periodId: january, until: '2027-02-27', reason: 'Chưa sửa xong' });
      await done(ward, 'reportSubmit', await submit());
      harness.setToday('2027-03-01T03:00:00Z');
      // What was sent in time is accepted whenever the superior comes to it.
      expect(await done(town, 'reportAccept', await submit())).toMatchObject({ state: 'ACCEPTED' });
    });
  });
});
