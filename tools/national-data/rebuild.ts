// What the database derives from its records is made by the database: the product's own functions, over everything at once.
import type { Client } from 'pg';
import { dropStructure, readStructure } from './write/structure.ts';

type Timed = (what: string, work: () => Promise<unknown>) => Promise<void>;

/** Fills a table by a function, without indexes until it is full. */
async function refill(client: Client, table: string, fill: string, timed: Timed): Promise<void> {
  const structure = await readStructure(client, [table]);
  await dropStructure(client, structure);
  await timed(fill, () => client.query(`select ${fill}()`));
  for (const { create } of [...structure.indexes, ...structure.foreignKeys]) await timed(create, () => client.query(create));
  await client.query(`analyze ${table}`);
}

/** Who stands above whom. Before there are members: when the tree changes, the counters of what happened in it are counted again. */
export const rebuildAncestry = (client: Client, timed: Timed): Promise<void> => refill(client, 'org_ancestry', 'org_ancestry_rebuild', timed);

/** Every other table that follows from records: each has a function that fills it, named after it. */
export async function rebuildCounters(client: Client, timed: Timed): Promise<void> {
  const { rows } = await client.query<{ table: string; name: string }>(
    `select left(p.proname, -length('_rebuild')) as table, p.proname as name from pg_proc p
      where p.pronamespace = 'public'::regnamespace and p.proname like '%\\_rebuild' and p.pronargs = 0 and p.proname <> 'org_ancestry_rebuild' order by 1`,
  );
  for (const { table, name } of rows) await refill(client, table, name, timed);
}
