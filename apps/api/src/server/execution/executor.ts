import { Kind, execute, visit } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { resolveField } from '../../platform/read/resolve-field.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { Rate } from '../limits/rate.ts';
import type { KnownOperation } from './known-operations.ts';

/** One compiled operation. */
export type Executable = (root: undefined, context: RequestContext, variables: Readonly<Record<string, unknown>>) => ExecutionResult | Promise<ExecutionResult>;

/** An operation is compiled when it is asked for the second time: what comes once costs less to execute than to compile. */
export const compileFromSight = 2;

/**
 * Whether the compiled form answers exactly as the interpreter does. graphql-jit notes conditions on the nodes of the document, so
 * that two spreads of one fragment mix theirs; and it takes fields by their name, where ours travel by name and alias. Such
 * documents, and introspection, are left to graphql-js. Aliases of root fields are safe: those have resolvers.
 */
export function compilable(document: DocumentNode): boolean {
  let good = true;
  visit(document, {
    Directive: () => void (good = false),
    Field: ({ name, alias }, _key, _parent, _path, ancestors) => {
      const isRoot = ancestors.length === 4 && (ancestors[2] as { kind?: string }).kind === Kind.OPERATION_DEFINITION;
      if ((alias && !isRoot) || name.value === '__schema' || name.value === '__type') good = false;
    },
  });
  return good;
}

// A text is a text: the general serializers of String and ID look at valueOf() and toJSON() of everything first.
const textAsIs = (serialize: (value: unknown) => unknown) => (value: unknown): unknown => (typeof value === 'string' ? value : serialize(value));

/** Compiles an operation, or says that it has to be interpreted. */
export function compile(schema: GraphQLSchema, { document, operation }: Pick<KnownOperation, 'document' | 'operation'>): Executable | null {
  if (!compilable(document)) return null;
  const [text, id] = [schema.getType('String'), schema.getType('ID')] as { serialize(value: unknown): unknown }[];
  const customSerializers = {
    ...(text ? { String: textAsIs((value) => text.serialize(value)) } : {}),
    ...(id ? { ID: textAsIs((value) => id.serialize(value)) } : {}),
  };
  const compiled = compileQuery(schema, document, operation.name?.value, { customSerializers });
  return isCompiledQuery(compiled) ? (compiled.query as Executable) : null;
}

/** Executes by graphql-js, which is what the compiled form is held against. */
export function interpret(schema: GraphQLSchema, document: DocumentNode, name: string | undefined, variables: Readonly<Record<string, unknown>>, context: RequestContext): ExecutionResult | Promise<ExecutionResult> {
  return execute({ schema, document, operationName: name, variableValues: variables, contextValue: context, fieldResolver: resolveField });
}

/** Compiling takes milliseconds. Whoever asks ever new things twice must not keep the server at it: what has no turn is interpreted. */
const compiling = new Rate();
const turns = { perSecond: 5, burst: 300 } as const;

/**
 * Executes a known operation, compiled from the given sight on. Variables that do not fit are refused in the words of graphql-js:
 * nothing has been resolved then, so it is simply asked.
 */
export async function executeKnown(
  schema: GraphQLSchema,
  known: KnownOperation,
  variables: Readonly<Record<string, unknown>>,
  context: RequestContext,
  fromSight = compileFromSight,
): Promise<ExecutionResult> {
  known.sights += 1;
  if (known.compiled === undefined && known.sights >= fromSight && (fromSight === 1 || compiling.spend('', 1, turns, performance.now()).allowed)) {
    known.compiled = compile(schema, known);
  }
  if (known.compiled) {
    const result = await known.compiled(undefined, context, variables);
    if (result.data !== undefined) return result;
  }
  return interpret(schema, known.document, known.operation.name?.value, variables, context);
}
