import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type EmbeddedPostgres, startThrowaway } from '../database/embedded.ts';
import { APP_ROLE, withClient } from '../database/migrate.ts';
import { openDatabase, type ProductDatabase, serverEnvironment } from './product-database.ts';
import { readSettings, type StartSettings } from './settings.ts';

jest.setTimeout(60_000);

let dataDir: string;
let open: ProductDatabase | null = null;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'dangvu-product-'));
  chmodSync(dataDir, 0o755);
});
afterEach(async () => {
  await open?.stop();
  open = null;
  rmSync(dataDir, { recursive: true, force: true });
});

const log: string[] = [];
const openWith = async (settings: StartSettings, load: Parameters<typeof openDatabase>[2]) => {
  open = await openDatabase(settings, (line) => void log.push(line), load);
  return open;
};
const ask = (url: string | null, sql: string) =>
  withClient(url ?? '', async (client) => Object.values(((await client.query(sql)).rows[0] ?? {}) as object)[0] as unknown);
const insertUnit = (ownerUrl: string) =>
  withClient(ownerUrl, (client) => client.query('SET session_replication_role = replica; INSERT INTO org_unit DEFAULT VALUES'));

describe('the embedded database of the product', () => {
  const settings = () => readSettings({ DATA_DIR: dataDir });

  test('the server works as a role that owns nothing and cannot make tables; it keeps its password', async () => {
    const { appUrl } = await openWith({ ...settings(), demo: false }, undefined);
    expect(await ask(appUrl, 'SELECT current_user')).toBe(APP_ROLE);
    expect(await ask(appUrl, 'SELECT count(*)::int FROM pg_class WHERE relowner = current_user::regrole')).toBe(0);
    await expect(ask(appUrl, 'CREATE TABLE mine ()')).rejects.toThrow(/permission denied/);
    await open?.stop();
    expect((await openWith({ ...settings(), demo: false }, undefined)).appUrl).toBe(appUrl);
  });

  test('the demo town is loaded once, into an empty database', async () => {
    let loads = 0;
    const load = async ({ ownerUrl }: { ownerUrl: string }) => {
      loads += 1;
      await insertUnit(ownerUrl);
    };
    await openWith(settings(), load);
    await open?.stop();
    await openWith(settings(), load);
    expect(loads).toBe(1);
  });

  test('a load that was interrupted leaves no half town: the next start begins anew', async () => {
    const half = async ({ ownerUrl }: { ownerUrl: string }) => {
      await insertUnit(ownerUrl);
      throw new Error('pulled the plug');
    };
    await expect(openWith(settings(), half)).rejects.toThrow('pulled the plug');
    const { ownerUrl } = await openWith(settings(), async ({ ownerUrl: url }) => {
      expect(await ask(url, 'SELECT count(*)::int FROM org_unit')).toBe(0);
      await insertUnit(url);
    });
    expect(await ask(ownerUrl, 'SELECT count(*)::int FROM org_unit')).toBe(1);
  });
});

describe('somebody else’s PostgreSQL', () => {
  let server: EmbeddedPostgres;
  beforeAll(async () => {
    server = await startThrowaway();
  });
  afterAll(() => server.stop());

  test('the owner’s address alone is enough: the serving role is made, its password remembered', async () => {
    const settings = readSettings({ DATA_DIR: dataDir, DATABASE_URL: server.ownerUrl });
    const { appUrl } = await openWith(settings, undefined);
    expect(await ask(appUrl, 'SELECT current_user')).toBe(APP_ROLE);
    expect((await openWith(settings, undefined)).appUrl).toBe(appUrl);
    expect(serverEnvironment(settings, appUrl)).toMatchObject({ DATABASE_URL: appUrl, DEMO: '0' });
  });

  test('a serving role whose password is not known here is not taken over', async () => {
    const settings = readSettings({ DATA_DIR: dataDir, DATABASE_URL: server.ownerUrl });
    await expect(openWith(settings, undefined)).rejects.toThrow(/DATABASE_OWNER_URL/);
  });

  test('with both addresses the server gets the one of the serving role', async () => {
    const appUrl = server.ownerUrl.replace(/\/\/.*@/, `//${APP_ROLE}:chosen@`);
    const settings = readSettings({ DATA_DIR: dataDir, DATABASE_URL: appUrl, DATABASE_OWNER_URL: server.ownerUrl });
    expect((await openWith(settings, undefined)).appUrl).toBe(appUrl);
    expect(await ask(appUrl, 'SELECT current_user')).toBe(APP_ROLE);
    process.env.DATABASE_OWNER_URL = server.ownerUrl;
    expect(serverEnvironment(settings, appUrl)).not.toHaveProperty('DATABASE_OWNER_URL');
    delete process.env.DATABASE_OWNER_URL;
  });

  test('the serving role alone: nothing is applied, and the demo town is refused', async () => {
    const appUrl = server.ownerUrl.replace(/\/\/.*@/, `//${APP_ROLE}:chosen@`);
    expect((await openWith(readSettings({ DATA_DIR: dataDir, DATABASE_URL: appUrl }), undefined)).ownerUrl).toBeNull();
    const asking = readSettings({ DATA_DIR: dataDir, DATABASE_URL: appUrl, DEMO: '1' });
    await expect(openWith(asking, undefined)).rejects.toThrow(/DATABASE_OWNER_URL/);
  });

  test('one that cannot be reached is named without its password', async () => {
    const settings = readSettings({ DATA_DIR: dataDir, DATABASE_URL: 'postgres://me:very-secret@127.0.0.1:1/town' });
    const refusal = await openWith(settings, undefined).catch((error: Error) => error.message);
    expect(refusal).toMatch(/^DATABASE_URL: .*127\.0\.0\.1:1/);
    expect(refusal).not.toContain('very-secret');
  });
});
