// Indexes and keys are built once over finished tables instead of row by row, and the database checks every key while it builds it.
import type { Client } from 'pg';

interface Definition {
  readonly table: string;
  readonly drop: string;
  readonly create: string;
}

export interface ForeignKey extends Definition {
  /** Looks whether the rows that are there keep it; `create` does not. Several at a time may. */
  readonly validate: string;
}

export interface Structure {
  /** Keys, exclusions and plain indexes, by table. */
  readonly indexes: readonly Definition[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** Reads what the tables have; whatever a migration adds is found here, nothing is named in this file. */
export async function readStructure(client: Client, tables: readonly string[]): Promise<Structure> {
  const { rows: constraints } = await client.query<ForeignKey & { kind: string }>(
    `select c.conrelid::regclass::text as table, c.contype as kind, format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as drop,
            format('alter table %s add constraint %I %s%s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid), case when c.contype = 'f' then ' not valid' end) as create,
            format('alter table %s validate constraint %I', c.conrelid::regclass, c.conname) as validate
       from pg_constraint c
      where c.contype in ('p', 'u', 'x', 'f') and (c.conrelid::regclass::text = any($1) or c.contype = 'f' and c.confrelid::regclass::text = any($1))
      order by c.contype, c.conname`,
    [tables],
  );
  const { rows: plain } = await client.query<Definition>(
    `select i.indrelid::regclass::text as table, format('drop index %s', i.indexrelid::regclass) as drop, pg_get_indexdef(i.indexrelid) as create
       from pg_index i where i.indrelid::regclass::text = any($1) and not exists (select from pg_constraint c where c.conindid = i.indexrelid and c.contype in ('p', 'u', 'x'))
      order by i.indexrelid::regclass::text`,
    [tables],
  );
  return { indexes: [...constraints.filter(({ kind }) => kind !== 'f'), ...plain], foreignKeys: constraints.filter(({ kind }) => kind === 'f') };
}

/** Takes everything away; foreign keys first, they stand on the others. */
export async function dropStructure(client: Client, { indexes, foreignKeys }: Structure): Promise<void> {
  for (const { drop } of [...foreignKeys, ...indexes]) await client.query(drop);
}
