import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { list, live } from '../reporting/reporting-scene.ts';
import { codes, decision, newKey, send } from './planning-scene.ts';

describe('a quota above what is feasible is published with a remark', () => {
  let harness: Harness;
  let officer: Caller;
  beforeAll(async () => {
    harness = await createHarness('2026-06-15T03:00:00Z');
    officer = await harness.as('ORGANISATION_OFFICER');
    // Ward A: one admitted this year and one whose committee has resolved, so 2 are feasible; ward B: nobody.
    await live(harness, { branch: sample.branchA1, decidedOn: '2026-02-02' });
    await list(harness, sample.branchA1, 'COMMITTEE_RESOLVED', '2026-06-01');
  });
  afterAll(() => harness.close());

  const draft = async (year: number, cells: object[], periodKind = 'YEAR'): Promise<{ id: string; version: number }> => {
    const { plan } = await send(officer, 'planCreate', { unitId: sample.town, periodKind, year, target: 20, idempotencyKey: newKey(), ...(periodKind === 'TERM' ? { endYear: year + 4 } : {}) });
    return { id: plan.id, version: (await send(officer, 'quotaDraftSet', { planId: plan.id, expectedVersion: plan.version, cells, idempotencyKey: newKey() }))['plan'].version };
  };
  const publish = ({ id, version }: { id: string; version: number }, more: object = {}): Promise<Record<string, any>> =>
    send(officer, 'planPublish', { id, expectedVersion: version, decision: decision('2026-06-10'), gapRemark: 'Dự phòng', beyondRemark: null, idempotencyKey: newKey(), ...more });
  const ledger = async (id: string): Promise<object[]> =>
    (await officer.run('query L($id: ID!) { plan(id: $id) { ledger { nodes { kind amount reason feasible late unit { id } } } } }', { id })).data['plan'].ledger.nodes;

  test('the refusal names each unit that lacks one, with both numbers; nothing is written', async () => {
    const plan = await draft(2026, [{ unitId: sample.wardA, amount: 3 }, { unitId: sample.wardB, amount: 2, remark: 'Mở lớp quý III' }, { unitId: sample.school, amount: 1 }]);
    const refused = await publish(plan);
    expect(refused['plan']).toBeNull();
    expect(refused['userErrors']).toEqual([{
      __typename: 'QuotaBeyondFeasible', code: 'QUOTA_BEYOND_FEASIBLE', path: ['input', 'beyondRemark'],
      message: expect.stringMatching(/3, khả thi 2; .* 1, khả thi 0\./),
      units: [{ unit: { id: sample.wardA }, quota: 3, feasible: 2 }, { unit: { id: sample.school }, quota: 1, feasible: 0 }],
    }]);
    expect(await ledger(plan.id)).toEqual([]);

    const published = await publish(plan, { beyondRemark: 'Sẽ tạo nguồn thêm' });
    expect(codes(published)).toEqual([]);
    // A remark of its own stays; the common one stands where there was none; what was feasible is kept beside it.
    expect(await ledger(plan.id)).toEqual([
      { kind: 'ASSIGNED', amount: 20, reason: null, feasible: null, late: false, unit: { id: sample.town } },
      { kind: 'ASSIGNED', amount: 3, reason: 'Sẽ tạo nguồn thêm', feasible: 2, late: false, unit: { id: sample.wardA } },
      { kind: 'ASSIGNED', amount: 2, reason: 'Mở lớp quý III', feasible: 0, late: false, unit: { id: sample.wardB } },
      { kind: 'ASSIGNED', amount: 1, reason: 'Sẽ tạo nguồn thêm', feasible: 0, late: false, unit: { id: sample.school } },
    ]);

    const revise = async (version: number, change: object): Promise<Record<string, any>> =>
      send(officer, 'quotaRevise', { planId: plan.id, expectedVersion: version, decision: decision('2026-06-14'), effectiveOn: '2026-06-14', changes: [change], idempotencyKey: newKey() });
    const raised = await revise(published['plan'].version, { unitId: sample.wardA, kind: 'RAISED', amount: 1 });
    expect(raised['userErrors']).toMatchObject([{ code: 'QUOTA_BEYOND_FEASIBLE', path: ['input', 'changes', '0', 'reason'], units: [{ quota: 4, feasible: 2 }] }]);
    const said = await revise(published['plan'].version, { unitId: sample.wardA, kind: 'RAISED', amount: 1, reason: 'Đoàn viên ưu tú mới' });
    expect(said['lines']).toMatchObject([{ amount: 1, feasible: 2, reason: 'Đoàn viên ưu tú mới' }]);
    // Nobody has to explain taking something away.
    expect(codes(await revise(said['plan'].version, { unitId: sample.wardA, kind: 'LOWERED', amount: 1 }))).toEqual([]);
  });

  test('what is feasible needs no remark, and of a year that is over or a term nobody can say', async () => {
    // The one who was admitted this year does not count for the next; who is on the list may be admitted then, too.
    const next = await draft(2027, [{ unitId: sample.wardA, amount: 1 }, { unitId: sample.wardB, amount: 0 }]);
    expect(codes(await publish(next))).toEqual([]);
    expect(codes(await publish(await draft(2020, [{ unitId: sample.wardA, amount: 20 }])))).toEqual([]);
    expect(codes(await publish(await draft(2026, [{ unitId: sample.wardA, amount: 20 }], 'TERM')))).toEqual([]);
  });
});

