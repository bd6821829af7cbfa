import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import pg from 'pg';

/** The day the tests' demo town has reached. */
export const today = '2026-11-23';

export interface LoadedDemo {
  ownerUrl: string;
  dataDir: string;
  client: pg.Client;
  /** Every row of a query, each as the list of its values. */
  rows(sql: string, values?: unknown[]): Promise<unknown[][]>;
  stop(): Promise<void>;
}

const town = 'demo_town';
const unfinished = `${town}_unfinished`;

const addressOf = (serverUrl: string, database: string): string => Object.assign(new URL(serverUrl), { pathname: `/${database}` }).href;

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Lives the town and loads it, in a process of its own. Nothing looks like the town before all of it is there. */
async function load(serverUrl: string, dataDir: string): Promise<void> {
  await onServer(serverUrl, async (client) => {
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
  });
  const program = new URL('load-test-town.ts', import.meta.url).pathname;
  await promisify(execFile)(process.execPath, [program, addressOf(serverUrl, unfinished), dataDir], { env: { ...process.env, NODE_OPTIONS: '' } });
  await onServer(serverUrl, (client) => client.query(`alter database ${unfinished} rename to ${town}`));
}

/** A database with the demo in it, for a test file alone. The town is lived once per run, by whoever asks first. */
export async function loadedDemo(): Promise<LoadedDemo> {
  const { DEMO_SERVER_URL: serverUrl, DEMO_FOLDER: dataDir } = process.env;
  if (!serverUrl || !dataDir) throw new Error('DEMO_SERVER_URL and DEMO_FOLDER are set by the global setup of the tests');
  const name = `demo_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  await onServer(serverUrl, async (client) => {
    // Two workers at once: the second waits here and then finds the town.
    await client.query('select pg_advisory_lock(42)');
    const { rowCount } = await client.query('select from pg_database where datname = $1', [town]);
    if (!rowCount) await load(serverUrl, dataDir);
    await client.query(`create database ${name} template ${town}`);
  });
  const ownerUrl = addressOf(serverUrl, name);
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  return {
    ownerUrl,
    dataDir,
    client,
    rows: async (sql, values = []) => (await client.query({ text: sql, values, rowMode: 'array' })).rows as unknown[][],
    async stop() {
      await client.end();
      await onServer(serverUrl, (server) => server.query(`drop database if exists ${name} with (force)`));
    },
  };
}
