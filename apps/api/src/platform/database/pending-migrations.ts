import { migrationsList } from './migrations/all.ts';

/** Names of migrations this code has and the database lacks; a server must not serve while there are any. */
export async function pendingMigrations(query: (sql: string) => Promise<{ rows: { name: string }[] }>): Promise<string[]> {
  const present = await query(`select to_regclass('public.migration')::text as name`);
  if (!present.rows[0]?.name) return migrationsList.map((migration) => migration.name);
  const applied = new Set((await query('select name from migration')).rows.map((row) => row.name));
  return migrationsList.map((migration) => migration.name).filter((name) => !applied.has(name));
}
