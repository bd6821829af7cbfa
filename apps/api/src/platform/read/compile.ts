import { getArgumentValues, getNamedType, isObjectType } from 'graphql';
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { decodeCursor } from './cursor.ts';
import { shapeOf } from './shape.ts';
import type { FieldArguments, ListOrder, PageCut, Shape, Source } from './shape.ts';
import type { StatementBuilder } from './statement-builder.ts';

/** What GraphQL knows about the place a selection stands in. */
export type SelectionInfo = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** Fields selected on an object type, fragments and @include/@skip resolved: response key → nodes. */
export function selectionOf(info: SelectionInfo, type: GraphQLObjectType, nodes: readonly FieldNode[]): ReadonlyMap<string, readonly FieldNode[]> {
  return collectSubfields(info.schema, info.fragments, info.variableValues, type, nodes);
}

/** Key under which a field's value travels from SQL to the answer; an alias must not be mistaken for another field. */
export function keyOf(node: FieldNode): string {
  return node.alias ? `${node.name.value}@${node.alias.value}` : node.name.value;
}

function objectType(info: SelectionInfo, name: string): GraphQLObjectType {
  const type = info.schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is not an object type of the schema`);
  return type;
}

/** PostgreSQL functions take at most 100 arguments: objects wider than 50 fields are put together from parts. */
function jsonObject(pairs: readonly (readonly [key: string, sql: string])[]): string {
  const part = (some: typeof pairs): string => `json_build_object(${some.map(([key, sql]) => `'${key}', ${sql}`).join(', ')})`;
  if (pairs.length <= 50) return part(pairs);
  const parts: string[] = [];
  for (let start = 0; start < pairs.length; start += 50) parts.push(`${part(pairs.slice(start, start + 50))}::jsonb`);
  return `(${parts.join(' || ')})`;
}

/** Fields that need not be looked for, since the rows of a source hold them already: field → column of the row. */
export type Held = Readonly<Record<string, string>>;

/** The JSON of one row `row` of a shape, holding what is selected and nothing else. */
export function compileObject(shape: Shape, row: string, nodes: readonly FieldNode[], info: SelectionInfo, statement: StatementBuilder, held: Held = {}): string {
  const type = objectType(info, shape.type);
  const pairs = new Map<string, string>();
  for (const fieldNodes of selectionOf(info, type, nodes).values()) {
    const node = fieldNodes[0];
    if (!node || node.name.value === '__typename') continue;
    const field = shape.fields[node.name.value];
    const definition = type.getFields()[node.name.value];
    if (!field || !definition) throw new Error(`${shape.type}.${node.name.value} has no shape`);
    const args: FieldArguments = node.arguments?.length || definition.args.length ? getArgumentValues(definition, node, info.variableValues) : {};
    const own = held[node.name.value];
    switch (field.kind) {
      case 'column':
        pairs.set(keyOf(node), own === undefined ? field.sql(row, statement, args) : `${row}.${own}`);
        break;
      case 'derived':
        for (const [name, sql] of Object.entries(field.needs(row, statement, args))) pairs.set(`$${name}`, sql);
        break;
      case 'one': {
        const alias = statement.alias();
        const source = field.relation(alias, row, statement, args);
        pairs.set(keyOf(node), `(select ${compileObject(field.shape(), alias, fieldNodes, info, statement)} ${fromWhere(source, alias)} limit 1)`);
        break;
      }
      case 'list': {
        const alias = statement.alias();
        const source = field.relation(alias, row, statement, args);
        const json = compileObject(field.shape(), alias, fieldNodes, info, statement);
        pairs.set(keyOf(node), `(select coalesce(json_agg(${json} order by ${source.orderBy}), '[]') ${fromWhere(source, alias)})`);
        break;
      }
      case 'connection': {
        const alias = statement.alias();
        const source = field.relation(alias, row, statement, args);
        const selection = compilePage(field.shape(), alias, getNamedType(definition.type).name, fieldNodes, info, statement);
        pairs.set(keyOf(node), pageSql(selection, alias, source, args, statement));
      }
    }
  }
  return jsonObject([...pairs]);
}

function fromWhere(source: Source, alias: string): string {
  return `from ${source.from} ${alias}${source.where?.length ? ` where ${source.where.join(' and ')}` : ''}`;
}

/** What a selection on a connection type asks for: the JSON of one row, and which parts of the page. */
export interface PageSelection {
  /** JSON of one node; null when only places in the list or the count are asked for. */
  readonly node: string | null;
  readonly rows: boolean;
  readonly total: boolean;
}

/** Compiles what is selected on a connection of rows `row`; the rows themselves come in `pageSql`. */
export function compilePage(
  shape: Shape,
  row: string,
  connectionType: string,
  nodes: readonly FieldNode[],
  info: SelectionInfo,
  statement: StatementBuilder,
  held?: Held,
): PageSelection {
  const rowNodes: FieldNode[] = [];
  let total = false;
  let rows = false;
  for (const fieldNodes of selectionOf(info, objectType(info, connectionType), nodes).values()) {
    const name = fieldNodes[0]?.name.value;
    if (name === 'totalCount') total = true;
    if (name === 'nodes') rowNodes.push(...fieldNodes);
    if (name === 'edges') {
      const edgeType = objectType(info, `${shape.type}Edge`);
      for (const edgeNodes of selectionOf(info, edgeType, fieldNodes).values()) {
        if (edgeNodes[0]?.name.value === 'node') rowNodes.push(...edgeNodes);
      }
    }
    if (name === 'nodes' || name === 'edges' || name === 'pageInfo') rows = true;
  }
  return { node: rowNodes.length ? compileObject(shape, row, rowNodes, info, statement, held) : null, rows, total };
}

/** Reads `first` (1–100). @throws DomainError INVALID_INPUT outside that range. */
function pageSize(args: FieldArguments): number {
  const first = args['first'] ?? 50;
  if (typeof first !== 'number' || !Number.isInteger(first) || first < 1 || first > 100) {
    throw new DomainError('INVALID_INPUT', { path: ['first'], params: { what: 'first (1–100)' } });
  }
  return first;
}

/**
 * The JSON a connection is answered from: `$rows` (one more than asked, to know whether there is a next page), `$first`,
 * `$after`, and `$total` only when selected. Keyset by row comparison: `(a, b) > ($1, $2)` is one index seek.
 */
export function pageSql(
  selection: PageSelection,
  alias: string,
  source: Source & { readonly order: ListOrder },
  args: FieldArguments,
  statement: StatementBuilder,
): string {
  if (source.once && selection.rows && selection.total) {
    const found = `${alias}_found`;
    return `(with ${found} as materialized (select ${alias}.* ${fromWhere(source, alias)}) select ${pageSql(selection, alias, { from: found, order: source.order }, args, statement)})`;
  }
  const first = pageSize(args);
  const { keys, descending = false, indexed = 1 } = source.order;
  const direction = descending ? ' desc' : '';
  const where = [...(source.where ?? [])];
  const after = args['after'];
  let afterKeys: PageCut['after'] = () => 'true';
  if (typeof after === 'string') {
    const place = decodeCursor(after, keys.length);
    const values = keys.map((key, index) => statement.param(place[index], key.type));
    const row = (parts: readonly string[], count = keys.length): string => `(${parts.slice(0, count).join(', ')})`;
    afterKeys = (named) => `${row(named)} ${descending ? '<' : '>'} ${row(values)}`;
    where.push(afterKeys(keys.map((key) => key.sql)));
    // Keys of two tables in one comparison are no condition an index understands. Those of one table are: the page is sought where it
    // begins instead of reading every page before it, and everybody of the same name.
    if (indexed < keys.length) where.push(`${row(keys.map((key) => key.sql), indexed)} ${descending ? '<=' : '>='} ${row(values, indexed)}`);
  }
  const pairs: [string, string][] = [['$first', statement.param(first, 'integer')], ['$after', typeof after === 'string' ? 'true' : 'false']];
  if (selection.rows) {
    const order = keys.map((key) => `${key.sql}${direction}`).join(', ');
    const cursor = keys.map((key) => `(${key.sql})::text`).join(', ');
    const cut: PageCut = { after: afterKeys, limit: statement.param(first + 1, 'integer') };
    const rest = `order by ${order} limit ${cut.limit}`;
    const ways = (source.ways ?? [source.from]).map((way) => `${fromWhere({ from: typeof way === 'string' ? way : way(cut), where }, alias)} ${rest}`);
    const page = ways.length === 1 ? ways[0] : `from (${ways.map((way) => `(select ${alias}.* ${way})`).join(' union all ')}) ${alias} ${rest}`;
    // The rows arrive in the order of the inner select and are collected in it. Numbering them first had every row of the list read
    // and sorted before the first page was known.
    pairs.push(['$rows', `(select coalesce(json_agg(json_build_array(page.cursor, page.node)), '[]') from (
      select json_build_array(${cursor}) as cursor, ${selection.node ?? `'{}'::json`} as node
      ${page}) page)`]);
  }
  if (selection.total) pairs.push(['$total', source.total ?? `(select count(*)::integer ${fromWhere(source, alias)})`]);
  return jsonObject(pairs);
}

/** The shape a GraphQL type is read by. @throws Error for a type without one. */
export function requireShape(type: string): Shape {
  const shape = shapeOf(type);
  if (!shape) throw new Error(`${type} has no shape`);
  return shape;
}
