import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { sceneOn } from '../membership/scene.ts';
import { live } from './reporting-scene.ts';

const question = `query Moves($unitId: ID!, $from: LocalDate, $to: LocalDate, $year: Int, $asOf: LocalDate, $first: Int, $after: String) {
  dashboard(unitId: $unitId, from: $from, to: $to, year: $year, asOf: $asOf) { flows { measure count } moves { came left onTheWay overdue returned deletionProposed inside
    places(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { unit { id } place came left onTheWay overdue returned deletionProposed } } } } }`;

describe('who came from where and left for where', () => {
  let harness: Harness;
  let officer: Caller;
  const { town, wardA, wardB, branchA1, branchA2, branchB1, school } = sample;
  const whole = { ceremonyOn: '2010-01-20', officialOn: '2011-01-20' };
  const member = { branch: branchA1, decidedOn: '2010-01-05', ...whole };
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    officer = await harness.as('ORGANISATION_OFFICER');
    for (const on of ['2025-03-03', '2025-08-08']) await live(harness, { ...member, moves: [{ to: branchB1, on }] });
    await live(harness, { ...member, branch: branchB1, moves: [{ to: branchA2, on: '2025-04-04' }] });
    await live(harness, { ...member, branch: school, moves: [{ to: branchA1, on: '2025-05-05' }] });
    await live(harness, { ...member, moves: [{ to: branchA2, on: '2025-06-06' }] });
    await live(harness, { ...member, left: { measure: 'DEPARTED', on: '2025-02-02', to: 'Đảng bộ tỉnh Đồng Nai' } });
    await live(harness, { ...member, left: { measure: 'DEPARTED', on: '2025-02-20', to: 'Đảng bộ tỉnh Đồng Nai' } });
    await live(harness, { ...member, branch: branchA2, left: { measure: 'DEPARTED', on: '2025-09-09', to: 'Đảng bộ  Tỉnh Đồng nai' } });
    await live(harness, { branch: branchA1, decidedOn: '2025-07-07', arrived: 'Đảng bộ tỉnh Đồng Nai' });
    await live(harness, { branch: branchA2, decidedOn: '2025-07-17', arrived: 'Đảng bộ Quân khu 4' });
    await live(harness, { branch: branchA2, decidedOn: '2025-07-27', arrived: true });
  });
  afterAll(() => harness.close());

  const read = async (unitId: string, more: object = { year: 2025 }, caller: Caller = officer): Promise<any> => (await caller.run(question, { unitId, ...more })).data['dashboard'];
  const moves = async (unitId: string, more?: object): Promise<any> => (await read(unitId, more)).moves;
  /** Places with what came and left. */
  const places = async (unitId: string, more?: object): Promise<unknown[]> =>
    (await moves(unitId, more)).places.nodes.map(({ unit, place, came, left }: any) => [unit?.id ?? place, came, left]);

  test('within the tree by the highest unit beyond one’s own, outside by the name of the place however it is spelt', async () => {
    expect(await places(wardA)).toEqual([[wardB, 1, 2], [school, 1, 0], ['Đảng bộ tỉnh Đồng Nai', 1, 3], [null, 1, 0], ['Đảng bộ Quân khu 4', 1, 0]]);
    expect(await moves(wardA)).toMatchObject({ came: 5, left: 5, inside: 1, onTheWay: 0, overdue: 0, returned: 0, deletionProposed: 0 });
    // Seen from a branch the branch beside it is elsewhere; seen from the town nothing of the town is.
    expect(await places(branchA1)).toEqual([[wardB, 0, 2], [branchA2, 0, 1], [school, 1, 0], ['Đảng bộ tỉnh Đồng Nai', 1, 2]]);
    expect(await places(town)).toEqual([['Đảng bộ tỉnh Đồng Nai', 1, 3], [null, 1, 0], ['Đảng bộ Quân khu 4', 1, 0]]);
    expect((await moves(town)).inside).toBe(5);
  });

  test('of the period up to the day of the read, page by page', async () => {
    expect(await places(wardA, { year: 2025, asOf: '2025-03-31' })).toEqual([[wardB, 0, 1], ['Đảng bộ tỉnh Đồng Nai', 0, 2]]);
    expect(await places(wardA, { year: 2024 })).toEqual([]);
    expect(await places(wardA, { from: '2025-07-01', to: '2025-08-08' })).toEqual([[wardB, 0, 1], [null, 1, 0], ['Đảng bộ Quân khu 4', 1, 0], ['Đảng bộ tỉnh Đồng Nai', 1, 0]]);
    const first = (await moves(wardA, { year: 2025, first: 2 })).places;
    expect([first.totalCount, first.nodes.length, first.pageInfo.hasNextPage]).toEqual([5, 2, true]);
    const rest = (await moves(wardA, { year: 2025, first: 10, after: first.pageInfo.endCursor })).places;
    expect([...first.nodes, ...rest.nodes]).toEqual((await moves(wardA)).places.nodes);
  });

  test('the counters say the same, unit by unit and also when the tree has changed since', async () => {
    await harness.owner.query(`update org_placement set during = daterange(lower(during), '2025-07-01') where unit_id = '${branchB1}';
      insert into org_placement values ('${branchB1}', '${wardA}', '[2025-07-01,)');
      select org_ancestry_rebuild();`);
    try {
      for (const unit of [town, wardA, wardB, branchA1, branchA2, branchB1, school])
        for (const span of [{ year: 2025 }, { from: '2025-03-01', to: '2025-08-08' }, { year: 2025, asOf: '2025-04-04' }]) {
          const { flows, moves: { came, left, places: { nodes } } } = await read(unit, span);
          const counter = (measure: string): number => flows.find((flow: any) => flow.measure === measure).count;
          const sum = (direction: 'came' | 'left', within: boolean): number => nodes.filter((one: any) => (one.unit !== null) === within).reduce((n: number, one: any) => n + one[direction], 0);
          expect([unit, span, sum('came', true), sum('left', true), sum('came', false), sum('left', false), came, left]).toEqual([
            unit, span, counter('MOVED_IN'), counter('MOVED_OUT'), counter('ARRIVED'), counter('DEPARTED'), counter('MOVED_IN') + counter('ARRIVED'), counter('MOVED_OUT') + counter('DEPARTED'),
          ]);
        }
      // The second went to a branch that stood in the same ward by then.
      expect(await places(wardA)).toContainEqual([wardB, 1, 1]);
      expect((await moves(wardA)).inside).toBe(2);
    } finally {
      await harness.owner.query(`delete from org_placement where unit_id = '${branchB1}' and parent_id = '${wardA}';
        update org_placement set during = daterange(lower(during), null) where unit_id = '${branchB1}'; select org_ancestry_rebuild();`);
    }
  });

  test('who leaves and has not arrived: on the way, late, sent back, proposed for striking off', async () => {
    const scene = sceneOn(harness.owner);
    const leaving = async (to: string | null, requestedOn: string, dueOn: string, set = ''): Promise<void> => {
      const { membershipId } = await live(harness, member);
      const id = await scene.transfer(membershipId, branchA1, to, requestedOn, dueOn);
      if (set) await harness.owner.query(`update transfer set ${set} where id = $1`, [id]);
    };
    await leaving(branchB1, '2026-08-03', '2026-09-14');
    await leaving(branchB1, '2026-11-02', '2026-12-14');
    await leaving(branchB1, '2026-02-02', '2026-03-16', `state = 'RETURNED', closed_on = '2026-03-02'`);
    await leaving(branchA2, '2026-08-03', '2026-09-14');
    await leaving(null, '2026-03-02', '2026-04-13', `deletion_proposed_on = '2026-07-01'`);
    const lost = async (unit: string, more: object = { year: 2026 }): Promise<unknown[]> =>
      (await moves(unit, more)).places.nodes.map((one: any) => [one.unit?.id ?? 'outside', one.onTheWay, one.overdue, one.returned, one.deletionProposed]);
    expect(await lost(wardA)).toEqual([[wardB, 2, 1, 1, 0], ['outside', 1, 1, 0, 1]]);
    expect(await moves(wardA, { year: 2026 })).toMatchObject({ came: 0, left: 0, onTheWay: 3, overdue: 2, returned: 1, deletionProposed: 1 });
    // Of the way inside a unit it is no leaving, and whoever waits at the other end lets nobody go.
    expect(await lost(branchA1)).toEqual([[wardB, 2, 1, 1, 0], [branchA2, 1, 1, 0, 0], ['outside', 1, 1, 0, 1]].sort((a, b) => Number(a[0] === 'outside') - Number(b[0] === 'outside') || String(a[0]).localeCompare(String(b[0]))));
    expect(await lost(wardB)).toEqual([]);
    // As it was on a day: the one had just been sent off, another had not come back yet.
    expect(await lost(wardA, { year: 2026, asOf: '2026-03-16' })).toEqual([[wardB, 0, 0, 1, 0], ['outside', 1, 0, 0, 0]]);
    expect(await lost(wardA, { year: 2026, asOf: '2026-03-01' })).toEqual([[wardB, 1, 0, 0, 0]]);
  });

  test('only where figures are read', async () => {
    const beside = await harness.as('UNIT_OFFICER', wardB);
    expect(await read(wardA, { year: 2025 }, beside)).toBeNull();
    // Of the other side he learns how many passed between them and nothing else.
    expect((await read(wardB, { year: 2025 }, beside)).moves.places.nodes.map(({ unit, came, left }: any) => [unit.id, came, left])).toEqual([[wardA, 2, 1]]);
  });
});
