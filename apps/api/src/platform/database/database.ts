import { MikroORM } from '@mikro-orm/postgresql';
import type { EntitySchema } from '@mikro-orm/postgresql';
import { Pool } from 'pg';
import type { PoolConfig } from 'pg';
import { planning } from './planning.ts';
import { boundPrepared } from './prepared-bound.ts';

/** One pool for both sides: MikroORM writes through it, prepared reads go to it directly. */
export interface Database {
  readonly orm: MikroORM;
  readonly pool: Pool;
  /** For reads that take long: few connections, and whoever finds none waits in line. */
  readonly longReads: Pool;
  close(): Promise<void>;
}

/**
 * How long a connection nobody needs stays open. A new one knows no plan and no table yet: the first page after a pause took a tenth of a
 * second to half of one, where it takes twenty milliseconds. The pool hands out the one used last, so the others do close.
 */
const keptIdleMs = 10 * 60_000;

/**
 * How many long reads go on at once: one of four connections, at least two. Each keeps a core of the database busy; ten at once on two
 * cores were all stopped by the limit of time where two by two they are all answered, and pages that are short waited for them.
 */
const longReadsAtOnce = (poolSize: number): number => Math.max(2, Math.floor(poolSize / 4));

/** How long a long read waits for its turn before it is told that the server is busy, and how long it may take then. */
const turn = { connectionTimeoutMillis: 30_000, statement_timeout: 10_000 };

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
  // With the address once more: a pool's options do not show the password.
  const longReads = new Pool({ ...pool.options, connectionString: url, max: longReadsAtOnce(poolSize), ...turn });
  // A connection that is lost fails what waits on it, and that is where it is told; unheard, the event would end the process.
  longReads.on('error', () => undefined).on('connect', (client) => void client.on('error', () => undefined));
  for (const one of [pool, longReads]) boundPrepared(one);
  return {
    orm, pool, longReads,
    close: async () => {
      await Promise.all([orm.close(true), longReads.end()]);
    },
  };
}