describe('lowering late is marked where the figure is shown', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
  });
  afterAll(() => harness.close());

  test('in the line, in the figure of the unit and in the target; a day before the last quarter and a raise are not', async () => {
    const officer = await harness.as('ORGANISATION_OFFICER');
    const { plan } = await send(officer, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year: 2026, target: 20, idempotencyKey: newKey() });
    const drafted = await send(officer, 'quotaDraftSet', { planId: plan.id, expectedVersion: plan.version, cells: [{ unitId: sample.wardA, amount: 8 }, { unitId: sample.wardB, amount: 6 }], idempotencyKey: newKey() });
    let version = (await send(officer, 'planPublish', { id: plan.id, expectedVersion: drafted['plan'].version, decision: decision('2026-01-10'), gapRemark: 'Dự phòng', idempotencyKey: newKey() }))['plan'].version;
    const ask = (day: string, change: object, decidedOn = day): Promise<Record<string, any>> =>
      send(officer, 'quotaRevise', { planId: plan.id, expectedVersion: version, decision: decision(decidedOn), effectiveOn: day, changes: [{ reason: 'Thiếu nguồn', ...change }], idempotencyKey: newKey() });
    const revise = async (day: string, change: object): Promise<boolean[]> => {
      const done = await ask(day, change);
      expect(done['userErrors']).toEqual([]);
      version = done['plan'].version;
      return done['lines'].map((line: { late: boolean }) => line.late);
    };
    expect(await revise('2026-09-30', { unitId: sample.wardA, kind: 'LOWERED', amount: 1 })).toEqual([false]);
    // What was decided in November cannot be dated back to before the last quarter.
    const lateChange = { unitId: sample.wardB, kind: 'LOWERED', amount: 1 };
    expect((await ask('2026-09-30', lateChange, '2026-11-10'))['userErrors']).toMatchObject([{ code: 'DATE_OUT_OF_ORDER', path: ['input', 'effectiveOn'], message: expect.stringContaining('10/11/2026') }]);
    expect(await revise('2026-11-10', lateChange)).toEqual([true]);
    expect(await revise('2026-11-15', { unitId: sample.wardA, kind: 'MOVED', amount: 2, toUnitId: sample.wardB })).toEqual([true, false]);
    expect(await revise('2026-11-15', { unitId: sample.town, kind: 'LOWERED', amount: 3 })).toEqual([true]);
    expect(await revise('2026-11-16', { unitId: sample.wardA, kind: 'RAISED', amount: 1 })).toEqual([false]);
    const read = `query R($id: ID!, $asOf: LocalDate) { plan(id: $id, asOf: $asOf) { target targetLoweredLate rows { nodes { quota { original adjusted loweredLate } } } } unit(id: "${sample.wardA}") { quota(year: 2026) { adjusted loweredLate } } }`;
    const { data } = await officer.run(read, { id: plan.id });
    expect(data).toEqual({
      plan: { target: 17, targetLoweredLate: 3, rows: { nodes: [{ quota: { original: 8, adjusted: 6, loweredLate: 2 } }, { quota: { original: 6, adjusted: 7, loweredLate: 1 } }, { quota: null }] } },
      unit: { quota: { adjusted: 6, loweredLate: 2 } },
    });
    const before = await officer.run(read, { id: plan.id, asOf: '2026-11-14' });
    expect(before.data['plan']).toMatchObject({ target: 20, targetLoweredLate: 0, rows: { nodes: [{ quota: { loweredLate: 0 } }, { quota: { loweredLate: 1 } }, { quota: null }] } });
  });
});
