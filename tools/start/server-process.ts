// The server as a process of its own: started, waited for, started again when it dies, stopped in time.
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { startWatchdog } from '../database/watchdog.ts';
import { ROOT } from './settings.ts';
import type { StopRequest } from './stop-request.ts';

export interface ServerProcess {
  /** Rejects when the server cannot be kept running any more. */
  failed: Promise<never>;
  /** Ends this instance and starts another one (after a rebuild). */
  restart(): void;
  stop(): Promise<void>;
}

interface ServerOptions {
  entry: string;
  env: NodeJS.ProcessEnv;
  /** What the server prints goes here; the terminal stays for people. */
  logFile: string;
  /** Where it answers, without a trailing slash. */
  address: string;
  log: (line: string) => void;
  stop: StopRequest;
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Nobody listens on this port yet: neither where we will, nor where a browser that asks for localhost looks first.
 * @throws with the setting to change
 */
export async function assertPortFree(port: number, host = 'localhost'): Promise<void> {
  for (const address of host === 'localhost' ? ['127.0.0.1', '::1'] : [host]) {
    const code = await refusal(port, address);
    const other = port < 65_000 ? port + 1 : 3000;
    if (code === 'EADDRINUSE') {
      throw new Error(
        `Cổng ${port} đang có chương trình khác dùng: chạy lại với PORT=${other}. / Port ${port} is in use: run again with PORT=${other}.`,
      );
    }
    if (code === 'EACCES') {
      throw new Error(`Cổng ${port} cần quyền quản trị: chạy lại với PORT=3000. / Port ${port} needs more rights: run again with PORT=3000.`);
    }
    // A machine without IPv6 has no ::1; nobody can listen there either.
    if (code !== null && address !== '::1') {
      throw new Error(`HOST=${host}: máy này không có địa chỉ đó. / this machine has no such address. (${code})`);
    }
  }
}

function refusal(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(null)));
  });
}

/**
 * How Node runs the server, in the image as well. What an answer leaves behind dies young, so the young need 4 MB and not Node's 16 or more;
 * and the old are looked through when they have grown by two fifths, not when they have doubled. The server holds 220 MB instead of 380
 * under load, for no more work that could be measured.
 */
export const serverFlags: readonly string[] = ['--max-semi-space-size=4', '--heap-growing-percent=40'];

/**
 * What Node and the C library read before they start.
 * - NODE_COMPILE_CACHE: where Node keeps what it compiled, for the next start: a seventh less work. It looks at the text of each file
 *   before it believes it.
 * - MALLOC_ARENA_MAX: the C library gives each thread a heap of its own and takes little back; the threads that compile and collect left
 *   some eighty megabytes behind, a hundred times what they hold.
 */
export const serverEnvironment = { NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/server'), MALLOC_ARENA_MAX: '2' } as const;

/** Starts the server and waits until it says it is ready to serve. @throws with the end of its log when it is not */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  if (existsSync(options.logFile) && statSync(options.logFile).size > 10_000_000) renameSync(options.logFile, `${options.logFile}.1`);
  const from = existsSync(options.logFile) ? statSync(options.logFile).size : 0;
  const watchdog = startWatchdog();
  const launch = (): ChildProcess => {
    const log = openSync(options.logFile, 'a', 0o600);
    // Its own session, so that Ctrl-C reaches us and we decide the order of stopping.
    const started = spawn(process.execPath, [...serverFlags, options.entry], {
      cwd: ROOT,
      detached: true,
      stdio: ['ignore', log, log],
      env: { ...serverEnvironment, ...options.env },
    });
    closeSync(log);
    if (started.pid) watchdog.watch([{ signal: 'TERM', pid: started.pid }]);
    return started;
  };

  let child = launch();
  const ready = await Promise.race([becomesReady(child, options.address), options.stop.asked.then(() => false)]);
  if (!ready) {
    await end(child);
    watchdog.dismiss();
    options.stop.throwIfAsked();
    throw new Error(
      `${readFileSync(options.logFile).subarray(from).toString().trim().split('\n').slice(-20).join('\n')}\n\n` +
        `Máy chủ không khởi động được (${options.logFile}). / The server did not start.`,
    );
  }

  let stopping = false;
  let restarted: ChildProcess | null = null;
  const failed = (async (): Promise<never> => {
    const deaths: number[] = [];
    for (;;) {
      const current = child;
      const reason = await exited(current);
      if (stopping) return new Promise<never>(() => undefined);
      watchdog.watch([]);
      if (current !== restarted) {
        deaths.push(Date.now());
        options.log(`Máy chủ dừng bất ngờ (${reason}), đang chạy lại… / The server ended unexpectedly, restarting…`);
        // One crash is an accident. Five in a minute is a fault that restarting does not cure.
        if (deaths.filter((at) => at > Date.now() - 60_000).length >= 5) {
          throw new Error(`Máy chủ liên tục dừng, xem ${options.logFile}. / The server keeps ending, see ${options.logFile}.`);
        }
      }
      child = launch();
    }
  })();
  failed.catch(() => undefined); // whoever awaits it hears; here it must only not count as unhandled

  return {
    failed,
    restart() {
      restarted = child;
      child.kill('SIGTERM');
    },
    async stop() {
      stopping = true;
      await end(child);
      watchdog.dismiss();
    },
  };
}

async function becomesReady(child: ChildProcess, address: string): Promise<boolean> {
  const gone = exited(child).then(() => false);
  const ready = (async () => {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline && child.exitCode === null; await pause(100)) {
      const answer = await fetch(`${address}/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
      await answer?.body?.cancel();
      if (answer?.ok) return true;
    }
    return false;
  })();
  return Promise.race([gone, ready]);
}

function exited(child: ChildProcess): Promise<string> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(String(child.signalCode ?? child.exitCode));
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(String(signal ?? code)));
    child.once('error', (error) => resolve(error.message));
  });
}

// Requests under way get time to finish; a server that does not end is ended.
async function end(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  const kill = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await exited(child);
  clearTimeout(kill);
}
