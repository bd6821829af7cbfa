import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import pg from 'pg';
import { processStamp } from '../start/process-lock.mjs';
import { readNotes } from './database-notes.ts';
import { startEmbedded, startThrowaway } from './embedded.ts';

jest.setTimeout(60_000);

const folders: string[] = [];
const undo: (() => Promise<void>)[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dangvu-embedded-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

afterEach(async () => {
  for (const step of undo.splice(0)) await step();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function start(dataDir: string, log: string[] = []) {
  const database = await startEmbedded({ dataDir, log: (line) => log.push(line) });
  undo.push(() => database.stop());
  return database;
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // the server may be killed under it
  await client.connect();
  try {
    return Object.values(((await client.query(sql)).rows[0] ?? {}) as object)[0];
  } finally {
    await client.end();
  }
}

const postmaster = (cluster: string) => Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('did not come true in 20 s');
}

/** Runs code in a process of its own; resolves with the first line it prints. */
function inAnotherProcess(code: string): Promise<{ pid: number; said: Record<string, string> }> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  undo.push(async () => void child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => {
      resolve({ pid: child.pid ?? 0, said: JSON.parse(line.toString()) as Record<string, string> });
    });
    child.once('exit', () => reject(new Error('it ended without a word')));
  });
}

const module = JSON.stringify(new URL('./embedded.ts', import.meta.url).href);
const runAway = (call: string) => `
  const { startEmbedded, startThrowaway } = await import(${module});
  const database = await ${call};
  console.log(JSON.stringify({ ownerUrl: database.ownerUrl }));
  setInterval(() => undefined, 1000);
`;

describe('a throwaway PostgreSQL', () => {
  test('is the version the product needs, with Vietnamese order and checksums, and leaves nothing behind', async () => {
    const database = await startThrowaway();
    let files: string;
    try {
      expect(Number(await ask(database.ownerUrl, 'SHOW server_version_num'))).toBeGreaterThanOrEqual(180_000);
      expect(await ask(database.ownerUrl, 'SHOW data_checksums')).toBe('on');
      const sorted = `SELECT string_agg(name, ' ' ORDER BY name) FROM (VALUES ('Đào'), ('Dung'), ('Em'), ('Ân'), ('An')) AS t(name)`;
      expect(await ask(database.ownerUrl, sorted)).toBe('An Ân Dung Đào Em');
      files = String(await ask(database.ownerUrl, 'SHOW data_directory'));
      expect(existsSync(files)).toBe(true);
    } finally {
      await database.stop();
    }
    expect(existsSync(files)).toBe(false);
    await expect(ask(database.ownerUrl, 'SELECT 1')).rejects.toThrow();
  });

  test('is gone after the process that started it was killed', async () => {
    const { pid, said } = await inAnotherProcess(runAway('startThrowaway()'));
    const files = String(await ask(said.ownerUrl ?? '', 'SHOW data_directory'));
    const server = postmaster(files);
    process.kill(pid, 'SIGKILL');
    await until(() => !existsSync(files) && processStamp(server) === null);
  });
});

describe('the PostgreSQL of a data folder', () => {
  test('keeps data, password and port over a restart; its notes are for the owner alone', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    await expect(ask(first.ownerUrl, 'SELECT 1')).rejects.toThrow();
    const second = await start(dataDir);
    expect(second.ownerUrl).toBe(first.ownerUrl);
    expect(await ask(second.ownerUrl, 'SELECT answer FROM kept')).toBe(42);
    expect(statSync(join(dataDir, 'database.json')).mode & 0o777).toBe(0o600);
    await expect(ask(second.ownerUrl.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
  });

  test('comes back on the same port when it is killed, with what was committed', async () => {
    const dataDir = newFolder();
    const log: string[] = [];
    const { ownerUrl } = await start(dataDir, log);
    await ask(ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const { cluster = '' } = readNotes(dataDir) ?? {};
    const killed = postmaster(cluster);
    process.kill(killed, 'SIGKILL');
    await until(() => ask(ownerUrl, 'SELECT answer FROM kept').then((answer) => answer === 42, () => false));
    expect(postmaster(cluster)).not.toBe(killed);
    expect(log.join()).toContain('restarting');
  });

  test('starts again after its owner and the guard were killed and it was left running alone', async () => {
    const dataDir = newFolder();
    const { pid, said } = await inAnotherProcess(runAway(`startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log() {} })`));
    await ask(said.ownerUrl ?? '', 'CREATE TABLE kept AS SELECT 42 AS answer');
    const orphan = postmaster(readNotes(dataDir)?.cluster ?? '');
    for (const guard of childrenOf(pid).filter((child) => child !== orphan)) process.kill(guard, 'SIGKILL');
    process.kill(pid, 'SIGKILL');
    await until(() => processStamp(pid) === null);
    expect(processStamp(orphan)).not.toBeNull();
    const { ownerUrl } = await start(dataDir);
    expect(await ask(ownerUrl, 'SELECT answer FROM kept')).toBe(42);
    expect(processStamp(orphan)).toBeNull();
  });

  test('starts again after everything was killed at once', async () => {
    const dataDir = newFolder();
    const { pid, said } = await inAnotherProcess(runAway(`startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log() {} })`));
    await ask(said.ownerUrl ?? '', 'CREATE TABLE kept AS SELECT 42 AS answer');
    const all = [pid, ...childrenOf(pid)];
    for (const one of all) process.kill(one, 'SIGKILL');
    expect(existsSync(join(readNotes(dataDir)?.cluster ?? '', 'postmaster.pid'))).toBe(true);
    const { ownerUrl } = await start(dataDir);
    expect(await ask(ownerUrl, 'SELECT answer FROM kept')).toBe(42);
  });

  test('is shared with a second process, which does not stop it', async () => {
    const dataDir = newFolder();
    const { said } = await inAnotherProcess(runAway(`startEmbedded({ dataDir: ${JSON.stringify(dataDir)}, log() {} })`));
    const shared = await start(dataDir);
    expect(shared.ownerUrl).toBe(said.ownerUrl);
    await shared.stop();
    expect(await ask(shared.ownerUrl, 'SELECT 1')).toBe(1);
  });

  test('survives the loss of its notes', async () => {
    const dataDir = newFolder();
    const first = await start(dataDir);
    await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    rmSync(join(dataDir, 'database.json'));
    const second = await start(dataDir);
    expect(await ask(second.ownerUrl, 'SELECT answer FROM kept')).toBe(42);
  });

  const asRoot = process.getuid?.() === 0 ? test : test.skip;
  asRoot('lies elsewhere when only root may enter the folder, and is found again', async () => {
    const closed = newFolder();
    chmodSync(closed, 0o700);
    const dataDir = join(closed, '.data');
    mkdirSync(dataDir);
    const first = await start(dataDir);
    const { cluster = '' } = readNotes(dataDir) ?? {};
    folders.push(join(cluster, '..'));
    expect(cluster.startsWith(closed)).toBe(false);
    await ask(first.ownerUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await start(dataDir);
    expect(await ask(second.ownerUrl, 'SELECT answer FROM kept')).toBe(42);
    expect(statSync(cluster).uid).not.toBe(0);
  });
});

/** Children of a process, by /proc (the tests run on Linux). */
function childrenOf(pid: number): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
}
