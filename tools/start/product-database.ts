// The database the product runs on: the embedded one, or the one DATABASE_URL names. Brought up to this code, with the
// serving role let in.
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { readNotes, writeNotes } from '../database/database-notes.ts';
import { recreateDatabase, startEmbedded } from '../database/embedded.ts';
import { APP_ROLE, ensureAppRole, migrate, withClient } from '../database/migrate.ts';
import { ROOT, type StartSettings } from './settings.ts';

export interface ProductDatabase {
  /** Connection of the serving role. */
  appUrl: string;
  /** Connection of the owner; null when we were given the serving role alone. */
  ownerUrl: string | null;
  stop(): Promise<void>;
}

type Log = (line: string) => void;
type LoadDemo = (options: { ownerUrl: string; dataDir: string; log: Log }) => Promise<void>;

/**
 * Starts or reaches the database, applies migrations, and loads the demo town when it was asked for and nothing is there.
 * @param load how the demo town is loaded
 */
export async function openDatabase(settings: StartSettings, log: Log, load: LoadDemo = demoTown): Promise<ProductDatabase> {
  const database = settings.databaseUrl === undefined ? await embedded(settings, log) : await external(settings);
  try {
    const { ownerUrl } = database;
    if (ownerUrl !== null) await prepare(ownerUrl, settings, log, load);
    else if (settings.demo) {
      throw new Error('DEMO=1: cần DATABASE_OWNER_URL để nạp dữ liệu mẫu. / DATABASE_OWNER_URL is needed to load the demo town.');
    }
    return database;
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function prepare(ownerUrl: string, settings: StartSettings, log: Log, load: LoadDemo): Promise<void> {
  if (await loadingWasInterrupted(ownerUrl)) {
    if (settings.databaseUrl !== undefined) {
      throw new Error(
        'Lần nạp dữ liệu mẫu trước bị ngắt giữa chừng: hãy xóa và tạo lại cơ sở dữ liệu đó. / Loading the demo town was interrupted: drop and create that database anew.',
      );
    }
    // Nobody has worked in it: the server starts only after the town is whole.
    log('Lần nạp dữ liệu mẫu trước bị ngắt, làm lại từ đầu… / Loading the demo town was interrupted, beginning anew…');
    await recreateDatabase(ownerUrl);
  }
  const applied = await migrate(ownerUrl);
  if (applied.length > 0) log(`Đã cập nhật cơ sở dữ liệu: ${applied.length} bước. / Database updated: ${applied.length} migrations.`);
  if (!settings.demo || !(await isEmpty(ownerUrl))) return;
  log('Nạp thị xã mẫu (dữ liệu tổng hợp)… / Loading the demo town (synthetic data)…');
  await note(ownerUrl, LOADING);
  await load({ ownerUrl, dataDir: settings.dataDir, log });
  await note(ownerUrl, null);
}

// The mark stands on the database itself: whatever happens to this process or its files, it tells.
const LOADING = 'dangvu: loading the demo town';

async function note(ownerUrl: string, text: string | null): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    const name = pg.escapeIdentifier(rows[0]?.name ?? '');
    await client.query(`COMMENT ON DATABASE ${name} IS ${text === null ? 'NULL' : pg.escapeLiteral(text)}`);
  });
}

async function loadingWasInterrupted(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => {
    const { rows } = await client.query<{ note: string | null }>(
      `SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = current_database()`,
    );
    return rows[0]?.note === LOADING;
  });
}

/** Is the town in this database the synthetic one? The screen then says so. */
export function holdsDemoTown({ databaseUrl, dataDir, demo }: StartSettings): boolean {
  return databaseUrl === undefined ? existsSync(join(dataDir, 'demo-accounts.json')) : demo;
}

/** The environment of the server: ours, with what was decided here, and without the owner's connection. */
export function serverEnvironment(settings: StartSettings, appUrl: string): NodeJS.ProcessEnv {
  const { DATABASE_OWNER_URL: _owner, ...env } = process.env;
  return {
    ...env,
    PORT: String(settings.port),
    DATA_DIR: settings.dataDir,
    DATABASE_URL: appUrl,
    DEMO: holdsDemoTown(settings) ? '1' : '0',
  };
}

