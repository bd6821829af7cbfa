import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { sceneOn } from '../membership/scene.ts';
import type { Scene } from '../membership/scene.ts';
import { send } from '../planning/planning-scene.ts';
import { decision, givenOn, keyOf, keySql, newKey, progressOn, publishPlan, quotasOn, read, reorganise, reorganised, sample, setTargets, targetsOn, terms, verified } from './reorganisation-scene.ts';

describe('units are merged and moved, and their quotas go with them', () => {
  let harness: Harness;
  let scene: Scene;
  let officer: Caller;
  let [town, wardA, wardB, next] = ['', '', '', ''];
  let [kept, merged]: Awaited<ReturnType<Scene['member']>>[] = [];
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    officer = await harness.as('ORGANISATION_OFFICER');
    const official = { decidedOn: '2020-01-06', ceremonyOn: '2020-01-20', officialOn: '2021-01-20' };
    kept = await scene.member('Lê Văn Ở', { branch: sample.branchA1, ...official });
    merged = await scene.member('Lê Thị Nhập', { branch: sample.branchA2, ...official });
    await scene.member('Trần Văn Dự', { branch: sample.branchA2, decidedOn: '2026-01-06', ceremonyOn: '2026-01-20' });
    await scene.member('Trần Văn Ra', { branch: sample.branchA2, ...official, endedOn: '2024-03-01' });
    await scene.member('Phạm Văn Bình', { branch: sample.branchB1, ...official });
    await scene.candidate('Võ Thị Nguồn', { branch: sample.branchA2, listedOn: '2026-02-01' });
    town = await publishPlan(harness, sample.town, 2026, { [sample.wardA]: 9, [sample.wardB]: 6, [sample.school]: 2 }, 20);
    wardA = await publishPlan(harness, sample.wardA, 2026, { [sample.branchA1]: 5, [sample.branchA2]: 3 });
    wardB = await publishPlan(harness, sample.wardB, 2026, { [sample.branchB1]: 4 });
    const draft = await send(officer, 'planCreate', { unitId: sample.wardA, periodKind: 'YEAR', year: 2027, idempotencyKey: newKey() });
    next = draft['plan'].id;
    await send(officer, 'quotaDraftSet', { planId: next, expectedVersion: 1, idempotencyKey: newKey(), cells: [{ unitId: sample.branchA1, amount: 1 }, { unitId: sample.branchA2, amount: 4 }] });
    await officer.run('mutation S($input: ScenarioSaveInput!) { scenarioSave(input: $input) { plan { id } userErrors { code } } }', { input: { planId: next, expectedVersion: 2, name: 'Phương án 1', idempotencyKey: newKey() } });
    await setTargets(harness, town, [[sample.wardA, 'ADMITTED_WOMEN', { kind: 'NUMBER', from: 4 }], [sample.wardB, 'ADMITTED_WOMEN', { kind: 'NUMBER', from: 2 }], [sample.wardA, 'ADMITTED_YOUTH', { kind: 'COMPOSITION', from: 50 }]]);
    await setTargets(harness, wardA, [[sample.branchA1, 'ADMITTED_WOMEN', { kind: 'NUMBER', from: 2 }], [sample.branchA2, 'ADMITTED_WOMEN', { kind: 'RANGE', from: 1, to: 3 }], [sample.branchA2, 'ADMITTED_YOUTH', { kind: 'COMPOSITION', from: 50 }]]);
  });
  afterAll(() => harness.close());

  const shown = async (asOf: string): Promise<any> => {
    const query = `query Day($town: ID!, $ward: ID!, $asOf: LocalDate) { dashboard(unitId: $ward, asOf: $asOf) { memberCount }
      units(filter: { under: $town }, first: 50, asOf: $asOf) { nodes { id memberCount candidateCount } } }`;
    const { data } = await officer.run(query, { town: sample.town, ward: sample.wardA, asOf });
    return { ward: data['dashboard'].memberCount, units: Object.fromEntries(data['units'].nodes.map((unit: any) => [keyOf(unit.id), [unit.memberCount, unit.candidateCount]])) };
  };
  const draftOf = async (): Promise<object> =>
    Object.fromEntries((await harness.owner.query<{ unit: string; amount: number }>(`select ${keySql('unit_id')} as unit, amount from quota_draft where plan_id = $1`, [next])).rows.map((row) => [row.unit, row.amount]));

  test('looked at before: what moves, what the quotas become, and nothing is written', async () => {
    const before = await scene.written();
    const input = { units: [await read(harness, sample.branchA1), await read(harness, sample.branchA2)], intoId: sample.branchA1, preview: true };
    const { preflight, unit } = await reorganised(officer, 'unitMerge', input);
    expect(unit).toBeNull();
    expect(preflight.obstacles).toEqual([]);
    expect(preflight.units).toMatchObject([
      { unit: { id: sample.branchA1 }, official: 1, probationary: 0 },
      { unit: { id: sample.branchA2 }, official: 1, probationary: 1, openTransfers: 0, accounts: 0 },
    ]);
    expect(preflight.units[1].candidates).toContainEqual({ stage: 'LISTED', count: 1 });
    expect(preflight.quotas).toEqual([
      { plan: { id: wardA }, unit: { id: sample.branchA2 }, newUnitName: null, before: 3, after: 0, draft: false },
      { plan: { id: wardA }, unit: { id: sample.branchA1 }, newUnitName: null, before: 5, after: 8, draft: false },
      { plan: { id: next }, unit: { id: sample.branchA2 }, newUnitName: null, before: 4, after: null, draft: true },
      { plan: { id: next }, unit: { id: sample.branchA1 }, newUnitName: null, before: 1, after: 5, draft: true },
    ]);
    expect(preflight.targets).toMatchObject([
      { plan: { id: wardA }, unit: { id: sample.branchA2 }, indicator: { code: 'ADMITTED_WOMEN' }, before: '1–3', after: null, draft: false },
      { plan: { id: wardA }, unit: { id: sample.branchA1 }, indicator: { code: 'ADMITTED_WOMEN' }, before: '2', after: '3' },
      { plan: { id: wardA }, unit: { id: sample.branchA2 }, indicator: { code: 'ADMITTED_YOUTH' }, before: '≥ 50\u00a0%', after: null },
      { plan: { id: wardA }, unit: { id: sample.branchA1 }, indicator: { code: 'ADMITTED_YOUTH' }, before: null, after: '≥ 50\u00a0%' },
    ]);
    expect(await scene.written()).toEqual(before);
    await verified(harness);
  });

  test('targets set in different ways are not added: one of them is changed first', async () => {
    await setTargets(harness, wardA, [[sample.branchA1, 'ADMITTED_YOUTH', { kind: 'NUMBER', from: 1 }]]);
    const input = { units: [await read(harness, sample.branchA1), await read(harness, sample.branchA2)], intoId: sample.branchA1 };
    const tried = await reorganise(officer, 'unitMerge', input);
    expect(tried.userErrors).toMatchObject([{ code: 'REORGANISATION_TARGETS_DIFFER', path: ['input', 'units'] }]);
    expect(tried.userErrors[0].message).toContain('Đoàn viên trong số kết nạp');
    await setTargets(harness, wardA, [[sample.branchA1, 'ADMITTED_YOUTH', {}]]);
  });

  test('a transfer under way stands against it, and is told before and when it is tried', async () => {
    const transfer = await scene.transfer(kept?.membershipId ?? '', sample.branchA1, sample.branchA2, '2026-05-20', '2026-07-20');
    const input = { units: [await read(harness, sample.branchA1), await read(harness, sample.branchA2)], intoId: sample.branchA1 };
    const looked = await reorganised(officer, 'unitMerge', { ...input, preview: true });
    expect(looked.preflight.obstacles).toMatchObject([{ code: 'REORGANISATION_TRANSFERS_OPEN', clause: '294-QĐ/TW 6.3.1' }]);
    const tried = await reorganise(officer, 'unitMerge', input);
    expect(tried.userErrors).toMatchObject([{ code: 'REORGANISATION_TRANSFERS_OPEN', path: ['input', 'units'] }]);
    await harness.owner.query('delete from transfer where id = $1', [transfer]);
  });

  test('two branches become one: people, candidates and quotas add up, and every day before is as it was', async () => {
    const before = await shown('2026-05-31');
    const { unit, reorganisation } = await reorganised(officer, 'unitMerge', {
      units: [await read(harness, sample.branchA1), await read(harness, sample.branchA2)], intoId: sample.branchA1, reason: 'Sáp nhập khối',
    });
    expect(unit.id).toBe(sample.branchA1);
    expect(reorganisation).toMatchObject({ act: 'MERGE', effectiveOn: '2026-06-01', namesBefore: ['Chi bộ khối Đường 1', 'Chi bộ khối Dương 2'], namesAfter: ['Chi bộ khối Đường 1'] });
    await verified(harness);
    expect(await shown('2026-05-31')).toEqual(before);
    const after = await shown('2026-06-01');
    expect(after.ward).toBe(before.ward);
    expect(after.units).toEqual({ a0: [3, 1], a1: [3, 1], b0: [1, 0], b1: [1, 0], b2: [0, 0], c0: [0, 0] });
    expect([await quotasOn(harness, wardA, '2026-05-31'), await quotasOn(harness, wardA, '2026-06-01')]).toEqual([{ a1: 5, a2: 3 }, { a1: 8, a2: 0 }]);
    expect(await givenOn(harness, town, '2026-06-01')).toBe(17);
    expect(await draftOf()).toEqual({ a1: 5 });
    expect((await harness.owner.query(`select ${keySql('q.unit_id')} as unit, q.amount from plan_scenario_quota q join plan_scenario s on s.id = q.scenario_id where s.plan_id = $1`, [next])).rows).toEqual([{ unit: 'a1', amount: 5 }]);
    expect(await targetsOn(harness, wardA, '2026-05-31')).toEqual({ 'a1 ADMITTED_WOMEN': 'NUMBER 2', 'a2 ADMITTED_WOMEN': 'RANGE 1 3', 'a2 ADMITTED_YOUTH': 'COMPOSITION 5000' });
    expect(await targetsOn(harness, wardA, '2026-06-01')).toEqual({ 'a1 ADMITTED_WOMEN': 'NUMBER 3', 'a1 ADMITTED_YOUTH': 'COMPOSITION 5000' });
    // The one admitted in January was admitted where it was; towards the quota he counts where the quota now is.
    expect(await progressOn(officer, wardA, '2026-05-31')).toEqual({ rows: { a1: 0, a2: 1 }, unit: 1, below: { a1: 0, a2: 1 }, months: 1, became: 1 });
    expect(await progressOn(officer, wardA, '2026-06-01')).toEqual({ rows: { a1: 1, a2: 0 }, unit: 1, below: { a1: 1 }, months: 1, became: 1 });
  });

  test('party age, first days and the log of a member stay; the log says by which decision he was carried', async () => {
    const { data } = await officer.run(`query P($id: ID!) { person(id: $id) { memberships { decidedOn officialOn branch { id } postings { branch { id } from to } } timeline(first: 20) { nodes { act decision { kind } branch { id } toBranch { id } } } } }`, { id: merged?.personId });
    expect(data['person'].memberships).toMatchObject([{ decidedOn: '2020-01-06', officialOn: '2021-01-20', branch: { id: sample.branchA1 },
      postings: [{ branch: { id: sample.branchA2 }, from: '2020-01-06', to: '2026-05-31' }, { branch: { id: sample.branchA1 }, from: '2026-06-01', to: null }] }]);
    expect(data['person'].timeline.nodes).toContainEqual({ act: 'REORGANISATION_CARRY', decision: { kind: 'REORGANISATION' }, branch: { id: sample.branchA2 }, toBranch: { id: sample.branchA1 } });
  });

  test('what was merged is still there to be asked about, with its last day and what became of it', async () => {
    const secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
    const query = `query U($id: ID!) { unit(id: $id) { name endedOn memberCount reorganisations { act decision { number } unitsAfter { id } } } }`;
    expect((await officer.run(query, { id: sample.branchA2 })).data['unit']).toMatchObject({ name: 'Chi bộ khối Dương 2', endedOn: '2026-05-31', memberCount: 0, reorganisations: [{ act: 'MERGE', unitsAfter: [{ id: sample.branchA1 }] }] });
    expect((await secretary.run(query, { id: sample.branchA1 })).data['unit'].reorganisations).toMatchObject([{ act: 'MERGE' }]);
    // Who left the Party there does not vanish with it.
    const { data } = await officer.run(`query Gone { members(filter: { unitId: "${sample.wardA}", statuses: [STRUCK_OFF] }, first: 5) { nodes { person { fullName } } } }`);
    expect(data['members'].nodes).toMatchObject([{ person: { fullName: 'Trần Văn Ra' } }]);
  });

  test('a branch moves to the other ward: its quota leaves one plan, enters the other, and the town gives as much as before', async () => {
    const before = await shown('2026-06-30');
    await reorganised(officer, 'unitMove', { ...(await read(harness, sample.branchA1)), parentId: sample.wardB, effectiveOn: '2026-07-01' });
    await verified(harness);
    expect([await quotasOn(harness, wardA, '2026-07-01'), await quotasOn(harness, wardB, '2026-07-01')]).toEqual([{ a1: 0, a2: 0 }, { a1: 8, b1: 4 }]);
    expect([await quotasOn(harness, town, '2026-06-30'), await quotasOn(harness, town, '2026-07-01')]).toEqual([{ '01': 20, a0: 9, b0: 6, c0: 2 }, { '01': 20, a0: 1, b0: 14, c0: 2 }]);
    expect(await shown('2026-06-30')).toEqual(before);
    expect(await targetsOn(harness, wardA, '2026-07-01')).toEqual({});
    expect(await targetsOn(harness, wardB, '2026-07-01')).toEqual({ 'a1 ADMITTED_WOMEN': 'NUMBER 3', 'a1 ADMITTED_YOUTH': 'COMPOSITION 5000' });
    expect(await targetsOn(harness, town, '2026-07-01')).toEqual({ 'a0 ADMITTED_WOMEN': 'NUMBER 1', 'a0 ADMITTED_YOUTH': 'COMPOSITION 5000', 'b0 ADMITTED_WOMEN': 'NUMBER 5' });
    expect(await progressOn(officer, town, '2026-06-30')).toEqual({ rows: { a0: 1, b0: 0, c0: 0 }, unit: 1, below: { a0: 1, b0: 0, c0: 0 }, months: 1, became: 1 });
    expect(await progressOn(officer, town, '2026-07-01')).toEqual({ rows: { a0: 0, b0: 1, c0: 0 }, unit: 1, below: { a0: 0, b0: 1, c0: 0 }, months: 1, became: 1 });
    expect(await progressOn(officer, wardA, '2026-07-01')).toEqual({ rows: { a1: 1, a2: 0 }, unit: 0, below: {}, months: 0, became: 0 });
    expect(await progressOn(officer, wardB, '2026-07-01')).toMatchObject({ rows: { a1: 1, b1: 0 }, unit: 1, months: 1, became: 1 });
    const target = await officer.run(`query O { unit(id: "${sample.branchA1}") { id } dashboard(unitId: "${sample.branchA1}", asOf: "2026-07-01") { flows { measure count } attainment { done } } }`);
    expect(target.data['dashboard'].attainment.done).toBe(1);
    // What happened, and under whom, is not told otherwise.
    expect(target.data['dashboard'].flows.find(({ measure }: { measure: string }) => measure === 'ADMITTED').count).toBe(0);
    expect((await shown('2026-07-01')).units).toEqual({ a0: [0, 0], a1: [3, 1], b0: [4, 1], b1: [1, 0], b2: [0, 0], c0: [0, 0] });
    const { data } = await officer.run(`query Q { unit(id: "${sample.branchA1}") { quota(year: 2026) { original adjusted } } then: unit(id: "${sample.branchA1}", asOf: "2026-06-15") { quota(year: 2026) { original adjusted } } }`);
    expect(data).toMatchObject({ unit: { quota: { adjusted: 8 } }, then: { quota: { original: 5, adjusted: 8 } } });
  });

  test('two wards become a new one: branches, their quotas and the ward’s own go into it, and it has a plan by the same decision', async () => {
    const before = await shown('2026-07-31');
    const { unit, units } = await reorganised(officer, 'unitMerge', {
      units: [await read(harness, sample.wardA), await read(harness, sample.wardB)], effectiveOn: '2026-08-01', newUnit: terms('Đảng bộ phường An Bình', '40.001.004', 'WARD_PARTY_ORG', 'WARD'),
    });
    await verified(harness);
    expect(units).toEqual([{ id: unit.id, name: 'Đảng bộ phường An Bình', parent: { id: sample.town } }]);
    expect(await givenOn(harness, town, '2026-08-01')).toBe(17);
    const made = (await harness.owner.query<{ id: string; state: string }>('select id, state from plan where unit_id = $1', [unit.id])).rows;
    expect(made).toMatchObject([{ state: 'PUBLISHED' }]);
    expect(await quotasOn(harness, made[0]?.id ?? '', '2026-08-01')).toEqual({ a1: 8, b1: 4 });
    expect(await targetsOn(harness, made[0]?.id ?? '', '2026-08-01')).toEqual({ 'a1 ADMITTED_WOMEN': 'NUMBER 3', 'a1 ADMITTED_YOUTH': 'COMPOSITION 5000' });
    expect(await targetsOn(harness, town, '2026-08-01')).toEqual({ [`${keyOf(unit.id)} ADMITTED_WOMEN`]: 'NUMBER 6', [`${keyOf(unit.id)} ADMITTED_YOUTH`]: 'COMPOSITION 5000' });
    const after = await shown('2026-08-01');
    expect(after.ward).toBe(before.ward);
    expect(Object.keys(after.units).sort()).toEqual(['a1', 'b1', 'b2', 'c0', keyOf(unit.id)].sort());
    expect(after.units[keyOf(unit.id)]).toEqual([4, 1]);
    expect(await progressOn(officer, town, '2026-08-01')).toMatchObject({ rows: { a0: 0, b0: 0, [keyOf(unit.id)]: 1 }, unit: 1, months: 1, became: 1 });
    expect(await progressOn(officer, made[0]?.id ?? '', '2026-08-01')).toMatchObject({ rows: { a1: 1, b1: 0 }, unit: 1, months: 1, became: 1 });
    expect(await shown('2026-07-31')).toEqual(before);
  });

  test('asked twice with one key it happens once', async () => {
    const input = { ...(await read(harness, sample.branchB2)), name: 'Chi bộ khối Bình Hai', effectiveOn: '2026-08-02', decision: decision('2026-08-01'), idempotencyKey: newKey() };
    const first = await reorganised(officer, 'unitRename', input);
    const count = async (): Promise<number> => scene.count('reorganisation');
    const acts = await count();
    expect((await reorganised(officer, 'unitRename', input)).reorganisation).toEqual(first.reorganisation);
    expect(await count()).toBe(acts);
  });
});
