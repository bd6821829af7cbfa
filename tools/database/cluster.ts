// One PostgreSQL cluster on disk: made, started, stopped. Knows nothing of what is stored in it.
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { processStamp } from '../start/process-lock.mjs';
import { giveTo, type Placement, type RunAs } from './placement.ts';

export type Cluster = Placement & { runAs: RunAs | null };

export interface Running {
  pid: number;
  port: number;
  /** Resolves when the postmaster has ended, for whatever reason. */
  exited: Promise<void>;
}

/** The role that owns the cluster and everything in it. */
export const OWNER = 'dangvu_owner';

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

// PostgreSQL reads its messages' language and locale from the environment; nothing else of ours concerns it.
const ENV = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };

function identity(runAs: RunAs | null): { uid?: number; gid?: number } {
  return runAs ? { uid: runAs.uid, gid: runAs.gid } : {};
}

/** Makes the files of a new cluster: UTF-8, Vietnamese ICU collation, checksums, passwords by SCRAM for every connection. */
export function createCluster(cluster: Cluster, password: string, options: { durable: boolean }): void {
  // Under another name until complete: a start interrupted here leaves nothing that looks like a database.
  const draft = `${cluster.cluster}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    giveTo(draft, cluster.runAs);
    giveTo(passwordFile, cluster.runAs);
    execFileSync(
      join(cluster.programs, 'bin', 'initdb'),
      [
        `--pgdata=${draft}`,
        `--username=${OWNER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=icu',
        '--icu-locale=vi-VN',
        '--data-checksums',
        ...(options.durable ? [] : ['--no-sync']),
      ],
      { cwd: '/', env: ENV, stdio: 'pipe', encoding: 'utf8', ...identity(cluster.runAs) },
    );
    renameSync(draft, cluster.cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    const { stderr, message } = error as Error & { stderr?: string };
    throw new Error(
      `Không tạo được cơ sở dữ liệu ở ${cluster.cluster}. / The database could not be made in ${cluster.cluster}.\n${stderr || message}`,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** Gives the owner a new password, with the files alone: the server must not run. */
export function resetPassword(cluster: Cluster, password: string): void {
  execFileSync(join(cluster.programs, 'bin', 'postgres'), ['--single', '-D', cluster.cluster, 'postgres'], {
    cwd: '/',
    env: ENV,
    stdio: ['pipe', 'ignore', 'pipe'],
    input: `ALTER ROLE ${OWNER} PASSWORD '${password}'\n`,
    ...identity(cluster.runAs),
  });
}

/** The postmaster that runs on these files now; null when none does. */
export function livePostmaster(cluster: string): number | null {
  const pid = Number(pidFile(cluster)[0]);
  if (!pid || processStamp(pid) === null) return null;
  // After a reboot the number may belong to any program; only one that names this folder is ours.
  return commandOf(pid).includes(cluster) ? pid : null;
}

/** Asks the postmaster to end its sessions and stop; insists when it does not. */
export async function stopPostmaster(pid: number): Promise<void> {
  const stamp = processStamp(pid);
  for (const [signal, seconds] of [['SIGINT', 20], ['SIGQUIT', 10], ['SIGKILL', 5]] as const) {
    if (stamp === null || processStamp(pid) !== stamp) return;
    process.kill(pid, signal);
    for (let waited = 0; waited < seconds * 1000 && processStamp(pid) === stamp; waited += 50) await pause(50);
  }
}

/**
 * Starts the server and waits until it accepts connections.
 * @param options.port tried first; another free one is taken when somebody else has it
 * @param options.keepPort wait for that port instead: connections are already told to use it
 */
export async function launch(
  cluster: Cluster,
  options: { port: number; keepPort?: boolean; logFile: string; settings: Record<string, string> },
): Promise<Running> {
  let { port } = options;
  const deadline = Date.now() + 60_000;
  for (;;) {
    const from = existsSync(options.logFile) ? statSync(options.logFile).size : 0;
    const started = await tryLaunch(cluster, port, options);
    if (started) return started;
    const said = readFileSync(options.logFile, 'utf8').slice(from);
    const portTaken = /could not bind|Address already in use/.test(said);
    // After kill -9 its last children hold the lock file or the shared memory for a moment.
    const passing = portTaken || /lock file .* already exists|pre-existing shared memory block/.test(said);
    if (portTaken && !options.keepPort) port = await freePort();
    if (!passing || Date.now() > deadline) {
      throw new Error(`PostgreSQL không khởi động được. / PostgreSQL did not start. (${options.logFile})\n${lastLines(said)}`);
    }
    await pause(250);
  }
}

async function tryLaunch(
  cluster: Cluster,
  port: number,
  options: { logFile: string; settings: Record<string, string> },
): Promise<Running | null> {
  // The path of a socket may have 107 bytes. Without one the server listens on the loopback address only.
  const socket = Buffer.byteLength(`${cluster.cluster}/.s.PGSQL.65535`) <= 107 ? cluster.cluster : '';
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: socket,
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...options.settings,
  };
  const log = openSync(options.logFile, 'a', 0o600);
  const child = spawn(
    join(cluster.programs, 'bin', 'postgres'),
    ['-D', cluster.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Its own session: Ctrl-C in the terminal must reach us alone, so that the server can finish before the database goes.
    { cwd: '/', env: ENV, detached: true, stdio: ['ignore', log, log], ...identity(cluster.runAs) },
  );
  closeSync(log);
  child.unref();
  let ended = false;
  const exited = new Promise<void>((resolve) => {
    const end = () => {
      ended = true;
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  while (!ended) {
    const lines = pidFile(cluster.cluster);
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return { pid: child.pid ?? 0, port, exited };
    await Promise.race([exited, pause(25)]);
  }
  return null;
}

/** A TCP port of the loopback address that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

// Lines: pid, data folder, start time, port, socket folder, listen address, shared memory, status.
function pidFile(cluster: string): string[] {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // No /proc on this system.
  }
  try {
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
  } catch {
    return '';
  }
}

function lastLines(text: string): string {
  return text.trim().split('\n').slice(-8).join('\n');
}

/** Opens a folder for an account that must walk through it, without letting it list or write. */
export function openForPassage(folder: string): void {
  chmodSync(folder, statSync(folder).mode | 0o111);
}
