// The PostgreSQL that comes with the product: one that keeps its data (`startEmbedded`) and one for a test run
// (`startThrowaway`). Both return the address of the owner's connection and a way to stop.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { lockHolder, tryLock } from '../start/process-lock.mjs';
import {
  type Cluster,
  createCluster,
  freePort,
  launch,
  livePostmaster,
  openForPassage,
  OWNER,
  resetPassword,
  type Running,
  stopPostmaster,
} from './cluster.ts';
import { type DatabaseNotes, readNotes, writeNotes } from './database-notes.ts';
import { findNative } from './native.ts';
import { canReach, look, place, unprivilegedAccount } from './placement.ts';
import { startWatchdog } from './watchdog.ts';

/**
 * Pages PostgreSQL keeps itself: an eighth of the machine's memory, since it shares it with whatever else runs there, between 128 MB and
 * 4 GB. Only what is used is taken; beyond it every page is fetched from the system and its checksum computed again.
 */
const sharedBuffers = (): string => `${Math.round(Math.min(Math.max(totalmem() / 8, 2 ** 27), 2 ** 32) / 2 ** 20)}MB`;

export interface EmbeddedPostgres {
  /** Connection of the role that owns everything, to the database `dangvu`. */
  ownerUrl: string;
  /** Stops the server and waits until it has stopped. Does nothing when another process of ours runs it. */
  stop(): Promise<void>;
}

const DATABASE = 'dangvu';
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const newPassword = () => randomBytes(24).toString('base64url');

/** The address of a database of this cluster for a role. */
export function urlFor(role: string, password: string, port: number, database = DATABASE): string {
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/**
 * Starts the PostgreSQL of a data folder, making it on the first start. It restarts by itself when it is killed, on the
 * same port. When another living process already runs it, that one is used and `stop` leaves it alone.
 * @param options.dataDir made when missing
 * @param options.log told, in one line each, what takes time or went wrong
 */
export async function startEmbedded(options: { dataDir: string; log: (line: string) => void }): Promise<EmbeddedPostgres> {
  mkdirSync(options.dataDir, { recursive: true });
  const dataDir = realpathSync(options.dataDir);
  const lock = join(dataDir, 'database.lock');
  let release = tryLock(lock, 'database');
  while (!release) {
    const shared = await useRunning(dataDir);
    if (shared) return shared;
    if (!lockHolder(lock)) release = tryLock(lock, 'database');
  }
  try {
    return await own(dataDir, options.log, release);
  } catch (error) {
    release();
    throw error;
  }
}

async function useRunning(dataDir: string): Promise<EmbeddedPostgres | null> {
  const notes = readNotes(dataDir);
  const ownerUrl = notes && urlFor(OWNER, notes.ownerPassword, notes.port);
  if (ownerUrl && (await answers(ownerUrl))) return { ownerUrl, stop: () => Promise.resolve() };
  await pause(200);
  return null;
}

async function own(dataDir: string, log: (line: string) => void, release: () => void): Promise<EmbeddedPostgres> {
  const native = findNative();
  const notes = readNotes(dataDir);
  const placement = place(native, dataDir, keptCluster(dataDir, notes));
  const orphan = livePostmaster(placement.cluster);
  if (orphan) {
    log('Dừng một PostgreSQL còn sót lại… / Stopping a PostgreSQL left over from an earlier run…');
    await stopPostmaster(orphan);
  }
  const ownerPassword = prepare(placement, dataDir, notes, native.version, log);
  const logFile = join(dataDir, 'postgres.log');
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) truncateSync(logFile);
  const settings = { max_connections: '200', jit: 'off', shared_buffers: sharedBuffers() };
  const start = (port: number, keepPort = false) => launch(placement, { port, keepPort, logFile, settings });

  // Notes of a first start that was interrupted know no port yet.
  let running = await start(notes?.port || (await freePort()));
  const remember = (port: number) =>
    writeNotes(dataDir, { ...readNotes(dataDir), cluster: placement.cluster, port, ownerPassword });
  remember(running.port);
  const watchdog = startWatchdog();
  let stopping = false;
  const kept = (async () => {
    for (;;) {
      watchdog.watch([{ signal: 'INT', pid: running.pid }]);
      await running.exited;
      watchdog.watch([]);
      if (stopping) return;
      log('PostgreSQL dừng bất ngờ, đang chạy lại… / PostgreSQL ended unexpectedly, restarting…');
      running = await start(running.port, true);
      remember(running.port);
      if (stopping) await stopPostmaster(running.pid);
    }
  })().catch((error: unknown) => log(error instanceof Error ? error.message : String(error)));

  await createDatabase(ownerPassword, running);
  return {
    ownerUrl: urlFor(OWNER, ownerPassword, running.port),
    async stop() {
      stopping = true;
      // The server's process does not keep ours alive: with nothing else to wait for, the program would end here, in the middle.
      const awake = setInterval(() => undefined, 1000);
      await stopPostmaster(running.pid);
      await kept;
      clearInterval(awake);
      watchdog.dismiss();
      release();
    },
  };
}

