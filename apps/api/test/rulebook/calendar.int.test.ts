import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';

const year = `query Year($year: Int!) { workingCalendar(year: $year) { settled workingDays tetDaysBefore reason recordedBy canEnter days { day kind works } } }`;
const enter = `mutation Enter($input: CalendarYearEnterInput!) { calendarYearEnter(input: $input) { year userErrors { code path } } }`;

describe('the working-day calendar', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
  });
  afterAll(() => harness.close());

  const calendar = async (caller: Caller, of: number): Promise<any> => (await caller.run(year, { year: of })).data['workingCalendar'];
  const kinds = (days: { day: string; kind: string }[]): string[] => days.map(({ day, kind }) => `${day} ${kind}`);
  const announced = { year: 2027, tetDaysBefore: 1, nationalDay: 'AFTER', swaps: [{ off: '2027-05-04', workedOn: '2027-05-08' }], extraDaysOff: ['2027-11-24'], reason: 'Thông báo nghỉ lễ, Tết năm 2027' };
  const sent = async (caller: Caller, input: object): Promise<any> => (await caller.run(enter, { input: { ...announced, ...input } })).data['calendarYearEnter'];

  test('shows each day of a year that differs from a five-day week', async () => {
    const shown = await calendar(await harness.as('BRANCH_SECRETARY'), 2026);
    expect(shown).toMatchObject({ settled: true, canEnter: false, reason: null });
    expect(kinds(shown.days)).toEqual([
      '2026-01-01 NEW_YEAR', '2026-01-02 SWAPPED_OFF', '2026-01-10 MADE_UP', '2026-02-16 TET', '2026-02-17 TET', '2026-02-18 TET', '2026-02-19 TET', '2026-02-20 TET', '2026-04-26 HUNG_KINGS',
      '2026-04-27 SUBSTITUTE', '2026-04-30 REUNIFICATION', '2026-05-01 LABOUR', '2026-08-22 MADE_UP', '2026-08-31 SWAPPED_OFF', '2026-09-01 NATIONAL_DAY', '2026-09-02 NATIONAL_DAY',
    ]);
    expect(await calendar(await harness.as('BRANCH_SECRETARY'), 2013)).toBeNull();
    expect(await calendar(harness.anonymous(), 2026)).toBeNull();
  });

  test.each([
    ['a year that is past', { year: 2025, swaps: [], extraDaysOff: [] }, 'CALENDAR_YEAR_PAST', 'year'],
    ['a Saturday off', { swaps: [{ off: '2027-05-08', workedOn: '2027-05-15' }] }, 'CALENDAR_DAY_INVALID', 'swaps'],
    ['a Monday made up', { swaps: [{ off: '2027-05-04', workedOn: '2027-05-10' }] }, 'CALENDAR_DAY_INVALID', 'swaps'],
    ['a holiday off once more', { extraDaysOff: ['2027-09-02'] }, 'CALENDAR_DAY_INVALID', 'extraDaysOff'],
    ['three days of Tết before it', { tetDaysBefore: 3 }, 'INVALID_INPUT', 'tetDaysBefore'],
    ['no announcement', { reason: ' ' }, 'INVALID_INPUT', 'reason'],
  ])('is not entered with %s', async (_, input, code, field) => {
    expect((await sent(await harness.as('ADMINISTRATOR'), input)).userErrors).toEqual([{ code, path: ['input', field] }]);
    expect((await harness.owner.query('select from calendar_year')).rowCount).toBe(0);
  });

  test('is entered by the administrator of the whole town alone, and every deadline follows: in answers and in lists', async () => {
    for (const caller of [await harness.as('ADMINISTRATOR', sample.wardA), await harness.as('ORGANISATION_OFFICER')]) expect((await sent(caller, {})).userErrors[0].code).toBe('NOT_PERMITTED');
    const administrator = await harness.as('ADMINISTRATOR');
    const before = await calendar(administrator, 2027);
    expect(before).toMatchObject({ settled: false, canEnter: true, tetDaysBefore: 2 });
    const after = (base: string, days: number): Promise<string> => harness.owner.query<{ on: string }>('select after_working_days($1, $2)::text as on', [base, days]).then(({ rows }) => rows[0]?.on ?? '');
    // 30/4 a Friday, 01/5 a Saturday made good on Monday.
    expect(await after('2027-04-29', 3)).toBe('2027-05-06');
    expect(await sent(administrator, { idempotencyKey: 'lich-nam-2027' })).toEqual({ year: 2027, userErrors: [] });
    expect(await after('2027-04-29', 3)).toBe('2027-05-07');
    const entered = await calendar(await harness.as('BRANCH_SECRETARY'), 2027);
    expect(entered).toMatchObject({ settled: true, canEnter: false, tetDaysBefore: 1, reason: announced.reason, recordedBy: administrator.viewer?.name, workingDays: before.workingDays - 1 });
    expect(kinds(entered.days)).toEqual(expect.arrayContaining(['2027-11-24 EXTRA', '2027-05-08 MADE_UP']));
    const due = '{ deadline(param: TRANSFER_PRESENTATION_DEADLINE, from: "2027-04-20") vote: deadline(param: BRANCH_VOTE, from: "2027-04-20") }';
    const { data } = await administrator.run(due);
    expect(data).toEqual({ deadline: await after('2027-04-20', 30), vote: null });
    const { rows } = await harness.owner.query(`select details->>'year' as year from audit_entry where action = 'calendarYearEnter'`);
    expect(rows).toHaveLength(1);
  });
});
