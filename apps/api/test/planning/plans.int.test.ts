import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Harness } from '../harness/harness.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { codes, decision, newKey, publishTownPlan, send } from './planning-scene.ts';

const gridOf = `query Grid($id: ID!, $asOf: LocalDate) { plan(id: $id, asOf: $asOf) { id version state target targetOriginal unit { id }
  totals { target assigned reserve gap unitsAssigned unitsWithout }
  rows(first: 100) { totalCount nodes { unit { id shortName } draft draftRemark quota { original adjusted } } }
  ledger(first: 100) { nodes { kind amount unit { id } counterpart { id } effectiveOn decision { number } } }
  permissions { canEdit canPublish canRevise canDiscard } } }`;

describe('a plan from draft to publication', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness();
  });
  afterAll(() => harness.close());

  const countLines = async (): Promise<number> => Number((await harness.owner.query('select count(*) from quota_line')).rows[0].count);

  test('a year is drafted cell by cell, published with one decision, and then closed to drafting', async () => {
    const officer = await harness.as('ORGANISATION_OFFICER');
    const created = await send(officer, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year: 2026, target: 20, idempotencyKey: newKey() });
    expect(created).toMatchObject({ userErrors: [], plan: { state: 'DRAFT', year: 2026, target: 20, title: 'Chỉ tiêu kết nạp · Năm 2026', totals: { assigned: 0, gap: 20 } } });
    const id = created['plan'].id;

    const drafted = await send(officer, 'quotaDraftSet', {
      planId: id, expectedVersion: created['plan'].version, idempotencyKey: newKey(),
      cells: [
        { unitId: sample.wardA, amount: 12, remark: ' theo  nguồn ' },
        { unitId: sample.wardB, amount: -3 },
        { unitId: sample.branchA1, amount: 2 },
        { unitId: sample.town, amount: 5 },
        { unitId: 'no-id', amount: 1 },
        { unitId: sample.school, amount: 0 },
        { unitId: sample.wardB, amount: 100_000 },
      ],
    });
    expect(drafted['userErrors']).toEqual([]);
    expect(drafted['plan'].totals).toEqual({ target: 20, assigned: 12, gap: 8, unitsAssigned: 2, unitsWithout: 1 });
    expect(drafted['rejected'].map((cell: { unitId: string; error: { code: string; path: string[] } }) => [cell.unitId, cell.error.code, cell.error.path])).toEqual([
      [sample.wardB, 'QUOTA_NEGATIVE', ['input', 'cells', '1', 'amount']],
      [sample.branchA1, 'QUOTA_NOT_CHILD', ['input', 'cells', '2', 'amount']],
      [sample.town, 'QUOTA_OWN_UNIT', ['input', 'cells', '3', 'amount']],
      ['no-id', 'QUOTA_NOT_CHILD', ['input', 'cells', '4', 'amount']],
      [sample.wardB, 'INVALID_INPUT', ['input', 'cells', '6', 'amount']],
    ]);

    const { data, statements } = await officer.run(gridOf, { id });
    expect(statements).toBe(1);
    expect(data['plan'].rows.nodes).toEqual([
      { unit: { id: sample.wardA, shortName: 'Phường An' }, draft: 12, draftRemark: 'theo nguồn', quota: null },
      { unit: { id: sample.wardB, shortName: 'Phường Bình' }, draft: null, draftRemark: null, quota: null },
      { unit: { id: sample.school, shortName: 'THPT Mẫu' }, draft: 0, draftRemark: null, quota: null },
    ]);
    expect(data['plan'].permissions).toEqual({ canEdit: true, canPublish: true, canRevise: false, canDiscard: true });

    const version = drafted['plan'].version;
    const gap = await send(officer, 'planPublish', { id, expectedVersion: version, decision: decision('2026-01-10'), idempotencyKey: newKey() });
    expect(gap).toMatchObject({ plan: null, userErrors: [{ code: 'PLAN_GAP_NEEDS_REMARK', path: ['input', 'gapRemark'] }] });
    expect(gap['userErrors'][0].message).toContain('Chỉ tiêu 20, đã giao 12');
    const future = await send(officer, 'planPublish', { id, expectedVersion: version, decision: decision('2027-01-10'), gapRemark: 'x', idempotencyKey: newKey() });
    expect(codes(future)).toEqual(['DATE_IN_FUTURE']);
    expect(await countLines()).toBe(0);

    const published = await send(officer, 'planPublish', {
      id, expectedVersion: version, decision: { number: '07-QĐ/ThU', decidedOn: '2026-01-10', signatory: 'Bí thư' }, gapRemark: 'Dự phòng cho trường học', idempotencyKey: newKey(),
    });
    expect(published['userErrors']).toEqual([]);
    expect(published['plan']).toMatchObject({
      state: 'PUBLISHED', gapRemark: 'Dự phòng cho trường học', decision: { number: '07-QĐ/ThU', kind: 'QUOTA', issuer: { id: sample.town } },
      totals: { target: 20, assigned: 12, gap: 8, reserve: 8 },
    });
    expect(published['plan'].publishedAt).toBe('2026-11-20T03:00:00.000Z');
    expect(published['plan'].rows.nodes.map((row: { quota: unknown }) => row.quota)).toEqual([{ original: 12, adjusted: 12 }, null, { original: 0, adjusted: 0 }]);

    const late = await send(officer, 'quotaDraftSet', { planId: id, expectedVersion: published['plan'].version, cells: [{ unitId: sample.wardA, amount: 1 }], idempotencyKey: newKey() });
    expect(late).toMatchObject({ plan: null, rejected: [], userErrors: [{ code: 'PLAN_NOT_DRAFT' }] });
    expect(codes(await send(officer, 'planDiscard', { id, expectedVersion: published['plan'].version }))).toEqual(['PLAN_NOT_DRAFT']);
    const twice = await send(officer, 'planPublish', { id, expectedVersion: published['plan'].version, decision: decision('2026-01-11'), idempotencyKey: newKey() });
    expect(codes(twice)).toEqual(['PLAN_NOT_DRAFT']);
    expect(await countLines()).toBe(3);

    // Before the day of the decision nothing was assigned, and nothing is not 0.
    const before = await officer.run(gridOf, { id, asOf: '2026-01-09' });
    expect(before.data['plan']).toMatchObject({ target: null, totals: { assigned: 0, gap: null, unitsAssigned: 0, unitsWithout: 3 } });
    // The list of that day says the same as the page, and neither that it was published.
    const ofDay = `query OfDay($id: ID!, $asOf: LocalDate) { plan(id: $id, asOf: $asOf) { stage permissions { seesWhole } totals { assigned } }
      plans(filter: { unitId: "${sample.town}", year: 2026 }, asOf: $asOf) { nodes { stage totals { target assigned } } } }`;
    expect((await officer.run(ofDay, { id, asOf: '2026-01-09' })).data).toEqual({
      plan: { stage: 'UNPUBLISHED', permissions: { seesWhole: true }, totals: { assigned: 0 } }, plans: { nodes: [{ stage: 'UNPUBLISHED', totals: { target: null, assigned: 0 } }] },
    });
    for (const asOf of ['2026-01-10', undefined]) {
      expect((await officer.run(ofDay, { id, asOf })).data).toMatchObject({ plan: { stage: 'PUBLISHED', totals: { assigned: 12 } }, plans: { nodes: [{ stage: 'PUBLISHED', totals: { target: 20, assigned: 12 } }] } });
    }
    const ward = await harness.as('UNIT_OFFICER', sample.wardA);
    expect((await ward.run(ofDay, { id, asOf: '2026-01-09' })).data['plan']).toMatchObject({ stage: 'UNPUBLISHED', permissions: { seesWhole: false } });
    expect((await officer.attempt(ofDay, { id, asOf: '2027-01-01' })).errors?.[0]?.message).toContain('DATE_IN_FUTURE');
    const quota = await officer.run(`query Quota { a: unit(id: "${sample.wardA}") { q: quota(year: 2026) { original adjusted } other: quota(year: 2025) { adjusted } }
      b: unit(id: "${sample.wardB}") { quota(year: 2026) { adjusted } } t: unit(id: "${sample.town}") { quota(year: 2026) { adjusted } } }`);
    expect(quota.data).toEqual({ a: { q: { original: 12, adjusted: 12 }, other: null }, b: { quota: null }, t: { quota: { adjusted: 20 } } });
  });

  test('a draft is begun once, changed under its version, and thrown away whole', async () => {
    const officer = await harness.as('ORGANISATION_OFFICER');
    const key = newKey();
    const input = { unitId: sample.town, periodKind: 'YEAR', year: 2030, target: 9, idempotencyKey: key };
    const first = await send(officer, 'planCreate', input);
    const again = await send(officer, 'planCreate', input);
    expect(again['plan'].id).toBe(first['plan'].id);
    expect(codes(await send(officer, 'planCreate', { ...input, idempotencyKey: newKey() }))).toEqual(['PLAN_EXISTS']);
    expect(codes(await send(officer, 'planCreate', { ...input, year: 2031 }))).toEqual(['IDEMPOTENCY_CONFLICT']);
    const set = await send(officer, 'planTargetSet', { planId: first['plan'].id, expectedVersion: first['plan'].version, target: 11 });
    expect(set['plan']).toMatchObject({ target: 11, version: first['plan'].version + 1 });
    const stale = await send(officer, 'planTargetSet', { planId: first['plan'].id, expectedVersion: first['plan'].version, target: 12 });
    expect(stale['userErrors']).toMatchObject([{ __typename: 'StaleVersion', code: 'STALE_VERSION', currentVersion: set['plan'].version }]);
    expect(codes(await send(officer, 'planTargetSet', { planId: first['plan'].id, expectedVersion: set['plan'].version, target: -1 }))).toEqual(['QUOTA_NEGATIVE']);
    const empty = await send(officer, 'planPublish', { id: first['plan'].id, expectedVersion: set['plan'].version, decision: decision('2026-05-05'), idempotencyKey: newKey() });
    expect(codes(empty)).toEqual(['PLAN_EMPTY']);
    expect(await send(officer, 'planDiscard', { id: first['plan'].id, expectedVersion: set['plan'].version })).toEqual({ ok: true, userErrors: [] });
    expect((await officer.run(gridOf, { id: first['plan'].id })).data['plan']).toBeNull();
    expect((await harness.owner.query('select 1 from quota_draft where plan_id = $1', [first['plan'].id])).rows).toEqual([]);
  });

  test('a plan needs a period that exists, a unit with units below it, and a right over that unit', async () => {
    const officer = await harness.as('ORGANISATION_OFFICER');
    const create = (caller: typeof officer, input: object): Promise<Record<string, unknown>> =>
      send(caller, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year: 2027, idempotencyKey: newKey(), ...input });
    expect(codes(await create(officer, { year: 20 }))).toEqual(['INVALID_INPUT']);
    expect(codes(await create(officer, { periodKind: 'TERM', year: 2025 }))).toEqual(['INVALID_INPUT']);
    expect(codes(await create(officer, { unitId: sample.school }))).toEqual(['INVALID_INPUT']);
    expect(codes(await create(officer, { unitId: sample.wardA, target: 5 }))).toEqual(['QUOTA_OWN_UNIT']);
    expect(await create(officer, { periodKind: 'TERM', year: 2025, endYear: 2030 })).toMatchObject({ plan: { year: null, title: 'Chỉ tiêu kết nạp · Nhiệm kỳ 2025–2030' } });
    const ward = await harness.as('UNIT_OFFICER', sample.wardA);
    expect(codes(await create(ward, {}))).toEqual(['NOT_FOUND']);
    expect(codes(await create(ward, { unitId: sample.wardB }))).toEqual(['NOT_FOUND']);
    const leader = await harness.as('COMMITTEE_LEADER');
    expect(codes(await create(leader, {}))).toEqual(['NOT_PERMITTED']);
    expect(codes(await create(harness.anonymous(), {}))).toEqual(['SIGN_IN_REQUIRED']);
    const { rows } = await harness.owner.query(`select 1 from plan where starts_on = '2027-01-01'`);
    expect(rows).toEqual([]);
  });

  test('nobody below sees a draft; a published plan shows each unit its own line and nothing of the others', async () => {
    const town = await harness.as('ORGANISATION_OFFICER');
    const ward = await harness.as('UNIT_OFFICER', sample.wardA);
    const { plan: draft } = await send(town, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year: 2028, target: 10, idempotencyKey: newKey() });
    for (const caller of [ward, await harness.as('INSPECTOR'), await harness.asClient(['ORGANISATION', 'FIGURES', 'PLANS', 'REPORTS']), harness.anonymous()]) {
      const { data } = await caller.run(`query Hidden($id: ID!) { plan(id: $id) { id } plans(filter: { state: DRAFT }) { totalCount } }`, { id: draft.id });
      expect(data).toEqual({ plan: null, plans: { totalCount: 0 } });
    }
    const touch = { planId: draft.id, expectedVersion: draft.version, cells: [{ unitId: sample.wardA, amount: 1 }], idempotencyKey: newKey() };
    expect(codes(await send(ward, 'quotaDraftSet', touch))).toEqual(['NOT_FOUND']);
    expect((await (await harness.as('COMMITTEE_LEADER')).run(gridOf, { id: draft.id })).data['plan'].permissions).toEqual({ canEdit: false, canPublish: true, canRevise: false, canDiscard: false });

    const published = await publishTownPlan(harness, 2025, 30, { [sample.wardA]: 6, [sample.wardB]: 9 });
    const { data } = await ward.run(gridOf, { id: published.id });
    expect(data['plan']).toMatchObject({
      target: null, totals: { target: null, assigned: 6, gap: null, unitsAssigned: 1, unitsWithout: 0 },
      rows: { totalCount: 1, nodes: [{ unit: { id: sample.wardA }, quota: { original: 6, adjusted: 6 } }] },
      permissions: { canEdit: false, canPublish: false, canRevise: false, canDiscard: false },
    });
    expect(data['plan'].ledger.nodes).toMatchObject([{ kind: 'ASSIGNED', amount: 6, unit: { id: sample.wardA } }]);
    const revise = { planId: published.id, expectedVersion: published.version, decision: decision('2025-06-01'), effectiveOn: '2025-06-01', idempotencyKey: newKey() };
    expect(codes(await send(ward, 'quotaRevise', { ...revise, changes: [{ unitId: sample.wardA, kind: 'LOWERED', amount: 1 }] }))).toEqual(['NOT_PERMITTED']);
    expect((await (await harness.as('UNIT_OFFICER', sample.school)).run(gridOf, { id: published.id })).data['plan']).toBeNull();
    const client = await harness.asClient(['ORGANISATION', 'PLANS'], sample.wardB);
    const seen = await client.run(gridOf, { id: published.id });
    // Rows carry figures about people; a program without that scope reads the ledger.
    expect(seen.data['plan']).toMatchObject({ rows: { totalCount: 0 }, ledger: { nodes: [{ unit: { id: sample.wardB }, amount: 9 }] } });
  });
});

