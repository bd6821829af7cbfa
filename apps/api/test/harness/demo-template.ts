import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { today } from '../../../../tools/demo-data/loaded-demo.ts';
import { copyOf, databaseUrl, demoTemplate, demoTemplateInUse, onServer } from './template.ts';
import type { DatabaseCopy } from './template.ts';

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

/** Makes a database under another name until it is complete: nothing unfinished looks like the town. */
async function make(ownerUrl: string, name: string, from: string | null, fill: (url: string) => Promise<void>): Promise<void> {
  const unfinished = `${name}_unfinished`;
  await onServer(ownerUrl, async (client) => {
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}${from ? ` template ${from}` : ''}`);
  });
  await fill(databaseUrl(ownerUrl, unfinished));
  await onServer(ownerUrl, async (client) => void (await client.query(`alter database ${unfinished} rename to ${name}`)));
}

/** Lives the town and loads it, in a process of its own. */
async function load(url: string): Promise<void> {
  const program = new URL('../../../../tools/demo-data/load-test-town.ts', import.meta.url).pathname;
  const dataDir = await mkdtemp(join(tmpdir(), 'demo-town-'));
  try {
    await promisify(execFile)(process.execPath, [program, url, dataDir], { env: { ...process.env, NODE_OPTIONS: '' } });
  } finally {
    await rm(dataDir, { recursive: true });
  }
}

async function use(url: string): Promise<void> {
  await onServer(url, async (client) => {
    await client.query(inUse);
    // What autovacuum does in a town that runs: statistics, and the map of pages an index answers for alone.
    // Statistics of every row and not of a sample, so that two runs have the same plans: 300 rows are looked at per step of the target.
    await client.query('set default_statistics_target = 200');
    await client.query('vacuum analyze');
  });
}

/** Makes what is missing of a template and what it stands on; whoever comes meanwhile waits. */
async function ready(ownerUrl: string, template: string): Promise<void> {
  const keeper = new Client({ connectionString: ownerUrl });
  await keeper.connect();
  try {
    await keeper.query('select pg_advisory_lock(43)');
    const { rows } = await keeper.query<{ datname: string }>('select datname from pg_database where datname = any($1)', [[demoTemplate, demoTemplateInUse]]);
    const there = new Set(rows.map(({ datname }) => datname));
    if (!there.has(demoTemplate)) await make(ownerUrl, demoTemplate, null, load);
    if (template === demoTemplateInUse && !there.has(demoTemplateInUse)) await make(ownerUrl, demoTemplateInUse, demoTemplate, use);
  } finally {
    await keeper.end();
  }
}

async function copyWhenReady(ownerUrl: string, template: string): Promise<DatabaseCopy> {
  await ready(ownerUrl, template);
  return copyOf(template, ownerUrl);
}

/**
 * A copy of the demo town for one test file, as it is when it has been loaded. The town is loaded once per run by whoever asks first
 * (a quarter of a minute), a copy takes a fraction of a second.
 */
export const copyDemoTown = (ownerUrl: string): Promise<DatabaseCopy> => copyWhenReady(ownerUrl, demoTemplate);

/** The same, after a year of use. */
export async function copyTownInUse(): Promise<DatabaseCopy> {
  const ownerUrl = process.env['TEST_OWNER_URL'];
  if (!ownerUrl) throw new Error('TEST_OWNER_URL is set by the global setup');
  return copyWhenReady(ownerUrl, demoTemplateInUse);
}
