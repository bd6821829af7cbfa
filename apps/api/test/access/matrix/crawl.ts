import { getNamedType, isEnumType, isObjectType, isRequiredArgument, isScalarType } from 'graphql';
import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';

/** Arguments a field below the root cannot do without. A new one without an entry fails the test. */
const nestedArguments: Readonly<Record<string, string>> = {
  'Unit.quota': 'year: 2026',
  // No plan has a row of this unit: that a ward does not learn how its neighbours stand, test/planning/peers tells.
  'Plan.peers': 'unitId: "00000000-0000-7000-8000-0000000000b0"',
};

type Field = GraphQLField<unknown, unknown>;

const isLeaf = (field: Field): boolean => isScalarType(getNamedType(field.type)) || isEnumType(getNamedType(field.type));

function argumentsOf(parent: string, field: Field, rows: number): string {
  const given = nestedArguments[`${parent}.${field.name}`];
  const parts = [...(given ? [given] : []), ...(field.args.some((one) => one.name === 'first') ? [`first: ${rows}`] : [])];
  if (!given && field.args.some(isRequiredArgument)) throw new Error(`${parent}.${field.name} needs arguments: say them in matrix/crawl.ts`);
  return parts.length > 0 ? `(${parts.join(', ')})` : '';
}

const isConnection = (type: GraphQLObjectType): boolean => type.name.endsWith('Connection');
const nodeOf = (type: GraphQLObjectType): GraphQLObjectType => getNamedType(type.getFields()['nodes']?.type) as GraphQLObjectType;

/** Object fields of a type, connections taken for their nodes. */
function edgesOf(type: GraphQLObjectType): { field: Field; to: GraphQLObjectType; connection: boolean }[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (!isObjectType(named) || named.name === 'PageInfo') return [];
    return [{ field, to: isConnection(named) ? nodeOf(named) : named, connection: isConnection(named) }];
  });
}

/** Everything a type says by itself, and `levels` of what it leads to. */
function everythingOn(type: GraphQLObjectType, levels: number): string {
  const leaves = Object.values(type.getFields()).filter(isLeaf).filter((field) => !field.args.some(isRequiredArgument)).map((field) => field.name);
  const edges = levels === 0 ? [] : edgesOf(type).map(({ field, to, connection }) => {
    const inner = everythingOn(to, levels - 1);
    return `${field.name}${argumentsOf(type.name, field, 3)} { ${connection ? `totalCount nodes { ${inner} }` : inner} }`;
  });
  return ['__typename', ...leaves, ...edges].join(' ');
}

/** One question that goes over one edge of the schema and reads what is behind it. */
export interface Question {
  readonly edge: string;
  readonly root: string;
  /** The document; `$args` stands for the root field's arguments in parentheses. */
  readonly text: string;
}

/**
 * A question for every edge of the schema, each by the shortest way there is from a root field, and for every field of a unit also
 * by the ways that lead out of one's own units: the unit above, and its other children.
 */
export function questionsOf(schema: GraphQLSchema): Question[] {
  const query = schema.getQueryType();
  if (!query) throw new Error('the schema has no queries');
  const ways = new Map<string, { root: string; wrap: (inner: string) => string }>();
  const queue: GraphQLObjectType[] = [];
  const reach = (type: GraphQLObjectType, root: string, wrap: (inner: string) => string): void => {
    if (ways.has(type.name)) return;
    ways.set(type.name, { root, wrap });
    queue.push(type);
  };
  const questions: Question[] = [];
  for (const { field, to, connection } of edgesOf(query)) {
    const wrap = (inner: string): string => `{ ${field.name}$args { ${connection ? `totalCount nodes { ${inner} }` : inner} } }`;
    questions.push({ edge: `Query.${field.name}`, root: field.name, text: wrap(everythingOn(to, 1)) });
    reach(to, field.name, wrap);
  }
  for (let type = queue.shift(); type; type = queue.shift()) {
    const way = ways.get(type.name);
    if (!way) continue;
    for (const { field, to, connection } of edgesOf(type)) {
      const name = type.name;
      const own = type.getFields()['id'] ? 'id ' : '';
      const step = (inner: string): string => way.wrap(`__typename ${own}${field.name}${argumentsOf(name, field, 10)} { ${connection ? `totalCount nodes { ${inner} }` : inner} }`);
      questions.push({ edge: `${name}.${field.name}`, root: way.root, text: step(everythingOn(to, 1)) });
      reach(to, way.root, step);
    }
  }
  const unit = schema.getType('Unit');
  if (isObjectType(unit)) {
    questions.push({ edge: 'out of a unit: above', root: 'unit', text: `{ unit$args { __typename id parent { ${everythingOn(unit, 2)} } } }` });
    questions.push({ edge: 'out of a unit: beside', root: 'unit', text: `{ unit$args { __typename id parent { __typename id children(first: 60) { totalCount nodes { ${everythingOn(unit, 1)} } } } } }` });
  }
  return questions;
}

/** Every object of an answer that says its type. */
export function* objectsIn(value: unknown): Generator<Record<string, unknown> & { __typename: string }> {
  if (Array.isArray(value)) for (const one of value) yield* objectsIn(one);
  else if (typeof value === 'object' && value !== null) {
    if ('__typename' in value) yield value as Record<string, unknown> & { __typename: string };
    for (const one of Object.values(value)) yield* objectsIn(one);
  }
}
