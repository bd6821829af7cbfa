// Brings a database up to this code, as its owner, and lets the serving role in. As a program it does so for a database of
// somebody else's keeping (docker-compose.yml):
//
//   DATABASE_OWNER_URL=… DATABASE_URL=… node tools/database/migrate.ts
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { migrateUp } from '../../apps/api/src/platform/database/migrate.ts';

/** The role the server connects as. Migrations grant it what it may do, table by table; it owns nothing. */
export const APP_ROLE = 'dangvu_app';

/** Applies the pending migrations in one transaction. @returns their names */
export async function migrate(ownerUrl: string): Promise<string[]> {
  return migrateUp(ownerUrl);
}

/**
 * Makes the serving role when it is missing, and gives it this password.
 * @throws when that role is privileged: then a grant withheld would protect nothing
 */
export async function ensureAppRole(ownerUrl: string, password: string): Promise<void> {
  await withClient(ownerUrl, async (client) => {
    const found = await client.query<{ powerful: boolean }>(
      `SELECT rolsuper OR rolbypassrls OR rolcreaterole
              OR EXISTS (SELECT FROM pg_class WHERE relowner = pg_roles.oid) AS powerful
         FROM pg_roles WHERE rolname = $1`,
      [APP_ROLE],
    );
    if (found.rows[0]?.powerful) {
      throw new Error(
        `Vai trò ${APP_ROLE} có đặc quyền hoặc sở hữu bảng: hãy thu lại, máy chủ phải chạy bằng vai trò không sở hữu gì.\n` +
          `The role ${APP_ROLE} is privileged or owns tables: take that away, the server must run as a role that owns nothing.`,
      );
    }
    const act = found.rowCount === 0 ? 'CREATE' : 'ALTER';
    await client.query(`${act} ROLE ${APP_ROLE} LOGIN PASSWORD ${pg.escapeLiteral(password)}`);
    const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
    await client.query(`GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(rows[0]?.name ?? '')} TO ${APP_ROLE}`);
  });
}

/** Runs work on one connection and closes it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function main(): Promise<void> {
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl } = process.env;
  if (!ownerUrl || !appUrl) throw new Error('Cần DATABASE_OWNER_URL và DATABASE_URL. / DATABASE_OWNER_URL and DATABASE_URL are needed.');
  const { username, password } = new URL(appUrl);
  if (username !== APP_ROLE || !password) {
    throw new Error(`DATABASE_URL: phải là của vai trò ${APP_ROLE}, có mật khẩu. / must be of the role ${APP_ROLE}, with a password.`);
  }
  await ensureAppRole(ownerUrl, decodeURIComponent(password));
  const applied = await migrate(ownerUrl);
  console.log(`Đã áp dụng / applied: ${applied.length > 0 ? applied.join(', ') : '0'}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
