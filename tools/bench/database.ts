// The database every contender is measured on: the PostgreSQL that comes with the product, with the settings it ships with
// (fsync, full page writes, checksums, autovacuum: all on), holding the demo town.
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openForPassage } from '../database/cluster.ts';
import { startEmbedded } from '../database/embedded.ts';
import { APP_ROLE, ensureAppRole, migrate, withClient } from '../database/migrate.ts';
import { startWatchdog } from '../database/watchdog.ts';
import { loadDemo } from '../demo-data/load.ts';
import { peerSchema, PEER_ROLE } from './contenders/peer-schema.ts';

export interface BenchDatabase {
  /** Connection of the owner: counting, settings. No contender gets it. */
  readonly ownerUrl: string;
  /** Connection of the role the product serves as. */
  readonly appUrl: string;
  /** Connection of the role the others serve as: reads everything, checks nothing. */
  readonly peerUrl: string;
  /** Folder with `demo-accounts.json`. */
  readonly dataDir: string;
  readonly version: string;
  /** The postmaster, to add up what it and its children cost. */
  readonly pid: number;
  stop(): Promise<void>;
}

const as = (url: string, role: string, password: string): string => {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  return changed.href;
};

/** Settings the product does not set, and that counting needs. A library must be loaded at the start, so the server starts twice. */
async function prepareCounting(dataDir: string, log: (line: string) => void): Promise<Awaited<ReturnType<typeof startEmbedded>>> {
  const first = await startEmbedded({ dataDir, log });
  await withClient(first.ownerUrl, async (client) => {
    await client.query(`alter system set shared_preload_libraries = 'pg_stat_statements'`);
    await client.query(`alter system set pg_stat_statements.track = 'none'`);
  });
  await first.stop();
  return startEmbedded({ dataDir, log });
}

/** Makes a fresh database with the demo town up to today, and what the other contenders stand on. Removed at `stop`, and however this process ends. */
export async function startBenchDatabase(log: (line: string) => void): Promise<BenchDatabase> {
  const dir = mkdtempSync(join(tmpdir(), 'dangvu-bench-'));
  const watchdog = startWatchdog(dir);
  openForPassage(dir);
  const dataDir = join(dir, 'data');
  mkdirSync(dataDir);
  openForPassage(dataDir);
  const embedded = await prepareCounting(dataDir, log);
  const stop = async (): Promise<void> => {
    await embedded.stop();
    watchdog.dismiss();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    await migrate(embedded.ownerUrl);
    await loadDemo({ ownerUrl: embedded.ownerUrl, dataDir, log });
    return { ...(await letIn(embedded.ownerUrl)), dataDir, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Makes the roles contenders connect as, with fresh passwords, what the peers stand on, and what is counted with. Loaded databases only. */
export async function letIn(ownerUrl: string): Promise<Omit<BenchDatabase, 'dataDir' | 'stop'>> {
  const [appPassword, peerPassword] = [randomBytes(24).toString('hex'), randomBytes(24).toString('hex')];
  await ensureAppRole(ownerUrl, appPassword);
  const { version, pid } = await withClient(ownerUrl, async (client) => {
    await client.query('create extension if not exists pg_stat_statements');
    await client.query(peerSchema(peerPassword));
    await client.query('vacuum analyze');
    const { rows } = await client.query<{ version: string; pid: string }>(
      `select current_setting('server_version') as version, split_part(pg_read_file('postmaster.pid'), E'\\n', 1) as pid`,
    );
    return { version: rows[0]?.version ?? '', pid: Number(rows[0]?.pid) };
  });
  return { ownerUrl, appUrl: as(ownerUrl, APP_ROLE, appPassword), peerUrl: as(ownerUrl, PEER_ROLE, peerPassword), version, pid };
}

/** One connection for a while, with rows as objects. */
export async function ask<Row extends object>(url: string, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, [...values])).rows;
  } finally {
    await client.end();
  }
}
