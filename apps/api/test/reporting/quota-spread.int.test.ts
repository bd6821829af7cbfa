import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { spread } from '@dangvu/domain/planning/spread/spread';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Answer, Caller, Harness } from '../harness/harness.ts';
import { codes, decision, newKey, publishTownPlan, send } from '../planning/planning-scene.ts';
import { list, live } from './reporting-scene.ts';

const proposalOf = `query Proposal($id: ID!, $settings: SpreadSettingsInput!) { quotaSpread(planId: $id, settings: $settings) {
  plan { id } version target reserve withoutBase refusal { code message path }
  rows { unit { id shortName } draft proposed difference held share parts { method weight figure total } reasons } } }`;
const applied = `mutation Apply($input: QuotaSpreadApplyInput!) { quotaSpreadApply(input: $input) { changed
  plan { version totals { assigned } rows(first: 10) { nodes { unit { id } draft draftRemark locked minimum maximum } } } userErrors { code message path } } }`;
const limited = `mutation Limits($input: QuotaLimitsSetInput!) { quotaLimitsSet(input: $input) {
  plan { version rows(first: 10) { nodes { unit { id } locked minimum maximum } } } userErrors { code path } } }`;

const byMembers = { methods: [{ method: 'MEMBERS', weight: 1 }] };

