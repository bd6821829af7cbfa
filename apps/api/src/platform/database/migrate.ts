import { MikroORM } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { migrationsList } from './migrations/all.ts';

/** Names of the migrations this program knows, in order: a database that has had others comes from a later program. */
export const knownMigrations: readonly string[] = migrationsList.map(({ name }) => name);

/**
 * Opens the migrator on the owner's connection. No entities: migrations are reviewed SQL, not a diff of classes.
 * `snapshot: false` because the temporal keys, views and triggers here are beyond what a snapshot describes.
 */
async function withMigrator<T>(ownerUrl: string, work: (orm: MikroORM) => Promise<T>): Promise<T> {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    migrations: { migrationsList, snapshot: false, transactional: true, allOrNothing: true, tableName: 'migration', silent: true },
    pool: { min: 0, max: 1 },
  });
  try {
    return await work(orm);
  } finally {
    await orm.close(true);
  }
}

/** Applies every pending migration in one transaction. @returns names of those applied, in order. */
export async function migrateUp(ownerUrl: string): Promise<string[]> {
  return withMigrator(ownerUrl, async (orm) => {
    const applied = await orm.migrator.up();
    // The migrator makes its own table before the first migration; the server must be able to see what is pending.
    await orm.em.getConnection().execute('grant select on migration to dangvu_app');
    return applied.map(({ name }) => name);
  });
}
