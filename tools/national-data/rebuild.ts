// What the database derives from its records is made by the database: the product's own functions, over everything at once.
import type { Client } from 'pg';
import { dropStructure, readStructure } from './write/structure.ts';

/** Filled in one go below, and therefore without their indexes until they are. */
const bare = ['org_ancestry', 'tally'];

/**
 * Fills every table that follows from others.
 * @param log told how long each took
 */
export async function rebuildDerived(client: Client, log: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select p.proname as name from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname like '%\\_rebuild' and p.pronargs = 0 order by 1`,
  );
  const timed = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    const started = performance.now();
    await work();
    log(`  ${((performance.now() - started) / 1000).toFixed(1)} s  ${name}`);
  };
  const structure = await readStructure(client, bare);
  await dropStructure(client, structure);
  const finish = async (table: string): Promise<void> => {
    for (const { create } of structure.indexes.filter((index) => index.table === table)) await timed(create, () => client.query(create));
    await client.query(`analyze ${table}`);
  };
  // The ancestry first: whatever counts, counts by it.
  await timed('org_ancestry', () => client.query('select org_ancestry_rebuild()'));
  await finish('org_ancestry');
  await timed('tally', () => client.query('insert into tally (unit_id, month, measure, own, subtree) select unit_id, month, measure, own, subtree from tally_derived'));
  await finish('tally');
  for (const { name } of rows) if (name !== 'org_ancestry_rebuild' && name !== 'tally_rebuild') await timed(name, () => client.query(`select ${name}()`));
  for (const { create } of structure.foreignKeys) await timed(create, () => client.query(create));
}
