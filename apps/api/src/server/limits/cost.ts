import { GraphQLIncludeDirective, GraphQLSkipDirective, Kind, OperationTypeNode, getNamedType, getNullableType, isInterfaceType, isLeafType, isListType, isObjectType } from 'graphql';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, GraphQLField, GraphQLNamedType, GraphQLOutputType, GraphQLSchema, OperationDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';

/** Points of one operation; more is refused before any SQL. A page of 100 with four objects a row costs 500. */
export const maxCost = 25_000;

const perAct = 10;
/** A row of an act on many: found, judged, written. Two thousand with what they show stay below the limit. */
const perRow = 5;
/** A list that is not paged: most hold a handful. */
const plainList = 10;
const perCount = 5;
const perIntrospection = 50;
/** Verifying a password takes 19 MiB and a core for 30 ms. */
const dear: Readonly<Record<string, number>> = { signIn: 50, passwordChange: 50 };

/** A single value stands for a list of one. */
const rowsIn = (given: unknown): number | null => (Array.isArray(given) ? given.length : given === undefined || given === null ? null : 1);

const isList = (type: GraphQLOutputType): boolean => isListType(getNullableType(type));

/**
 * Points of one operation: one for each object that may be read. Pages count with the number of rows **asked for**, taken from the
 * variables as they are, not guessed. Fragments are counted once per size of page, so spreads cannot multiply the work.
 */
class Cost {
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #operation: OperationDefinitionNode;
  readonly #variables: Readonly<Record<string, unknown>>;
  readonly #known = new Map<string, number>();

  constructor(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>) {
    this.#schema = schema;
    this.#operation = operation;
    this.#variables = variables;
    this.#fragments = new Map(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])));
  }

  total(): number {
    const { operation, selectionSet } = this.#operation;
    const mutation = operation === OperationTypeNode.MUTATION;
    const root = mutation ? this.#schema.getMutationType() : this.#schema.getQueryType();
    return root ? this.#of(selectionSet, root, 1, mutation ? perAct : 0) : 0;
  }

  /** @param page rows of the connection whose fields these are; 1 elsewhere */
  #of(set: SelectionSetNode, parent: GraphQLNamedType, page: number, extra = 0): number {
    let sum = 0;
    for (const selection of set.selections) {
      if (this.#isLeftOut(selection)) continue;
      if (selection.kind === Kind.FIELD) sum += extra + this.#field(selection, parent, page);
      else if (selection.kind === Kind.INLINE_FRAGMENT) sum += this.#of(selection.selectionSet, this.#narrowed(selection.typeCondition?.name.value, parent), page, extra);
      else sum += this.#fragment(selection.name.value, parent, page);
    }
    return sum;
  }

  /** What `@skip` or `@include` leaves out is not read. A condition that is no Boolean is refused by the execution; here it counts as asked for. */
  #isLeftOut({ directives = [] }: SelectionNode): boolean {
    return directives.some(({ name, arguments: given = [] }) => {
      const value = given.find((one) => one.name.value === 'if')?.value;
      const condition = value?.kind === Kind.BOOLEAN ? value.value : value?.kind === Kind.VARIABLE ? this.#variable(value.name.value) : undefined;
      return (name.value === GraphQLSkipDirective.name && condition === true) || (name.value === GraphQLIncludeDirective.name && condition === false);
    });
  }

  /** The value of a variable as the execution will see it; undefined when it was not given and has no simple default. */
  #variable(name: string): unknown {
    const given = this.#variables[name] ?? undefined;
    if (given !== undefined) return given;
    const declared = this.#operation.variableDefinitions?.find((one) => one.variable.name.value === name)?.defaultValue;
    if (declared?.kind === Kind.INT) return Number(declared.value);
    return declared?.kind === Kind.BOOLEAN ? declared.value : undefined;
  }

  #fragment(name: string, parent: GraphQLNamedType, page: number): number {
    const key = `${name} ${page}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, 0);
    const fragment = this.#fragments.get(name);
    const cost = fragment ? this.#of(fragment.selectionSet, this.#narrowed(fragment.typeCondition.name.value, parent), page) : 0;
    this.#known.set(key, cost);
    return cost;
  }

  #narrowed(name: string | undefined, parent: GraphQLNamedType): GraphQLNamedType {
    return (name !== undefined ? this.#schema.getType(name) : undefined) ?? parent;
  }

  #field(node: FieldNode, parent: GraphQLNamedType, page: number): number {
    if (node.name.value.startsWith('__')) return node.selectionSet ? perIntrospection : 0;
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
    if (!field) return 0;
    const type = getNamedType(field.type);
    const connection = parent.name.endsWith('Connection');
    if (connection && node.name.value === 'totalCount') return perCount;
    const own = dear[node.name.value] ?? 0;
    const many = parent === this.#schema.getMutationType() ? this.#rowsGiven(node) : null;
    if (many !== null && node.selectionSet) return own + many * perRow + 1 + this.#of(node.selectionSet, type, many);
    if (isLeafType(type) || !node.selectionSet) return own;
    if (type.name.endsWith('Connection')) return own + 1 + this.#of(node.selectionSet, type, this.#rows(node, field));
    // The payload of an act on many has a line for each row it was given.
    const paged = connection || node.name.value === 'outcomes';
    const rows = isList(field.type) ? (paged ? page : plainList) : 1;
    // An edge stands for its row: counted once, at the row.
    return own + rows * ((type.name.endsWith('Edge') ? 0 : 1) + this.#of(node.selectionSet, type, 1));
  }

  /** Rows an act on many was given; null for an act on one. */
  #rowsGiven(node: FieldNode): number | null {
    const input = node.arguments?.find((one) => one.name.value === 'input')?.value;
    const given = input?.kind === Kind.VARIABLE ? this.#variables[input.name.value] : undefined;
    if (typeof given === 'object' && given !== null) return rowsIn((given as { rows?: unknown }).rows);
    const rows = input?.kind === Kind.OBJECT ? input.fields.find((one) => one.name.value === 'rows')?.value : undefined;
    if (rows?.kind === Kind.VARIABLE) return rowsIn(this.#variables[rows.name.value]);
    return rows?.kind === Kind.LIST ? rows.values.length : rows === undefined ? null : 1;
  }

  /** Rows a page asks for. What is not a whole number is refused by the field itself and costs one. */
  #rows(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
    const argument = node.arguments?.find((one) => one.name.value === 'first');
    const otherwise: unknown = field.args.find((one) => one.name === 'first')?.defaultValue ?? 50;
    let asked: unknown = otherwise;
    if (argument?.value.kind === Kind.INT) asked = Number(argument.value.value);
    else if (argument?.value.kind === Kind.VARIABLE) asked = this.#variable(argument.value.name.value) ?? otherwise;
    return typeof asked === 'number' && asked > 1 ? asked : 1;
  }
}

/** Points the operation would cost with these variables. */
export function costOf(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Readonly<Record<string, unknown>>): number {
  return new Cost(schema, document, operation, variables).total();
}
