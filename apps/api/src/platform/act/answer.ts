import { getNamedType, isObjectType } from 'graphql';
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { named, rowJson, rowOf, rowsOf, tableJson } from '../read/columns.ts';
import type { CompiledRow, Part } from '../read/columns.ts';
import { compileRow, keyOf, requireShape, selectionOf } from '../read/compile.ts';
import { fromWhere } from '../read/page.ts';
import { statementFor } from '../read/read.ts';
import { shapeOf } from '../read/shape.ts';
import type { StatementBuilder } from '../read/statement-builder.ts';
import type { RequestContext } from '../request-context.ts';
import { sourceById } from './by-id.ts';
import type { PayloadReferences } from './idempotency.ts';

/** An object of the payload, to be read again by its id when all is written. Any other value is answered as it is. */
export interface Reference {
  readonly ref: string;
}

/** Says: answer this field with the object of that id, as the viewer may see it. */
export const ref = (id: string): Reference => ({ ref: id });

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isReference = (value: unknown): value is Reference => isObject(value) && 'ref' in value;

/** Objects of one type asked for with one selection, and where they go. */
interface Wanted {
  readonly type: string;
  readonly nodes: readonly FieldNode[];
  readonly ids: Set<string>;
  readonly places: { readonly holder: Record<string, unknown>; readonly key: string; readonly value: unknown }[];
}

/** Goes through a payload as it was selected and notes every reference to read; whatever else is in it is answered as it is. */
function collect(
  info: GraphQLResolveInfo,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  values: readonly Readonly<Record<string, unknown>>[],
  wanted: Wanted[],
): Record<string, unknown>[] {
  const answers = values.map((value) => ({ ...value }) as Record<string, unknown>);
  for (const inner of selectionOf(info, type, nodes).values()) {
    const node = inner[0];
    const field = node && type.getFields()[node.name.value];
    const below = field && getNamedType(field.type);
    if (!node || !isObjectType(below)) continue;
    const name = node.name.value;
    if (shapeOf(below.name)) {
      const objects: Wanted = { type: below.name, nodes: inner, ids: new Set(), places: [] };
      for (const [index, value] of values.entries()) {
        const given = value[name];
        const references = (Array.isArray(given) ? given : [given]).filter(isReference);
        if (references.length === 0) continue;
        for (const { ref: id } of references) objects.ids.add(id);
        objects.places.push({ holder: answers[index] ?? {}, key: keyOf(node), value: given });
      }
      if (objects.ids.size > 0) wanted.push(objects);
    } else {
      for (const answer of answers) {
        const given = answer[name];
        if (Array.isArray(given)) answer[keyOf(node)] = collect(info, below, inner, given.filter(isObject), wanted);
        else if (isObject(given)) answer[keyOf(node)] = collect(info, below, inner, [given], wanted)[0];
      }
    }
  }
  return answers;
}

/** The answer of an act before its objects have been read. */
export interface PreparedAnswer {
  /** What is read for it: SQL of every object that was asked for, as it stands then and as the viewer may see it. None when none was. */
  readonly columns: readonly string[];
  readonly values: readonly unknown[];
  /** The answer, with the row that was read. */
  readonly with: (rows: readonly object[]) => Record<string, unknown>;
}

/** Prepares the answer of an act: what one statement reads for all its objects, when everything has been written. */
export function prepareAnswer(context: RequestContext, info: GraphQLResolveInfo, payload: PayloadReferences): PreparedAnswer {
  const payloadType = getNamedType(info.returnType);
  if (!isObjectType(payloadType)) throw new Error(`${payloadType.name} is not a payload type`);
  const wanted: Wanted[] = [];
  const answer = collect(info, payloadType, info.fieldNodes, [payload], wanted)[0] ?? {};
  if (wanted.length === 0) return { columns: [], values: [], with: () => answer };
  const statement = statementFor(context);
  const asked = wanted.map((objects) => objectsById(objects, info, statement));
  return {
    columns: asked.map(({ sql }, index) => `${sql} as "${index}"`),
    values: statement.values,
    with: ([row]) => {
      for (const [index, { places }] of wanted.entries()) {
        const found = asked[index]?.read((row as Readonly<Record<string, unknown>> | undefined)?.[String(index)]);
        const read = (value: unknown): object | null => (isReference(value) ? (found?.get(value.ref) ?? null) : null);
        for (const { holder, key, value } of places) holder[key] = Array.isArray(value) ? value.filter(isReference).map(read) : read(value);
      }
      return answer;
    },
  };
}

/** How objects are asked for, and read from what is answered: id → object, of those the viewer may see. */
interface Asked {
  readonly sql: string;
  readonly read: (answered: unknown) => ReadonlyMap<string, object>;
}

function objectsById({ type, nodes, ids }: Wanted, info: GraphQLResolveInfo, statement: StatementBuilder): Asked {
  const alias = statement.alias();
  // One object is asked for as one: PostgreSQL takes a list of unknown length for ten, and then plans the statement anew each time.
  const [only] = ids;
  const one = ids.size === 1 && only !== undefined ? { id: only, sql: statement.param(only, 'uuid') } : null;
  const source = sourceById(type)(alias, one?.sql ?? 'i.id', statement);
  const row = compileRow(requireShape(type), alias, nodes, info, statement);
  const found = (columns: CompiledRow['columns'] | string): string => `select ${typeof columns === 'string' ? columns : named(columns)} ${fromWhere(source, alias, row.joins)} limit 1`;
  if (one) return { sql: `(${found(rowJson(row))})`, read: (answered) => new Map(Array.isArray(answered) ? [[one.id, rowOf(row.parts, answered)]] : []) };
  const parts: Part[] = [{ kind: 'value', key: 'id' }, { kind: 'object', key: 'object', parts: row.parts }];
  return {
    sql: `(select ${tableJson('listed', 1 + row.columns.length)} from (select ${named(['i.id', ...row.columns.map((_, index) => `o.c${index}`)])}
      from unnest(${statement.param([...ids], 'uuid[]')}) i(id) cross join lateral (${found(row.columns)}) o) listed)`,
    read: (answered) => new Map((rowsOf(parts, answered as (unknown[] | null)[]) as { id: string; object: object }[]).map(({ id, object }) => [id, object])),
  };
}
