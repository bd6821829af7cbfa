import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { newKey, send } from '../planning/planning-scene.ts';

const actsOf = `query Acts($id: ID!, $first: Int!) { plan(id: $id) { draftActs(first: $first) { totalCount nodes { kind by own unitIds importId fileName undoneAt canUndo } } } }`;
const applyOf = `mutation M($input: QuotaImportApplyInput!) { quotaImportApply(input: $input) { plan { version } importId userErrors { code } } }`;
const undoOf = `mutation M($input: QuotaImportUndoInput!) { quotaImportUndo(input: $input) { plan { version } userErrors { code } } }`;
const spreadOf = `mutation M($input: QuotaSpreadApplyInput!) { quotaSpreadApply(input: $input) { plan { version } userErrors { code } } }`;
const proposeOf = `mutation M($input: PlanStepInput!) { planPropose(input: $input) { plan { version } userErrors { code } } }`;

describe('how a draft came to be', () => {
  let harness: Harness;
  let officer: Caller;
  let other: Caller;
  let plan: { id: string; version: number };
  let importId = '';
  const acts = async (caller = officer, first = 50) => (await caller.run(actsOf, { id: plan.id, first })).data['plan']?.draftActs;

  beforeAll(async () => {
    harness = await createHarness();
    officer = await harness.as('ORGANISATION_OFFICER');
    plan = (await send(officer, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year: 2027, target: 30, idempotencyKey: newKey() }))['plan'];
    other = await harness.as('UNIT_OFFICER');
  });
  afterAll(() => harness.close());

  test('each writing is one entry, the latest first, with who and which units', async () => {
    expect(await acts()).toEqual({ totalCount: 0, nodes: [] });
    const typed = await send(officer, 'quotaDraftSet', { planId: plan.id, expectedVersion: plan.version, idempotencyKey: newKey(), cells: [{ unitId: sample.wardA, amount: 5 }, { unitId: sample.wardB, amount: 4 }] });
    const applied = (await officer.run(applyOf, { input: {
      planId: plan.id, expectedVersion: typed['plan'].version, fileName: 'chỉ tiêu.xlsx', digest: 'a'.repeat(64), idempotencyKey: newKey(), cells: [{ unitId: sample.school, amount: 2 }],
    } })).data['quotaImportApply'];
    importId = applied.importId;
    plan.version = applied.plan.version;
    const { nodes } = await acts();
    expect(nodes).toMatchObject([
      { kind: 'IMPORTED', own: true, unitIds: [sample.school], importId, fileName: 'chỉ tiêu.xlsx', undoneAt: null, canUndo: true },
      { kind: 'TYPED', own: true, importId: null, fileName: null, canUndo: false },
    ]);
    expect(nodes[1].unitIds.toSorted()).toEqual([sample.wardA, sample.wardB].toSorted());
    expect(nodes.every((node: { by: string | null }) => node.by !== null)).toBe(true);
    expect((await acts(officer, 1)).nodes).toHaveLength(1);
  });

  test('another’s writing says so', async () => {
    const typed = await send(other, 'quotaDraftSet', { planId: plan.id, expectedVersion: plan.version, idempotencyKey: newKey(), cells: [{ unitId: sample.wardA, amount: 6 }] });
    plan.version = typed['plan'].version;
    expect((await acts()).nodes[0]).toMatchObject({ kind: 'TYPED', own: false, by: expect.stringContaining('unit-officer'), unitIds: [sample.wardA] });
    expect((await acts(other)).nodes[0]).toMatchObject({ own: true });
  });

  test('a draft that lies with the units lets no import be taken back; nobody below sees how it came to be', async () => {
    const ward = await harness.as('UNIT_OFFICER', sample.wardA);
    expect(await acts(ward)).toBeUndefined();
    await officer.run(proposeOf, { input: { id: plan.id, expectedVersion: plan.version, idempotencyKey: newKey() } });
    expect((await acts()).nodes.every(({ canUndo }: { canUndo: boolean }) => !canUndo)).toBe(true);
    expect(await acts(ward)).toEqual({ totalCount: 0, nodes: [] });
    await harness.owner.query(`update plan set negotiation = 'DRAFT', version = version + 1 where id = $1`, [plan.id]);
    plan.version = (await harness.owner.query('select version from plan where id = $1', [plan.id])).rows[0].version;
  });

  test('taken back, the import says when, and the taking back is an entry of its own', async () => {
    const undone = (await officer.run(undoOf, { input: { importId, expectedVersion: plan.version, idempotencyKey: newKey() } })).data['quotaImportUndo'];
    expect(undone.userErrors).toEqual([]);
    plan.version = undone.plan.version;
    const { nodes } = await acts();
    expect(nodes[0]).toMatchObject({ kind: 'TAKEN_BACK', own: true, unitIds: [sample.school], canUndo: false });
    expect(nodes.find(({ kind }: { kind: string }) => kind === 'IMPORTED')).toMatchObject({ importId, undoneAt: expect.any(String), canUndo: false });
  });

  test('a spread names the units it gave to', async () => {
    const spread = (await officer.run(spreadOf, { input: { planId: plan.id, expectedVersion: plan.version, settings: { methods: [{ method: 'EVEN', weight: 100 }], reserve: 0, restToReserve: false }, idempotencyKey: newKey() } })).data['quotaSpreadApply'];
    expect(spread.userErrors).toEqual([]);
    const [latest] = (await acts()).nodes;
    expect(latest).toMatchObject({ kind: 'SPREAD', own: true });
    expect(latest.unitIds).toContain(sample.wardB);
  });
});
