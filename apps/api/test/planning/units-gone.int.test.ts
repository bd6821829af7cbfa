import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { read, reorganise, reorganised, sample, setTargets, terms, verified } from '../organisation/reorganisation-scene.ts';
import { codes, decision, newKey, publishTownPlan, send } from './planning-scene.ts';

describe('a quota is nobody’s who is not there', () => {
  let harness: Harness;
  let officer: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    officer = await harness.as('ORGANISATION_OFFICER');
  });
  afterAll(() => harness.close());

  const versionOf = async (id: string): Promise<number> => (await officer.run('query V($id: ID!) { plan(id: $id) { version } }', { id })).data['plan'].version;
  const establish = async (name: string, code: string): Promise<string> =>
    (await reorganised(officer, 'unitEstablish', { parentId: sample.town, unit: terms(name, code, 'GRASSROOTS_BRANCH', 'AGENCY'), effectiveOn: '2026-03-01' })).unit.id;
  const draft = async (year: number, cells: object[]): Promise<string> => {
    const { plan } = await send(officer, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year, target: 10, idempotencyKey: newKey() });
    const filled = await send(officer, 'quotaDraftSet', { planId: plan.id, expectedVersion: plan.version, cells, idempotencyKey: newKey() });
    expect([filled['userErrors'], filled['rejected']]).toEqual([[], []]);
    return plan.id;
  };
  const publish = async (id: string, decidedOn = '2026-11-10'): Promise<Record<string, any>> =>
    send(officer, 'planPublish', { id, expectedVersion: await versionOf(id), decision: decision(decidedOn), gapRemark: 'Để lại dự phòng', idempotencyKey: newKey() });
  const rowsOf = async (id: string): Promise<unknown[]> =>
    (await officer.run('query R($id: ID!) { plan(id: $id) { rows(first: 50) { nodes { unit { id } draft } } } }', { id })).data['plan'].rows.nodes.filter((row: { draft: number | null }) => row.draft !== null);

  test('what drafts had for a unit that is dissolved is told beforehand and goes with it; the plan is published', async () => {
    const gone = await establish('Chi bộ Hợp tác xã', '40.001.301');
    const id = await draft(2027, [{ unitId: sample.wardA, amount: 5 }, { unitId: gone, amount: 3, remark: 'Nguồn trẻ' }]);
    await harness.owner.query(`insert into target_draft (plan_id, unit_id, indicator_id, kind, low) select $1, $2, i.id, 'NUMBER', 2 from indicator i where i.code = 'ADMITTED_WOMEN'`, [id, gone]);
    await harness.owner.query('insert into quota_limit (plan_id, unit_id, locked) values ($1, $2, true)', [id, gone]);
    const { plan } = (await officer.run('mutation S($input: ScenarioSaveInput!) { scenarioSave(input: $input) { plan { version scenarios { assigned } } } }', {
      input: { planId: id, expectedVersion: await versionOf(id), name: 'Bản đầu', idempotencyKey: newKey() },
    })).data['scenarioSave'];
    expect(plan.scenarios).toEqual([{ assigned: 8 }]);

    const looked = await reorganise(officer, 'unitClose', { ...(await read(harness, gone)), preview: true });
    expect(looked.preflight).toMatchObject({
      obstacles: [], quotas: [{ plan: { id }, unit: { id: gone }, before: 3, after: null, draft: true }],
      targets: [{ plan: { id }, unit: { id: gone }, indicator: { code: 'ADMITTED_WOMEN' }, after: null, draft: true }],
    });
    expect(await rowsOf(id)).toHaveLength(2);

    await reorganised(officer, 'unitClose', await read(harness, gone));
    await verified(harness);
    expect(await versionOf(id)).toBe(plan.version + 1);
    expect(await rowsOf(id)).toEqual([{ unit: { id: sample.wardA }, draft: 5 }]);
    const left = await harness.owner.query(
      `select (select count(*)::integer from target_draft where unit_id = $1) as targets, (select count(*)::integer from quota_limit where unit_id = $1) as bounds,
          (select count(*)::integer from plan_scenario_quota where unit_id = $1) as copies`, [gone]);
    expect(left.rows).toEqual([{ targets: 0, bounds: 0, copies: 0 }]);
    const published = await publish(id);
    expect(published['userErrors']).toEqual([]);
    expect(published['plan'].totals).toMatchObject({ assigned: 5 });
  });

  test('a draft of a year that was over keeps what it says of a unit that was there then', async () => {
    const gone = await establish('Chi bộ Bến xe', '40.001.302');
    await harness.owner.query(`update org_unit_revision set during = '[2020-01-01,)' where unit_id = $1`, [gone]);
    await harness.owner.query(`update org_placement set during = '[2020-01-01,)' where unit_id = $1`, [gone]);
    const id = await draft(2025, [{ unitId: gone, amount: 2 }]);
    const { preflight } = await reorganised(officer, 'unitClose', await read(harness, gone));
    expect(preflight.quotas).toEqual([]);
    expect(await rowsOf(id)).toEqual([{ unit: { id: gone }, draft: 2 }]);
  });

  test('a figure of a draft for a unit that is not below is seen, can only be cleared, and is named by the refusal', async () => {
    const id = await draft(2028, [{ unitId: sample.wardA, amount: 5 }]);
    await harness.owner.query('insert into quota_draft (plan_id, unit_id, amount) values ($1, $2, 3)', [id, sample.branchB1]);
    expect(await rowsOf(id)).toContainEqual({ unit: { id: sample.branchB1 }, draft: 3 });
    const name = (await officer.run(`{ unit(id: "${sample.branchB1}") { shortName } }`)).data['unit'].shortName;
    const refused = { code: 'PLAN_UNITS_GONE', path: ['input', 'id'], message: expect.stringContaining(name) };
    expect((await publish(id))['userErrors']).toMatchObject([refused]);
    const proposed = await officer.run('mutation P($input: PlanStepInput!) { planPropose(input: $input) { userErrors { code path message } } }', { input: { id, expectedVersion: await versionOf(id), idempotencyKey: newKey() } });
    expect(proposed.data['planPropose'].userErrors).toMatchObject([refused]);
    const set = async (cell: object): Promise<Record<string, any>> => send(officer, 'quotaDraftSet', { planId: id, expectedVersion: await versionOf(id), cells: [cell], idempotencyKey: newKey() });
    expect((await set({ unitId: sample.branchB1, amount: 1 }))['rejected']).toMatchObject([{ error: { code: 'QUOTA_NOT_CHILD' } }]);
    // Another that the draft has nothing for is refused as ever, whether it exists or not.
    expect((await set({ unitId: sample.branchB2, amount: null }))['rejected']).toMatchObject([{ error: { code: 'QUOTA_NOT_CHILD' } }]);
    expect((await set({ unitId: sample.branchB1, amount: null }))['rejected']).toEqual([]);
    expect((await publish(id))['userErrors']).toEqual([]);
  });

  test('a unit that has ended is given nothing by a later decision; on a day when it was there it is not either, as long as the year lasts', async () => {
    const gone = await establish('Chi bộ Lâm trường', '40.001.303');
    const plan = await publishTownPlan(harness, 2026, 20, { [sample.wardA]: 8, [sample.wardB]: 4 });
    await reorganised(officer, 'unitClose', { ...(await read(harness, gone)), effectiveOn: '2026-06-01' });
    const revise = async (change: object, effectiveOn: string): Promise<Record<string, any>> =>
      send(officer, 'quotaRevise', { planId: plan.id, expectedVersion: await versionOf(plan.id), decision: decision(effectiveOn), effectiveOn, changes: [{ reason: 'Nguồn mới', ...change }], idempotencyKey: newKey() });
    const refused = { code: 'UNIT_CLOSED', clause: '294-QĐ/TW 10.5', path: ['input', 'changes', '0', 'unitId'] };
    const assigned = { unitId: gone, kind: 'ASSIGNED', amount: 2 };
    const clause = 'mutation R($input: QuotaReviseInput!) { quotaRevise(input: $input) { userErrors { code path clause message } } }';
    const told = await officer.run(clause, { input: { planId: plan.id, expectedVersion: await versionOf(plan.id), decision: decision('2026-07-01'), effectiveOn: '2026-07-01', changes: [{ reason: 'Nguồn mới', ...assigned }], idempotencyKey: newKey() } });
    expect(told.data['quotaRevise'].userErrors).toMatchObject([{ ...refused, message: expect.stringContaining('01/07/2026') }]);
    for (const on of ['2026-02-01', '2026-05-31', '2026-06-01']) expect([on, codes(await revise(assigned, on))]).toEqual([on, ['UNIT_CLOSED']]);
    await expect(setTargets(harness, plan.id, [[gone, 'ADMITTED_WOMEN', { kind: 'NUMBER', from: 1 }]])).rejects.toThrow('UNIT_CLOSED');
    // Its neighbour is given what it was refused, and what is taken away may be taken.
    expect(codes(await revise({ unitId: sample.wardB, kind: 'RAISED', amount: 2 }, '2026-07-01'))).toEqual([]);
    expect(codes(await revise({ unitId: sample.wardA, kind: 'LOWERED', amount: 2 }, '2026-07-01'))).toEqual([]);
  });

  test('a draft of the year that goes on takes no figure for a unit that has ended in it: the row names it, its last day and what it has become; its neighbours keep theirs', async () => {
    const [gone, merged] = [await establish('Chi bộ Bưu điện', '40.001.304'), await establish('Chi bộ Viễn thông', '40.001.305')];
    const { plan } = await send(officer, 'planCreate', { unitId: sample.town, periodKind: 'TERM', year: 2026, endYear: 2030, target: 100, idempotencyKey: newKey() });
    const { id } = plan;
    const cells = async (...typed: object[]): Promise<Record<string, any>> => {
      const { data } = await officer.run('mutation D($input: QuotaDraftSetInput!) { quotaDraftSet(input: $input) { plan { version } rejected { unitId error { code message clause path } } userErrors { code } } }', {
        input: { planId: id, expectedVersion: await versionOf(id), cells: typed, idempotencyKey: newKey() },
      });
      return data['quotaDraftSet'];
    };
    expect((await cells({ unitId: gone, amount: 2 }, { unitId: merged, amount: 1 }))['rejected']).toEqual([]);
    await reorganised(officer, 'unitClose', { ...(await read(harness, gone)), effectiveOn: '2026-06-01' });
    await reorganised(officer, 'unitMerge', {
      units: [await read(harness, merged), await read(harness, sample.school)], newUnit: terms('Chi bộ Trường và Viễn thông', '40.001.306', 'GRASSROOTS_BRANCH', 'AGENCY'), effectiveOn: '2026-06-01',
    });
    const answer = await cells({ unitId: sample.wardA, amount: 5 }, { unitId: gone, amount: 2 }, { unitId: merged, amount: 1 });
    expect(answer['rejected']).toMatchObject([
      { error: { code: 'QUOTA_UNIT_ENDED', clause: '294-QĐ/TW 10.5', path: ['input', 'cells', '1', 'amount'], message: expect.stringMatching(/^“Chi bộ Bưu điện” chỉ hoạt động đến hết ngày 31\/05\/2026\. Hãy/) } },
      { error: { code: 'QUOTA_UNIT_ENDED', path: ['input', 'cells', '2', 'amount'], message: expect.stringMatching(/31\/05\/2026 \(nay là Chi bộ Trường và Viễn thông\)/) } },
    ]);
    expect(await rowsOf(id)).toContainEqual({ unit: { id: sample.wardA }, draft: 5 });
    const { data } = await officer.run('{ indicators { id code } }');
    const targets = [{ unitId: gone, indicatorId: data['indicators'].find((one: { code: string }) => one.code === 'ADMITTED_WOMEN').id, kind: 'NUMBER', from: 1 }];
    const targeted = await officer.run('mutation T($input: TargetDraftSetInput!) { targetDraftSet(input: $input) { userErrors { code path } } }', { input: { planId: id, expectedVersion: await versionOf(id), targets, idempotencyKey: newKey() } });
    expect(targeted.data['targetDraftSet'].userErrors).toEqual([{ code: 'QUOTA_UNIT_ENDED', path: ['input', 'targets', '0', 'unitId'] }]);
    // What a draft had from before is seen, named when it is to be published, and cleared.
    await harness.owner.query('insert into quota_draft (plan_id, unit_id, amount) values ($1, $2, 3)', [id, gone]);
    expect(codes(await publish(id))).toEqual(['PLAN_UNITS_GONE']);
    expect((await cells({ unitId: gone, amount: null }))['rejected']).toEqual([]);
    expect((await rowsOf(id)).map((row: any) => row.unit.id)).not.toContain(gone);
  });
});
