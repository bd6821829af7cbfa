import type { Client } from 'pg';

/** Makes what follows from records anew, and the statistics. */
export const settle = async (owner: Client): Promise<void> => {
  await owner.query('set session_replication_role = default');
  // What follows from records is made by the product's own functions, named after their tables.
  const { rows } = await owner.query<{ name: string }>(
    `select proname as name from pg_proc where pronamespace = 'public'::regnamespace and proname like '%\\_rebuild' and pronargs = 0 and proname <> 'org_ancestry_rebuild' order by 1`,
  );
  for (const { name } of rows) await owner.query(`select ${name}()`);
  await owner.query('vacuum analyze');
};

const columnsOf = async (owner: Client, table: string, without: readonly string[]): Promise<string[]> => {
  const { rows } = await owner.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname <> all($2) order by attnum`,
    [table, without],
  );
  return rows.map(({ name }) => name);
};

/** The log again, so many times, each time thirteen years (the demo's history) earlier: as if the town had been recorded that much longer. */
export async function lengthenHistory(owner: Client, times: number): Promise<void> {
  await owner.query('set session_replication_role = replica');
  const columns = await columnsOf(owner, 'lifecycle_event', ['id', 'seq', 'effective_on', 'counted_on', 'corrects', 'voided']);
  await owner.query(
    `insert into lifecycle_event (${columns.join(', ')}, effective_on, counted_on)
     select ${columns.map((name) => `e.${name}`).join(', ')}, (e.effective_on - n * interval '13 years')::date, (e.counted_on - n * interval '13 years')::date
       from generate_series(1, $1) n, lifecycle_event e where not e.voided and e.corrects is null and not exists (select from lifecycle_event c where c.corrects = e.id)`,
    [times],
  );
  await settle(owner);
}

/** So many more people like each member, in the same branch since the same day. */
export async function multiplyMembers(owner: Client, times: number): Promise<void> {
  await owner.query('set session_replication_role = replica');
  await owner.query(
    `create temporary table another as select m.id as like_id, m.person_id as like_person, uuidv7() as id, uuidv7() as person_id
       from generate_series(1, ${Number(times)}) n, membership m where m.ended_on is null`,
  );
  const copied = async (table: string, key: string, given: Readonly<Record<string, string>>): Promise<void> => {
    const columns = await columnsOf(owner, table, Object.keys(given));
    await owner.query(
      `insert into ${table} (${[...columns, ...Object.keys(given)].join(', ')})
       select ${[...columns.map((name) => `t.${name}`), ...Object.values(given)].join(', ')} from another a join ${table} t on t.${key}`,
    );
  };
  await copied('person', 'id = a.like_person', { id: 'a.person_id', personal_id: 'null' });
  await copied('membership', 'id = a.like_id', { id: 'a.id', person_id: 'a.person_id', candidacy_id: 'null' });
  await copied('membership_posting', 'membership_id = a.like_id', { membership_id: 'a.id' });
  await owner.query('drop table another');
  await settle(owner);
}
