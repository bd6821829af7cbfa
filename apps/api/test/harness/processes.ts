import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePort } from '../../../../tools/database/cluster.ts';
import type { DatabaseCopy } from './template.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const out = join(root, 'dist/test/processes');

/** A server as a process of its own; nothing in it is shared with another but the database. */
export interface ServerProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** Builds the server as it ships. */
export async function buildServer(): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  await promisify(execFile)(process.execPath, [vite, 'build', '-c', 'apps/api/vite.config.ts', '--outDir', out, '--logLevel', 'warn'], {
    cwd: root,
    env: { PATH: process.env['PATH'] },
  });
}

/** Starts one, after `buildServer`. @throws Error with what it said when it ends instead of answering */
export async function startProcess(database: DatabaseCopy, settings: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(out, 'main.js')], {
    cwd: root,
    env: { PATH: process.env['PATH'], DATABASE_URL: database.appUrl, PORT: String(port), ADMIN_DIR: '/nonexistent', ...settings },
    // With the fourth channel it ends when we do, however we end.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let said = '';
  child.stderr?.on('data', (bytes: Buffer) => void (said += bytes.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  while (!(await fetch(`${url}/health/ready`).then(({ ok }) => ok, () => false))) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
