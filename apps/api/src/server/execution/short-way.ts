import { Kind, OperationTypeNode } from 'graphql';
import type { ExecutionResult, GraphQLFormattedError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import { ownSessionMutations } from '../../access/public.ts';
import type { KnownCallers } from '../../access/public.ts';
import { runsAsAct } from '../../platform/act/act.ts';
import { proveViewer } from '../../platform/read/run-statement.ts';
import { rememberedContext } from '../create-context.ts';
import type { ServerParts } from '../create-context.ts';
import { lastNet } from '../error-masking.ts';
import type { LogUnexpected } from '../error-masking.ts';
import type { CallerLimits, Told } from '../limits/caller-limits.ts';
import { logOperation } from '../operation-log.ts';
import type { OperationMeasures } from '../operation-measures.ts';
import { executeKnown } from './executor.ts';
import type { KnownOperation, KnownOperations } from './known-operations.ts';

interface ShortWayParts {
  readonly server: ServerParts;
  readonly schema: GraphQLSchema;
  readonly operations: KnownOperations;
  readonly callers: KnownCallers;
  readonly limits: CallerLimits;
  readonly measures: OperationMeasures;
  readonly logUnexpected: LogUnexpected;
}

interface Asked {
  readonly known: KnownOperation;
  readonly variables: Record<string, unknown>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a mutation consists of one act and nothing else; mutations that do something before it go the long way. */
function isOneAct({ operation, selectionSet: { selections } }: OperationDefinitionNode): boolean {
  const [field, ...others] = selections;
  return operation === OperationTypeNode.MUTATION && others.length === 0 && field?.kind === Kind.FIELD && runsAsAct(field.name.value) && !ownSessionMutations.has(field.name.value);
}

/**
 * A question that has come through Apollo before, from a caller who has too, is not taken through it again: it is parsed, checked
 * and compiled, and only who asks, what it costs and what it answers are new. Whatever is out of the ordinary, and every refusal,
 * is left to the long way, so that there is one place that words them. A single act goes this way too: its transaction begins by
 * confirming the caller, and does nothing when it cannot.
 */
export class ShortWay {
  readonly #parts: ShortWayParts;
  /** What the long way answered to an Accept header. */
  readonly #contentTypes = new LRUCache<string, string>({ max: 100 });

  constructor(parts: ShortWayParts) {
    this.#parts = parts;
  }

  /** Notes in which form the long way has answered. */
  learn(request: FastifyRequest, reply: FastifyReply): void {
    const type = reply.getHeader('content-type');
    const { accept = '' } = request.headers;
    if (reply.statusCode === 200 && typeof type === 'string' && accept.length < 200) this.#contentTypes.set(accept, type);
  }

  /** @returns the body of the answer, or null when the request has to go the long way, as if it had not been here */
  async answer(request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    const { server, schema, callers, limits } = this.#parts;
    const started = performance.now();
    const asked = this.#asked(request.body);
    const contentType = this.#contentTypes.get(request.headers.accept ?? '');
    const remembered = asked && contentType ? rememberedContext(server, callers, request, reply) : null;
    if (!asked || !contentType || !remembered) return null;
    const { known, variables } = asked;
    const { context, proof } = remembered;
    let extensions: Told | undefined;
    let result: ExecutionResult;
    try {
      limits.admit(context, schema, known, variables, (told) => void (extensions = told));
      result = await executeKnown(schema, known, variables, context, server.compileFromSight);
      await proveViewer(context);
    } catch (error) {
      if (context.proof === null) throw error;
      // Refused, or the database has another opinion of the caller: the long way reads him and says so.
      return null;
    }
    // The one gate: nothing leaves that was read for somebody whom the database did not confirm in this very request.
    if (!proof.proved || result.data === undefined) return null;
    // What an act has done is answered here, whatever failed after it: the long way would do it once more.
    const acted = context.proof === null;
    if (!acted && result.errors?.some((error) => error.extensions?.['http'])) return null;
    const errors = this.#formatted(result);
    logOperation(request.server.log, this.#parts.measures, context, { name: known.operation.name?.value ?? null, kind: known.operation.operation, started, errors, data: result.data });
    void reply.header('content-type', contentType);
    return JSON.stringify({ errors, data: result.data, extensions });
  }

  #asked(body: unknown): Asked | null {
    if (!isRecord(body) || typeof body['query'] !== 'string' || (body['extensions'] ?? null) !== null) return null;
    const variables = body['variables'] ?? {};
    const name = body['operationName'] ?? null;
    if (!isRecord(variables) || (name !== null && typeof name !== 'string')) return null;
    const known = this.#parts.operations.find(body['query'], name);
    return known && (known.operation.operation === OperationTypeNode.QUERY || isOneAct(known.operation)) ? { known, variables } : null;
  }

  #formatted({ errors }: ExecutionResult): GraphQLFormattedError[] | undefined {
    const mask = lastNet(this.#parts.logUnexpected);
    return errors?.map((error) => mask({ ...error.toJSON(), extensions: { ...error.extensions, code: error.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR' } }, error));
  }
}
