import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { codes, decision, newKey, publishTownPlan, send } from './planning-scene.ts';

describe('a published quota changes by a further decision alone', () => {
  let harness: Harness;
  let officer: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    officer = await harness.as('ORGANISATION_OFFICER');
  });
  afterAll(() => harness.close());

  const versionOf = async (id: string): Promise<number> => (await officer.run(`query V($id: ID!) { plan(id: $id) { version } }`, { id })).data['plan'].version;
  const revise = async (id: string, changes: object[], effectiveOn = '2026-06-01', more: object = {}): Promise<Record<string, any>> =>
    send(officer, 'quotaRevise', { planId: id, expectedVersion: await versionOf(id), decision: decision('2026-06-01'), effectiveOn, changes: changes.map((change) => ({ reason: 'Nguồn mới', ...change })), idempotencyKey: newKey(), ...more });
  const quotas = (payload: Record<string, any>): unknown[] => payload['plan'].rows.nodes.map((row: { quota: unknown }) => row.quota);
  const linesOf = async (id: string): Promise<number> => Number((await harness.owner.query('select count(*) from quota_line where plan_id = $1', [id])).rows[0].count);

  test('raising, lowering, moving and cancelling are lines beside the original', async () => {
    const plan = await publishTownPlan(harness, 2026, 20, { [sample.wardA]: 8, [sample.wardB]: 6 });
    const changed = await revise(plan.id, [
      { unitId: sample.wardA, kind: 'LOWERED', amount: 2, reason: 'Thiếu nguồn' },
      { unitId: sample.wardB, kind: 'MOVED', amount: 1, toUnitId: sample.wardA },
      { unitId: sample.school, kind: 'ASSIGNED', amount: 3 },
      { unitId: sample.wardB, kind: 'RAISED', amount: 2 },
    ]);
    expect(changed['userErrors']).toEqual([]);
    expect(changed['lines']).toMatchObject([
      { kind: 'LOWERED', amount: -2, unit: { id: sample.wardA }, counterpart: null, reason: 'Thiếu nguồn' },
      { kind: 'MOVED', amount: -1, unit: { id: sample.wardB }, counterpart: { id: sample.wardA }, reason: 'Nguồn mới' },
      { kind: 'MOVED', amount: 1, unit: { id: sample.wardA }, counterpart: { id: sample.wardB }, reason: 'Nguồn mới' },
      { kind: 'ASSIGNED', amount: 3, unit: { id: sample.school }, counterpart: null, reason: 'Nguồn mới' },
      { kind: 'RAISED', amount: 2, unit: { id: sample.wardB }, counterpart: null, reason: 'Nguồn mới' },
    ]);
    expect(quotas(changed)).toEqual([{ original: 8, adjusted: 7 }, { original: 6, adjusted: 7 }, { original: 3, adjusted: 3 }]);

    const cancelled = await revise(plan.id, [{ unitId: sample.school, kind: 'CANCELLED' }]);
    expect(quotas(cancelled)).toEqual([{ original: 8, adjusted: 7 }, { original: 6, adjusted: 7 }, { original: 3, adjusted: null }]);
    const again = await revise(plan.id, [{ unitId: sample.school, kind: 'ASSIGNED', amount: 1 }]);
    // What was first assigned stays the original, whatever came later.
    expect(quotas(again).at(2)).toEqual({ original: 3, adjusted: 1 });

    const history = await officer.run(
      `query H($id: ID!) { before: plan(id: $id, asOf: "2026-05-31") { totals { assigned } } now: plan(id: $id) { totals { assigned } ledger(unitId: "${sample.wardA}") { totalCount nodes { amount decision { number } } } } }`,
      { id: plan.id },
    );
    expect(history.data).toMatchObject({ before: { totals: { assigned: 14 } }, now: { totals: { assigned: 15 }, ledger: { totalCount: 3 } } });
    expect(history.data['now'].ledger.nodes.map((line: { amount: number }) => line.amount)).toEqual([8, -2, 1]);
  });

  test('a refused change leaves no line, no decision and the version as it was', async () => {
    const plan = await publishTownPlan(harness, 2025, 10, { [sample.wardA]: 5, [sample.wardB]: 3 });
    const version = await versionOf(plan.id);
    const decisions = async (): Promise<number> => Number((await harness.owner.query('select count(*) from decision')).rows[0].count);
    const before = await decisions();
    const refused: [object[], string, string?][] = [
      [[{ unitId: sample.wardA, kind: 'RAISED', amount: 3 }], 'QUOTA_EXCEEDED'],
      [[{ unitId: sample.wardA, kind: 'RAISED', amount: 1 }, { unitId: sample.wardB, kind: 'LOWERED', amount: 4 }], 'QUOTA_NEGATIVE'],
      [[{ unitId: sample.school, kind: 'LOWERED', amount: 1 }], 'QUOTA_NOT_ASSIGNED'],
      [[{ unitId: sample.wardA, kind: 'ASSIGNED', amount: 1 }], 'INVALID_INPUT'],
      [[{ unitId: sample.wardA, kind: 'RAISED', amount: 0 }], 'INVALID_INPUT'],
      [[{ unitId: sample.wardA, kind: 'RAISED', amount: -1 }], 'QUOTA_NEGATIVE'],
      [[{ unitId: sample.wardA, kind: 'CARRIED', amount: 1 }], 'INVALID_INPUT'],
      [[{ unitId: sample.wardA, kind: 'MOVED', amount: 1 }], 'INVALID_INPUT'],
      [[{ unitId: sample.wardA, kind: 'MOVED', amount: 1, toUnitId: sample.branchB1 }], 'QUOTA_NOT_CHILD'],
      [[{ unitId: sample.branchA1, kind: 'RAISED', amount: 1 }], 'QUOTA_NOT_CHILD'],
      [[], 'INVALID_INPUT'],
      [[{ unitId: sample.wardA, kind: 'LOWERED', amount: 1 }], 'DATE_IN_FUTURE', '2027-01-01'],
      [[{ unitId: sample.wardA, kind: 'LOWERED', amount: 1 }], 'DATE_OUT_OF_ORDER', '2025-01-01'],
    ];
    for (const [changes, code, effectiveOn] of refused) expect([changes, codes(await revise(plan.id, changes, effectiveOn))]).toEqual([changes, [code]]);
    const stale = await revise(plan.id, [{ unitId: sample.wardA, kind: 'LOWERED', amount: 1 }], '2026-06-01', { expectedVersion: version - 1 });
    expect(codes(stale)).toEqual(['STALE_VERSION']);
    // The unit that gets and has no quota is named by its field.
    const moved = await revise(plan.id, [{ unitId: sample.wardA, kind: 'MOVED', amount: 1, toUnitId: sample.school }]);
    expect(moved['userErrors']).toMatchObject([{ code: 'QUOTA_NOT_ASSIGNED', path: ['input', 'changes', '0', 'toUnitId'] }]);
    expect([await linesOf(plan.id), await decisions(), await versionOf(plan.id)]).toEqual([3, before, version]);
  });

  test('a unit keeps at least what it has itself given onward; the town’s target covers what it has given', async () => {
    const plan = await publishTownPlan(harness, 2024, 10, { [sample.wardA]: 6, [sample.wardB]: 4 });
    const ward = await harness.as('UNIT_OFFICER', sample.wardA);
    const { plan: below } = await send(ward, 'planCreate', { unitId: sample.wardA, periodKind: 'YEAR', year: 2024, idempotencyKey: newKey() });
    const filled = await send(ward, 'quotaDraftSet', { planId: below.id, expectedVersion: below.version, cells: [{ unitId: sample.branchA1, amount: 5 }], idempotencyKey: newKey() });
    const divided = await send(ward, 'planPublish', { id: below.id, expectedVersion: filled['plan'].version, decision: decision('2024-02-01'), gapRemark: 'Dự phòng', idempotencyKey: newKey() });
    expect(divided['userErrors']).toEqual([]);
    const low = await revise(plan.id, [{ unitId: sample.wardA, kind: 'LOWERED', amount: 2 }]);
    expect(low['userErrors']).toMatchObject([{ code: 'QUOTA_EXCEEDED', available: 4, requested: 5, unit: { id: sample.wardA }, path: ['input', 'changes', '0', 'amount'] }]);
    expect(codes(await revise(plan.id, [{ unitId: sample.wardA, kind: 'CANCELLED' }]))).toEqual(['QUOTA_EXCEEDED']);
    expect(codes(await revise(plan.id, [{ unitId: sample.wardA, kind: 'LOWERED', amount: 1 }]))).toEqual([]);
    expect(codes(await revise(plan.id, [{ unitId: sample.town, kind: 'LOWERED', amount: 2 }]))).toEqual(['QUOTA_EXCEEDED']);
    const target = await revise(plan.id, [{ unitId: sample.town, kind: 'RAISED', amount: 2 }, { unitId: sample.wardB, kind: 'RAISED', amount: 3 }]);
    expect(target['userErrors']).toEqual([]);
    // The ward's own line belongs to the town, whoever plans in the ward.
    const own = await send(ward, 'quotaRevise', {
      planId: below.id, expectedVersion: divided['plan'].version, decision: decision('2024-03-01'), effectiveOn: '2024-03-01', idempotencyKey: newKey(),
      changes: [{ unitId: sample.wardA, kind: 'RAISED', amount: 1 }],
    });
    expect(codes(own)).toEqual(['QUOTA_OWN_UNIT']);
  });

  test('nothing holds before it was decided, and a revision follows the decision it changes', async () => {
    const plan = await publishTownPlan(harness, 2021, 10, { [sample.wardA]: 5 });
    const lower = { unitId: sample.wardA, kind: 'LOWERED', amount: 1 };
    const give = { unitId: sample.school, kind: 'ASSIGNED', amount: 1 };
    for (const [change, decidedOn, effectiveOn, path, earliest] of [
      // A unit without a line yet is no way around.
      [give, '2021-06-01', '1990-01-01', ['effectiveOn'], '01/06/2021'], [give, '2021-06-01', '2021-05-31', ['effectiveOn'], '01/06/2021'],
      [lower, '1950-01-01', '2021-06-01', ['decision', 'decidedOn'], '10/01/2021'], [lower, '2021-01-09', '2021-01-10', ['decision', 'decidedOn'], '10/01/2021'],
    ] as const) {
      const { userErrors } = await revise(plan.id, [change], effectiveOn, { decision: decision(decidedOn) });
      expect(userErrors).toMatchObject([{ code: 'DATE_OUT_OF_ORDER', path: ['input', ...path], message: expect.stringContaining(earliest) }]);
    }
    expect(await linesOf(plan.id)).toBe(2);
    expect(codes(await revise(plan.id, [give], '2021-06-01', { decision: decision('2021-06-01') }))).toEqual([]);
  });

  test('what is given stays within the target on every day from the change on, not only today', async () => {
    const plan = await publishTownPlan(harness, 2019, 10, { [sample.wardA]: 6, [sample.wardB]: 4 });
    const on = (day: string): object => ({ decision: decision(day) });
    // Between March and October nothing is left; today four are.
    expect(codes(await revise(plan.id, [{ unitId: sample.wardB, kind: 'LOWERED', amount: 4 }], '2019-10-01', on('2019-10-01')))).toEqual([]);
    const early = await revise(plan.id, [{ unitId: sample.wardA, kind: 'RAISED', amount: 4 }], '2019-03-01', on('2019-03-01'));
    expect(early['userErrors']).toMatchObject([{ __typename: 'QuotaExceeded', code: 'QUOTA_EXCEEDED_ON_DAY', available: 0, requested: 4, unit: { id: sample.town }, message: expect.stringContaining('01/03/2019') }]);
    expect(codes(await revise(plan.id, [{ unitId: sample.wardA, kind: 'RAISED', amount: 4 }], '2019-10-01', on('2019-10-01')))).toEqual([]);
    // Nor does a target that was raised in November cover what is given from October on.
    expect(codes(await revise(plan.id, [{ unitId: sample.town, kind: 'RAISED', amount: 5 }], '2019-11-01', on('2019-11-01')))).toEqual([]);
    const give = [{ unitId: sample.school, kind: 'ASSIGNED', amount: 5 }];
    expect(codes(await revise(plan.id, give, '2019-10-15', on('2019-10-15')))).toEqual(['QUOTA_EXCEEDED_ON_DAY']);
    expect(codes(await revise(plan.id, give, '2019-11-01', on('2019-11-01')))).toEqual([]);
    const sums = await officer.run(`query S($id: ID!) { march: plan(id: $id, asOf: "2019-03-01") { totals { target assigned } } october: plan(id: $id, asOf: "2019-10-31") { totals { target assigned } } now: plan(id: $id) { totals { target assigned } } }`, { id: plan.id });
    expect(sums.data).toEqual({ march: { totals: { target: 10, assigned: 10 } }, october: { totals: { target: 10, assigned: 10 } }, now: { totals: { target: 15, assigned: 15 } } });
  });

  test('a ward divides from the day on which it was given something, and what it gave onward on any day stays covered', async () => {
    const plan = await publishTownPlan(harness, 2018, 10, { [sample.wardA]: 4 });
    expect(codes(await revise(plan.id, [{ unitId: sample.wardA, kind: 'RAISED', amount: 2 }], '2018-06-01', { decision: decision('2018-06-01') }))).toEqual([]);
    const ward = await harness.as('UNIT_OFFICER', sample.wardA);
    const { plan: below } = await send(ward, 'planCreate', { unitId: sample.wardA, periodKind: 'YEAR', year: 2018, idempotencyKey: newKey() });
    const filled = await send(ward, 'quotaDraftSet', { planId: below.id, expectedVersion: below.version, cells: [{ unitId: sample.branchA1, amount: 5 }], idempotencyKey: newKey() });
    const publish = (decidedOn: string): Promise<Record<string, any>> =>
      send(ward, 'planPublish', { id: below.id, expectedVersion: filled['plan'].version, decision: decision(decidedOn), gapRemark: 'Dự phòng', idempotencyKey: newKey() });
    expect((await publish('2018-01-05'))['userErrors']).toMatchObject([{ code: 'DATE_OUT_OF_ORDER', path: ['input', 'decision', 'decidedOn'], message: expect.stringContaining('10/01/2018') }]);
    expect((await publish('2018-02-01'))['userErrors']).toMatchObject([{ __typename: 'QuotaExceeded', code: 'QUOTA_EXCEEDED_ON_DAY', available: 4, requested: 5, unit: { id: sample.wardA }, path: ['input', 'decision', 'decidedOn'] }]);
    const divided = await publish('2018-06-01');
    expect(divided['userErrors']).toEqual([]);
    const lowered = await send(ward, 'quotaRevise', {
      planId: below.id, expectedVersion: divided['plan'].version, decision: decision('2018-09-01'), effectiveOn: '2018-09-01', idempotencyKey: newKey(), changes: [{ unitId: sample.branchA1, kind: 'LOWERED', amount: 3 }],
    });
    expect(codes(lowered)).toEqual([]);
    const take = (day: string): Promise<Record<string, any>> => revise(plan.id, [{ unitId: sample.wardA, kind: 'LOWERED', amount: 3 }], day, { decision: decision(day) });
    expect((await take('2018-08-01'))['userErrors']).toMatchObject([{ code: 'QUOTA_EXCEEDED_ON_DAY', available: 3, requested: 5, unit: { id: sample.wardA }, path: ['input', 'changes', '0', 'amount'] }]);
    expect(codes(await take('2018-09-01'))).toEqual([]);
  });

  test('two officers give away the same rest at once: one of them has it', async () => {
    const plan = await publishTownPlan(harness, 2023, 10, { [sample.wardA]: 4, [sample.wardB]: 3 });
    const version = await versionOf(plan.id);
    const other = await harness.as('UNIT_OFFICER', sample.town);
    const give = (caller: Caller, unitId: string): Promise<Record<string, any>> =>
      send(caller, 'quotaRevise', {
        planId: plan.id, expectedVersion: version, decision: decision('2023-06-01'), effectiveOn: '2023-06-01', changes: [{ unitId, kind: 'RAISED', amount: 3 }], idempotencyKey: newKey(),
      });
    const outcome = await Promise.all([give(officer, sample.wardA), give(other, sample.wardB)]);
    expect(outcome.filter((payload) => codes(payload).length === 0)).toHaveLength(1);
    const lost = outcome.find((payload) => codes(payload).length > 0);
    expect(lost?.['userErrors']).toMatchObject([{ __typename: 'QuotaExceeded', code: 'QUOTA_EXCEEDED', available: 0, requested: 3, unit: { id: sample.town } }]);
    expect(await linesOf(plan.id)).toBe(4);
  });

  test('a double click writes once', async () => {
    const plan = await publishTownPlan(harness, 2022, 10, { [sample.wardA]: 4 });
    const input = {
      planId: plan.id, expectedVersion: await versionOf(plan.id), decision: decision('2022-06-01'), effectiveOn: '2022-06-01', idempotencyKey: newKey(),
      changes: [{ unitId: sample.wardA, kind: 'RAISED', amount: 1 }],
    };
    const [first, second] = await Promise.all([send(officer, 'quotaRevise', input), send(officer, 'quotaRevise', input)]);
    expect([codes(first), codes(second)]).toEqual([[], []]);
    expect(second['lines']).toEqual(first['lines']);
    expect(await linesOf(plan.id)).toBe(3);
  });
});
