import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { live, plan } from './reporting-scene.ts';

const asked = `query Outlook($unitId: ID!, $year: Int, $asOf: LocalDate, $from: LocalDate, $to: LocalDate) { dashboard(unitId: $unitId, year: $year, asOf: $asOf, from: $from, to: $to) {
  outlook { expectedBySeason seasonBase monthsLeft neededPerMonth forecast method methodLabel }
  retention { months from to admitted recognised stillHere left { measure count } } } }`;

describe('where a year is heading, and who stayed', () => {
  let harness: Harness;
  let officer: Caller;
  const read = async (variables: object, caller: Caller = officer): Promise<any> => (await caller.run(asked, { unitId: sample.town, ...variables })).data['dashboard'];
  const gone = (cohort: { left: { measure: string; count: number }[] }): object => Object.fromEntries(cohort.left.filter(({ count }) => count > 0).map(({ measure, count }) => [measure, count]));

  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    officer = await harness.as('ORGANISATION_OFFICER');
    const { branchA1, branchB1 } = sample;
    // 2023: four in the spring, one of them gone within two years, one in the third, one after it.
    await live(harness, { branch: branchA1, decidedOn: '2023-03-01', ceremonyOn: '2023-03-10', officialOn: '2024-03-10' });
    await live(harness, { branch: branchA1, decidedOn: '2023-03-01', ceremonyOn: '2023-03-10', officialOn: '2024-03-10', left: { measure: 'RESIGNED', on: '2025-03-01' } });
    await live(harness, { branch: branchB1, decidedOn: '2023-04-01', ceremonyOn: '2023-04-10', officialOn: '2024-04-10', left: { measure: 'DEPARTED', on: '2025-12-01' } });
    await live(harness, { branch: branchB1, decidedOn: '2023-04-01', ceremonyOn: '2023-04-10', officialOn: '2024-04-10', left: { measure: 'STRUCK_OFF', on: '2026-05-01' } });
    // 2024 and 2025: eight in the autumn, so that three years have a rhythm.
    for (const year of [2024, 2025]) for (let each = 0; each < 4; each += 1) await live(harness, { branch: branchA1, decidedOn: `${year}-10-15`, ceremonyOn: `${year}-10-20` });
    for (const day of ['2026-03-05', '2026-03-06', '2026-04-07']) await live(harness, { branch: branchA1, decidedOn: day });
    await plan(harness, sample.town, 'YEAR', '2026-01-01', '2026-12-31', { [sample.town]: 12 });
  });
  afterAll(() => harness.close());

  test('a third of twelve came by June in other years: three of twelve now are one short of the own season, and make nine', async () => {
    expect((await read({ year: 2026, asOf: '2026-06-30' })).outlook).toEqual({
      expectedBySeason: 4, seasonBase: 12, monthsLeft: 6, neededPerMonth: 2, forecast: 9, method: 'SEASON', methodLabel: 'Theo nhịp từng tháng của chính đơn vị trong ba năm trước',
    });
  });

  test('a unit without a rhythm goes by the calendar; without a quota nothing is needed; early nothing is said', async () => {
    expect((await read({ unitId: sample.wardB, year: 2026, asOf: '2026-06-30' })).outlook).toMatchObject({ expectedBySeason: null, seasonBase: 2, neededPerMonth: null, forecast: 0, method: 'CALENDAR' });
    expect((await read({ year: 2026, asOf: '2026-01-10' })).outlook).toMatchObject({ forecast: null, method: 'TOO_EARLY' });
    expect((await read({ from: '2026-01-01', to: '2026-06-30' })).outlook).toMatchObject({ forecast: 3, method: 'OVER', seasonBase: 0 });
  });

  test('each is looked at that long after his own admission, by way of leaving; nobody before his time is up', async () => {
    const [, three] = (await read({ year: 2026, asOf: '2026-03-31' })).retention;
    expect(three).toMatchObject({ months: 36, from: '2023-01-01', to: '2023-03-31', admitted: 2, recognised: 2, stillHere: 1 });
    expect(gone(three)).toEqual({ RESIGNED: 1 });
    const [two, later] = (await read({ year: 2026 })).retention;
    expect(two).toMatchObject({ months: 24, from: '2024-01-01', to: '2024-11-20', admitted: 4, recognised: 0, stillHere: 4 });
    expect(later).toMatchObject({ admitted: 4, stillHere: 2 });
    // Struck off after more than 36 months: still here at 36.
    expect(gone(later)).toEqual({ RESIGNED: 1, DEPARTED: 1 });
    const [ofTwo] = (await read({ year: 2025, asOf: '2025-12-31' })).retention;
    expect(ofTwo).toMatchObject({ months: 24, admitted: 4, stillHere: 3 });
    expect(gone(ofTwo)).toEqual({ RESIGNED: 1 });
    for (const { admitted, stillHere, left } of (await read({ year: 2025 })).retention) expect(stillHere + left.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(admitted);
  });

  test('a ward sees its own; of another ward nothing', async () => {
    const ward = await harness.as('UNIT_OFFICER', sample.wardA);
    expect((await read({ unitId: sample.wardA, year: 2026 }, ward)).retention[1]).toMatchObject({ admitted: 2, stillHere: 1 });
    expect(await read({ unitId: sample.wardB, year: 2026 }, ward)).toBeNull();
  });
});
