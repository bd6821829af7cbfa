import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { today } from '../../../../tools/demo-data/loaded-demo.ts';
import { appPassword, copyOf, databaseUrl, demoTemplate, onServer } from './template.ts';
import type { DatabaseCopy } from './template.ts';

const unfinished = `${demoTemplate}_unfinished`;

/** An instant on the day the demo town has reached. */
export const demoInstant = `${today}T03:00:00Z`;

/**
 * What a town in use has and one just loaded has not: a year of the log, sessions, answered keys. On an empty table every way is a
 * short one.
 */
const inUse = `
  select count(audit_append('ACCOUNT', a.id, 'MEMBER_LIST', 'OrgUnit', null, null, null, '{"count": 50}'))
    from generate_series(1, 6000) n join lateral (select id from account order by id offset n % 50 limit 1) a on true;
  insert into session (token_sha256, account_id, created_at, last_seen_at, expires_at, revoked_at)
    select sha256(n::text::bytea), a.id, timestamptz '${demoInstant}' - n * interval '1 hour', timestamptz '${demoInstant}' - n * interval '1 hour',
           timestamptz '${demoInstant}' - (n - 12) * interval '1 hour', null
      from generate_series(1, 4000) n join lateral (select id from account order by id offset n % 50 limit 1) a on true;
  insert into sign_in_attempt (at, login, address) select timestamptz '${demoInstant}' - n * interval '1 hour', 'nobody.' || n % 300, '10.0.0.' || n % 200 from generate_series(1, 4000) n;
  insert into idempotency (actor_id, key, operation, input_sha256, response)
    select a.id, 'answered-' || n, 'ceremonyHold', sha256(n::text::bytea), '{}' from generate_series(1, 4000) n join lateral (select id from account order by id offset n % 50 limit 1) a on true;`;

async function build(ownerUrl: string): Promise<void> {
  await onServer(ownerUrl, async (client) => {
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
  });
  const url = databaseUrl(ownerUrl, unfinished);
  await promisify(execFile)(process.execPath, [new URL('load-demo-town.ts', import.meta.url).pathname, url], { env: { ...process.env, NODE_OPTIONS: '' } });
  await onServer(url, async (client) => {
    await client.query(`alter role dangvu_app password '${appPassword}'`);
    await client.query(inUse);
    // What autovacuum does in a town that runs: statistics, and the map of pages an index answers for alone.
    // Statistics of every row and not of a sample, so that two runs have the same plans: 300 rows are looked at per step of the target.
    await client.query('set default_statistics_target = 200');
    await client.query('vacuum analyze');
  });
  await onServer(ownerUrl, async (client) => void (await client.query(`alter database ${unfinished} rename to ${demoTemplate}`)));
}

/**
 * A copy of the demo town for one test file. The town is loaded once per run by whoever asks first (half a minute), a copy takes
 * a fraction of a second.
 */
export async function copyDemoTown(): Promise<DatabaseCopy> {
  const ownerUrl = process.env['TEST_OWNER_URL'];
  if (!ownerUrl) throw new Error('TEST_OWNER_URL is set by the global setup');
  const keeper = new Client({ connectionString: ownerUrl });
  await keeper.connect();
  try {
    await keeper.query('select pg_advisory_lock(43)');
    const { rowCount } = await keeper.query('select from pg_database where datname = $1', [demoTemplate]);
    if (!rowCount) await build(ownerUrl);
  } finally {
    await keeper.end();
  }
  const copy = await copyOf(demoTemplate, ownerUrl);
  // As the product starts its own PostgreSQL (tools/database/embedded.ts); a copy does not inherit settings.
  await onServer(copy.ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
    await client.query(`alter database ${rows[0]?.name} set random_page_cost = 1.1`);
  });
  return copy;
}
