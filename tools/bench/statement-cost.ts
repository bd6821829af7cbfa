// What a request costs the database in statements and buffers, counted by pg_stat_statements around a known number of requests. Off
// while anything is timed.
import type pg from 'pg';
import { withClient } from '../database/migrate.ts';

export interface StatementCost {
  /** Statements sent, those that open and close a transaction included. */
  readonly statements: number;
  /** Pages of tables and indexes looked at, in memory or not. */
  readonly buffers: number;
}

async function count(client: pg.Client, what: 'top' | 'none'): Promise<void> {
  await client.query(`alter system set pg_stat_statements.track = '${what}'`);
  await client.query('select pg_reload_conf()');
  // Sessions read the new setting before their next statement; the signal needs a moment to reach them.
  await new Promise((resolve) => setTimeout(resolve, 200));
}

/**
 * Runs `requests` one after another and divides what they cost.
 * @param role the contender connects as; what others do meanwhile does not count
 */
export async function statementCost(ownerUrl: string, role: string, requests: number, run: (index: number) => Promise<unknown>): Promise<StatementCost> {
  return withClient(ownerUrl, async (client) => {
    await count(client, 'top');
    await client.query('select pg_stat_statements_reset()');
    try {
      for (let index = 0; index < requests; index += 1) await run(index);
      const { rows } = await client.query<{ calls: string; buffers: string }>(
        `select coalesce(sum(calls), 0) as calls, coalesce(sum(shared_blks_hit + shared_blks_read), 0) as buffers
           from pg_stat_statements where userid = (select oid from pg_roles where rolname = $1)`,
        [role],
      );
      return { statements: Number(rows[0]?.calls) / requests, buffers: Number(rows[0]?.buffers) / requests };
    } finally {
      await count(client, 'none');
    }
  });
}
