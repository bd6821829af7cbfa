import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { admit } from './admitted-people.ts';
import { codes, decision, newKey, publishTownPlan, send } from './planning-scene.ts';

const targetFields = `unit { id } indicator { code name } kind from to base dueOn remark originalKind originalFrom originalTo
  reached { done required atMost standing baseOn branchesTooSmall until attainment { text } share { text value } }`;
const plan = `plan { id version targets(first: 50) { totalCount nodes { ${targetFields} } } targetTotals { indicator { code } own required atMost units withoutBase met rolledUp gap }
  targetLedger(first: 50) { nodes { kind targetKind from to unit { id } indicator { code } reason decision { number } } } }`;
const errors = 'userErrors { code message path }';
const documents = {
  set: `mutation S($input: TargetDraftSetInput!) { targetDraftSet(input: $input) { ${plan} ${errors} } }`,
  revise: `mutation R($input: TargetReviseInput!) { targetRevise(input: $input) { ${plan} ${errors} } }`,
  add: `mutation A($input: IndicatorAddInput!) { indicatorAdd(input: $input) { indicator { id code name kinds groupValue countedBy closed } ${errors} } }`,
  close: `mutation C($input: IndicatorCloseInput!) { indicatorClose(input: $input) { indicator { id closed } ${errors} } }`,
  read: `query P($id: ID!, $asOf: LocalDate) { plan(id: $id, asOf: $asOf) { version ${plan.slice(plan.indexOf('targets('), -1)} } }`,
} as const;

