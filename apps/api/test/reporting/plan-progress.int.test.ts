import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Harness } from '../harness/harness.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { list, live, plan } from './reporting-scene.ts';

const grid = `query Grid($id: ID!, $asOf: LocalDate) { plan(id: $id, asOf: $asOf) { attainment { done quota percent { text } standing }
  rows { nodes { unit { id } members admissionsByYear { year count } pipeline readyForDecision done difference quota { adjusted } percent { numerator denominator value text smallBase } } } } }`;

describe('the grid of a plan beside the people it is about', () => {
  let harness: Harness;
  let id: string;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    for (const year of [2023, 2023, 2024, 2026]) await live(harness, { branch: sample.branchA1, decidedOn: `${year}-06-15` });
    await live(harness, { branch: sample.branchA2, decidedOn: '2026-11-19' });
    await live(harness, { branch: sample.branchB1, decidedOn: '2022-12-31' });
    await list(harness, sample.branchA1, 'COMMITTEE_RESOLVED', '2026-03-03');
    await list(harness, sample.branchA2, 'LISTED', '2026-03-03');
    id = await plan(harness, sample.town, 'YEAR', '2026-01-01', '2026-12-31', { [sample.town]: 8, [sample.wardA]: 6, [sample.wardB]: 0 });
  });
  afterAll(() => harness.close());

  test('one statement brings every figure of every row', async () => {
    const { data, statements } = await (await harness.as('ORGANISATION_OFFICER')).run(grid, { id });
    expect(statements).toBe(1);
    expect(data['plan'].attainment).toEqual({ done: 2, quota: 8, percent: { text: '2/8' }, standing: 'BEHIND' });
    const years = (...counts: number[]): object[] => counts.map((count, index) => ({ year: 2023 + index, count }));
    expect(data['plan'].rows.nodes).toEqual([
      {
        unit: { id: sample.wardA }, members: 5, admissionsByYear: years(2, 1, 0), pipeline: 2, readyForDecision: 1, done: 2, difference: 5, quota: { adjusted: 6 },
        percent: { numerator: 2, denominator: 6, value: 33.33, text: '2/6', smallBase: false },
      },
      {
        unit: { id: sample.wardB }, members: 1, admissionsByYear: years(0, 0, 0), pipeline: 0, readyForDecision: 0, done: 0, difference: 0, quota: { adjusted: 0 },
        percent: { numerator: 0, denominator: 0, value: null, text: '0/0', smallBase: true },
      },
      {
        unit: { id: sample.school }, members: 0, admissionsByYear: years(0, 0, 0), pipeline: 0, readyForDecision: 0, done: 0, difference: null, quota: null,
        percent: { numerator: 0, denominator: null, value: null, text: null, smallBase: false },
      },
    ]);
  });

  test('nothing is counted beyond the day of the read', async () => {
    const { data } = await (await harness.as('ORGANISATION_OFFICER')).run(grid, { id, asOf: '2024-06-14' });
    expect(data['plan'].rows.nodes[0]).toMatchObject({ members: 2, admissionsByYear: [{ count: 2 }, { count: 0 }, { count: 0 }], pipeline: 0, done: 0, quota: null });
  });

  test('a ward sees its own row and not how the town stands', async () => {
    const { data } = await (await harness.as('UNIT_OFFICER', sample.wardA)).run(grid, { id });
    expect(data['plan'].attainment).toBeNull();
    expect(data['plan'].rows.nodes).toMatchObject([{ unit: { id: sample.wardA }, done: 2 }]);
  });
});
