import { inspect } from 'node:util';
import { systemClock } from './platform/clock.ts';
import { ConfigError, readConfig } from './platform/config.ts';
import type { Config } from './platform/config.ts';
import { openDatabase } from './platform/database/database.ts';
import { pendingMigrations } from './platform/database/pending-migrations.ts';
import { createServer } from './server/create-server.ts';
import { entities } from './server/features.ts';
import { inSourceLines } from './server/source-lines.ts';

// Nothing here speaks fetch. Who compresses answers asks of each whether it is a Response, and the first to name one loads all of
// Node's fetch: 17 MB, and 80 ms of the first answer. Set and not defined: to define it anew would load it as well.
Object.assign(globalThis, { Response: class Response {} });

/** A reason not to start that whoever starts it can do something about. */
class CannotStart extends Error {}

function unanswered(error: unknown): never {
  throw new CannotStart(`DATABASE_URL: the database does not answer (${error instanceof Error ? error.message || error.name : String(error)}).`);
}

async function start(config: Config): Promise<() => Promise<void>> {
  const database = await openDatabase(config.databaseUrl, entities, config.poolSize).catch(unanswered);
  try {
    const pending = await pendingMigrations((sql) => database.pool.query(sql)).catch(unanswered);
    if (pending.length > 0) throw new CannotStart(`The database lacks migrations this server needs: ${pending.join(', ')}. Apply them as the owner first (npm start does).`);
    const app = await createServer({ config, database, clock: systemClock });
    if (config.plainHttp) app.log.warn('PLAIN_HTTP=1: passwords and sessions travel unencrypted. For a closed network only.');
    await app.listen({ port: config.port, host: config.host });
    return async () => {
      await app.close();
      await database.close();
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

try {
  const stop = await start(readConfig(process.env));
  let stopping = false;
  const end = (): void => {
    if (stopping) return;
    stopping = true;
    // Whatever still hangs after ten seconds is not worth waiting for.
    setTimeout(() => process.exit(1), 10_000).unref();
    void stop().then(() => process.exit(0), () => process.exit(1));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);
  // Started by a process that talks to us: when it is gone, so are we.
  process.on('disconnect', end);
} catch (error) {
  const known = error instanceof ConfigError || error instanceof CannotStart || (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(known ? (error as Error).message : inSourceLines(inspect(error)));
  process.exit(1);
}
