import { DomainError } from '@dangvu/domain/errors/domain-error';
import { named, tableJson } from './columns.ts';
import type { CompiledRow } from './columns.ts';
import { decodeCursor } from './cursor.ts';
import type { FieldArguments, ListOrder, PageCut, Source } from './shape.ts';
import type { StatementBuilder } from './statement-builder.ts';

/** FROM and WHERE of a source whose rows are called `alias`. */
export function fromWhere(source: Source, alias: string, joins: readonly string[] = []): string {
  return `from ${source.from} ${alias}${joins.map((join) => ` ${join}`).join('')}${source.where?.length ? ` where ${source.where.join(' and ')}` : ''}`;
}

/** What a selection on a connection type asks for: what is read of one row, and which parts of the page. */
export interface PageSelection {
  /** Of one node; empty when only places in the list or the count are asked for. */
  readonly row: CompiledRow;
  readonly rows: boolean;
  /** Whether it is asked what comes after the page: one row more is read then. */
  readonly next: boolean;
  readonly total: boolean;
}

/** Rows of one page at most, for whoever asks from outside. */
const largestPage = 100;

/** Reads `first` (1–100). @throws DomainError INVALID_INPUT outside that range. */
function pageSize(args: FieldArguments, largest: number): number {
  const first = args['first'] ?? 50;
  if (typeof first !== 'number' || !Number.isInteger(first) || first < 1 || first > largest) {
    throw new DomainError('INVALID_INPUT', { path: ['first'], params: { what: `first (1–${largest})` } });
  }
  return first;
}

/**
 * The JSON a connection is answered from: `$rows` (one more than asked, where it is asked whether there is a next page), `$first`,
 * `$after`, and `$total` only when selected. Keyset by row comparison: `(a, b) > ($1, $2)` is one index seek.
 * @param largest rows of one page at most
 */
export function pageSql(
  selection: PageSelection,
  alias: string,
  source: Source & { readonly order: ListOrder },
  args: FieldArguments,
  statement: StatementBuilder,
  largest = largestPage,
): string {
  if (source.unless) {
    const { unless, ...there } = source;
    return `case when not ${unless.sql} then ${pageSql(selection, alias, there, args, statement, largest)} end`;
  }
  if (source.once && selection.rows && selection.total) {
    const found = `${alias}_found`;
    return `(with ${found} as materialized (select ${alias}.* ${fromWhere(source, alias)}) select ${pageSql(selection, alias, { from: found, order: source.order }, args, statement, largest)})`;
  }
  const first = pageSize(args, largest);
  const { keys, descending = false, indexed = 1 } = source.order;
  const direction = descending ? ' desc' : '';
  const where = [...(source.where ?? [])];
  const after = args['after'];
  let afterKeys: PageCut['after'] = () => 'true';
  let place: PageCut['place'];
  if (typeof after === 'string') {
    const end = decodeCursor(after, keys.length);
    const values = keys.map((key, index) => statement.param(end[index], key.type));
    place = values;
    const row = (parts: readonly string[], count = keys.length): string => `(${parts.slice(0, count).join(', ')})`;
    afterKeys = (those) => `${row(those)} ${descending ? '<' : '>'} ${row(values)}`;
    where.push(afterKeys(keys.map((key) => key.sql)));
    // Keys of two tables in one comparison are no condition an index understands. Those of one table are: the page is sought where it
    // begins instead of reading every page before it, and everybody of the same name.
    if (indexed < keys.length) where.push(`${row(keys.map((key) => key.sql), indexed)} ${descending ? '<=' : '>='} ${row(values, indexed)}`);
  }
  const pairs = [`'$first', ${statement.param(first, 'integer')}`, `'$after', ${typeof after === 'string' ? 'true' : 'false'}`];
  if (selection.rows) {
    const order = keys.map((key) => `${key.sql}${direction}`).join(', ');
    // In the text, not among the values: of a page whose length it does not know PostgreSQL takes it to be a tenth of the table, finds
    // one plan for all values too dear, and in a large country plans every page anew, which takes longer than reading it.
    const cut: PageCut = { after: afterKeys, ...(place ? { place } : {}), limit: String(selection.next ? first + 1 : first) };
    const rest = `order by ${order} limit ${cut.limit}`;
    const ways = (source.ways ?? [source.from]).map((way) => `${fromWhere({ from: typeof way === 'string' ? way : way(cut), where }, alias)} ${rest}`);
    const page = ways.length === 1 ? ways[0] : `from (${ways.map((way) => `(select ${alias}.* ${way})`).join(' union all ')}) ${alias} ${rest}`;
    const { columns, joins } = selection.row;
    // Cut to the page first, then joined to what is shown of each row: every join gives one row, so the rows keep their order and are
    // collected in it. Numbering them had every row of the list read and sorted before the first page was known.
    pairs.push(`'$rows', (select json_build_array(${tableJson('page', keys.length)}, ${columns.length > 0 ? tableJson('page', columns.length, keys.length) : `'[]'::json`})
      from (select ${named([...keys.map((key) => `(${key.sql})::text`), ...columns])} from (select ${alias}.* ${page}) ${alias} ${joins.join(' ')}) page)`);
  }
  if (selection.total) pairs.push(`'$total', ${source.total ?? `(select count(*)::integer ${fromWhere(source, alias)})`}`);
  return `json_build_object(${pairs.join(', ')})`;
}
