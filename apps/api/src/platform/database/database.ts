import { MikroORM } from '@mikro-orm/postgresql';
import type { EntitySchema } from '@mikro-orm/postgresql';
import type { Pool, PoolConfig } from 'pg';
import { planning } from './planning.ts';
import { boundPrepared } from './prepared-bound.ts';

/** One pool for both sides: MikroORM writes through it, prepared reads go to it directly. */
export interface Database {
  readonly orm: MikroORM;
  readonly pool: Pool;
  close(): Promise<void>;
}

/**
 * How long a connection nobody needs stays open. A new one knows no plan and no table yet: the first page after a pause took a tenth of a
 * second to half of one, where it takes twenty milliseconds. The pool hands out the one used last, so the others do close.
 */
const keptIdleMs = 10 * 60_000;

/**
 * Connects as the serving role.
 * Dates stay text ('YYYY-MM-DD'): a day has no time zone, and a Date object would give it one.
 */
export async function openDatabase(url: string, entities: EntitySchema[], poolSize = 10): Promise<Database> {
  // Not by init(): that looks for a migrator, a seeder and a generator, and loads a second copy of the whole ORM to find one.
  const orm = new MikroORM({
    clientUrl: url,
    entities,
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: poolSize, idleTimeoutMillis: keptIdleMs },
    forceUtcTimezone: true,
    allowGlobalContext: false,
    driverOptions: {
      statement_timeout: 4_000,
      // One decision about hundreds holds what it counts in for half a second, on a busy machine longer; those behind it wait their turn.
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 15_000,
      application_name: 'dangvu',
      options: Object.entries(planning).map(([name, value]) => `-c ${name}=${value}`).join(' '),
      // Statements of one connection go out without waiting for the answer to the one before (platform/act). Whoever asks and waits
      // notices nothing.
      pipeline: true,
    } satisfies PoolConfig,
  });
  const pool = (await orm.em.getDriver().getConnection().getNativeClient()) as Pool;
  boundPrepared(pool);
  return { orm, pool, close: () => orm.close(true) };
}
