import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { admit } from './admitted-people.ts';
import { codes, decision, newKey, publishTownPlan, send } from './planning-scene.ts';

describe('what a year has left is carried into the next by a decision that names both', () => {
  let harness: Harness;
  let town: Caller;
  let old: { id: string; version: number };
  let present: { id: string; version: number };
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    town = await harness.as('ORGANISATION_OFFICER');
    old = await publishTownPlan(harness, 2025, 10, { [sample.wardA]: 4, [sample.wardB]: 3, [sample.school]: 1 });
    present = await publishTownPlan(harness, 2026, 12, { [sample.wardA]: 5, [sample.wardB]: 3, [sample.school]: 1 });
    await admit(harness, sample.branchA1, '2025-04-04');
    await admit(harness, sample.school, '2025-05-05');
  });
  afterAll(() => harness.close());

  const versionOf = async (id: string): Promise<number> => (await town.run('query V($id: ID!) { plan(id: $id) { version } }', { id })).data['plan'].version;
  const carry = async (units: object[], more: object = {}, caller = town): Promise<Record<string, any>> =>
    send(caller, 'quotaCarryOver', { planId: present.id, fromPlanId: old.id, expectedVersion: await versionOf(present.id), decision: decision('2026-02-02'), effectiveOn: '2026-02-02', units, idempotencyKey: newKey(), ...more });
  const left = async (): Promise<unknown[]> => (await town.run('query L($id: ID!) { plan(id: $id) { precedingPlan { id carryRows { unit { id } quota done carried left } } } }', { id: present.id })).data['plan'].precedingPlan.carryRows
    .map((row: any) => [row.unit.id.slice(-2), row.quota, row.done, row.carried, row.left]);
  const lines = async (): Promise<number> => (await harness.owner.query('select count(*)::integer as n from quota_line')).rows[0].n;

  test('the line names the old plan, whose quota and shortfall stay', async () => {
    expect(await left()).toEqual([['01', 10, 2, 0, 8], ['a0', 4, 1, 0, 3], ['b0', 3, 0, 0, 3], ['c0', 1, 1, 0, 0]]);
    const done = await carry([{ unitId: sample.wardA, amount: 2, reason: 'Nguồn chuyển sang' }, { unitId: sample.wardB, amount: 1, reason: 'Nguồn chuyển sang' }]);
    expect(done['userErrors']).toEqual([]);
    expect(done['lines']).toMatchObject([
      { kind: 'CARRIED_OVER', amount: 2, unit: { id: sample.wardA }, fromPlan: { id: old.id, title: expect.stringContaining('2025') }, reason: 'Nguồn chuyển sang' },
      { kind: 'CARRIED_OVER', amount: 1, unit: { id: sample.wardB }, fromPlan: { id: old.id } },
    ]);
    expect(done['plan'].rows.nodes.map((row: any) => row.quota)).toEqual([{ original: 5, adjusted: 7 }, { original: 3, adjusted: 4 }, { original: 1, adjusted: 1 }]);
    expect(await left()).toEqual([['01', 10, 2, 0, 8], ['a0', 4, 1, 2, 1], ['b0', 3, 0, 1, 2], ['c0', 1, 1, 0, 0]]);
    const before = await town.run('query B($id: ID!) { plan(id: $id) { rows { nodes { quota { original adjusted } } } ledger { nodes { kind fromPlan { id } } } } }', { id: old.id });
    expect(before.data['plan'].rows.nodes.map((row: any) => row.quota.adjusted)).toEqual([4, 3, 1]);
    expect(before.data['plan'].ledger.nodes.every((line: any) => line.kind === 'ASSIGNED' && line.fromPlan === null)).toBe(true);
  });

  test('never more than is left, never more than the plan has to give; at the root the target is carried too', async () => {
    expect(codes(await carry([{ unitId: sample.wardA, amount: 2 }]))).toEqual(['CARRY_TOO_MUCH']);
    expect(codes(await carry([{ unitId: sample.school, amount: 1 }]))).toEqual(['CARRY_TOO_MUCH']);
    expect(codes(await carry([{ unitId: sample.wardB, amount: 1 }, { unitId: sample.wardB, amount: 2 }]))).toEqual(['CARRY_TOO_MUCH']);
    expect(codes(await carry([{ unitId: sample.wardB, amount: 2, reason: 'Nguồn' }]))).toEqual(['QUOTA_EXCEEDED']);
    const both = await carry([{ unitId: sample.town, amount: 3, reason: 'Nguồn' }, { unitId: sample.wardB, amount: 2, reason: 'Nguồn' }]);
    expect([both['userErrors'], both['plan'].target, both['plan'].totals.assigned]).toEqual([[], 15, 14]);
    // The next ones are refused whatever they are about: nothing is half carried.
    const held = await lines();
    for (const amount of [0, -1]) expect(codes(await carry([{ unitId: sample.wardA, amount }]))[0]).toMatch(/INVALID_INPUT|QUOTA_NEGATIVE/);
    expect(codes(await carry([{ unitId: sample.branchA1, amount: 1 }]))).toEqual(['CARRY_TOO_MUCH']);
    expect(await lines()).toBe(held);
  });

  test('only from the year before, over and published, inside one term', async () => {
    const held = await lines();
    const one = [{ unitId: sample.wardA, amount: 1, reason: 'Nguồn' }];
    expect(codes(await carry(one, { expectedVersion: 1 }))).toEqual(['STALE_VERSION']);
    expect(codes(await carry(one, { fromPlanId: present.id }))).toEqual(['CARRY_NOT_NEXT_YEAR']);
    expect(codes(await carry(one, { fromPlanId: sample.wardA }))).toEqual(['NOT_FOUND']);
    expect(codes(await carry(one, { effectiveOn: '2027-01-01' }))).toEqual(['DATE_IN_FUTURE']);
    const next = (await send(town, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year: 2027, target: 5, idempotencyKey: newKey() }))['plan'];
    expect(codes(await carry(one, { planId: next.id, fromPlanId: present.id, expectedVersion: next.version }))).toEqual(['PLAN_NOT_PUBLISHED']);
    const revised = await send(town, 'quotaRevise', {
      planId: present.id, expectedVersion: await versionOf(present.id), decision: decision('2026-03-03'), effectiveOn: '2026-03-03', changes: [{ unitId: sample.wardA, kind: 'CARRIED_OVER', amount: 1 }], idempotencyKey: newKey(),
    });
    expect(codes(revised)).toEqual(['INVALID_INPUT']);
    const ward = await harness.as('UNIT_OFFICER', sample.wardA);
    expect(codes(await carry(one, {}, ward))).toEqual(['NOT_PERMITTED']);
    const term = (await send(town, 'planCreate', { unitId: sample.town, periodKind: 'TERM', year: 2021, endYear: 2025, target: 50, idempotencyKey: newKey() }))['plan'];
    const drafted = (await send(town, 'quotaDraftSet', { planId: term.id, expectedVersion: term.version, cells: [{ unitId: sample.wardA, amount: 20 }], idempotencyKey: newKey() }))['plan'];
    await send(town, 'planPublish', { id: term.id, expectedVersion: drafted.version, decision: decision('2021-01-10'), gapRemark: 'Dự phòng', idempotencyKey: newKey() });
    expect(codes(await carry(one))).toEqual(['CARRY_ACROSS_TERMS']);
    expect((await harness.owner.query(`select count(*)::integer as n from quota_line where kind = 'CARRIED_OVER'`)).rows[0].n).toBe(4);
    expect(await lines()).toBe(held + 2);
  });
});
