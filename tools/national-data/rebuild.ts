// What the database derives from its records is made by the database, over everything at once: each derived table has a view that says
// what it must equal (`…_derived`), and some a function that fills it (`…_rebuild`). Found by name: a migration that adds one needs no
// change here.
import type { Client } from 'pg';
import { dropStructure, readStructure } from './write/structure.ts';

type Timed = (what: string, work: () => Promise<unknown>) => Promise<void>;

/** Derived tables with the statement that fills each. */
async function derivedTables(client: Client): Promise<{ table: string; fill: string }[]> {
  const { rows } = await client.query<{ table: string; rebuilt: boolean }>(
    `select t.relname as table, exists (select from pg_proc p where p.pronamespace = t.relnamespace and p.proname = t.relname || '_rebuild' and p.pronargs = 0) as rebuilt
       from pg_class t where t.relnamespace = 'public'::regnamespace and t.relkind = 'r'
        and exists (select from pg_class v where v.relnamespace = t.relnamespace and v.relkind = 'v' and v.relname = t.relname || '_derived') order by 1`,
  );
  return rows.map(({ table, rebuilt }) => ({ table, fill: rebuilt ? `select ${table}_rebuild()` : `insert into ${table} select * from ${table}_derived` }));
}

/** Fills a table that is empty, without its indexes until it is full. */
async function fillAnew(client: Client, { table, fill }: { table: string; fill: string }, timed: Timed): Promise<void> {
  const structure = await readStructure(client, [table]);
  await dropStructure(client, structure);
  await timed(fill, () => client.query(fill));
  for (const { create } of structure.indexes) await timed(create, () => client.query(create));
  for (const { create, validate } of structure.foreignKeys) await timed(validate, () => client.query(`${create}; ${validate}`));
  await client.query(`analyze ${table}`);
}

const ofTree = (table: string): boolean => table.startsWith('org_');

/** What follows from the tree. Before there are members: when the tree changes, the counters of what happened in it are counted again. */
export async function deriveTree(client: Client, timed: Timed): Promise<void> {
  for (const derived of await derivedTables(client)) if (ofTree(derived.table)) await fillAnew(client, derived, timed);
}

/** Everything else that follows from records. */
export async function deriveCounters(client: Client, timed: Timed): Promise<void> {
  for (const derived of await derivedTables(client)) if (!ofTree(derived.table)) await fillAnew(client, derived, timed);
}