describe('spreading the quota of a draft', () => {
  let harness: Harness;
  let officer: Caller;
  let year = 2030;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    officer = await harness.as('ORGANISATION_OFFICER');
    // Ward A: five members, two candidates; ward B: three members, one candidate; the school: one member, nobody admitted for years.
    for (const decidedOn of ['2024-06-15', '2025-06-15', '2026-02-02', '2026-03-03', '2019-01-01']) await live(harness, { branch: sample.branchA1, decidedOn });
    for (const decidedOn of ['2024-06-15', '2010-06-15', '2011-06-15']) await live(harness, { branch: sample.branchB1, decidedOn });
    await live(harness, { branch: sample.school, decidedOn: '2001-01-01' });
    await list(harness, sample.branchA1, 'COMMITTEE_RESOLVED', '2026-03-03');
    await list(harness, sample.branchA2, 'LISTED', '2026-03-03');
    await list(harness, sample.branchB2, 'LISTED', '2026-03-03');
  });
  afterAll(() => harness.close());

  /** A fresh draft of the town. Its recent years are those before it, so 2027 looks at 2024 to 2026. */
  const draft = async (target: number | null, forYear = (year += 1)): Promise<{ id: string; version: number }> =>
    (await send(officer, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year: forYear, target, idempotencyKey: newKey() }))['plan'];
  const proposal = async (id: string, settings: object, caller = officer): Promise<Answer> => caller.run(proposalOf, { id, settings });
  const apply = async (input: object, caller = officer): Promise<Answer['data']> =>
    (await caller.run(applied, { input: { idempotencyKey: newKey(), settings: byMembers, ...input } })).data['quotaSpreadApply'];
  const limit = async (input: object, caller = officer): Promise<Answer['data']> => (await caller.run(limited, { input: { idempotencyKey: newKey(), ...input } })).data['quotaLimitsSet'];
  const numbers = (rows: { proposed?: number; draft?: number }[], key: 'proposed' | 'draft'): unknown[] => rows.map((row) => row[key]);

  test('one statement weighs every unit; the sum is exact and each number says why', async () => {
    const { id, version } = await draft(10, 2027);
    const settings = { methods: [{ method: 'MEMBERS', weight: 50 }, { method: 'RECENT_YEARS', weight: 30 }, { method: 'PIPELINE', weight: 20 }], reserve: 1 };
    const { data, statements } = await proposal(id, settings);
    expect(statements).toBe(1);
    expect(data['quotaSpread']).toMatchObject({ plan: { id }, version, target: 10, reserve: 1, withoutBase: [], refusal: null });
    const { rows } = data['quotaSpread'];
    expect(rows.map((row: { unit: { id: string }; parts: object }) => [row.unit.id, row.parts])).toEqual([
      [sample.wardA, [{ method: 'MEMBERS', weight: 50, figure: 5, total: 9 }, { method: 'RECENT_YEARS', weight: 30, figure: 4, total: 5 }, { method: 'PIPELINE', weight: 20, figure: 2, total: 3 }]],
      [sample.wardB, [{ method: 'MEMBERS', weight: 50, figure: 3, total: 9 }, { method: 'RECENT_YEARS', weight: 30, figure: 1, total: 5 }, { method: 'PIPELINE', weight: 20, figure: 1, total: 3 }]],
      [sample.school, [{ method: 'MEMBERS', weight: 50, figure: 1, total: 9 }, { method: 'RECENT_YEARS', weight: 30, figure: 0, total: 5 }, { method: 'PIPELINE', weight: 20, figure: 0, total: 3 }]],
    ]);
    // 9 × (0.5 × 5/9 + 0.3 × 4/5 + 0.2 × 2/3) = 5.86; 9 × (0.5 × 3/9 + 0.3 × 1/5 + 0.2 × 1/3) = 2.64; 9 × 0.5 × 1/9 = 0.5.
    expect(rows.map((row: Record<string, unknown>) => [row['share'], row['proposed'], row['difference'], row['held']])).toEqual([
      [5.86, 6, 6, 'SHARED'], [2.64, 3, 3, 'SHARED'], [0.5, 0, 0, 'SHARED'],
    ]);
    expect(rows[1].reasons).toEqual([
      'Theo số đảng viên (trọng số 50/100): 3 trên tổng 9.',
      'Theo bình quân các năm gần đây (trọng số 30/100): 1 trên tổng 5.',
      'Theo nguồn kết nạp (trọng số 20/100): 1 trên tổng 3.',
      'Phần tính được 2,64.',
      'Làm tròn lên 3: phần lẻ lớn thứ 2, còn 2 chỉ tiêu chia cho các phần lẻ lớn nhất.',
    ]);
    const english = await proposal(id, settings, await harness.as('ORGANISATION_OFFICER', sample.town, 'en'));
    expect(english.data['quotaSpread'].rows[1].reasons.at(-2)).toBe('Share before rounding 2,64.');

    // What is seen on the screen, computed there by the same function, is what the server proposes.
    const here = spread(
      [
        { id: 'A', members: 5, pipeline: 2, admissions: [1, 1, 2], draft: null, locked: false, minimum: null, maximum: null },
        { id: 'B', members: 3, pipeline: 1, admissions: [1, 0, 0], draft: null, locked: false, minimum: null, maximum: null },
        { id: 'C', members: 1, pipeline: 0, admissions: [0, 0, 0], draft: null, locked: false, minimum: null, maximum: null },
      ],
      { target: 10, reserve: 1, restToReserve: false, methods: [{ method: 'MEMBERS', weight: 50 }, { method: 'RECENT_YEARS', weight: 30 }, { method: 'PIPELINE', weight: 20 }] },
    );
    expect(here.ok && here.rows.map(({ amount }) => amount)).toEqual(numbers(rows, 'proposed'));
  });

  test('a dormant unit gets at least one; of what is asked only what is asked is read', async () => {
    const { id } = await draft(9);
    const settings = { methods: [{ method: 'MEMBERS', weight: 99 }, { method: 'DORMANCY', weight: 1 }] };
    // For a year this far ahead nobody has been admitted in the three years before it: every unit is dormant.
    const { data } = await officer.run(`query Few($id: ID!, $settings: SpreadSettingsInput!) { quotaSpread(planId: $id, settings: $settings) { list: rows { proposed } } }`, { id, settings });
    expect(data).toEqual({ quotaSpread: { list: [{ proposed: 5 }, { proposed: 3 }, { proposed: 1 }] } });
    const bare = await officer.run(`query Bare($id: ID!, $settings: SpreadSettingsInput!) { quotaSpread(planId: $id, settings: $settings) { reserve } }`, { id, settings });
    expect(bare.data).toEqual({ quotaSpread: { reserve: 0 } });
  });

  test('a proposal is written in one act, around locks and inside bounds, remarks stay, and the same key answers the same', async () => {
    const plan = await draft(12);
    const set = await send(officer, 'quotaDraftSet', {
      planId: plan.id, expectedVersion: plan.version, idempotencyKey: newKey(), cells: [{ unitId: sample.wardA, amount: 7, remark: 'đã hứa' }, { unitId: sample.wardB, amount: 1, remark: 'xem lại' }],
    });
    const limits = await limit({ planId: plan.id, expectedVersion: set['plan'].version, limits: [{ unitId: sample.wardA, locked: true }, { unitId: sample.school, minimum: 1, maximum: 2 }] });
    expect(limits).toMatchObject({ userErrors: [], plan: { version: set['plan'].version + 1 } });
    expect(limits['plan'].rows.nodes).toEqual([
      { unit: { id: sample.wardA }, locked: true, minimum: null, maximum: null },
      { unit: { id: sample.wardB }, locked: false, minimum: null, maximum: null },
      { unit: { id: sample.school }, locked: false, minimum: 1, maximum: 2 },
    ]);
    // Another officer sees the same locks.
    const { data } = await proposal(plan.id, byMembers, await harness.as('ORGANISATION_OFFICER', sample.town, 'en'));
    expect(numbers(data['quotaSpread'].rows, 'proposed')).toEqual([7, 4, 1]);
    expect(data['quotaSpread'].rows[0]).toMatchObject({ held: 'LOCKED', share: null, reasons: ['Locked at 7; the rest is spread over the others.'] });

    const key = newKey();
    const input = { planId: plan.id, expectedVersion: limits['plan'].version, idempotencyKey: key, seen: data['quotaSpread'].rows.map((row: { unit: { id: string }; proposed: number }) => ({ unitId: row.unit.id, amount: row.proposed })) };
    const done = await apply(input);
    expect(done).toMatchObject({ userErrors: [], changed: 2, plan: { version: limits['plan'].version + 1, totals: { assigned: 12 } } });
    expect(done['plan'].rows.nodes).toMatchObject([{ draft: 7, draftRemark: 'đã hứa', locked: true }, { draft: 4, draftRemark: 'xem lại' }, { draft: 1, draftRemark: null, minimum: 1, maximum: 2 }]);
    expect(await apply(input)).toEqual(done);
    const audit = await harness.owner.query(`select count(*)::integer as n from audit_entry where action = 'quotaSpreadApply' and target_id = $1`, [plan.id]);
    expect(audit.rows[0].n).toBe(1);
    // Nothing to change is no change: the version stays.
    const again = await apply({ planId: plan.id, expectedVersion: done['plan'].version });
    expect(again).toMatchObject({ changed: 0, plan: { version: done['plan'].version } });

    const open = await limit({ planId: plan.id, expectedVersion: done['plan'].version, limits: [{ unitId: sample.wardA }, { unitId: sample.school }] });
    expect(open['plan'].rows.nodes.map((row: { locked: boolean }) => row.locked)).toEqual([false, false, false]);
    expect((await harness.owner.query('select 1 from quota_limit where plan_id = $1', [plan.id])).rows).toEqual([]);
  });

  test('what does not fit is refused with its numbers and nothing is written', async () => {
    const plan = await draft(5);
    const lock = await limit({ planId: plan.id, expectedVersion: plan.version, limits: [{ unitId: sample.wardA, minimum: 4 }, { unitId: sample.wardB, minimum: 2 }] });
    const { data } = await proposal(plan.id, byMembers);
    expect(data['quotaSpread']).toMatchObject({ reserve: null, refusal: { code: 'SPREAD_MINIMUM_TOO_MUCH', path: ['input', 'settings'] } });
    expect(data['quotaSpread'].refusal.message).toContain('Mức tối thiểu của 2 đơn vị cộng lại 6, nhiều hơn 5');
    expect(data['quotaSpread'].rows).toMatchObject([{ proposed: null, held: null, reasons: [] }, { proposed: null }, { proposed: null }]);
    const refused = await apply({ planId: plan.id, expectedVersion: lock['plan'].version });
    expect(refused).toMatchObject({ changed: null, plan: null, userErrors: [{ code: 'SPREAD_MINIMUM_TOO_MUCH', path: ['input', 'settings'] }] });

    const capped = await limit({
      planId: plan.id, expectedVersion: lock['plan'].version, limits: [{ unitId: sample.wardA, maximum: 1 }, { unitId: sample.wardB, maximum: 1 }, { unitId: sample.school, maximum: 0 }],
    });
    expect(codes(await apply({ planId: plan.id, expectedVersion: capped['plan'].version }))).toEqual(['SPREAD_MAXIMUM_TOO_LITTLE']);
    const rest = await proposal(plan.id, { ...byMembers, restToReserve: true });
    expect(rest.data['quotaSpread']).toMatchObject({ reserve: 3, refusal: null, rows: [{ proposed: 1, held: 'MAXIMUM' }, { proposed: 1 }, { proposed: 0 }] });
    expect(codes(await apply({ planId: plan.id, expectedVersion: capped['plan'].version, settings: { methods: [] } }))).toEqual(['INVALID_INPUT']);
    expect(codes(await apply({ planId: plan.id, expectedVersion: capped['plan'].version, settings: { ...byMembers, reserve: 6 } }))).toEqual(['INVALID_INPUT']);
    expect((await harness.owner.query('select 1 from quota_draft where plan_id = $1 and unit_id <> $2', [plan.id, sample.town])).rows).toEqual([]);

    const none = await draft(null);
    expect((await proposal(none.id, byMembers)).data['quotaSpread'].refusal.code).toBe('QUOTA_NOT_ASSIGNED');
    expect(codes(await apply({ planId: none.id, expectedVersion: none.version }))).toEqual(['QUOTA_NOT_ASSIGNED']);
  });

  test('what is written is what was seen: members who came meanwhile, or another officer, undo the intent', async () => {
    const plan = await draft(9);
    const seen = [{ unitId: sample.wardA, amount: 4 }, { unitId: sample.wardB, amount: 4 }, { unitId: sample.school, amount: 1 }];
    expect(codes(await apply({ planId: plan.id, expectedVersion: plan.version, seen }))).toEqual(['STALE_VERSION']);
    expect(codes(await apply({ planId: plan.id, expectedVersion: plan.version, seen: seen.slice(1) }))).toEqual(['STALE_VERSION']);
    const lock = await limit({ planId: plan.id, expectedVersion: plan.version, limits: [{ unitId: sample.school, locked: true }] });
    expect(codes(await apply({ planId: plan.id, expectedVersion: plan.version }))).toEqual(['STALE_VERSION']);
    expect(codes(await limit({ planId: plan.id, expectedVersion: plan.version, limits: [] }))).toEqual(['STALE_VERSION']);
    // A cell locked without a quota keeps none, which is not 0.
    const done = await apply({ planId: plan.id, expectedVersion: lock['plan'].version });
    expect(numbers(done['plan'].rows.nodes, 'draft')).toEqual([6, 3, null]);
  });

  test('locks and bounds are refused where they mean nothing', async () => {
    const plan = await draft(9);
    const tried = async (limits: object[]): Promise<string[]> => codes(await limit({ planId: plan.id, expectedVersion: plan.version, limits }));
    expect(await tried([{ unitId: sample.town, locked: true }])).toEqual(['QUOTA_OWN_UNIT']);
    expect(await tried([{ unitId: sample.branchA1, locked: true }])).toEqual(['QUOTA_NOT_CHILD']);
    expect(await tried([{ unitId: 'no-id', locked: true }])).toEqual(['QUOTA_NOT_CHILD']);
    expect(await tried([{ unitId: sample.wardA, minimum: 3, maximum: 2 }])).toEqual(['SPREAD_BOUNDS_CROSSED']);
    expect(await tried([{ unitId: sample.wardA, minimum: -1 }])).toEqual(['QUOTA_NEGATIVE']);
    expect(await tried([{ unitId: sample.wardB, locked: true }, { unitId: sample.wardA, maximum: 100_000 }])).toEqual(['INVALID_INPUT']);
    expect(await tried(Array.from({ length: 501 }, () => ({ unitId: sample.wardA })))).toEqual(['INVALID_INPUT']);
    expect((await harness.owner.query('select 1 from quota_limit where plan_id = $1', [plan.id])).rows).toEqual([]);
  });

  test('who may not edit the draft learns nothing and changes nothing; a published plan is not spread', async () => {
    const plan = await draft(9);
    const ward = await harness.as('UNIT_OFFICER', sample.wardA);
    const key = await harness.asClient(['ORGANISATION', 'FIGURES', 'PLANS', 'REPORTS']);
    for (const caller of [ward, key, await harness.as('INSPECTOR'), await harness.as('COMMITTEE_LEADER'), harness.anonymous()]) {
      expect((await proposal(plan.id, byMembers, caller)).data['quotaSpread']).toBeNull();
    }
    const input = { planId: plan.id, expectedVersion: plan.version };
    for (const act of [(caller: Caller) => apply(input, caller), (caller: Caller) => limit({ ...input, limits: [] }, caller)]) {
      expect(codes(await act(ward))).toEqual(['NOT_FOUND']);
      expect(codes(await act(await harness.as('COMMITTEE_LEADER')))).toEqual(['NOT_PERMITTED']);
      expect(codes(await act(harness.anonymous()))).toEqual(['SIGN_IN_REQUIRED']);
    }

    const published = await publishTownPlan(harness, 2025, 30, { [sample.wardA]: 6, [sample.wardB]: 9 });
    expect((await proposal(published.id, byMembers)).data['quotaSpread']).toBeNull();
    expect(codes(await apply({ planId: published.id, expectedVersion: published.version }))).toEqual(['PLAN_NOT_DRAFT']);
    expect(codes(await limit({ planId: published.id, expectedVersion: published.version, limits: [] }))).toEqual(['PLAN_NOT_DRAFT']);

    // A ward spreads what it was assigned over its own branches, never over itself.
    const own = (await send(ward, 'planCreate', { unitId: sample.wardA, periodKind: 'YEAR', year: 2025, idempotencyKey: newKey() }))['plan'];
    const below = await apply({ planId: own.id, expectedVersion: own.version, settings: { methods: [{ method: 'EVEN', weight: 1 }] } }, ward);
    expect(below).toMatchObject({ userErrors: [], changed: 2, plan: { rows: { nodes: [{ unit: { id: sample.branchA1 }, draft: 3 }, { unit: { id: sample.branchA2 }, draft: 3 }] } } });
    expect(codes(await limit({ planId: own.id, expectedVersion: below['plan'].version, limits: [{ unitId: sample.wardA, locked: true }] }, ward))).toEqual(['QUOTA_OWN_UNIT']);
  });

  test('published or thrown away, the draft takes its locks with it', async () => {
    const plan = await draft(9);
    const lock = await limit({ planId: plan.id, expectedVersion: plan.version, limits: [{ unitId: sample.wardA, locked: true }] });
    expect((await send(officer, 'planDiscard', { id: plan.id, expectedVersion: lock['plan'].version }))['ok']).toBe(true);
    const kept = await draft(9);
    const bound = await limit({ planId: kept.id, expectedVersion: kept.version, limits: [{ unitId: sample.wardA, maximum: 4 }] });
    const spreadOut = await apply({ planId: kept.id, expectedVersion: bound['plan'].version });
    const out = await send(officer, 'planPublish', { id: kept.id, expectedVersion: spreadOut['plan'].version, decision: decision('2026-10-10'), idempotencyKey: newKey() });
    expect(out['userErrors']).toEqual([]);
    expect((await harness.owner.query('select 1 from quota_limit where plan_id = any($1)', [[plan.id, kept.id]])).rows).toEqual([]);
  });
});
