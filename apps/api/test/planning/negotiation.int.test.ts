import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, newKey, send } from './planning-scene.ts';

const payload = 'plan { id version stage proposedBy approvedBy rows { nodes { unit { id } draft draftRemark counter { id proposed amount grounds answer answerReason } } } } userErrors { code message path }';
const step = (name: string): string => `mutation S($input: PlanStepInput!) { ${name}(input: $input) { ${payload} } }`;
const counterDocument = `mutation C($input: QuotaCounterInput!) { quotaCounter(input: $input) { ${payload} } }`;
const answerDocument = `mutation A($input: QuotaCounterAnswerInput!) { quotaCounterAnswer(input: $input) { ${payload} } }`;
const seenDocument = `query P($id: ID!) { plan(id: $id) { stage target totals { target assigned } permissions { canEdit canPropose canWithdraw canAnswer canApprove canPublish canClose }
  rows { nodes { unit { id } draft draftRemark canCounter counter { amount } } } } plans(filter: { under: "${sample.wardA}" }) { nodes { id } } }`;

describe('a plan is put to the units before it binds', () => {
  let harness: Harness;
  let officer: Caller;
  let leader: Caller;
  let ward: Caller;
  let year = 2026;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    officer = await harness.as('ORGANISATION_OFFICER');
    leader = await harness.as('COMMITTEE_LEADER');
    ward = await harness.as('UNIT_OFFICER', sample.wardA);
  });
  afterAll(() => harness.close());

  // A remark of the planners is theirs.
  const draft = async (of = (year += 1)): Promise<{ id: string; version: number }> => {
    const { plan } = await send(officer, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year: of, target: 20, idempotencyKey: newKey() });
    const cells = [{ unitId: sample.wardA, amount: 8, remark: 'Nội bộ' }, { unitId: sample.wardB, amount: 6 }];
    return { id: plan.id, version: (await send(officer, 'quotaDraftSet', { planId: plan.id, expectedVersion: plan.version, cells, idempotencyKey: newKey() }))['plan'].version };
  };
  const ask = async (caller: Caller, name: string, document: string, input: object): Promise<Record<string, any>> =>
    (await caller.run(document, { input: { idempotencyKey: newKey(), ...input } })).data[name];
  const take = async (caller: Caller, name: string, { id, version }: { id: string; version: number }): Promise<Record<string, any>> => ask(caller, name, step(name), { id, expectedVersion: version });
  const counter = (planId: string, more: object = {}, caller = ward): Promise<Record<string, any>> =>
    ask(caller, 'quotaCounter', counterDocument, { planId, unitId: sample.wardA, amount: 5, grounds: 'Thiếu nguồn trẻ', ...more });
  const answer = (id: string, version: number, more: object, caller = officer): Promise<Record<string, any>> =>
    ask(caller, 'quotaCounterAnswer', answerDocument, { id, expectedVersion: version, ...more });
  const seen = async (caller: Caller, id: string): Promise<Record<string, any>> => (await caller.run(seenDocument, { id })).data;
  const refused = (result: Record<string, any>): string[] => result['userErrors'].map((error: { code: string }) => error.code);

  test('nobody below sees a draft; proposed, the ward sees its own line and nothing else', async () => {
    const plan = await draft();
    expect((await seen(ward, plan.id))['plan']).toBeNull();
    expect(refused(await counter(plan.id))).toEqual(['NOT_FOUND']);
    const proposed = await take(officer, 'planPropose', plan);
    expect(proposed).toMatchObject({ userErrors: [], plan: { stage: 'PROPOSED', proposedBy: expect.any(String) } });
    const own = await seen(ward, plan.id);
    expect(own['plan']).toEqual({
      stage: 'PROPOSED', target: null, totals: { target: null, assigned: 8 },
      permissions: { canEdit: false, canPropose: false, canWithdraw: false, canAnswer: false, canApprove: false, canPublish: false, canClose: false },
      rows: { nodes: [{ unit: { id: sample.wardA }, draft: 8, draftRemark: null, canCounter: true, counter: null }] },
    });
    expect(own['plans'].nodes).toContainEqual({ id: plan.id });
    // While it lies with the units no figure moves and nothing is published.
    const version = proposed['plan'].version;
    const typed = await send(officer, 'quotaDraftSet', { planId: plan.id, expectedVersion: version, cells: [{ unitId: sample.wardA, amount: 1 }], idempotencyKey: newKey() });
    expect(typed['userErrors']).toMatchObject([{ code: 'PLAN_STAGE_REFUSED', message: expect.stringMatching(/Đã gửi đơn vị.*sửa dự thảo.*rút về dự thảo/) }]);
    expect(refused(await send(officer, 'planPublish', { id: plan.id, expectedVersion: version, decision: decision('2026-11-10'), idempotencyKey: newKey() }))).toEqual(['PLAN_STAGE_REFUSED']);
    expect(refused(await take(ward, 'planApprove', { id: plan.id, version }))).toEqual(['NOT_PERMITTED']);
    // A branch of the ward is not asked.
    expect((await seen(await harness.as('UNIT_OFFICER', sample.branchA1), plan.id))['plan']).toBeNull();
  });

  test('a counter-proposal has a number and grounds; accepted it goes into the plan, declined it has a reason', async () => {
    const plan = await draft();
    const { version } = (await take(officer, 'planPropose', plan))['plan'];
    expect(refused(await counter(plan.id, { grounds: '  ' }))).toEqual(['INVALID_INPUT']);
    expect(refused(await counter(plan.id, { amount: -1 }))).toEqual(['QUOTA_NEGATIVE']);
    expect(refused(await counter(plan.id, { unitId: sample.wardB }))).toEqual(['NOT_PERMITTED']);
    expect(refused(await counter(plan.id, { unitId: sample.branchA1 }))).toEqual(['QUOTA_NOT_CHILD']);
    expect(refused(await counter(plan.id, { amount: 4 }))).toEqual([]);
    // A second word takes the place of the first.
    const second = await counter(plan.id);
    expect(second['plan']).toMatchObject({ stage: 'COUNTERED', rows: { nodes: [{ counter: { proposed: 8, amount: 5, grounds: 'Thiếu nguồn trẻ', answer: null } }] } });
    const now = second['plan'].version;
    const id = second['plan'].rows.nodes[0].counter.id;
    const other = await harness.as('UNIT_OFFICER', sample.wardB);
    expect((await seen(other, plan.id))['plan'].rows.nodes).toMatchObject([{ unit: { id: sample.wardB }, counter: null }]);
    expect(refused(await answer(id, now, { accept: true }, other))).toEqual(['NOT_FOUND']);
    expect(refused(await answer(id, now, { accept: true }, ward))).toEqual(['NOT_PERMITTED']);
    expect(refused(await take(leader, 'planApprove', { id: plan.id, version: now }))).toEqual(['PLAN_STAGE_REFUSED']);
    expect(refused(await answer(id, version, { accept: true }))).toEqual(['STALE_VERSION']);
    expect(refused(await answer(id, now, { accept: false }))).toEqual(['INVALID_INPUT']);

    const declined = await answer(id, now, { accept: false, reason: 'Nguồn của phường còn đủ' });
    expect(declined['plan']).toMatchObject({ stage: 'PROPOSED', rows: { nodes: [{ draft: 8, counter: { answer: 'DECLINED', answerReason: 'Nguồn của phường còn đủ' } }, {}, {}] } });
    expect(refused(await answer(id, declined['plan'].version, { accept: true }))).toEqual(['COUNTER_ANSWERED']);
    const third = await counter(plan.id, { amount: 7, grounds: 'Ít nhất giảm một' });
    const accepted = await answer(third['plan'].rows.nodes[0].counter.id, third['plan'].version, { accept: true });
    expect(accepted['plan']).toMatchObject({ stage: 'PROPOSED', rows: { nodes: [{ draft: 7, draftRemark: 'Nội bộ', counter: { answer: 'ACCEPTED' } }, {}, {}] } });
  });

  test('another person approves than proposed; approved it is published, revised and closed when its period is over', async () => {
    const plan = await draft(2025);
    const { version } = (await take(officer, 'planPropose', plan))['plan'];
    expect(refused(await take(officer, 'planApprove', { id: plan.id, version }))).toEqual(['PLAN_SELF_APPROVAL']);
    const approved = await take(leader, 'planApprove', { id: plan.id, version });
    expect(approved['plan']).toMatchObject({ stage: 'APPROVED', approvedBy: expect.any(String) });
    const published = await send(officer, 'planPublish', { id: plan.id, expectedVersion: approved['plan'].version, decision: decision('2026-11-10'), gapRemark: 'Dự phòng', idempotencyKey: newKey() });
    expect(published['userErrors']).toEqual([]);
    expect((await seen(officer, plan.id))['plan'].stage).toBe('PUBLISHED');
    const revised = await send(officer, 'quotaRevise', {
      planId: plan.id, expectedVersion: published['plan'].version, decision: decision('2026-11-12'), effectiveOn: '2026-11-12', idempotencyKey: newKey(),
      changes: [{ unitId: sample.wardA, kind: 'LOWERED', amount: 1 }],
    });
    expect((await seen(officer, plan.id))['plan']).toMatchObject({ stage: 'REVISED', permissions: { canClose: true } });
    const closed = await take(leader, 'planClose', { id: plan.id, version: revised['plan'].version });
    expect(closed['plan'].stage).toBe('CLOSED');
    expect(refused(await send(officer, 'quotaRevise', {
      planId: plan.id, expectedVersion: closed['plan'].version, decision: decision('2026-11-13'), effectiveOn: '2026-11-13', idempotencyKey: newKey(),
      changes: [{ unitId: sample.wardA, kind: 'LOWERED', amount: 1 }],
    }))).toEqual(['PLAN_NOT_PUBLISHED']);
  });

  test('taken back it is a draft again, which goes to the units once more before it is published; a running year is not closed', async () => {
    const plan = await draft(2026);
    const proposed = await take(officer, 'planPropose', plan);
    await counter(plan.id);
    const back = { id: plan.id, expectedVersion: proposed['plan'].version + 1, reason: 'Gửi nhầm bản chưa thống nhất' };
    const withdraw = async (caller: Caller, input: object): Promise<any> =>
      (await caller.run('mutation W($input: PlanStepInput!) { planWithdraw(input: $input) { plan { id version stage } userErrors { code path } } }', { input: { ...input, idempotencyKey: newKey() } })).data['planWithdraw'];
    // By whom it may be proposed: not by the ward it lies with, nor by who only approves.
    expect(refused(await withdraw(ward, back))).toEqual(['NOT_PERMITTED']);
    expect(refused(await withdraw(leader, back))).toEqual(['NOT_PERMITTED']);
    expect(await withdraw(officer, { ...back, reason: 'x'.repeat(501) })).toMatchObject({ plan: null, userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'reason'] }] });
    const { version, stage } = (await withdraw(officer, back)).plan;
    expect(stage).toBe('DRAFT');
    expect((await harness.owner.query(`select reason from audit_entry where action = 'planWithdraw' and target_id = $1 and reason is not null`, [plan.id])).rows).toEqual([{ reason: 'Gửi nhầm bản chưa thống nhất' }]);
    expect((await seen(ward, plan.id))['plan']).toBeNull();
    expect(refused(await send(officer, 'planPublish', { id: plan.id, expectedVersion: version, decision: decision('2026-11-10'), gapRemark: 'x', idempotencyKey: newKey() }))).toEqual(['PLAN_WAS_PROPOSED']);
    // Nor is it thrown away, with what the ward has said, and begun anew as a plan nobody was asked about.
    const heard = (): Promise<unknown> => harness.owner.query('select grounds from quota_counter where plan_id = $1', [plan.id]).then(({ rows }) => rows);
    expect(refused(await send(officer, 'planDiscard', { id: plan.id, expectedVersion: version }))).toEqual(['PLAN_WAS_PROPOSED']);
    expect((await officer.run('query D($id: ID!) { plan(id: $id) { permissions { canDiscard canPublish canEdit canPropose } } }', { id: plan.id })).data['plan'].permissions)
      .toEqual({ canDiscard: false, canPublish: false, canEdit: true, canPropose: true });
    expect(await heard()).toEqual([{ grounds: 'Thiếu nguồn trẻ' }]);
    // What the ward has said waits for its answer still.
    expect((await take(officer, 'planPropose', { id: plan.id, version }))['plan'].stage).toBe('COUNTERED');
    const direct = await draft();
    const published = await send(officer, 'planPublish', { id: direct.id, expectedVersion: direct.version, decision: decision('2026-11-10'), gapRemark: 'x', idempotencyKey: newKey() });
    expect(published['userErrors']).toEqual([]);
    expect(refused(await take(officer, 'planClose', published['plan']))).toEqual(['PLAN_NOT_OVER']);
  });
});
