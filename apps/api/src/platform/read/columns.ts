/**
 * How rows travel from the database: column by column, without the names of the fields. PostgreSQL looks up the type of every value
 * whenever it puts a JSON object together; of a column it looks it up once, and no name is written or read again for each row.
 */
export type Part =
  /** One column: the value as it is. */
  | { readonly kind: 'value'; readonly key: string }
  /** The columns of an object that is always there. */
  | { readonly kind: 'object'; readonly key: string; readonly parts: readonly Part[] }
  /** One column that says whether there is an object, and the columns of it. */
  | { readonly kind: 'one'; readonly key: string; readonly parts: readonly Part[] }
  /** One column: a table of its own for each row. */
  | { readonly kind: 'list'; readonly key: string; readonly parts: readonly Part[] }
  /** One column: a page for each row (`pageOf`). */
  | { readonly kind: 'connection'; readonly key: string; readonly parts: readonly Part[] };

/** What is read of one row: an SQL expression for each column, the joins they need, and what the columns mean. */
export interface CompiledRow {
  readonly columns: readonly string[];
  readonly joins: readonly string[];
  readonly parts: readonly Part[];
}

/** Values in one JSON array. PostgreSQL's functions take 100 arguments at most: more stand in several arrays. */
function jsonArray(values: readonly string[]): string {
  if (values.length <= longestArray) return `json_build_array(${values.join(', ')})`;
  const pieces: string[] = [];
  for (let start = 0; start < values.length; start += longestArray) pieces.push(`json_build_array(${values.slice(start, start + longestArray).join(', ')})`);
  return `json_build_array(${pieces.join(', ')})`;
}
const longestArray = 100;

/** The columns of a select that is made into a table, and of which there is at least one. */
export const named = (columns: readonly string[]): string => (columns.length === 0 ? ['true'] : columns).map((sql, index) => `${sql} as c${index}`).join(', ');

/** SQL of the JSON of one row. */
export const rowJson = ({ columns }: CompiledRow): string => jsonArray(columns);

/** SQL of the JSON of a table, in a select from `row` with columns c0, c1, … as `named` names them. @param from number of the first column */
export const tableJson = (row: string, count: number, from = 0): string => jsonArray(Array.from({ length: Math.max(count, from === 0 ? 1 : 0) }, (_, index) => `json_agg(${row}.c${index + from})`));

type Row = Record<string, unknown>;
type Column = readonly unknown[];

const flat = (values: readonly unknown[], count: number): readonly unknown[] => (count > longestArray ? values.flat() : values);

/** Number of columns the parts take. */
const width = (parts: readonly Part[]): number => parts.reduce((sum, part) => sum + (part.kind === 'object' ? width(part.parts) : part.kind === 'one' ? 1 + width(part.parts) : 1), 0);

/** Puts the columns from `at` on into the rows. @returns the column after them */
function fill(rows: readonly Row[], parts: readonly Part[], columns: readonly (Column | undefined)[], at: number): number {
  let next = at;
  for (const part of parts) {
    const { key } = part;
    if (part.kind === 'object' || part.kind === 'one') {
      const there = part.kind === 'one' ? columns[next++] : undefined;
      const objects = rows.map((): Row => ({}));
      next = fill(objects, part.parts, columns, next);
      for (const [index, row] of rows.entries()) row[key] = there && !there[index] ? null : objects[index];
      continue;
    }
    const values = columns[next++] ?? [];
    for (let index = 0; index < rows.length; index += 1) (rows[index] as Row)[key] = valueOf(part, values[index]);
  }
  return next;
}

function valueOf(part: Exclude<Part, { kind: 'object' | 'one' }>, value: unknown): unknown {
  // Null where there is no object that the list or page would stand in.
  if (part.kind === 'value' || value === null) return value;
  return part.kind === 'list' ? rowsOf(part.parts, value as readonly Column[]) : pageOf(part.parts, value as TravellingPage);
}

/** The row that `rowJson` made. */
export function rowOf(parts: readonly Part[], values: readonly unknown[]): object {
  const row: Row = {};
  fill([row], parts, flat(values, width(parts)).map((value) => [value]), 0);
  return row;
}

/** The rows that `tableJson` made. */
export function rowsOf(parts: readonly Part[], table: readonly (Column | null)[]): object[] {
  const columns = flat(table, width(parts)) as readonly (Column | null)[];
  const rows = Array.from({ length: columns[0]?.length ?? 0 }, (): Row => ({}));
  if (rows.length > 0) fill(rows, parts, columns as readonly Column[], 0);
  return rows;
}

/** A page as it travels: the rows as the table of their places in the list and the table of what is selected. */
export interface TravellingPage {
  readonly $first: number;
  readonly $after: boolean;
  readonly $rows?: readonly [places: readonly (Column | null)[], rows: readonly (Column | null)[]];
  readonly $total?: number;
}

/** A page as the fields of a connection are answered from. */
export interface Page {
  /** Rows asked for. */
  readonly $first: number;
  /** Whether something comes before. */
  readonly $after: boolean;
  /** One row more than asked for, when there is one and it was asked what comes next. */
  readonly $rows?: readonly (readonly [cursor: (string | null)[], node: object])[];
  readonly $total?: number;
}

/** The page that `pageSql` made. */
export function pageOf(parts: readonly Part[], page: TravellingPage): Page {
  const { $rows, ...rest } = page;
  if (!$rows) return rest;
  const [places, table] = $rows;
  const nodes = rowsOf(parts, table);
  const count = places[0]?.length ?? 0;
  return { ...rest, $rows: Array.from({ length: count }, (_, index) => [places.map((column) => (column?.[index] ?? null) as string | null), nodes[index] ?? {}] as const) };
}