describe('targets of every kind beside the number of the grid', () => {
  let harness: Harness;
  let town: Caller;
  let ward: Caller;
  let indicator: Record<string, string>;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    town = await harness.as('ORGANISATION_OFFICER');
    ward = await harness.as('UNIT_OFFICER', sample.wardA);
    const { data } = await town.run('{ indicators { id code name definition unitOfMeasure measure group kinds } }');
    indicator = Object.fromEntries(data['indicators'].map((one: { id: string; code: string }) => [one.code, one.id]));
    await people();
  });
  afterAll(() => harness.close());

  /** Members since 2020 and admissions of 2026. */
  async function people(): Promise<void> {
    for (let n = 0; n < 9; n += 1) await admit(harness, sample.branchA1, '2020-03-03', { officialOn: '2021-03-03' });
    for (let n = 0; n < 5; n += 1) await admit(harness, sample.branchA2, '2020-03-03', { officialOn: '2021-03-03' });
    for (let n = 0; n < 10; n += 1) await admit(harness, sample.branchB1, '2020-03-03', { officialOn: '2021-03-03' });
    await harness.owner.query(`insert into office (unit_id, person_id, role, during) select branch_id, person_id, 'DEPUTY_SECRETARY', '[2021-04-01,)' from membership where branch_id = $1 and status = 'OFFICIAL' limit 1`, [sample.branchB1]);
    await admit(harness, sample.branchA1, '2026-03-03', { sex: 'FEMALE', youth: true });
    await admit(harness, sample.branchA1, '2026-10-10', { youth: true, ceremonyOn: '2026-11-01' });
    await admit(harness, sample.branchB1, '2026-05-05', { sex: 'FEMALE' });
    // Decided in the last days of 2025, the ceremony in 2026.
    await admit(harness, sample.school, '2025-12-25', { sex: 'FEMALE', youth: true, ceremonyOn: '2026-01-15' });
  }

  const run = async (name: 'set' | 'revise' | 'add' | 'close', input: object, caller = town): Promise<Record<string, any>> => Object.values((await caller.run(documents[name], { input })).data)[0] as Record<string, any>;
  const draft = async (year: number, unitId: string = sample.town, caller = town): Promise<{ id: string; version: number }> =>
    (await send(caller, 'planCreate', { unitId, periodKind: 'YEAR', year, idempotencyKey: newKey() }))['plan'];
  const set = (made: { id: string; version: number }, targets: object[], caller = town): Promise<Record<string, any>> =>
    run('set', { planId: made.id, expectedVersion: made.version, targets, idempotencyKey: newKey() }, caller);
  const read = async (id: string, asOf?: string, caller = town): Promise<Record<string, any>> => (await caller.run(documents.read, { id, asOf })).data['plan'];
  const byCode = (answer: Record<string, any>): Record<string, any> =>
    Object.fromEntries(answer['targets'].nodes.map((node: any) => [`${node.indicator.code} ${node.unit.id.slice(-2)} ${node.kind}`, { ...node.reached, share: node.reached.share?.text ?? null, attainment: node.reached.attainment.text }]));

  test('each kind is reckoned by its own rule', async () => {
    const extra = (await run('add', {
      code: 'by_ceremony', nameVi: 'Kết nạp theo ngày lễ', nameEn: 'Admissions by ceremony', definitionVi: 'Tính theo ngày lễ', definitionEn: 'By the day of the ceremony',
      measure: 'ADMISSIONS', group: 'ALL', countedBy: 'CEREMONY', unitVi: 'người', unitEn: 'people', idempotencyKey: newKey(),
    }))['indicator'];
    expect(extra).toMatchObject({ code: 'BY_CEREMONY', name: 'Kết nạp theo ngày lễ', countedBy: 'CEREMONY', closed: false });
    const made = await draft(2026);
    const answer = await set(made, [
      { unitId: sample.town, indicatorId: indicator['ADMISSIONS'], kind: 'RATE', from: 3, to: 4.5, base: 'PREVIOUS_YEAR_END' },
      { unitId: sample.wardA, indicatorId: indicator['ADMISSIONS'], kind: 'RANGE', from: 1, to: 1 + 1 },
      { unitId: sample.wardB, indicatorId: indicator['ADMISSIONS'], kind: 'DEADLINE', from: 1, dueOn: '2026-05-04' },
      { unitId: sample.school, indicatorId: indicator['ADMISSIONS'], kind: 'AT_LEAST_ONE' },
      { unitId: sample.town, indicatorId: indicator['BRANCH_COMMITTEES'], kind: 'COVERAGE', from: 100 },
      { unitId: sample.town, indicatorId: indicator['ADMITTED_WOMEN'], kind: 'COMPOSITION', from: 40 },
      { unitId: sample.wardA, indicatorId: indicator['ADMITTED_YOUTH'], kind: 'NUMBER', from: 3, remark: 'Đoàn trường' },
      { unitId: sample.school, indicatorId: indicator['ADMITTED_WOMEN'], kind: 'COMPOSITION', from: 50 },
      { unitId: sample.school, indicatorId: extra.id, kind: 'NUMBER', from: 1 },
    ]);
    expect(answer['userErrors']).toEqual([]);
    expect(byCode(answer['plan'])).toEqual({
      // 25 members at the end of 2025: 3 % is one person (0.75), 4.5 % one (1.1).
      'ADMISSIONS 01 RATE': { done: 3, required: 1, atMost: 1, standing: 'ABOVE', baseOn: '2025-12-31', branchesTooSmall: null, until: '2026-12-31', attainment: '3/1', share: '3/25' },
      'ADMISSIONS a0 RANGE': { done: 2, required: 1, atMost: 2, standing: 'MET', baseOn: null, branchesTooSmall: null, until: '2026-12-31', attainment: '2/1', share: null },
      'ADMISSIONS b0 DEADLINE': { done: 0, required: 1, atMost: null, standing: 'MISSED', baseOn: null, branchesTooSmall: null, until: '2026-05-04', attainment: '0/1', share: null },
      'ADMISSIONS c0 AT_LEAST_ONE': { done: 0, required: 1, atMost: null, standing: 'OPEN', baseOn: null, branchesTooSmall: null, until: '2026-12-31', attainment: '0/1', share: null },
      // A1 has nine official members and no committee, B1 ten and one; A2 and B2 are too small to have one.
      'BRANCH_COMMITTEES 01 COVERAGE': { done: 1, required: 2, atMost: null, standing: 'OPEN', baseOn: '2026-11-20', branchesTooSmall: 2, until: '2026-12-31', attainment: '1/2', share: '1/2' },
      'ADMITTED_WOMEN 01 COMPOSITION': { done: 2, required: 2, atMost: null, standing: 'MET', baseOn: null, branchesTooSmall: null, until: '2026-12-31', attainment: '2/2', share: '2/3' },
      'ADMITTED_YOUTH a0 NUMBER': { done: 2, required: 3, atMost: null, standing: 'OPEN', baseOn: null, branchesTooSmall: null, until: '2026-12-31', attainment: '2/3', share: null },
      'ADMITTED_WOMEN c0 COMPOSITION': { done: 0, required: null, atMost: null, standing: 'NO_BASE', baseOn: null, branchesTooSmall: null, until: '2026-12-31', attainment: null, share: '0/0' },
      'BY_CEREMONY c0 NUMBER': { done: 1, required: 1, atMost: null, standing: 'MET', baseOn: null, branchesTooSmall: null, until: '2026-12-31', attainment: '1/1', share: null },
    });
    // As of an earlier day: what had happened by then.
    const may = byCode(await read(made.id, '2026-05-05'));
    expect([may['ADMISSIONS 01 RATE'].done, may['ADMITTED_WOMEN 01 COMPOSITION'].share, may['ADMISSIONS a0 RANGE'].done]).toEqual([2, '2/2', 1]);

    const again = await set(answer['plan'], [{ unitId: sample.school, indicatorId: extra.id }, { unitId: sample.wardA, indicatorId: indicator['ADMITTED_YOUTH'], kind: 'AT_LEAST_ONE' }]);
    expect([again['plan'].targets.totalCount, byCode(again['plan'])['ADMITTED_YOUTH a0 AT_LEAST_ONE'].standing]).toEqual([8, 'MET']);
    expect(codes(await run('close', { id: extra.id }))).toEqual([]);
    expect(codes(await run('close', { id: extra.id }))).toEqual(['INDICATOR_CLOSED']);
    expect(codes(await set(again['plan'], [{ unitId: sample.school, indicatorId: extra.id, kind: 'NUMBER', from: 1 }]))).toEqual(['INDICATOR_CLOSED']);
    await send(town, 'planDiscard', { id: made.id, expectedVersion: again['plan'].version });
    expect((await harness.owner.query('select count(*)::integer as n from target_draft')).rows[0].n).toBe(0);
  });

  test('what is wrong is refused, all of it, and nothing is written', async () => {
    const made = await draft(2031);
    const admissions = indicator['ADMISSIONS'];
    const refused: [object, string][] = [
      [{ unitId: sample.branchA1, indicatorId: admissions, kind: 'AT_LEAST_ONE' }, 'QUOTA_NOT_CHILD'],
      [{ unitId: sample.wardA, indicatorId: sample.wardA, kind: 'AT_LEAST_ONE' }, 'NOT_FOUND'],
      [{ unitId: sample.wardA, indicatorId: admissions, kind: 'COVERAGE', from: 100 }, 'TARGET_KIND_UNFIT'],
      [{ unitId: sample.wardA, indicatorId: admissions, kind: 'RATE', from: 3 }, 'TARGET_TERMS_INVALID'],
      [{ unitId: sample.wardA, indicatorId: admissions, kind: 'RATE', from: 3.333, base: 'YEAR_START' }, 'TARGET_TERMS_INVALID'],
      [{ unitId: sample.wardA, indicatorId: admissions, kind: 'NUMBER', from: -1 }, 'TARGET_TERMS_INVALID'],
      [{ unitId: sample.wardA, indicatorId: admissions, kind: 'NUMBER', from: 1.5 }, 'TARGET_TERMS_INVALID'],
      [{ unitId: sample.wardA, indicatorId: admissions, kind: 'DEADLINE', from: 1, dueOn: '2032-01-01' }, 'TARGET_TERMS_INVALID'],
      [{ unitId: sample.wardA, indicatorId: indicator['ADMITTED_WOMEN'], kind: 'COMPOSITION', from: 101 }, 'TARGET_TERMS_INVALID'],
    ];
    const good = { unitId: sample.wardB, indicatorId: admissions, kind: 'NUMBER', from: 2 };
    for (const [target, code] of refused) expect([target, codes(await set(made, [good, target]))]).toEqual([target, [code]]);
    expect(codes(await set(made, [good, good]))).toEqual(['INVALID_INPUT']);
    expect(codes(await set(made, []))).toEqual(['INVALID_INPUT']);
    expect(codes(await set({ ...made, version: made.version + 1 }, [good]))).toEqual(['STALE_VERSION']);
    expect((await read(made.id))['targets'].totalCount).toBe(0);
    // A ward sets none for itself, and the list of indicators is kept by who plans for all.
    const below = await draft(2031, sample.wardA, ward);
    expect(codes(await set(below, [{ ...good, unitId: sample.wardA }], ward))).toEqual(['QUOTA_OWN_UNIT']);
    const more = { code: 'X1', nameVi: 'a', nameEn: 'b', definitionVi: 'c', definitionEn: 'd', measure: 'ADMISSIONS', group: 'ALL', unitVi: 'e', unitEn: 'f' };
    expect(codes(await run('add', { ...more, idempotencyKey: newKey() }, ward))).toEqual(['NOT_PERMITTED']);
    expect(codes(await run('close', { id: admissions }, ward))).toEqual(['NOT_PERMITTED']);
    for (const [change, code] of [[{ code: 'ADMISSIONS' }, 'INDICATOR_CODE_TAKEN'], [{ group: 'SOURCE_GROUP', groupValue: 'NOBODY' }, 'INVALID_INPUT'], [{ group: 'OCCUPATION' }, 'INVALID_INPUT'], [{ measure: 'BRANCH_COMMITTEES', group: 'WOMEN' }, 'INVALID_INPUT'], [{ nameEn: ' ' }, 'INVALID_INPUT'], [{ code: 'Đ' }, 'INVALID_INPUT']] as const) {
      expect([change, codes(await run('add', { ...more, ...change, idempotencyKey: newKey() }))]).toEqual([change, [code]]);
    }
  });

  test('published by the plan’s decision, changed by further ones alone; a ward sees its own', async () => {
    const made = await draft(2025);
    const target = await send(town, 'planTargetSet', { planId: made.id, expectedVersion: made.version, target: 5 });
    const drafted = await send(town, 'quotaDraftSet', { planId: made.id, expectedVersion: target['plan'].version, cells: [{ unitId: sample.wardA, amount: 2 }], idempotencyKey: newKey() });
    const withTargets = await set(drafted['plan'], [
      { unitId: sample.wardA, indicatorId: indicator['ADMITTED_YOUTH'], kind: 'COMPOSITION', from: 60, remark: 'Theo nghị quyết' },
      { unitId: sample.wardB, indicatorId: indicator['ADMISSIONS'], kind: 'RANGE', from: 2, to: 4 },
      { unitId: sample.school, indicatorId: indicator['ADMISSIONS'], kind: 'AT_LEAST_ONE' },
    ]);
    expect((await ward.run(documents.read, { id: made.id })).data['plan']).toBeNull();
    const published = await send(town, 'planPublish', { id: made.id, expectedVersion: withTargets['plan'].version, decision: decision('2025-01-10'), gapRemark: 'Dự phòng', idempotencyKey: newKey() });
    expect(published['userErrors']).toEqual([]);
    const version = published['plan'].version;
    expect(codes(await set({ id: made.id, version }, [{ unitId: sample.wardB, indicatorId: indicator['ADMISSIONS'], kind: 'AT_LEAST_ONE' }]))).toEqual(['PLAN_NOT_DRAFT']);

    const revise = (changes: object[], more: object = {}): Promise<Record<string, any>> =>
      run('revise', { planId: made.id, expectedVersion: version, decision: decision('2025-06-01'), effectiveOn: '2025-06-01', changes, idempotencyKey: newKey(), ...more });
    const lower = { unitId: sample.wardB, indicatorId: indicator['ADMISSIONS'], kind: 'RANGE', from: 1, to: 4, reason: 'Thiếu nguồn' };
    expect(codes(await revise([lower], { expectedVersion: version - 1 }))).toEqual(['STALE_VERSION']);
    expect(codes(await revise([lower], { effectiveOn: '2027-01-01' }))).toEqual(['DATE_IN_FUTURE']);
    expect(codes(await revise([lower], { effectiveOn: '2025-01-09' }))).toEqual(['DATE_OUT_OF_ORDER']);
    // Of a unit without such a target, too: nothing holds before it was decided, and a revision follows the decision it changes.
    expect(codes(await revise([{ unitId: sample.wardA, indicatorId: indicator['ADMISSIONS'], kind: 'NUMBER', from: 2 }], { effectiveOn: '2025-05-31' }))).toEqual(['DATE_OUT_OF_ORDER']);
    expect(codes(await revise([lower], { decision: decision('1950-01-01') }))).toEqual(['DATE_OUT_OF_ORDER']);
    expect(codes(await revise([{ ...lower, from: 2 }]))).toEqual(['TARGET_TERMS_INVALID']);
    expect(codes(await revise([{ unitId: sample.wardA, indicatorId: indicator['ADMISSIONS'] }]))).toEqual(['TARGET_NOT_ASSIGNED']);
    const changed = await revise([lower, { unitId: sample.school, indicatorId: indicator['ADMISSIONS'] }, { unitId: sample.wardA, indicatorId: indicator['ADMISSIONS'], kind: 'NUMBER', from: 2 }]);
    expect(changed['userErrors']).toEqual([]);
    expect(changed['plan'].targetLedger.nodes.map((line: any) => [line.kind, line.targetKind, line.from, line.to, line.unit.id.slice(-2), line.reason])).toEqual([
      ['ASSIGNED', 'RANGE', 2, 4, 'b0', null], ['ASSIGNED', 'AT_LEAST_ONE', null, null, 'c0', null], ['ASSIGNED', 'COMPOSITION', 60, null, 'a0', 'Theo nghị quyết'],
      ['LOWERED', 'RANGE', 1, 4, 'b0', 'Thiếu nguồn'], ['CANCELLED', null, null, null, 'c0', null], ['ASSIGNED', 'NUMBER', 2, null, 'a0', null],
    ]);
    expect(changed['plan'].targets.nodes.find((node: any) => node.unit.id === sample.wardB)).toMatchObject({ from: 1, to: 4, originalKind: 'RANGE', originalFrom: 2, originalTo: 4, remark: 'Thiếu nguồn' });
    const before = await read(made.id, '2025-05-31');
    expect(before['targets'].nodes.map((node: any) => [node.unit.id.slice(-2), node.kind, node.from])).toEqual([['b0', 'RANGE', 2], ['c0', 'AT_LEAST_ONE', null], ['a0', 'COMPOSITION', 60]]);
    // Once taken back it can be given again, also otherwise.
    const again = await run('revise', { planId: made.id, expectedVersion: changed['plan'].version, decision: decision('2025-07-01'), effectiveOn: '2025-07-01', idempotencyKey: newKey(), changes: [{ unitId: sample.school, indicatorId: indicator['ADMISSIONS'], kind: 'NUMBER', from: 1 }] });
    expect(again['plan'].targetLedger.nodes.at(-1)).toMatchObject({ kind: 'ASSIGNED', targetKind: 'NUMBER' });

    // A school that has a target and no quota knows of the plan too.
    const school = await harness.as('UNIT_OFFICER', sample.school);
    expect((await read(made.id, undefined, school))['targets'].nodes.map((node: any) => node.unit.id)).toEqual([sample.school]);
    const own = await read(made.id, undefined, ward);
    expect(own['targets'].nodes.map((node: any) => node.unit.id)).toEqual([sample.wardA, sample.wardA]);
    expect([own['targetTotals'], own['targetLedger'].nodes.every((line: any) => line.unit.id === sample.wardA)]).toEqual([[], true]);
    const { data } = await ward.run(documents.revise, { input: { planId: made.id, expectedVersion: 1, decision: decision('2025-06-01'), effectiveOn: '2025-06-01', changes: [lower], idempotencyKey: newKey() } });
    expect(codes(data['targetRevise'])).toEqual(['NOT_PERMITTED']);
  });

  test('at any mix of levels the sum counts every unit once, as a naive recount does', async () => {
    const town2024 = await publishTownPlan(harness, 2024, 9, { [sample.wardA]: 3, [sample.wardB]: 3, [sample.school]: 1 });
    const below: { id: string; version: number }[] = [];
    for (const [unitId, branches] of [[sample.wardA, [sample.branchA1, sample.branchA2]], [sample.wardB, [sample.branchB1, sample.branchB2]]] as const) {
      const officer = await harness.as('UNIT_OFFICER', unitId);
      const made = await draft(2024, unitId, officer);
      const drafted = await send(officer, 'quotaDraftSet', { planId: made.id, expectedVersion: made.version, cells: branches.map((branch) => ({ unitId: branch, amount: 1 })), idempotencyKey: newKey() });
      const published = await send(officer, 'planPublish', { id: made.id, expectedVersion: drafted['plan'].version, decision: decision('2024-02-01'), gapRemark: 'Dự phòng', idempotencyKey: newKey() });
      below.push(published['plan']);
    }
    const plans = [{ id: town2024.id, units: [sample.town, sample.wardA, sample.wardB, sample.school] }, { id: below[0]?.id ?? '', units: [sample.branchA1, sample.branchA2] }, { id: below[1]?.id ?? '', units: [sample.branchB1, sample.branchB2] }];
    const parent: Record<string, string> = { [sample.wardA]: sample.town, [sample.wardB]: sample.town, [sample.school]: sample.town, [sample.branchA1]: sample.wardA, [sample.branchA2]: sample.wardA, [sample.branchB1]: sample.wardB, [sample.branchB2]: sample.wardB };
    const code = 'ADMITTED_SOLDIERS';
    let seed = 7;
    const next = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const held = new Map<string, number>();
    const recount = (unit: string): number => Object.entries(parent).filter(([, above]) => above === unit).reduce((sum, [child]) => sum + (held.get(child) ?? recount(child)), 0);
    for (let round = 0; round < 8; round += 1) {
      for (const { id, units } of plans) {
        const changes = units.filter(() => next(2) === 0).flatMap((unitId) => {
          const from = next(9) === 0 ? null : 1 + round * 10 + next(9);
          if (from === null && !held.has(unitId)) return [];
          if (from === null) held.delete(unitId);
          else held.set(unitId, from);
          return [{ unitId, indicatorId: indicator[code], ...(from === null ? {} : { kind: 'NUMBER', from }) }];
        });
        if (changes.length === 0) continue;
        const { version } = (await town.run('query V($id: ID!) { plan(id: $id) { version } }', { id })).data['plan'];
        expect(codes(await run('revise', { planId: id, expectedVersion: version, decision: decision('2024-03-01'), effectiveOn: '2024-03-01', changes, idempotencyKey: newKey() }))).toEqual([]);
      }
      for (const [index, unit] of [sample.town, sample.wardA, sample.wardB].entries()) {
        const total = (await read(plans[index]?.id ?? ''))['targetTotals'].find((one: any) => one.indicator.code === code);
        const expected = { own: held.get(unit) ?? null, required: recount(unit), rolledUp: held.get(unit) ?? recount(unit), gap: held.has(unit) ? (held.get(unit) ?? 0) - recount(unit) : null };
        expect({ round, unit, ...(total ?? { own: null, required: 0, rolledUp: 0, gap: null }) }).toMatchObject({ round, unit, ...expected });
      }
    }
  });
});
