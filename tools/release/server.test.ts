import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort } from '../database/cluster.ts';
import { startThrowaway } from '../database/embedded.ts';
import { ensureAppRole, migrate, withClient } from '../database/migrate.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = join(root, 'dist/test/server');
const run = promisify(execFile);

/** The built server as a program: what it does before it serves, and how it ends. */
describe('the server as a program', () => {
  let database: { ownerUrl: string; stop(): Promise<void> };
  let appUrl: string;
  beforeAll(async () => {
    database = await startThrowaway();
    await run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '-c', 'apps/api/vite.config.ts', '--outDir', out, '--logLevel', 'warn'], { cwd: root });
    await withClient(database.ownerUrl, (client) => client.query('create role dangvu_app login'));
    await ensureAppRole(database.ownerUrl, 'only-for-tests');
    const url = new URL(database.ownerUrl);
    url.username = 'dangvu_app';
    url.password = 'only-for-tests';
    appUrl = url.href;
  }, 60_000);
  afterAll(() => database?.stop());

  const start = (env: Record<string, string>) => {
    const child = spawn(process.execPath, [join(out, 'main.js')], { cwd: root, env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (bytes: Buffer) => void (said += bytes.toString()));
    const ended = new Promise<{ code: number | null; said: string }>((resolve) => child.once('exit', (code) => resolve({ code, said })));
    return { child, ended };
  };

  test('names every mistake of its environment and ends with 1', async () => {
    const { code, said } = await start({ PORT: 'many', DATABASE_URL: 'mysql://x', PLAIN_HTTP: 'yes' }).ended;
    expect(code).toBe(1);
    for (const name of ['PORT', 'DATABASE_URL', 'PLAIN_HTTP']) expect(said).toContain(`  ${name}: `);
    expect(said).not.toMatch(/\n\s+at /);
  });

  test('says in one line that the database does not answer', async () => {
    const { code, said } = await start({ DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/x' }).ended;
    expect([code, said.trim().split('\n').length]).toEqual([1, 1]);
    expect(said).toContain('DATABASE_URL: the database does not answer');
  });

  test('refuses to serve a database that lacks migrations, naming them', async () => {
    const { code, said } = await start({ DATABASE_URL: appUrl }).ended;
    expect(code).toBe(1);
    expect(said).toMatch(/lacks migrations.*0001-foundation.*0009-grant-revocation/);
  });

  test('is ready in time, answers, and ends with 0 when asked to', async () => {
    await migrate(database.ownerUrl);
    const port = await freePort();
    const started = Date.now();
    const { child, ended } = start({ DATABASE_URL: appUrl, PORT: String(port) });
    const url = `http://127.0.0.1:${port}`;
    while (!(await fetch(`${url}/health/ready`).then((answer) => answer.ok, () => false)) && Date.now() - started < 15_000) await new Promise((resolve) => setTimeout(resolve, 20));
    // 0.6 s when alone; the bound leaves room for a busy machine.
    expect(Date.now() - started).toBeLessThan(12_000);
    const answer = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ viewer { id } }"}' });
    expect(await answer.json()).toMatchObject({ data: { viewer: null } });
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  }, 30_000);
});
