import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { codes, decision, newKey, send } from './planning-scene.ts';

const plan = `plan { id version target totals { assigned unitsAssigned } scenarios { id name note savedBy target assigned unitsAssigned quotas { unit { id } amount draft difference } } }`;
const documents = {
  scenarioSave: `mutation S($input: ScenarioSaveInput!) { scenarioSave(input: $input) { ${plan} userErrors { code path } } }`,
  scenarioAdopt: `mutation A($input: ScenarioAdoptInput!) { scenarioAdopt(input: $input) { ${plan} userErrors { code path } } }`,
  scenarioDiscard: `mutation D($input: ScenarioDiscardInput!) { scenarioDiscard(input: $input) { ${plan} userErrors { code path } } }`,
} as const;

describe('scenarios of a draft', () => {
  let harness: Harness;
  let town: Caller;
  let leader: Caller;
  let ward: Caller;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    town = await harness.as('ORGANISATION_OFFICER');
    leader = await harness.as('COMMITTEE_LEADER');
    ward = await harness.as('UNIT_OFFICER', sample.wardA);
  });
  afterAll(() => harness.close());

  const run = async (name: keyof typeof documents, input: object, caller = town): Promise<Record<string, any>> => (await caller.run(documents[name], { input })).data[name];
  const fill = async (made: { id: string; version: number }, cells: object[]): Promise<{ id: string; version: number }> =>
    (await send(town, 'quotaDraftSet', { planId: made.id, expectedVersion: made.version, cells, idempotencyKey: newKey() }))['plan'];
  const seen = async (caller: Caller, id: string): Promise<unknown> => (await caller.run('query P($id: ID!) { plan(id: $id) { scenarios { name } } }', { id })).data['plan']?.scenarios ?? null;

  test('kept under a name, compared unit by unit, and one becomes the draft', async () => {
    const made = (await send(town, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year: 2027, target: 10, idempotencyKey: newKey() }))['plan'];
    const first = await fill(made, [{ unitId: sample.wardA, amount: 5, remark: 'Nguồn trẻ' }, { unitId: sample.school, amount: 0 }]);
    const kept = await run('scenarioSave', { planId: made.id, expectedVersion: first.version, name: ' Theo  nguồn ', note: 'Bản đầu', idempotencyKey: newKey() });
    expect(kept['userErrors']).toEqual([]);
    expect(kept['plan']).toMatchObject({ version: first.version, target: 10, totals: { assigned: 5, unitsAssigned: 2 }, scenarios: [{ name: 'Theo nguồn', note: 'Bản đầu', target: 10, assigned: 5, unitsAssigned: 2 }] });

    const second = await fill(first, [{ unitId: sample.wardA, amount: 3 }, { unitId: sample.wardB, amount: 4 }, { unitId: sample.school, amount: null }]);
    const both = await run('scenarioSave', { planId: made.id, expectedVersion: second.version, name: 'Chia đều', idempotencyKey: newKey() });
    const [bySource, even] = both['plan'].scenarios;
    // No quota is not 0: the school has 0 in one and nothing in the other.
    expect(bySource.quotas).toEqual([
      { unit: { id: sample.wardA }, amount: 5, draft: 3, difference: 2 }, { unit: { id: sample.wardB }, amount: null, draft: 4, difference: null }, { unit: { id: sample.school }, amount: 0, draft: null, difference: null },
    ]);
    expect(even.quotas.map((one: any) => one.difference)).toEqual([0, 0]);

    expect(codes(await run('scenarioSave', { planId: made.id, expectedVersion: second.version, name: 'THEO nguồn', idempotencyKey: newKey() }))).toEqual(['SCENARIO_NAME_TAKEN']);
    expect(codes(await run('scenarioSave', { planId: made.id, expectedVersion: second.version, name: ' ', idempotencyKey: newKey() }))).toEqual(['INVALID_INPUT']);
    expect(codes(await run('scenarioAdopt', { id: bySource.id, expectedVersion: second.version - 1, idempotencyKey: newKey() }))).toEqual(['STALE_VERSION']);

    const adopted = await run('scenarioAdopt', { id: bySource.id, expectedVersion: second.version, idempotencyKey: newKey() });
    expect([adopted['userErrors'], adopted['plan'].version, adopted['plan'].totals]).toEqual([[], second.version + 1, { assigned: 5, unitsAssigned: 2 }]);
    expect(adopted['plan'].scenarios[0].quotas.every((one: any) => one.amount === one.draft)).toBe(true);
    expect((await harness.owner.query('select remark from quota_draft where plan_id = $1 and unit_id = $2', [made.id, sample.wardA])).rows).toEqual([{ remark: 'Nguồn trẻ' }]);

    const fewer = await run('scenarioDiscard', { id: even.id });
    expect(fewer['plan'].scenarios.map((one: any) => one.name)).toEqual(['Theo nguồn']);
    expect(codes(await run('scenarioDiscard', { id: even.id }))).toEqual(['NOT_FOUND']);
  });

  test('nobody below sees them, nothing counts them, and they go with the draft', async () => {
    const made = (await send(town, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year: 2028, target: 4, idempotencyKey: newKey() }))['plan'];
    expect(codes(await run('scenarioSave', { planId: (await send(town, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year: 2029, idempotencyKey: newKey() }))['plan'].id, expectedVersion: 1, name: 'Trống', idempotencyKey: newKey() }))).toEqual(['PLAN_EMPTY']);
    const drafted = await fill(made, [{ unitId: sample.wardA, amount: 4 }]);
    const kept = (await run('scenarioSave', { planId: made.id, expectedVersion: drafted.version, name: 'Một', idempotencyKey: newKey() }))['plan'];
    const [scenario] = kept.scenarios;
    const unit = 'query U($id: ID!) { unit(id: $id) { quota(year: 2028) { adjusted } } plans(filter: { year: 2028 }) { totalCount } }';
    expect((await ward.run(unit, { id: sample.wardA })).data).toEqual({ unit: { quota: null }, plans: { totalCount: 0 } });
    expect(await seen(ward, made.id)).toBeNull();
    // Who publishes and does not plan sees the plan, not what was weighed.
    expect(await seen(leader, made.id)).toEqual([]);
    expect(codes(await run('scenarioAdopt', { id: scenario.id, expectedVersion: kept.version, idempotencyKey: newKey() }, ward))).toEqual(['NOT_FOUND']);
    expect(codes(await run('scenarioDiscard', { id: scenario.id }, leader))).toEqual(['NOT_FOUND']);

    const published = await send(town, 'planPublish', { id: made.id, expectedVersion: kept.version, decision: decision('2026-11-10'), idempotencyKey: newKey() });
    expect(published['userErrors']).toEqual([]);
    expect((await ward.run(unit, { id: sample.wardA })).data).toMatchObject({ unit: { quota: { adjusted: 4 } } });
    expect([await seen(ward, made.id), await seen(town, made.id)]).toEqual([[], [{ name: 'Một' }]]);
    expect(codes(await run('scenarioAdopt', { id: scenario.id, expectedVersion: published['plan'].version, idempotencyKey: newKey() }))).toEqual(['PLAN_NOT_DRAFT']);
    expect(codes(await run('scenarioSave', { planId: made.id, expectedVersion: published['plan'].version, name: 'Hai', idempotencyKey: newKey() }))).toEqual(['PLAN_NOT_DRAFT']);

    const other = (await send(town, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year: 2030, target: 4, idempotencyKey: newKey() }))['plan'];
    const filled = await fill(other, [{ unitId: sample.wardB, amount: 1 }]);
    for (let n = 1; n <= 8; n += 1) expect(codes(await run('scenarioSave', { planId: other.id, expectedVersion: filled.version, name: `P${n}`, idempotencyKey: newKey() }))).toEqual([]);
    expect(codes(await run('scenarioSave', { planId: other.id, expectedVersion: filled.version, name: 'P9', idempotencyKey: newKey() }))).toEqual(['SCENARIO_TOO_MANY']);
    await send(town, 'planDiscard', { id: other.id, expectedVersion: filled.version });
    expect((await harness.owner.query('select count(*)::integer as n from plan_scenario where plan_id = $1', [other.id])).rows[0].n).toBe(0);
  });
});
