import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { describeStructure } from '../database/describe-structure.ts';
import { type EmbeddedPostgres, startThrowaway } from '../database/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { verify } from '../database/verify.ts';
import { loadNational } from './load.ts';
import { countrySize } from './size.ts';
import { placesOf } from './stamp/place.ts';

const today = '2022-10-20';
// Two towns: what must not be the same in two of them is refused by the keys.
const size = '1/550';

let dataDir: string;
let database: EmbeddedPostgres;
let client: pg.Client;
let structure: string;
let digests: readonly string[];

/** In a process of its own: under jest every global name is looked up slowly, and living a town takes five times as long. */
async function load(into: { ownerUrl: string } | null): Promise<string> {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, ...(into && { DATABASE_OWNER_URL: into.ownerUrl }) };
  const program = join(import.meta.dirname, 'load.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program, '--size', size, '--years', '3', '--today', today, '--digest'], { env });
  return stdout.trim().split('\n').at(-1) ?? '';
}
const number = async (sql: string): Promise<number> => Number((await client.query<{ n: string }>(`select (${sql}) as n`)).rows[0]?.n);

beforeAll(async () => {
  database = await startThrowaway();
  dataDir = await mkdtemp(join(tmpdir(), 'national-data-'));
  client = new pg.Client({ connectionString: database.ownerUrl });
  await migrate(database.ownerUrl);
  await client.connect();
  structure = await describeStructure(database.ownerUrl);
  digests = await Promise.all([load(database), load(null)]);
}, 600_000);
afterAll(async () => {
  await client?.end();
  await database?.stop();
  if (dataDir) await rm(dataDir, { recursive: true });
}, 60_000);

describe('a country of two towns', () => {
  test('is what its own log says, in every projection, counter and key', async () => {
    expect((await verify(client)).filter(({ differences }) => differences.length > 0)).toEqual([]);
  }, 600_000);

  test('leaves the structure as the migrations made it: every index and key is back, and checked', async () => {
    expect(await describeStructure(database.ownerUrl)).toBe(structure);
    expect(await number(`select count(*) from pg_constraint where connamespace = 'public'::regnamespace and not convalidated`)).toBe(0);
    expect(await number(`select count(*) from pg_index where not indisvalid`)).toBe(0);
  });

  test('has the proportions of the demo town', async () => {
    expect(await number('select count(*) from membership where ended_on is null')).toBeGreaterThan(2 * 4_600);
    expect(await number(`select count(*) from org_unit_revision where kind in ('SUB_BRANCH', 'GRASSROOTS_BRANCH')`)).toBe(2 * 285);
    expect(await number(`select count(*) from org_unit_revision where kind in ('WARD_PARTY_ORG', 'COMMUNE_PARTY_ORG')`)).toBe(2 * 3);
    expect(await number('select count(distinct full_name) from person')).toBeGreaterThan(7_000);
    const admitted = await number(`select sum(subtree) from tally where measure = 'ADMITTED' and month >= '2021-01-01' and month < '2022-01-01' and unit_id in (select unit_id from org_unit_revision where kind = 'TOWN_COMMITTEE')`);
    expect(admitted / (2 * 4_750)).toBeGreaterThan(0.025);
    expect(admitted / (2 * 4_750)).toBeLessThan(0.03);
    // Who was there on the first day was taken in on it; only what was under way then is known from before.
    expect(await number(`select count(*) from lifecycle_event where effective_on = '2019-10-20' and act = 'ARRIVE'`)).toBeGreaterThan(2 * 4_400);
    expect(await number(`select count(*) from lifecycle_event where effective_on < '2019-10-20'`)).toBeLessThan(2 * 1_800);
  });

  test('assigns this year from the country down to the branches', async () => {
    const { rows } = await client.query<{ kind: string; amount: number }>(
      `select r.kind, q.amount from plan p cross join lateral quota_on(p.id, $1) q join org_unit_revision r on r.unit_id = q.unit_id
        where p.starts_on = '2022-01-01' and p.period_kind = 'YEAR' and p.unit_id in (select unit_id from org_unit_revision where kind = 'PROVINCE_COMMITTEE')`,
      [today],
    );
    // The country's own and its one province's, and what the province gives each town.
    const given = (of: string): number[] => rows.filter(({ kind }) => kind === of).map(({ amount }) => amount);
    expect(given('TOWN_COMMITTEE')).toHaveLength(2);
    expect(given('PROVINCE_COMMITTEE')).toEqual([260, 260]);
    expect(given('TOWN_COMMITTEE')).toEqual([130, 130]);
    expect(await number(`select count(distinct p.unit_id) from plan p join quota_line l on l.plan_id = p.id where p.starts_on = '2022-01-01'`)).toBeGreaterThan(10);
  });

  test('every town has targets by indicator, each on the country’s own list, and what was carried over from its own year before', async () => {
    const { rows } = await client.query<{ towns: number; indicators: number; kinds: number; foreign: number }>(
      `select count(distinct p.unit_id)::integer as towns, count(distinct l.indicator_id)::integer as indicators, count(distinct l.kind)::integer as kinds,
        (count(*) filter (where not exists (select from org_ancestry a where a.ancestor_id = p.unit_id and a.descendant_id = l.unit_id)))::integer as foreign
        from target_line l join plan p on p.id = l.plan_id join org_unit_revision r on r.unit_id = p.unit_id and r.kind = 'TOWN_COMMITTEE'`,
    );
    expect(rows[0]).toMatchObject({ towns: 2, foreign: 0 });
    expect(rows[0]?.indicators).toBeGreaterThan(2);
    expect(rows[0]?.kinds).toBeGreaterThan(3);
    expect(await number(`select count(*) from quota_line l join plan n on n.id = l.plan_id join plan p on p.id = l.from_plan_id where p.unit_id = n.unit_id and p.ends_on + 1 = n.starts_on`)).toBe(await number(`select count(*) from quota_line where kind = 'CARRIED_OVER'`));
  });

  test('is loaded into an empty database only', async () => {
    const again = loadNational({ ownerUrl: database.ownerUrl, dataDir, size: countrySize(size, 3), log: () => undefined });
    await expect(again).rejects.toThrow(/đã có dữ liệu.*already holds data/s);
  });
});

test('the same day and size give the same rows, byte for byte, whichever process makes them', () => {
  expect(digests[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(digests[1]).toBe(digests[0]);
});

test('no two towns of the whole country have the same name or code', () => {
  const places = placesOf(countrySize('1', 10));
  expect(places).toHaveLength(1100);
  expect(new Set(places.map(({ name }) => name)).size).toBe(1100);
  expect(new Set(places.map(({ code }) => code)).size).toBe(1100);
  expect(new Set(places.map(({ province }) => province)).size).toBe(34);
});

test.each(['0', '1/0', '2/3', '1/x', ''])('%j is no size', (fraction) => {
  expect(() => countrySize(fraction, 10)).toThrow('A size is 1 or 1/N');
});
