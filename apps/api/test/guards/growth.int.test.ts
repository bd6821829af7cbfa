import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { operationsOf } from './documents.ts';
import type { SentOperation } from './documents.ts';
import { askAll, measuredTown } from './measured-town.ts';
import type { MeasuredTown } from './measured-town.ts';
import { lengthenHistory, multiplyMembers, settle } from './multiplied.ts';

// The ratios of the goals, in buffers instead of seconds. The documents are those the bench asks.

const [members, progress, dashboard, counted] = operationsOf(
  `query Members($unitId: ID!, $after: String) { members(filter: { unitId: $unitId }, orderBy: NAME, first: 50, after: $after) {
     nodes { id personName status branch { id name parent { id name parent { id name } } } } pageInfo { hasNextPage endCursor } } }
   query Progress($unitId: ID!, $year: Int) { dashboard(unitId: $unitId, year: $year) { units { unit { id name } members pipeline attainment { done quota percent { value } } } } }
   query Dashboard($unitId: ID!, $year: Int) { dashboard(unitId: $unitId, year: $year) { memberCount probationaryCount attainment { done quota percent { value } }
     flows { measure count } pipeline { stage count } units { unit { id name } members pipeline attainment { done quota percent { value } } }
     recentEvents(first: 10) { nodes { id act effectiveOn personName branch { id name } } } } }
   query Counted($unitId: ID!) { members(filter: { unitId: $unitId, sex: FEMALE }, first: 1) { totalCount } }`,
  'growth',
);

interface Cost {
  readonly firstPage: number;
  readonly latePage: number;
  readonly dashboard: number;
  readonly progress: number;
  /** Grows with the members whoever answers it: everybody must be looked at. */
  readonly counted: number;
}

describe('what does not depend on how much there is', () => {
  let town: MeasuredTown;
  let asItIs: Cost;
  let longer: Cost;
  beforeAll(async () => {
    town = await measuredTown();
    // Counters as they lie after they were made anew, here as later: what is compared differs in nothing but how much there is.
    await settle(town.owner);
    asItIs = await cost();
    const before = await countOf('lifecycle_event');
    await lengthenHistory(town.owner, 3);
    expect((await countOf('lifecycle_event')) / before).toBeGreaterThan(3.5);
    longer = await cost();
  }, 400_000);
  afterAll(() => town?.close());

  /** Buffers of each workload, by a server whose sessions have planned nothing yet. */
  async function cost(): Promise<Cost> {
    const { server, sent } = await town.beside({});
    const { scene } = town;
    const buffers = async (operation: SentOperation | undefined, variables: object): Promise<number> => {
      if (!operation) throw new Error('four documents');
      return (await askAll(server, sent, scene, operation, { town: variables })).get('town')?.buffers ?? NaN;
    };
    return {
      firstPage: await buffers(members, { unitId: scene.town }),
      latePage: await buffers(members, { unitId: scene.town, after: scene.lateMember }),
      dashboard: await buffers(dashboard, { unitId: scene.town, year: 2026 }),
      progress: await buffers(progress, { unitId: scene.ward, year: 2026 }),
      counted: await buffers(counted, { unitId: scene.town }),
    };
  }
  const countOf = async (table: string): Promise<number> => Number((await town.owner.query<{ n: string }>(`select count(*) as n from ${table}`)).rows[0]?.n);

  test('a late page costs what the first one costs', () => {
    expect(asItIs.latePage / asItIs.firstPage).toBeLessThanOrEqual(1.2);
  });

  test('four times the years: the dashboard of this year and the progress of a ward read as much as before', () => {
    expect([longer.dashboard / asItIs.dashboard, longer.progress / asItIs.progress, asItIs, longer]).toEqual([atMost(1.15), atMost(1.15), asItIs, longer]);
  });

  test('three times the members: so do the list, the dashboard and the progress; a count of them does not', async () => {
    await multiplyMembers(town.owner, 2);
    const more = await cost();
    const ratios = {
      first: more.firstPage / longer.firstPage, late: more.latePage / more.firstPage, dashboard: more.dashboard / longer.dashboard, progress: more.progress / longer.progress,
    };
    // The progress of a ward reads some thirty buffers: eight more, where rows come to lie on other pages, are a quarter of it.
    expect({ ...ratios, longer, more }).toEqual({ first: atMost(1.3), late: atMost(1.2), dashboard: atMost(1.2), progress: atMost(1.5), longer, more });
    expect(more.counted / longer.counted).toBeGreaterThan(1.5);
  }, 400_000);

  test('pages and dashboards are planned once: the larger the tree, the longer it takes to plan, and no plan depends on who asks for what', async () => {
    // What PostgreSQL takes for a country: a hundred times the rows on the same pages.
    await town.owner.query(`update pg_class set reltuples = reltuples * 100 where relkind = 'r' and relnamespace = 'public'::regnamespace`);
    const { server, sent } = await town.beside({});
    const { scene } = town;
    // Prepared at second sight.
    const rounds = 9;
    if (!members || !progress || !dashboard) throw new Error('four documents');
    const pages = { town: { unitId: scene.town }, 'town, of a ward': { unitId: scene.ward }, 'town, late': { unitId: scene.town, after: scene.lateMember } };
    await askAll(server, sent, scene, members, pages, rounds);
    await askAll(server, sent, scene, progress, { town: { unitId: scene.ward, year: 2026 } }, rounds);
    await askAll(server, sent, scene, dashboard, { town: { unitId: scene.town, year: 2026 } }, rounds);
    const { rows } = await server.database.pool.query<{ planned: string; statement: string }>('select custom_plans as planned, statement from pg_prepared_statements where custom_plans + generic_plans > 6 and cardinality(parameter_types) > 0');
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.filter(({ planned }) => Number(planned) > 0)).toEqual([]);
  }, 200_000);
});

/** Matches a number up to that; shown beside the buffers it comes from when it does not. */
const atMost = (limit: number): unknown => ({ asymmetricMatch: (ratio: number) => ratio <= limit, toAsymmetricMatcher: () => `at most ${limit}` });
