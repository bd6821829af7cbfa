import { getArgumentValues, getNamedType, isObjectType } from 'graphql';
import type { FieldNode, GraphQLField, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { named, tableJson } from './columns.ts';
import type { CompiledRow, Part } from './columns.ts';
import { fromWhere, pageSql } from './page.ts';
import type { PageSelection } from './page.ts';
import { shapeOf } from './shape.ts';
import type { FieldArguments, Needs, Shape, Source } from './shape.ts';
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

/** What is selected of the objects a field gives, under all its aliases: what it needs is read once. */
function askedOf(info: SelectionInfo, { name, type }: GraphQLField<unknown, unknown>, selected: ReadonlyMap<string, readonly FieldNode[]>): ReadonlySet<string> {
  const object = getNamedType(type);
  if (!isObjectType(object)) return new Set();
  const nodes = [...selected.values()].filter(([node]) => node?.name.value === name).flat();
  return new Set([...selectionOf(info, object, nodes).values()].flatMap(([node]) => (node ? [node.name.value] : [])));
}

/** Fields that need not be looked for, since the rows of a source hold them already: field → column of the row. */
export type Held = Readonly<Record<string, string>>;

/** Columns of what a derived field needs: an expression, or an object of them. */
function compileNeeds(needs: Needs, columns: string[], prefix = ''): Part[] {
  return Object.entries(needs).map(([name, sql]): Part => {
    if (typeof sql !== 'string') return { kind: 'object', key: prefix + name, parts: compileNeeds(sql, columns) };
    columns.push(sql);
    return { kind: 'value', key: prefix + name };
  });
}

const plainColumn = /^\w+\."?[$\w]+"?$/;

/** Of an object that is not there nothing is worked out. */
const onlyIf = (there: string, sql: string): string => (plainColumn.test(sql) ? sql : `case when ${there} then ${sql} end`);

/** What is read of one row `row` of a shape: what is selected and nothing else. */
export function compileRow(shape: Shape, row: string, nodes: readonly FieldNode[], info: SelectionInfo, statement: StatementBuilder, held: Held = {}): CompiledRow {
  const type = objectType(info, shape.type);
  const [columns, joins]: [string[], string[]] = [[], []];
  const parts = new Map<string, Part>();
  const selected = selectionOf(info, type, nodes);
  for (const fieldNodes of selected.values()) {
    const node = fieldNodes[0];
    if (!node || node.name.value === '__typename') continue;
    const field = shape.fields[node.name.value];
    const definition = type.getFields()[node.name.value];
    if (!field || !definition) throw new Error(`${shape.type}.${node.name.value} has no shape`);
    const args: FieldArguments = node.arguments?.length || definition.args.length ? getArgumentValues(definition, node, info.variableValues) : {};
    const own = held[node.name.value];
    const key = keyOf(node);
    switch (field.kind) {
      case 'column':
        columns.push(own === undefined ? field.sql(row, statement, args) : `${row}.${own}`);
        parts.set(key, { kind: 'value', key });
        break;
      case 'derived':
        for (const [name, sql] of Object.entries(field.needs(row, statement, args, askedOf(info, definition, selected)))) {
          // Two fields may need the same: it is read once.
          if (parts.has(`$${name}`)) continue;
          for (const part of compileNeeds({ [name]: sql }, columns, '$')) parts.set(part.key, part);
        }
        break;
      case 'one': {
        const alias = statement.alias();
        const source = field.relation(alias, row, statement, args);
        const inner = compileRow(field.shape(), alias, fieldNodes, info, statement);
        if (source.always) {
          joins.push(`cross join lateral ${source.from} ${alias}`, ...inner.joins);
          columns.push(...inner.columns);
          parts.set(key, { kind: 'object', key, parts: inner.parts });
          break;
        }
        // Each object is joined to the row beside the others and not within them: PostgreSQL then looks up once what many rows share.
        const there = `${alias}."$there"`;
        joins.push(`left join lateral (select true as "$there", ${alias}.* ${fromWhere(source, alias)} limit 1) ${alias} on true`, ...inner.joins);
        columns.push(there, ...inner.columns.map((sql) => onlyIf(there, sql)));
        parts.set(key, { kind: 'one', key, parts: inner.parts });
        break;
      }
      case 'list': {
        const alias = statement.alias();
        const source = field.relation(alias, row, statement, args);
        const inner = compileRow(field.shape(), alias, fieldNodes, info, statement);
        columns.push(`(${tableSql(inner, alias, source)})`);
        parts.set(key, { kind: 'list', key, parts: inner.parts });
        break;
      }
      case 'connection': {
        const alias = statement.alias();
        const source = field.relation(alias, row, statement, args);
        const selection = compilePage(field.shape(), alias, getNamedType(definition.type).name, fieldNodes, info, statement);
        columns.push(pageSql(selection, alias, source, args, statement));
        parts.set(key, { kind: 'connection', key, parts: selection.row.parts });
      }
    }
  }
  return { columns, joins, parts: [...parts.values()] };
}

/** A select of the JSON table of all rows of a source. */
export function tableSql(row: CompiledRow, alias: string, source: Source & { readonly orderBy: string }): string {
  return `select ${tableJson('listed', row.columns.length)} from (select ${named(row.columns)} ${fromWhere(source, alias, row.joins)} order by ${source.orderBy}) listed`;
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
  let next = false;
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
    if (name === 'pageInfo') next = true;
    if (name === 'nodes' || name === 'edges' || name === 'pageInfo') rows = true;
  }
  return { row: rowNodes.length ? compileRow(shape, row, rowNodes, info, statement, held) : { columns: [], joins: [], parts: [] }, rows, next, total };
}

/** The shape a GraphQL type is read by. @throws Error for a type without one. */
export function requireShape(type: string): Shape {
  const shape = shapeOf(type);
  if (!shape) throw new Error(`${type} has no shape`);
  return shape;
}
