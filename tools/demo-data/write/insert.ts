// Rows in bulk: one statement per few thousand rows, typed by the table they go to.
import type { Client } from 'pg';

/** Names and SQL types of the columns given; the rest take their defaults. */
export type Columns = Readonly<Record<string, string>>;

/** As many rows per statement as keep its text to a few megabytes. */
const atATime = 4000;

/**
 * Inserts rows in their order. Table and columns come from this code, never from data; values travel as one parameter.
 * @returns how many rows
 */
export async function insertRows<C extends Columns>(
  client: Client,
  table: string,
  columns: C,
  rows: readonly Readonly<Record<keyof C, unknown>>[],
): Promise<number> {
  const names = Object.keys(columns).join(', ');
  const typed = Object.entries(columns)
    .map(([name, type]) => `${name} ${type}`)
    .join(', ');
  for (let start = 0; start < rows.length; start += atATime) {
    await client.query(
      `insert into ${table} (${names}) select ${names} from json_to_recordset($1::json) as given (${typed})`,
      [JSON.stringify(rows.slice(start, start + atATime))],
    );
  }
  return rows.length;
}

/** Rows of one table, ready to be written in their order. */
export interface TableRows {
  readonly table: string;
  readonly columns: Columns;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Rows of a table, each with all of the columns given. */
export const tableRows = <C extends Columns>(table: string, columns: C, rows: readonly Readonly<Record<keyof C, unknown>>[]): TableRows => ({ table, columns, rows });

/** Inserts tables one after another. */
export async function insertTables(client: Client, tables: Iterable<TableRows>): Promise<void> {
  for (const { table, columns, rows } of tables) await insertRows(client, table, columns, rows);
}

/** A period of days as PostgreSQL writes it; null is unbounded, `to` is the first day outside. */
export function daySpan(from: string | null, to: string | null): string {
  return `[${from ?? ''},${to ?? ''})`;
}