async function embedded({ dataDir }: StartSettings, log: Log): Promise<ProductDatabase> {
  const { ownerUrl, stop } = await startEmbedded({ dataDir, log });
  try {
    const notes = readNotes(dataDir);
    const appPassword = notes?.appPassword ?? randomBytes(24).toString('base64url');
    await ensureAppRole(ownerUrl, appPassword);
    if (notes) writeNotes(dataDir, { ...notes, appPassword });
    return { ownerUrl, appUrl: as(ownerUrl, APP_ROLE, appPassword), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

// One address is enough to try the product: when its role may create the serving role, it is taken for the owner.
async function external({ databaseUrl = '', ownerUrl, dataDir }: StartSettings): Promise<ProductDatabase> {
  const stop = () => Promise.resolve();
  if (ownerUrl !== undefined) {
    await describeReach('DATABASE_OWNER_URL', ownerUrl);
    await ensureAppRole(ownerUrl, decodeURIComponent(new URL(databaseUrl).password));
    return { appUrl: databaseUrl, ownerUrl, stop };
  }
  const { mayOwn, appRoleExists } = await describeReach('DATABASE_URL', databaseUrl);
  if (!mayOwn) return { appUrl: databaseUrl, ownerUrl: null, stop };
  const file = join(dataDir, 'database-role.json');
  const known = readKnown(file)[databaseUrl.replace(/\/\/.*@/, '//')];
  if (appRoleExists && known === undefined) {
    throw new Error(
      `Vai trò ${APP_ROLE} đã có trên máy chủ đó với mật khẩu mà máy này không biết. Hãy đặt DATABASE_URL của ${APP_ROLE} và DATABASE_OWNER_URL của chủ sở hữu.\n` +
        `The role ${APP_ROLE} exists on that server with a password unknown here. Set DATABASE_URL to that of ${APP_ROLE} and DATABASE_OWNER_URL to the owner’s.`,
    );
  }
  const password = known ?? randomBytes(24).toString('base64url');
  writeFileSync(`${file}.new`, JSON.stringify({ ...readKnown(file), [databaseUrl.replace(/\/\/.*@/, '//')]: password }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  await ensureAppRole(databaseUrl, password);
  return { appUrl: as(databaseUrl, APP_ROLE, password), ownerUrl: databaseUrl, stop };
}

async function describeReach(name: string, url: string): Promise<{ mayOwn: boolean; appRoleExists: boolean }> {
  const { host } = new URL(url);
  let row: { version: number; may_own: boolean; app_role_exists: boolean } | undefined;
  try {
    row = await withClient(url, async (client) => {
      const { rows } = await client.query<NonNullable<typeof row>>(
        `SELECT current_setting('server_version_num')::int AS version,
                rolsuper OR rolcreaterole AND has_database_privilege(current_database(), 'CREATE') AS may_own,
                EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS app_role_exists
           FROM pg_roles WHERE rolname = current_user`,
        [APP_ROLE],
      );
      return rows[0];
    });
  } catch (error) {
    const why = error instanceof Error ? error.message || String((error as NodeJS.ErrnoException).code) : String(error);
    throw new Error(`${name}: không kết nối được tới ${host}. / ${host} cannot be reached. (${why})`);
  }
  if (!row || row.version < 180_000) {
    throw new Error(`${name}: cần PostgreSQL 18 trở lên. / PostgreSQL 18 or later is needed. (${host}: ${row?.version ?? '?'})`);
  }
  return { mayOwn: row.may_own, appRoleExists: row.app_role_exists };
}

/** Nothing has been recorded yet: no unit stands. */
async function isEmpty(ownerUrl: string): Promise<boolean> {
  return withClient(ownerUrl, async (client) => (await client.query('SELECT FROM org_unit LIMIT 1')).rowCount === 0);
}

const demoTown: LoadDemo = async (options) => {
  const module = (await import(pathToFileURL(join(ROOT, 'tools/demo-data/load.ts')).href)) as { loadDemo: LoadDemo };
  await module.loadDemo(options);
};

function as(url: string, role: string, password: string): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = encodeURIComponent(password);
  return changed.href;
}

function readKnown(file: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}
