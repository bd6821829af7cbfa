import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { buildServer } from '../harness/processes.ts';
import { liveTown, publishedPlan } from './live-town.ts';
import type { LiveTown } from './live-town.ts';
import { readWhile } from './readers.ts';
import { giveAndTakeRights, grounds, moveQuotas, readsOf, recordLives } from './writers.ts';

/** People each writer leads through the acts; `npm run test:long` asks for many more. */
const cycles = process.env['TEST_LONG'] === '1' ? 30 : 3;
const readers = 3;

describe('nothing that is served is stale: two processes over one database, everybody writing and reading at once', () => {
  let town: LiveTown;
  beforeAll(async () => {
    await buildServer();
    town = await liveTown(2);
  }, 400_000);
  afterAll(() => town?.close());

  test('what was acknowledged is in the next read of anybody, and every answer is right in itself meanwhile', async () => {
    const officer = (await town.session('ORGANISATION_OFFICER', sample.town)).proof;
    const plan = await publishedPlan(town, officer, { [sample.wardA]: 500, [sample.wardB]: 500 });
    const writing = Promise.all([
      ...grounds.map((ground) => recordLives(town, ground, plan.id, officer, cycles)),
      moveQuotas(town, plan, officer, cycles * 2),
      giveAndTakeRights(town, cycles),
    ]);
    const reading = Array.from({ length: readers }, () => readWhile(writing, town, plan.id, officer));
    const [shown, looked] = await Promise.all([writing, Promise.all(reading)]);
    expect(shown).toEqual([...grounds.map((ground) => cycles * readsOf(ground)), cycles * 4, cycles * 12]);
    expect(Math.min(...looked)).toBeGreaterThan(cycles);
  }, 900_000);
});
