import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Harness } from '../harness/harness.ts';
import { live, plan } from './reporting-scene.ts';

const document = `query T($id: ID!) { plan(id: $id) { target term { targetOfYears yearsWithout left perYearLeft done years { year planId targetOriginal target done percent { text value } } } } }`;

describe('a term and its years are separate records, shown together', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness('2022-06-20T03:00:00Z');
    for (const decidedOn of ['2020-03-03', '2020-04-04', '2021-05-05', '2019-12-31', '2022-06-21']) await live(harness, { branch: sample.branchA1, decidedOn });
  });
  afterAll(() => harness.close());

  test('the years are summed and held against the term; a year without a plan is not 0', async () => {
    const term = await plan(harness, sample.town, 'TERM', '2020-01-01', '2024-12-31', { [sample.town]: 20 });
    const first = await plan(harness, sample.town, 'YEAR', '2020-01-01', '2020-12-31', { [sample.town]: 3 });
    await plan(harness, sample.town, 'YEAR', '2019-01-01', '2019-12-31', { [sample.town]: 99 });
    const second = await plan(harness, sample.town, 'YEAR', '2022-01-01', '2022-12-31', { [sample.town]: 4 });
    const { data, statements } = await (await harness.as('ORGANISATION_OFFICER')).run(document, { id: term });
    expect(statements).toBe(1);
    const none = { planId: null, targetOriginal: null, target: null, percent: { text: null, value: null } };
    expect(data['plan']).toEqual({
      target: 20,
      term: {
        targetOfYears: 7, yearsWithout: 3, left: 13, perYearLeft: 5, done: 3,
        years: [
          { year: 2020, planId: first, targetOriginal: 3, target: 3, done: 2, percent: { text: '2/3', value: null } },
          { ...none, year: 2021, done: 1 },
          { year: 2022, planId: second, targetOriginal: 4, target: 4, done: 0, percent: { text: '0/4', value: null } },
          { ...none, year: 2023, done: 0 },
          { ...none, year: 2024, done: 0 },
        ],
      },
    });
    expect((await (await harness.as('ORGANISATION_OFFICER')).run(document, { id: first })).data['plan'].term).toBeNull();
    // A ward reads neither the term of the town nor what it has reached.
    const ward = await (await harness.as('UNIT_OFFICER', sample.wardA)).run(document, { id: term });
    expect(ward.data['plan']).toBeNull();
  });
});