describe('a ward divides what it was given', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness();
  });
  afterAll(() => harness.close());

  test('not before it has a quota, not more than it has, and to its own branches alone', async () => {
    const ward = await harness.as('UNIT_OFFICER', sample.wardA);
    const { plan } = await send(ward, 'planCreate', { unitId: sample.wardA, periodKind: 'YEAR', year: 2026, idempotencyKey: newKey() });
    const fill = async (cells: object[]): Promise<Record<string, any>> => {
      const { data } = await ward.run(`query V($id: ID!) { plan(id: $id) { version } }`, { id: plan.id });
      return send(ward, 'quotaDraftSet', { planId: plan.id, expectedVersion: data['plan'].version, cells, idempotencyKey: newKey() });
    };
    const publish = async (gapRemark?: string): Promise<Record<string, any>> => {
      const { data } = await ward.run(`query V($id: ID!) { plan(id: $id) { version } }`, { id: plan.id });
      return send(ward, 'planPublish', { id: plan.id, expectedVersion: data['plan'].version, decision: decision('2026-02-01'), gapRemark, idempotencyKey: newKey() });
    };
    const filled = await fill([{ unitId: sample.branchA1, amount: 5 }, { unitId: sample.branchB1, amount: 1 }]);
    expect(filled['rejected']).toMatchObject([{ unitId: sample.branchB1, error: { code: 'QUOTA_NOT_CHILD' } }]);
    expect(codes(await publish())).toEqual(['QUOTA_NOT_ASSIGNED']);
    expect(codes(await send(ward, 'planTargetSet', { planId: plan.id, expectedVersion: filled['plan'].version, target: 5 }))).toEqual(['QUOTA_OWN_UNIT']);

    await publishTownPlan(harness, 2026, 10, { [sample.wardA]: 6, [sample.wardB]: 4 });
    await fill([{ unitId: sample.branchA2, amount: 2 }]);
    const over = await publish('cố giao thêm');
    expect(over['userErrors']).toMatchObject([{ __typename: 'QuotaExceeded', code: 'QUOTA_EXCEEDED', available: 6, requested: 7, unit: { id: sample.wardA } }]);
    await fill([{ unitId: sample.branchA2, amount: null }]);
    expect(codes(await publish())).toEqual(['PLAN_GAP_NEEDS_REMARK']);
    const done = await publish('Giữ lại 1');
    expect(done).toMatchObject({ userErrors: [], plan: { totals: { target: 6, assigned: 5, reserve: 1 } } });

    // A branch sees its own quota in the ward's plan.
    const branch = await harness.as('BRANCH_SECRETARY', sample.branchA1);
    expect((await branch.run(`query Mine { unit(id: "${sample.branchA1}") { quota(year: 2026) { adjusted } } }`)).data['unit'].quota).toEqual({ adjusted: 5 });
    const secretary = await send(branch, 'quotaDraftSet', { planId: plan.id, expectedVersion: 1, cells: [], idempotencyKey: newKey() });
    expect(codes(secretary)).toEqual(['NOT_PERMITTED']);
  });
});
