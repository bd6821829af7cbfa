import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mostPrepared } from '../../src/platform/database/prepared-bound.ts';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';

const password = 'Mật khẩu dài 2026';
const fields = 14;
const selectable = ['id', 'code', 'kind', 'sector', 'depth', 'version', 'endedOn', 'establishedOn', 'hasCommittee', 'holdsMembers', 'childCount', 'name', 'memberCount'];

/** Another selection for each number, without an alias: the subsets of thirteen fields. */
const selection = (n: number): string => ['shortName', ...selectable.filter((_, bit) => n & (1 << bit))].join(' ');

/** A document nobody has sent before: as many questions as one may hold, each a statement of its own. */
const stranger = (n: number): string =>
  `{ ${Array.from({ length: fields }, (_, field) => `q${field}: units(first: 1) { nodes { ${selection(n * fields + field)} } }`).join(' ')} }`;

/** What each connection of the pool has prepared. */
async function preparedByConnection({ database: { pool } }: HttpServer): Promise<number[]> {
  const clients = await Promise.all(Array.from({ length: pool.totalCount }, () => pool.connect()));
  try {
    return await Promise.all(clients.map(async (client) => Number((await client.query('select count(*) as n from pg_prepared_statements')).rows[0]?.n)));
  } finally {
    for (const client of clients) client.release();
  }
}

describe('documents nobody knows', () => {
  let server: HttpServer;
  let cookie: string;
  beforeAll(async () => {
    server = await createHttpServer({ RATE_PER_SECOND: '10000000' });
    await server.person('officer', password, 'ORGANISATION_OFFICER');
    cookie = await server.signIn('officer', password);
  });
  afterAll(() => server.close());

  const ask = async (n: number): Promise<void> => {
    const { status, body } = await server.ask(stranger(n), {}, { cookie });
    if (status !== 200 || body.errors) throw new Error(JSON.stringify(body));
    expect(body.data.q0.nodes[0].shortName).toBe('Thị xã Mẫu');
  };

  test('what is asked once is not prepared: a stranger who never repeats himself leaves nothing', async () => {
    await ask(0);
    const before = Math.max(...(await preparedByConnection(server)));
    for (let n = 1; n <= 20; n += 1) await ask(n);
    expect(Math.max(...(await preparedByConnection(server)))).toBeLessThanOrEqual(before + 10);
  });

  test('what is asked again is, and each connection bears so much and no more, whatever comes', async () => {
    const before = Math.max(...(await preparedByConnection(server)));
    for (let n = 1; n <= 20; n += 1) await ask(n);
    expect(Math.max(...(await preparedByConnection(server)))).toBeGreaterThan(before + 10);
    const seen: number[] = [];
    const { pool } = server.database;
    const [connections, together] = [pool.totalCount, 50];
    for (let n = 0; n < 3 * mostPrepared * connections; n += together) {
      await Promise.all(Array.from({ length: together }, (_, one) => pool.query({ name: `stranger_${n + one}`, text: `select ${n + one}` })));
      if (n % 500 === 0) seen.push(...(await preparedByConnection(server)));
    }
    expect(Math.max(...seen)).toBeGreaterThan(mostPrepared / 2);
    // Between two looks a connection prepares what sixteen returns bring.
    expect(Math.max(...seen)).toBeLessThanOrEqual(mostPrepared + 16);
  }, 120_000);

  test('and the next question of everybody else is answered as ever', async () => {
    const { body } = await server.ask('{ units(first: 2) { totalCount nodes { shortName } } }', {}, { cookie });
    expect(body.data.units).toEqual({ totalCount: 8, nodes: [{ shortName: 'Thị xã Mẫu' }, { shortName: 'Phường An' }] });
  });
});
