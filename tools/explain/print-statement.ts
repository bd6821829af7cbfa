import pg from 'pg';
import { format } from 'sql-formatter';

/** A statement as it was sent. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly unknown[];
  readonly rows: number;
}

/** A value as SQL text: what PostgreSQL would read from the parameter. */
export function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return pg.escapeLiteral(`{${value.map((item) => (item === null ? 'null' : `"${String(item).replaceAll(/["\\]/g, '\\$&')}"`)).join(',')}}`);
  return pg.escapeLiteral(typeof value === 'object' && !(value instanceof Date) ? JSON.stringify(value) : value instanceof Date ? value.toISOString() : String(value));
}

/** A statement for reading: laid out, with its values below. */
export function printStatement({ text, values, rows }: SentStatement, place: number): string {
  const laidOut = format(text, { language: 'postgresql', keywordCase: 'lower', expressionWidth: 120, tabWidth: 2 });
  const given = values.map((value, index) => `--   $${index + 1} = ${literal(value)}`);
  return [`-- ${place}: ${rows} ${rows === 1 ? 'row' : 'rows'}`, laidOut, ...given].join('\n');
}
