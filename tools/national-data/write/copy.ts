import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Sheet } from '../stamp/sheets.ts';

/**
 * Fills an empty table in a transaction of its own. Emptied in the same transaction, so that the rows need no log (`wal_level` minimal)
 * and are frozen: nobody else can have seen the table without them, and no vacuum has to read them again.
 */
export async function copySheet(client: Client, { table, columns, chunks }: Sheet): Promise<void> {
  await client.query('begin');
  await client.query(`truncate ${table}`);
  const into = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin with (format binary, freeze)`));
  await pipeline(Readable.from(chunks(), { objectMode: true, highWaterMark: 4 }), into);
  await client.query('commit');
}
