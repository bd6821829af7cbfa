import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { sceneOn } from '../membership/scene.ts';
import type { Scene } from '../membership/scene.ts';
import { decision, givenOn, keyOf, publishPlan, quotasOn, read, reorganise, reorganised, sample, setTargets, targetsOn, terms, verified } from './reorganisation-scene.ts';

describe('units are established, renamed, split and dissolved', () => {
  let harness: Harness;
  let scene: Scene;
  let officer: Caller;
  let [town, wardA] = ['', ''];
  const members: string[] = [];
  let candidate = '';
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    officer = await harness.as('ORGANISATION_OFFICER');
    for (const name of ['Một', 'Hai', 'Ba', 'Bốn', 'Năm']) {
      members.push((await scene.member(`Lê Văn ${name}`, { branch: sample.branchA1, decidedOn: '2020-01-06', ceremonyOn: '2020-01-20', officialOn: '2021-01-20' })).membershipId);
    }
    candidate = (await scene.candidate('Võ Thị Nguồn', { branch: sample.branchA1, listedOn: '2026-02-01' })).candidacyId;
    town = await publishPlan(harness, sample.town, 2026, { [sample.wardA]: 10, [sample.wardB]: 6 }, 20);
    wardA = await publishPlan(harness, sample.wardA, 2026, { [sample.branchA1]: 7, [sample.branchA2]: 2 });
    await setTargets(harness, wardA, [[sample.branchA1, 'ADMITTED_WOMEN', { kind: 'NUMBER', from: 4 }], [sample.branchA1, 'ADMITTED_YOUTH', { kind: 'COMPOSITION', from: 50 }]]);
  });
  afterAll(() => harness.close());

  const code = (payload: any): string | undefined => payload.userErrors[0]?.code;

  test('a new branch begins empty, last among its siblings, and is not there on the day before', async () => {
    const { unit } = await reorganised(officer, 'unitEstablish', { parentId: sample.wardB, unit: terms('Chi bộ khối Mới', '40.001.002.009'), effectiveOn: '2026-03-01' });
    await verified(harness);
    const { data } = await officer.run(`query U($id: ID!) { then: unit(id: $id, asOf: "2026-02-28") { establishedOn } unit(id: $id) { establishedOn endedOn parent { id } reorganisations { act namesBefore namesAfter } }
      units(filter: { under: "${sample.wardB}" }, first: 9) { nodes { id } } before: units(filter: { under: "${sample.wardB}" }, first: 9, asOf: "2026-02-28") { nodes { id } } }`, { id: unit.id });
    expect(data['unit']).toEqual({ establishedOn: '2026-03-01', endedOn: null, parent: { id: sample.wardB }, reorganisations: [{ act: 'ESTABLISH', namesBefore: [], namesAfter: ['Chi bộ khối Mới'] }] });
    expect(data['units'].nodes.map(({ id }: { id: string }) => id)).toEqual([sample.branchB1, sample.branchB2, unit.id]);
    expect(data['before'].nodes.map(({ id }: { id: string }) => id)).toEqual([sample.branchB1, sample.branchB2]);
  });

  test('a name changes from its day on, also of a branch with members', async () => {
    await reorganised(officer, 'unitRename', { ...(await read(harness, sample.branchA1)), name: 'Chi bộ khối Đường Mới', effectiveOn: '2026-04-01' });
    await verified(harness);
    const { data } = await officer.run(`query N($id: ID!) { then: unit(id: $id, asOf: "2026-03-31") { name } unit(id: $id) { name shortName code reorganisations { namesBefore namesAfter } } }`, { id: sample.branchA1 });
    expect(data).toMatchObject({ then: { name: 'Chi bộ khối Đường 1' }, unit: { name: 'Chi bộ khối Đường Mới', shortName: 'Khối Đường 1', code: '40.001.001.001', reorganisations: [{ namesBefore: ['Chi bộ khối Đường 1'], namesAfter: ['Chi bộ khối Đường Mới'] }] } });
  });

  test('a branch is split person by person; its quota is divided by members, to the person', async () => {
    const { units } = await reorganised(officer, 'unitSplit', {
      ...(await read(harness, sample.branchA1)),
      parts: [{}, { unit: terms('Chi bộ khối Đường 3', '40.001.001.003'), membershipIds: members.slice(3), candidacyIds: [candidate] }],
    });
    await verified(harness);
    const [, part] = units;
    expect(units.map(({ id }: { id: string }) => id)).toEqual([sample.branchA1, part.id]);
    expect([await quotasOn(harness, wardA, '2026-05-31'), await quotasOn(harness, wardA, '2026-06-01')]).toEqual([{ a1: 7, a2: 2 }, { a1: 4, a2: 2, [keyOf(part.id)]: 3 }]);
    expect([await givenOn(harness, wardA, '2026-06-01'), await givenOn(harness, town, '2026-06-01')]).toEqual([9, 16]);
    const last = keyOf(part.id);
    expect(await targetsOn(harness, wardA, '2026-06-01')).toEqual({ 'a1 ADMITTED_WOMEN': 'NUMBER 2', 'a1 ADMITTED_YOUTH': 'COMPOSITION 5000', [`${last} ADMITTED_WOMEN`]: 'NUMBER 2', [`${last} ADMITTED_YOUTH`]: 'COMPOSITION 5000' });
    const { data } = await officer.run(`query C($id: ID!) { old: unit(id: "${sample.branchA1}") { memberCount candidateCount } part: unit(id: $id) { memberCount candidateCount } then: unit(id: "${sample.branchA1}", asOf: "2026-05-31") { memberCount candidateCount } }`, { id: part.id });
    expect(data).toEqual({ old: { memberCount: 3, candidateCount: 0 }, part: { memberCount: 2, candidateCount: 1 }, then: { memberCount: 5, candidateCount: 1 } });
  });

  test('a ward is split by its branches; each part has at least what its branches were given', async () => {
    const under = (await officer.run(`query B { units(filter: { under: "${sample.wardA}" }, first: 9) { nodes { id } } }`)).data['units'].nodes.map(({ id }: { id: string }) => id);
    const { units } = await reorganised(officer, 'unitSplit', {
      ...(await read(harness, sample.wardA)), effectiveOn: '2026-07-01',
      parts: [
        { unit: terms('Đảng bộ phường An Đông', '40.001.005', 'WARD_PARTY_ORG', 'WARD'), unitIds: under.filter((id: string) => id !== sample.branchA2) },
        { unit: terms('Đảng bộ phường An Tây', '40.001.006', 'WARD_PARTY_ORG', 'WARD'), unitIds: [sample.branchA2] },
      ],
    });
    await verified(harness);
    const [east, west] = units;
    // Ten, of which seven and two are given on: by members the east would get all of them.
    expect(await quotasOn(harness, town, '2026-07-01')).toMatchObject({ a0: 0, [keyOf(east.id)]: 8, [keyOf(west.id)]: 2, b0: 6 });
    expect(await givenOn(harness, town, '2026-07-01')).toBe(16);
    const plans = (await harness.owner.query<{ id: string }>(`select id from plan where unit_id = any($1::uuid[]) and state = 'PUBLISHED'`, [[east.id, west.id]])).rows;
    expect((await Promise.all(plans.map(({ id }) => givenOn(harness, id, '2026-07-01')))).sort()).toEqual([2, 7]);
  });

  test('only what is empty is dissolved', async () => {
    const { unit } = await reorganised(officer, 'unitEstablish', { parentId: sample.wardB, unit: terms('Chi bộ Thừa', '40.001.002.008'), effectiveOn: '2026-07-02' });
    expect((await reorganise(officer, 'unitClose', { ...(await read(harness, sample.branchA1)), effectiveOn: '2026-08-01' })).userErrors).toMatchObject([{ code: 'UNIT_NOT_EMPTY', clause: '294-QĐ/TW 6.3.5', message: expect.stringContaining('3 đảng viên') }]);
    await reorganised(officer, 'unitClose', { ...(await read(harness, unit.id)), effectiveOn: '2026-08-01' });
    await verified(harness);
    expect((await officer.run('query E($id: ID!) { unit(id: $id) { endedOn } }', { id: unit.id })).data['unit']).toEqual({ endedOn: '2026-07-31' });
    expect(code(await reorganise(officer, 'unitClose', { ...(await read(harness, unit.id)), effectiveOn: '2026-08-05' }))).toBe('UNIT_CLOSED');
    // A quota is nobody's who is not there.
    expect(code(await reorganise(officer, 'unitClose', { ...(await read(harness, sample.branchA2)), effectiveOn: '2026-08-05' }))).toBe('UNIT_HAS_QUOTA');
  });

  test('a unit that has ended stands in the tree of its last day, and later only for who asks for ended ones, where it last stood', async () => {
    const { data } = await officer.run(
      `query E($town: ID!, $ward: ID!) { lastDay: unit(id: $town, asOf: "2026-06-30") { childCount children { nodes { id endedOn } } } dayAfter: unit(id: $town, asOf: "2026-07-01") { children { nodes { id } } }
        now: unit(id: $town) { childCount ever: childCount(includeEnded: true) children { totalCount } all: children(includeEnded: true) { totalCount nodes { id endedOn path { id } } } }
        ward: unit(id: $ward) { childCount(includeEnded: true) all: children(includeEnded: true) { totalCount nodes { name endedOn } } }
        before: unit(id: $ward, asOf: "2026-07-01") { all: children(includeEnded: true) { nodes { name } } }
        found: units(filter: { search: "phuong an", under: $town }) { nodes { name } } ever: units(filter: { search: "phuong an", under: $town, includeEnded: true }) { totalCount nodes { name endedOn path { id } } } }`,
      { town: sample.town, ward: sample.wardB },
    );
    const ids = (list: { nodes: { id: string }[] }): string[] => list.nodes.map(({ id }) => id);
    expect(data['lastDay'].children.nodes).toContainEqual({ id: sample.wardA, endedOn: '2026-06-30' });
    expect(ids(data['dayAfter'].children)).not.toContain(sample.wardA);
    const { now, ward } = data;
    expect([now.children.totalCount, now.all.totalCount]).toEqual([now.childCount, now.childCount + 1]);
    expect(now.ever).toBe(now.childCount + 1);
    expect(now.all.nodes).toContainEqual({ id: sample.wardA, endedOn: '2026-06-30', path: [{ id: sample.town }] });
    expect(ward.all.nodes).toContainEqual({ name: 'Chi bộ Thừa', endedOn: '2026-07-31' });
    expect(ward.all.totalCount).toBe(ward.childCount);
    expect(data['before'].all.nodes).not.toContainEqual({ name: 'Chi bộ Thừa' });
    const gone = { name: 'Đảng bộ phường An', endedOn: '2026-06-30', path: [{ id: sample.town }] };
    expect(data['found'].nodes).not.toContainEqual({ name: gone.name });
    expect(data['ever'].totalCount).toBe(data['found'].nodes.length + 1);
    expect(data['ever'].nodes).toContainEqual(gone);
    // What ended outside his subtree is as little found as what stands there.
    const stranger = await harness.as('UNIT_OFFICER', sample.wardB);
    expect((await stranger.run('{ units(filter: { search: "phuong an", includeEnded: true }) { nodes { name } } }')).data['units'].nodes).not.toContainEqual({ name: gone.name });
  });

  test('what is refused says why and writes nothing', async () => {
    const written = async (): Promise<unknown> => [await scene.written(), await scene.count('org_unit'), await scene.count('org_placement'), await scene.count('reorganisation'), await scene.count('quota_line')];
    await harness.owner.query(`insert into decision (issuer_id, number, decided_on, kind, signatory) values ($1, 'TRÙNG', '2026-05-01', 'QUOTA', 'Ký')`, [sample.town]);
    const before = await written();
    const [a1, b1, b2, school, wardB] = await Promise.all([sample.branchA1, sample.branchB1, sample.branchB2, sample.school, sample.wardB].map((id) => read(harness, id)));
    const on = '2026-09-01';
    const cases: [string, string, object][] = [
      ['REORGANISATION_KINDS_DIFFER', 'unitMerge', { units: [school, wardB], intoId: sample.wardB }],
      ['REORGANISATION_SAME_UNIT', 'unitMerge', { units: [b1, b1], intoId: sample.branchB1 }],
      ['INVALID_INPUT', 'unitMerge', { units: [b1, b2] }],
      ['INVALID_INPUT', 'unitMerge', { units: [b1], intoId: sample.branchB1 }],
      ['UNIT_KIND_NOT_BELOW', 'unitMove', { ...b1, parentId: sample.town }],
      ['REORGANISATION_NOTHING', 'unitMove', { ...b1, parentId: sample.wardB }],
      ['UNIT_KIND_CHANGES_MEMBERS', 'unitRename', { ...school, kind: 'GRASSROOTS_PARTY_ORG' }],
      ['REORGANISATION_NOTHING', 'unitRename', { ...school }],
      ['UNIT_CODE_TAKEN', 'unitRename', { ...school, code: '40.001.002' }],
      ['UNIT_CODE_TAKEN', 'unitEstablish', { parentId: sample.wardB, unit: terms('Trùng', '40.001.002.001') }],
      ['UNIT_KIND_NOT_BELOW', 'unitEstablish', { parentId: sample.town, unit: terms('Sai chỗ', '40.001.777') }],
      ['REORGANISATION_UNFINISHED', 'unitSplit', { ...a1, parts: [{ unit: terms('X', '1.1') }, { unit: terms('Y', '1.2') }] }],
      ['INVALID_INPUT', 'unitSplit', { ...a1, parts: [{ unit: terms('X', '1.1'), membershipIds: [members[0]] }, { unit: terms('Y', '1.2'), membershipIds: [members[0]] }] }],
      ['STALE_VERSION', 'unitMove', { ...b1, expectedVersion: 99, parentId: sample.school }],
      ['DATE_IN_FUTURE', 'unitRename', { ...school, name: 'Sớm', effectiveOn: '2026-12-01' }],
      ['REORGANISATION_OVERTAKEN', 'unitRename', { ...a1, name: 'Muộn', effectiveOn: '2026-03-15' }],
      ['DECISION_NUMBER_TAKEN', 'unitRename', { ...school, name: 'Trùng số', decision: { number: 'TRÙNG', decidedOn: '2026-05-25', signatory: 'Ký' } }],
    ];
    for (const [due, act, input] of cases) expect([act, due, code(await reorganise(officer, act, { effectiveOn: on, ...input }))]).toEqual([act, due, due]);
    expect(await written()).toEqual(before);
  });

  test('only the organisation officer of a unit above changes the tree, and never his own unit', async () => {
    const input = async (): Promise<object> => ({ ...(await read(harness, sample.branchB1)), name: 'Chi bộ khác', effectiveOn: '2026-09-01', decision: decision('2026-08-30') });
    for (const role of ['COMMITTEE_LEADER', 'UNIT_OFFICER', 'BRANCH_SECRETARY', 'INSPECTOR', 'ADMINISTRATOR'] as const) {
      expect([role, code(await reorganise(await harness.as(role), 'unitRename', await input()))]).toEqual([role, 'NOT_PERMITTED']);
    }
    expect(code(await reorganise(await harness.as('ORGANISATION_OFFICER', sample.school), 'unitRename', await input()))).toBe('NOT_FOUND');
    expect(code(await reorganise(await harness.as('ORGANISATION_OFFICER', sample.branchB1), 'unitRename', await input()))).toBe('NOT_PERMITTED');
    expect(code(await reorganise(officer, 'unitRename', { ...(await read(harness, sample.town)), name: 'Thị xã khác', effectiveOn: '2026-09-01' }))).toBe('NOT_PERMITTED');
    const { data } = await officer.run(`query P { town: unit(id: "${sample.town}") { permissions { canEstablishBelow canReorganise } } branch: unit(id: "${sample.branchB1}") { permissions { canEstablishBelow canReorganise } } }`);
    expect(data).toEqual({ town: { permissions: { canEstablishBelow: true, canReorganise: false } }, branch: { permissions: { canEstablishBelow: true, canReorganise: true } } });
  });
});
