import { sample } from '@dangvu/testing/sample-hierarchy';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createHttpServer } from '../harness/http.ts';
import type { HttpAnswer, HttpServer } from '../harness/http.ts';

const password = 'Mật khẩu dài 2026';
const units = '{ units { nodes { id } } }';
const waits = 'query Waits($unitId: ID!) { dashboard(unitId: $unitId) { due { kind count } } viewer { counters { workItems } } }';

describe('reads that take long', () => {
  let server: HttpServer;
  let cookie: string;
  let colleague: string;
  beforeAll(async () => {
    server = await createHttpServer({ RATE_PER_SECOND: '10000000' });
    for (const login of ['officer', 'colleague']) await server.person(login, password, 'ORGANISATION_OFFICER');
    [cookie, colleague] = [await server.signIn('officer', password), await server.signIn('colleague', password)];
  });
  afterAll(() => server.close());

  let slowed: string | null = null;
  /** From now on whoever reads the table waits that long for it. */
  const slow = async (seconds: number, table = 'org_unit_revision'): Promise<void> => {
    slowed = table;
    await server.owner.query(`alter table ${table} rename to quick; create view ${table} as select q.* from quick q where (select pg_sleep(${seconds}))::text is not null; grant select on ${table} to dangvu_app`);
  };
  const quick = async (): Promise<void> => {
    if (slowed !== null) await server.owner.query(`drop view ${slowed}; alter table quick rename to ${slowed}`);
    slowed = null;
  };
  afterEach(quick);
  // What is asked for the first time is not known again.
  beforeEach(async () => {
    for (const answer of [await ask(), await ask()]) expect(found(answer)).toBe(8);
  });

  const ask = (query = units, variables = {}) => server.ask(query, variables, { cookie });
  const atOnce = (times: number): Promise<HttpAnswer>[] => Array.from({ length: times }, () => ask());
  const found = ({ body }: HttpAnswer): number | string => body.data?.units?.nodes.length ?? body.errors?.[0].extensions.code;

  /** How many reads slept in the database while these were answered: together at most, and in all. */
  async function sleepers(answers: readonly Promise<unknown>[]): Promise<{ most: number; reads: number }> {
    const reads = new Set<string>();
    let [most, over] = [0, false];
    const all = Promise.all(answers).finally(() => (over = true));
    while (!over) {
      const { rows } = await server.owner.query<{ read: string }>(`select pid || ' ' || query_start as read from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`);
      most = Math.max(most, rows.length);
      for (const { read } of rows) reads.add(read);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await all;
    return { most, reads: reads.size };
  }
  const mostAtOnce = async (answers: readonly Promise<unknown>[]): Promise<number> => (await sleepers(answers)).most;

  test('what waits takes turns already the first time it is asked', async () => {
    await slow(0.1, 'transfer');
    const first = Array.from({ length: 4 }, () => ask(waits, { unitId: sample.wardA }));
    expect(await mostAtOnce(first)).toBe(2);
    for (const { body } of await Promise.all(first)) expect(body.errors).toBeUndefined();
  }, 60_000);

  test('take turns from the second time on: two at once, and all are answered, however long they stood in line', async () => {
    await slow(1.8);
    expect(await mostAtOnce([ask()])).toBe(1);
    const answers = atOnce(7);
    expect(await mostAtOnce(answers)).toBe(2);
    // The last had its turn after more than the five seconds a question may take.
    expect((await Promise.all(answers)).map(found)).toEqual(Array.from({ length: 7 }, () => 8));
  }, 60_000);

  test('whoever has gone away loses his turn', async () => {
    await slow(0.8);
    await ask();
    const two = atOnce(2);
    const left = new AbortController();
    const request = { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify({ query: units }), signal: left.signal };
    const gone = Array.from({ length: 6 }, () => fetch(`${server.url}/graphql`, request).catch(() => 'gone'));
    setTimeout(() => left.abort(), 400);
    const { reads } = await sleepers([...two, ...gone, Promise.all(gone).then(() => ask())]);
    expect(await Promise.all(gone)).toEqual(Array.from({ length: 6 }, () => 'gone'));
    expect(reads).toBe(3);
  }, 60_000);

  test('stopped among the short ones they are read once more where they may take longer', async () => {
    await slow(5);
    expect(found(await ask())).toBe(8);
  }, 60_000);

  test('short again they stand in no line', async () => {
    await slow(0.8);
    await ask();
    await quick();
    await slow(0.15);
    expect(await mostAtOnce(atOnce(4))).toBeLessThanOrEqual(2);
    // Whether they meet is a matter of the machine: in line they never do.
    let most = 0;
    for (let tries = 0; tries < 20 && most <= 2; tries += 1) most = await mostAtOnce(atOnce(4));
    expect(most).toBeGreaterThan(2);
  }, 60_000);

  test('more than one caller may have in line are told at once, and others still have their turn', async () => {
    await slow(1);
    await ask();
    const answers = atOnce(25);
    const other = Promise.any(answers).then(() => server.ask(units, {}, { cookie: colleague }));
    const codes = (await Promise.all(answers)).map(found);
    expect(found(await other)).toBe(8);
    expect(codes.filter((code) => code === 8)).toHaveLength(22);
    expect(codes.filter((code) => code === 'OVERLOADED')).toHaveLength(3);
  }, 60_000);

  test('what is asked is planned once for all units and readers', async () => {
    const { rows: some } = await server.owner.query<{ id: string }>('select id from org_unit order by id limit 3');
    for (const who of [cookie, colleague]) {
      for (const { id } of [...some, ...some]) expect((await server.ask(waits, { unitId: id }, { cookie: who })).body.errors).toBeUndefined();
    }
    const { database: { pool, longReads } } = server;
    const clients = await Promise.all([pool, longReads].flatMap((some) => Array.from({ length: some.totalCount }, () => some.connect())));
    try {
      const prepared = await Promise.all(clients.map((client) => client.query<{ own: number; one: number }>('select custom_plans::int as own, generic_plans::int as one from pg_prepared_statements where cardinality(parameter_types) > 0')));
      const all = prepared.flatMap(({ rows }) => rows);
      expect(all.reduce((sum, { one }) => sum + one, 0)).toBeGreaterThan(20);
      expect(all.filter(({ own }) => own > 0)).toEqual([]);
    } finally {
      for (const client of clients) client.release();
    }
  }, 60_000);
});
