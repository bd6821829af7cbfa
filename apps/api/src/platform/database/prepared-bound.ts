import type { Pool, PoolClient } from 'pg';

/**
 * Statements one connection may keep prepared. All questions of the admin and of the published contract come to some hundred, in the
 * forms they are asked in to less than twice that. PostgreSQL keeps 0.3 to 0.5 MB for each as long as the connection lives, 1.6 for
 * the dashboard's (pg_backend_memory_contexts).
 */
export const mostPrepared = 250;

/** How often a connection comes back before it is looked at again. */
const everyReturns = 16;

/** node-postgres remembers what it has prepared where it speaks the protocol, and has no other way to ask. */
const preparedOn = (client: PoolClient): number =>
  Object.keys((client as unknown as { connection: { parsedStatements: object } }).connection.parsedStatements).length;

/**
 * Closes a connection that has prepared too much when it comes back, and lets the pool open another. node-postgres never takes back
 * what it has prepared: whoever keeps asking in new words would fill the memory of PostgreSQL, a connection at a time.
 */
export function boundPrepared(pool: Pool): void {
  const returns = new WeakMap<PoolClient, number>();
  pool.on('release', (_error, client) => {
    const count = (returns.get(client) ?? 0) + 1;
    returns.set(client, count);
    // The pool throws away a connection it finds ending.
    if (count % everyReturns === 0 && preparedOn(client) > mostPrepared) void client.end();
  });
}