function keptCluster(dataDir: string, notes: DatabaseNotes | null): string | undefined {
  return [notes?.cluster, join(dataDir, 'postgres')].find((folder) => folder !== undefined && existsSync(folder));
}

// Makes the cluster when there is none; returns the owner's password.
function prepare(
  placement: Cluster,
  dataDir: string,
  notes: DatabaseNotes | null,
  version: string,
  log: (line: string) => void,
): string {
  const password = notes?.ownerPassword ?? newPassword();
  if (existsSync(placement.cluster) && !notes && !placement.cluster.startsWith(dataDir)) {
    // The data folder was deleted to begin afresh, the cluster it pointed to was not. Kept, not used, not destroyed.
    const aside = `${placement.cluster}.${new Date().toISOString().replaceAll(/[-:]|\..*/g, '')}`;
    renameSync(placement.cluster, aside);
    log(`Dữ liệu cũ được để riêng ở ${aside} / Earlier data was put aside in ${aside}`);
  }
  if (!existsSync(placement.cluster)) {
    log('Tạo cơ sở dữ liệu PostgreSQL mới… / Making a new PostgreSQL database…');
    writeNotes(dataDir, { cluster: placement.cluster, port: 0, ownerPassword: password });
    createCluster(placement, password, { durable: true });
    return password;
  }
  const files = readFileSync(join(placement.cluster, 'PG_VERSION'), 'utf8').trim();
  if (files !== version.split('.')[0]) {
    throw new Error(
      `Dữ liệu ở ${placement.cluster} thuộc PostgreSQL ${files}, chương trình là ${version}: hãy chuyển đổi, hoặc đặt DATA_DIR khác.\n` +
        `The data in ${placement.cluster} is of PostgreSQL ${files}, the program is ${version}: migrate it, or set another DATA_DIR.`,
    );
  }
  if (!notes) resetPassword(placement, password); // the notes were lost, the data was not
  return password;
}

/** Starts an empty PostgreSQL for tests: temporary files, no fsync; removed at `stop` and however this process ends. */
export async function startThrowaway(): Promise<EmbeddedPostgres> {
  const native = findNative();
  const account = unprivilegedAccount();
  const root = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => account === null || canReach(folder, account, look));
  const dir = mkdtempSync(join(root ?? tmpdir(), 'dangvu-test-'));
  const watchdog = startWatchdog(dir);
  try {
    openForPassage(dir);
    const placement = place(native, dir);
    const password = newPassword();
    createCluster(placement, password, { durable: false });
    const settings = {
      max_connections: '300',
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      wal_level: 'minimal',
      max_wal_senders: '0',
      autovacuum: 'off',
      jit: 'off',
    };
    const running = await launch(placement, { port: await freePort(), logFile: join(dir, 'log'), settings });
    watchdog.watch([{ signal: 'QUIT', pid: running.pid }]);
    await createDatabase(password, running);
    return {
      ownerUrl: urlFor(OWNER, password, running.port),
      async stop() {
        await stopPostmaster(running.pid);
        watchdog.dismiss();
        rmSync(dir, { recursive: true, force: true });
      },
    };
  } catch (error) {
    watchdog.dismiss();
    throw error;
  }
}

/** Drops the database of an embedded cluster with all that is in it, and makes it anew, empty. */
export async function recreateDatabase(ownerUrl: string): Promise<void> {
  const url = new URL(ownerUrl);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function createDatabase(password: string, { port }: Running): Promise<void> {
  const client = new pg.Client({ connectionString: urlFor(OWNER, password, port, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
