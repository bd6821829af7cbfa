import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sizeBand } from '@dangvu/domain/planning/peers';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { admit } from './admitted-people.ts';
import { decision, newKey, publishTownPlan, send } from './planning-scene.ts';

const question = `query Peers($id: ID!, $unitId: ID!, $asOf: LocalDate) { plan(id: $id, asOf: $asOf) { peers(unitId: $unitId) {
  on members from to ranked units { unit { id } members done quota rank percent { text value smallBase } percentOfOriginal { text } } } } }`;

describe('a unit among units of its kind and size', () => {
  let harness: Harness;
  let id: string;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    const published = await publishTownPlan(harness, 2026, 20, { [sample.wardA]: 5, [sample.wardB]: 6, [sample.school]: 1 });
    id = published.id;
    // Official on the first day of the year, or only later; probationary members make no unit larger.
    for (let n = 0; n < 3; n += 1) await admit(harness, sample.branchA1, '2024-03-03', { officialOn: '2025-03-03' });
    await admit(harness, sample.branchA2, '2024-12-31', { officialOn: '2025-12-31' });
    await admit(harness, sample.branchB1, '2025-01-02', { officialOn: '2026-01-02' });
    await admit(harness, sample.branchB1, '2026-04-04');
    await admit(harness, sample.branchB2, '2026-05-05');
    await admit(harness, sample.branchA2, '2026-05-05');
    await admit(harness, sample.school, '2026-06-06');
    const lowered = await send(await harness.as('ORGANISATION_OFFICER'), 'quotaRevise', {
      planId: id, expectedVersion: published.version, decision: decision('2026-06-01'), effectiveOn: '2026-06-01', changes: [{ unitId: sample.wardB, kind: 'LOWERED', amount: 1, reason: 'Điều chỉnh' }], idempotencyKey: newKey(),
    });
    expect(lowered['userErrors']).toEqual([]);
  });
  afterAll(() => harness.close());

  const peers = async (caller: Caller, unitId: string, more: object = {}): Promise<any> => (await caller.run(question, { id, unitId, ...more })).data['plan']?.peers;

  test('stands beside them with n of N, ranked by the share done', async () => {
    const seen = await peers(await harness.as('ORGANISATION_OFFICER'), sample.wardA);
    expect(seen).toMatchObject({ on: '2026-01-01', members: 4, ...sizeBand(4, '2026-01-01'), ranked: 2 });
    expect(seen.units).toEqual([
      { unit: { id: sample.wardA }, members: 4, done: 1, quota: 5, rank: 2, percent: { text: '1/5', value: 20, smallBase: false }, percentOfOriginal: { text: '1/5' } },
      { unit: { id: sample.wardB }, members: 0, done: 2, quota: 5, rank: 1, percent: { text: '2/5', value: 40, smallBase: false }, percentOfOriginal: { text: '2/6' } },
    ]);
  });

  test('a school branch is no ward, and 1 of 1 has neither percent nor place', async () => {
    const seen = await peers(await harness.as('COMMITTEE_LEADER'), sample.school);
    expect(seen).toMatchObject({ ranked: 0, units: [{ unit: { id: sample.school }, done: 1, quota: 1, rank: null, percent: { text: '1/1', value: null, smallBase: true } }] });
  });

  test('another size is another band, in the words of the rulebook', async () => {
    const { to } = sizeBand(4, '2026-01-01');
    const more = (to ?? 0) + 1 - 4;
    for (let n = 0; n < more; n += 1) await admit(harness, sample.branchA1, '2020-03-03', { officialOn: '2021-03-03' });
    const officer = await harness.as('ORGANISATION_OFFICER');
    expect(await peers(officer, sample.wardA)).toMatchObject({ members: 4 + more, ...sizeBand(4 + more, '2026-01-01'), units: [{ unit: { id: sample.wardA }, rank: null }] });
    expect((await peers(officer, sample.wardB)).units.map((row: any) => row.unit.id)).toEqual([sample.wardB]);
    // As of a day before the year began, sizes are of that day and nothing is done.
    expect(await peers(officer, sample.wardA, { asOf: '2024-12-30' })).toMatchObject({ on: '2024-12-30', members: more, units: [{ done: 0, quota: null, rank: null }, { members: 0, done: 0 }] });
  });

  test('a ward does not learn how its neighbours stand; a unit outside the plan has no peers in it', async () => {
    expect(await peers(await harness.as('UNIT_OFFICER', sample.wardA), sample.wardA)).toBeNull();
    expect(await peers(await harness.as('ORGANISATION_OFFICER'), sample.branchA1)).toBeNull();
    expect(await peers(harness.anonymous(), sample.wardA)).toBeUndefined();
  });
});

describe('the remark a quota was assigned with', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
  });
  afterAll(() => harness.close());

  test('stands in each row however long the ledger has become, and stays what it was', async () => {
    const officer = await harness.as('ORGANISATION_OFFICER');
    const created = (await send(officer, 'planCreate', { unitId: sample.town, periodKind: 'YEAR', year: 2026, target: 400, idempotencyKey: newKey() }))['plan'];
    const cells = [{ unitId: sample.wardA, amount: 100 }, { unitId: sample.wardB, amount: 100 }, { unitId: sample.school, amount: 1, remark: 'Trường có nguồn' }];
    const drafted = (await send(officer, 'quotaDraftSet', { planId: created.id, expectedVersion: created.version, cells, idempotencyKey: newKey() }))['plan'];
    let version = (await send(officer, 'planPublish', { id: created.id, expectedVersion: drafted.version, decision: decision('2026-01-10'), gapRemark: 'Dự phòng', idempotencyKey: newKey() }))['plan'].version;
    // More lines than a page holds, the last of them about the school, with a reason of its own.
    for (let round = 0; round < 6; round += 1) {
      const changes = Array.from({ length: 20 }, (_, n) => ({ unitId: n % 2 === 0 ? sample.wardA : sample.wardB, kind: 'LOWERED', amount: 1, reason: 'Giảm' }));
      const { plan, userErrors } = await send(officer, 'quotaRevise', { planId: created.id, expectedVersion: version, decision: decision('2026-02-01'), effectiveOn: '2026-02-01', changes, idempotencyKey: newKey() });
      expect(userErrors).toEqual([]);
      version = plan.version;
    }
    const { userErrors } = await send(officer, 'quotaRevise', { planId: created.id, expectedVersion: version, decision: decision('2026-03-01'), effectiveOn: '2026-03-01', changes: [{ unitId: sample.school, kind: 'RAISED', amount: 1, reason: 'Nguồn tăng' }], idempotencyKey: newKey() });
    expect(userErrors).toEqual([]);
    const { data } = await officer.run('query R($id: ID!) { plan(id: $id) { ledger(first: 1) { totalCount } rows { nodes { unit { id } assignedRemark } } } }', { id: created.id });
    expect(data['plan'].ledger.totalCount).toBeGreaterThan(100);
    expect(data['plan'].rows.nodes.map((row: any) => row.assignedRemark)).toEqual(['Đang tạo nguồn', 'Đang tạo nguồn', 'Trường có nguồn']);
    const ward = await (await harness.as('UNIT_OFFICER', sample.wardA)).run('query R($id: ID!) { plan(id: $id) { rows { nodes { unit { id } assignedRemark } } } }', { id: created.id });
    expect(ward.data['plan'].rows.nodes).toEqual([{ unit: { id: sample.wardA }, assignedRemark: 'Đang tạo nguồn' }]);
  });
});
