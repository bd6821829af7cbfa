import { OperationTypeNode } from 'graphql';
import type { ExecutionResult, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { KnownCallers } from '../../access/public.ts';
import { proveViewer } from '../../platform/read/read.ts';
import { rememberedContext } from '../create-context.ts';
import type { ServerParts } from '../create-context.ts';
import { lastNet } from '../error-masking.ts';
import type { LogUnexpected } from '../error-masking.ts';
import type { CallerLimits, Told } from '../limits/caller-limits.ts';
import { logOperation } from '../operation-log.ts';
import { executeKnown } from './executor.ts';
import type { KnownOperation, KnownOperations } from './known-operations.ts';

interface ShortWayParts {
  readonly server: ServerParts;
  readonly schema: GraphQLSchema;
  readonly operations: KnownOperations;
  readonly callers: KnownCallers;
  readonly limits: CallerLimits;
  readonly logUnexpected: LogUnexpected;
}

interface Asked {
  readonly known: KnownOperation;
  readonly variables: Record<string, unknown>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A question that has come through Apollo before, from a caller who has too, is not taken through it again: it is parsed, checked
 * and compiled, and only who asks, what it costs and what it answers are new. Whatever is out of the ordinary, and every refusal,
 * is left to the long way, so that there is one place that words them. Acts always go the long way.
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
    const context = asked && contentType ? rememberedContext(server, callers, request, reply) : null;
    if (!asked || !contentType || !context) return null;
    const { known, variables } = asked;
    let extensions: Told | undefined;
    let result: ExecutionResult;
    try {
      limits.admit(context, schema, known, variables, (told) => void (extensions = told));
      result = await executeKnown(schema, known, variables, context, server.compileFromSight);
      await proveViewer(context);
    } catch {
      // Refused, or the database has another opinion of the caller: the long way reads him and says so.
      return null;
    }
    // The one gate: nothing leaves that was read for somebody whom the database did not confirm in this very request.
    if (!context.proof.proved || result.data === undefined || result.errors?.some((error) => error.extensions?.['http'])) return null;
    const errors = this.#formatted(result);
    logOperation(request.server.log, context, { name: known.operation.name?.value ?? null, kind: known.operation.operation, started, errors, data: result.data });
    void reply.header('content-type', contentType);
    return JSON.stringify({ errors, data: result.data, extensions });
  }

  #asked(body: unknown): Asked | null {
    if (!isRecord(body) || typeof body['query'] !== 'string' || (body['extensions'] ?? null) !== null) return null;
    const variables = body['variables'] ?? {};
    const name = body['operationName'] ?? null;
    if (!isRecord(variables) || (name !== null && typeof name !== 'string')) return null;
    const known = this.#parts.operations.find(body['query'], name);
    return known?.operation.operation === OperationTypeNode.QUERY ? { known, variables } : null;
  }

  #formatted({ errors }: ExecutionResult): GraphQLFormattedError[] | undefined {
    const mask = lastNet(this.#parts.logUnexpected);
    return errors?.map((error) => mask({ ...error.toJSON(), extensions: { ...error.extensions, code: error.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR' } }, error));
  }
}
