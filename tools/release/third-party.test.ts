import { execFile, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample, sampleHierarchySql } from '@dangvu/testing/sample-hierarchy';
import { buildPackage } from '../../libs/schema/build.ts';
import { startThrowaway } from '../database/embedded.ts';
import { ensureAppRole, migrate, withClient } from '../database/migrate.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);
const key = `dv_${'k'.repeat(43)}`;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

describe('a program of a third party', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dangvu-third-party-'));
  const example = join(folder, 'example');
  let database: { ownerUrl: string; stop(): Promise<void> };
  let server: ChildProcess;
  let url: string;

  beforeAll(async () => {
    database = await startThrowaway();
    await migrate(database.ownerUrl);
    await ensureAppRole(database.ownerUrl, 'only-for-tests');
    await withClient(database.ownerUrl, async (client) => {
      await client.query(sampleHierarchySql);
      await client.query(
        `with c as (insert into api_client (name, unit_id, scopes) values ('Phần mềm bạn', $1, '{ORGANISATION}') returning id)
         insert into api_key (client_id, prefix, key_sha256, expires_at) select id, $2, $3, now() + interval '1 day' from c`,
        [sample.wardA, key.slice(0, 10), createHash('sha256').update(key).digest()],
      );
    });
    await run(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '-c', 'apps/api/vite.config.ts', '--outDir', join(root, 'dist/test/api'), '--logLevel', 'warn'], { cwd: root });
    const port = await freePort();
    const appUrl = new URL(database.ownerUrl);
    appUrl.username = 'dangvu_app';
    appUrl.password = 'only-for-tests';
    url = `http://127.0.0.1:${port}`;
    server = spawn(process.execPath, [join(root, 'dist/test/api/main.js')], { cwd: root, stdio: 'ignore', env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: appUrl.href, PORT: String(port) } });
    for (const deadline = Date.now() + 20_000; Date.now() < deadline; await new Promise((resolve) => setTimeout(resolve, 50))) {
      if (await fetch(`${url}/health/ready`).then((answer) => answer.ok, () => false)) break;
    }
    buildPackage(join(folder, 'package'));
    await run('npm', ['pack', '--pack-destination', folder], { cwd: join(folder, 'package') });
    cpSync(join(root, 'tools/release/third-party-example'), example, { recursive: true });
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, tarball ?? '')], { cwd: example });
  }, 120_000);

  afterAll(async () => {
    server?.kill('SIGTERM');
    await database?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const read = (env: Record<string, string>) =>
    run(process.execPath, ['read-units.mjs'], { cwd: example, env: { PATH: process.env['PATH'], DANGVU_URL: `${url}/graphql`, ...env } }).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );

  test('installs without the network and without anything of the server', () => {
    expect(readdirSync(join(example, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['@dangvu']);
    const installed = join(example, 'node_modules/@dangvu/schema');
    expect(JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')).dependencies).toBeUndefined();
    expect(existsSync(join(installed, 'schema.graphql'))).toBe(true);
    const code = readFileSync(join(installed, 'index.js'), 'utf8') + readFileSync(join(installed, 'client.js'), 'utf8');
    expect(code).not.toMatch(/from '(?!\.\/)/);
  });

  test('reads its subtree with its key', async () => {
    const { code, stdout } = await read({ DANGVU_KEY: key });
    expect(stdout.trim().split('\n')).toEqual([
      'Phần mềm bạn: Đảng bộ phường An',
      '  Chi bộ khối Đường 1 (Chi bộ trực thuộc)',
      '  Chi bộ khối Dương 2 (Chi bộ trực thuộc)',
    ]);
    expect(code).toBe(0);
  });

  test('is told plainly when its key opens nothing, or nobody answers', async () => {
    const wrong = await read({ DANGVU_KEY: `dv_${'x'.repeat(43)}` });
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('UNAUTHENTICATED')]);
    const nobody = await read({ DANGVU_KEY: key, DANGVU_URL: 'http://127.0.0.1:9/graphql' });
    expect([nobody.code, nobody.stderr]).toEqual([1, expect.stringContaining('UNREACHABLE')]);
  });

  test('compiles against the types of the package', async () => {
    const program = join(example, 'typed.ts');
    const check = async (body: string) => {
      writeFileSync(program, `import { createClient, questions } from '@dangvu/schema';\nconst client = createClient({ url: 'x', key: 'y' });\n${body}\n`);
      const args = [join(root, 'node_modules/typescript/bin/tsc'), '--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom', program];
      return run(process.execPath, args, { cwd: example }).then(() => '', (error: { stdout: string }) => error.stdout);
    };
    expect(await check(`const { unit } = await client.ask(questions.unitsBelow, { unitId: 'u' }); const name: string | undefined = unit?.name; void name;`)).toBe('');
    expect(await check(`await client.ask(questions.unitsBelow, { unit: 'u' });`)).toContain('unitId');
    expect(await check(`const { unit } = await client.ask(questions.unitsBelow, { unitId: 'u' }); void unit?.nmae;`)).toContain('nmae');
  }, 60_000);
});
