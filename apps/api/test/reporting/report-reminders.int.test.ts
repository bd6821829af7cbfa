import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { monthsOf } from './reporting-scene.ts';

type Row = Record<string, any>;
let keys = 0;

const reminder = 'id remindedOn message at by period { label dueOn closesOn }';
const remind = `mutation R($input: ReportsRemindInput!) { reportsRemind(input: $input) { accepted refused written userErrors { code message path }
  outcomes { row unit { id } reminder { ${reminder} } userErrors { code message path } } } }`;

describe('a unit that has not reported is reminded', () => {
  let harness: Harness;
  let [town, ward, wardB, leader]: Caller[] = [];
  let months: Record<string, string> = {};
  let october = '';

  beforeAll(async () => {
    harness = await createHarness('2026-11-03T03:00:00Z');
    town = await harness.as('ORGANISATION_OFFICER');
    ward = await harness.as('UNIT_OFFICER', sample.wardA);
    wardB = await harness.as('UNIT_OFFICER', sample.wardB);
    leader = await harness.as('COMMITTEE_LEADER');
    months = await monthsOf(harness, 2026);
    october = months['2026-10-01'] ?? '';
  });
  afterAll(() => harness.close());

  const send = async (caller: Caller | undefined, rows: readonly object[], input: object = {}): Promise<Row> =>
    (await caller?.run(remind, { input: { rows, idempotencyKey: `reminder-key-${(keys += 1)}`, ...input } }))?.data['reportsRemind'];
  const of = (unitId: string, periodId = october): object => ({ unitId, periodId });
  const why = async (caller: Caller | undefined, row: object): Promise<Row> => {
    const { outcomes, written, userErrors } = await send(caller, [row]);
    expect([written, userErrors[0].code]).toEqual([false, 'ROWS_REFUSED']);
    return outcomes[0].userErrors[0];
  };
  const standing = async (unitId: string, { caller = town, asOf }: { caller?: Caller | undefined; asOf?: string } = {}): Promise<Row> =>
    (await caller?.run(`query O($unitId: ID!, $periodId: ID, $asOf: LocalDate) { reportOverview(unitId: $unitId, periodId: $periodId, asOf: $asOf) { unit { id } state canRemind reminders { ${reminder} } report { reminders { message } } } }`, {
      unitId: caller === town ? sample.town : unitId, periodId: october, asOf,
    }))?.data['reportOverview'].find((one: Row) => one['unit'].id === unitId);
  const waiting = async (caller: Caller | undefined, unitId: string): Promise<Row[]> =>
    (await caller?.run(`query W($unitId: ID!) { workItems(unitId: $unitId) { nodes { id kind dueOn report { id } reportPeriod { label } reminder { ${reminder} } } } }`, { unitId }))?.data['workItems'].nodes.filter((one: Row) => one['kind'].startsWith('REPORT_'));
  const act = async (caller: Caller | undefined, name: string, input: object): Promise<Row> => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const payload = (await caller?.run(`mutation M($input: ${type}!) { ${name}(input: $input) { report { id version } userErrors { code } } }`, { input: { idempotencyKey: `reminder-key-${(keys += 1)}`, ...input } }))?.data[name];
    expect(payload.userErrors).toEqual([]);
    return payload.report;
  };

  test('by who accepts its report: it stands with what waits for the unit, with who said what, when, and until when the report is due', async () => {
    expect(await standing(sample.wardA)).toMatchObject({ state: 'NOT_STARTED', canRemind: true, reminders: [] });
    const told = await send(town, [of(sample.wardA)], { message: '  Gửi trước   họp giao ban ' });
    const expected = { remindedOn: '2026-11-03', message: 'Gửi trước họp giao ban', at: '2026-11-03T03:00:00.000Z', by: expect.any(String), period: { label: 'Tháng 10/2026', dueOn: '2026-11-05', closesOn: null } };
    expect(told).toMatchObject({ accepted: 1, refused: 0, written: true, userErrors: [], outcomes: [{ row: 0, unit: { id: sample.wardA }, reminder: expected, userErrors: [] }] });
    expect((await waiting(ward, sample.wardA)).find(({ dueOn }) => dueOn === '2026-11-05')).toMatchObject({ kind: 'REPORT_DUE', report: null, reportPeriod: { label: 'Tháng 10/2026' }, reminder: expected });
    expect((await waiting(wardB, sample.wardB)).every((one) => one['reminder'] === null)).toBe(true);
    const { rows } = await harness.owner.query(`select target_type, target_id, unit_id, reason, details from audit_entry where action = 'reportsRemind' order by seq desc limit 1`);
    expect(rows).toMatchObject([{ target_type: 'ReportPeriod', target_id: october, unit_id: sample.wardA, reason: 'Gửi trước họp giao ban', details: { outcome: { accepted: 1, refused: 0 } } }]);
  });

  test('once a day a unit and a period, and the refusal says from when again', async () => {
    expect(await standing(sample.wardA)).toMatchObject({ canRemind: false, reminders: [{ message: 'Gửi trước họp giao ban' }] });
    expect(await why(town, of(sample.wardA))).toMatchObject({ code: 'REPORT_REMINDED_TODAY', path: ['input', 'rows', '0', 'unitId'], message: expect.stringContaining('từ ngày 04/11/2026') });
    const twice = await send(town, [of(sample.wardB), of(sample.wardB)]);
    expect(twice).toMatchObject({ accepted: 1, refused: 1, outcomes: [{ userErrors: [] }, { userErrors: [{ code: 'REPORT_REMINDED_TODAY' }] }] });
    const both = await Promise.all([send(town, [of(sample.school)]), send(town, [of(sample.school)])]);
    expect(both.map(({ written }) => written === true).filter(Boolean)).toHaveLength(1);
    expect(both.flatMap(({ userErrors, outcomes }) => [...userErrors, ...(outcomes ?? []).flatMap((one: Row) => one['userErrors'])]).map(({ code }) => code)).toContain('REPORT_REMINDED_TODAY');
  });

  test('the same request twice reminds once', async () => {
    harness.setToday('2026-11-04T03:00:00Z');
    const input = { idempotencyKey: 'reminder-key-again' };
    const first = await send(town, [of(sample.wardA)], input);
    expect(await send(town, [of(sample.wardA)], input)).toEqual(first);
    expect((await standing(sample.wardA))['reminders'].map((one: Row) => one['remindedOn'])).toEqual(['2026-11-04', '2026-11-03']);
    // On a past day it was as often as until then, and nothing is done there.
    expect(await standing(sample.wardA, { asOf: '2026-11-03' })).toMatchObject({ canRemind: false, reminders: [{ remindedOn: '2026-11-03' }] });
  });

  test('not by the unit itself, nor by who does not accept its reports; what is out of scope is not found', async () => {
    harness.setToday('2026-11-05T03:00:00Z');
    expect(await why(ward, of(sample.wardA))).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await why(await harness.as('ORGANISATION_OFFICER', sample.wardA), of(sample.wardA))).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await why(leader, of(sample.wardA))).toMatchObject({ code: 'NOT_PERMITTED' });
    expect((await send(wardB, [of(sample.wardA)]))['outcomes']).toMatchObject([{ unit: null, userErrors: [{ code: 'NOT_FOUND' }] }]);
    expect(await why(await harness.as('ADMINISTRATOR'), of(sample.wardA))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await why(town, of(sample.town))).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await why(town, of(sample.branchA1))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await why(town, of('00000000-0000-7000-8000-00000000ffff'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await standing(sample.wardA, { caller: ward })).toMatchObject({ canRemind: false, reminders: [{}, {}] });
    expect(await send(town, [])).toMatchObject({ outcomes: null, userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'rows'] }] });
    expect(await send(town, [of(sample.wardA)], { message: 'a'.repeat(501) })).toMatchObject({ outcomes: null, userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'message'] }] });
  });

  test('many at once: those that have sent and periods not open are told one by one, the others are reminded', async () => {
    const { id, version } = await act(wardB, 'reportOpen', { unitId: sample.wardB, periodId: october });
    await act(wardB, 'reportSubmit', { id, expectedVersion: version });
    const told = await send(town, [of(sample.wardA), of(sample.wardB), of(sample.school), of(sample.wardA, months['2026-12-01'])], { message: 'Hôm nay hết hạn' });
    expect(told).toMatchObject({
      accepted: 2, refused: 2, written: true,
      outcomes: [
        { unit: { id: sample.wardA }, reminder: { message: 'Hôm nay hết hạn' } },
        { unit: { id: sample.wardB }, reminder: null, userErrors: [{ code: 'REPORT_NOTHING_TO_REMIND', message: expect.stringContaining('Đã gửi, chờ duyệt') }] },
        { unit: { id: sample.school }, reminder: { message: 'Hôm nay hết hạn' } },
        { userErrors: [{ code: 'REPORT_PERIOD_NOT_OPEN', message: expect.stringContaining('25/12/2026') }] },
      ],
    });
    expect(await standing(sample.wardB)).toMatchObject({ state: 'SUBMITTED', canRemind: false });
  });

  test('returned, the unit is reminded of it again; sent, the reminder has gone by itself', async () => {
    const { report: found } = (await town?.run('query R($unitId: ID!, $periodId: ID!) { reports(filter: { unitId: $unitId, periodId: $periodId }) { nodes { id version } } }', { unitId: sample.wardB, periodId: october }))?.data['reports'].nodes.map((report: Row) => ({ report }))[0];
    await act(town, 'reportReturn', { id: found.id, expectedVersion: found.version, reason: 'Xem lại', cells: [] });
    harness.setToday('2026-11-06T03:00:00Z');
    await send(town, [of(sample.wardB)], { message: 'Sửa rồi gửi lại' });
    const returned = (): Promise<Row[]> => waiting(wardB, sample.wardB).then((items) => items.filter(({ reportPeriod }) => reportPeriod?.label === 'Tháng 10/2026'));
    expect(await returned()).toMatchObject([{ kind: 'REPORT_RETURNED', report: { id: found.id }, reminder: { message: 'Sửa rồi gửi lại' } }]);
    expect((await standing(sample.wardB))['report'].reminders).toMatchObject([{ message: 'Sửa rồi gửi lại' }, { message: null }]);
    const [{ version }] = (await harness.owner.query('select version from report where id = $1', [found.id])).rows;
    await act(wardB, 'reportSubmit', { id: found.id, expectedVersion: version });
    expect(await returned()).toEqual([]);
  });

  test('of a period long past, never begun, the reminded unit sees it again among what waits', async () => {
    const march = months['2026-03-01'];
    const isMarch = ({ reportPeriod }: Row): boolean => reportPeriod.label === 'Tháng 3/2026';
    expect((await waiting(ward, sample.wardA)).some(isMarch)).toBe(false);
    await send(town, [of(sample.wardA, march)], { message: 'Còn thiếu tháng 3' });
    expect((await waiting(ward, sample.wardA)).filter(isMarch)).toMatchObject([{ kind: 'REPORT_DUE', dueOn: '2026-04-05', reminder: { message: 'Còn thiếu tháng 3' } }]);
    await act(ward, 'reportOpen', { unitId: sample.wardA, periodId: march });
    expect((await waiting(ward, sample.wardA)).filter(isMarch)).toMatchObject([{ kind: 'REPORT_DUE', reminder: { message: 'Còn thiếu tháng 3' } }]);
  });

  test('what is closed for the unit, or not asked for, is not reminded of', async () => {
    const set = `mutation S($input: ReportCalendarSetInput!) { reportCalendarSet(input: $input) { userErrors { code } } }`;
    const kinds = [{ kind: 'MONTH', asked: true, openingDay: 20, dueDays: 3, closingDays: 7 }, { kind: 'QUARTER', asked: false, openingDay: 25, dueDays: 10 }];
    await town?.run(set, { input: { validFrom: '2026-12-01', number: '15-CV/BTC', decidedOn: '2026-11-05', kinds, idempotencyKey: 'reminder-calendar' } });
    harness.setToday('2027-01-11T03:00:00Z');
    expect(await why(town, of(sample.wardA, months['2026-12-01']))).toMatchObject({ code: 'REPORT_REMINDER_CLOSED', message: expect.stringMatching(/10\/01\/2027.*mở lại/) });
    harness.setToday('2027-04-05T03:00:00Z');
    const [{ id }] = (await harness.owner.query(`select id from report_period where kind = 'QUARTER' and starts_on = '2027-01-01'`)).rows;
    expect(await why(town, of(sample.wardA, id))).toMatchObject({ code: 'REPORT_NOT_ASKED' });
  });
});
