import { GraphQLError, getOperationAST, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Locale } from '@dangvu/domain/language/label';
import type { KnownCallers } from '../access/public.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { Viewer } from '../platform/viewer.ts';
import { createContext, localeOf, unauthenticated } from './create-context.ts';
import type { ServerParts } from './create-context.ts';
import { readFailure } from './error-masking.ts';
import type { LogUnexpected } from './error-masking.ts';
import { executeKnown } from './execution/executor.ts';
import type { KnownOperations } from './execution/known-operations.ts';
import type { CallerLimits } from './limits/caller-limits.ts';

export interface DownloadParts {
  readonly server: ServerParts;
  readonly schema: GraphQLSchema;
  readonly operations: KnownOperations;
  readonly callers: KnownCallers;
  readonly limits: CallerLimits;
  readonly logUnexpected: LogUnexpected;
}

/** Asks the API itself in the name of whoever wants the document: scope, limits and figures are those of the screen. */
export type Ask<Answer> = (context: RequestContext, variables: Record<string, unknown>) => Promise<Answer>;

/** @param name name of the operation in `question` */
export function asking<Answer>(parts: DownloadParts, question: string, name: string): Ask<Answer> {
  const document = parse(question);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(`${name} is no question`);
  return async (context, variables) => {
    const known = parts.operations.meet(question, name, document, operation);
    parts.limits.admit(context, parts.schema, known, variables, () => undefined);
    const { data, errors } = await executeKnown(parts.schema, known, variables, context, parts.server.compileFromSight);
    if (errors?.[0]) throw errors[0];
    return data as unknown as Answer;
  };
}

export const refuse = (reply: FastifyReply, status: number, code: string, message: string): FastifyReply => reply.code(status).send({ errors: [{ message, extensions: { code } }] });

interface HttpExtension {
  readonly status?: number;
  readonly headers?: Iterable<readonly [string, string]>;
}

/**
 * Tells what went wrong outside of GraphQL as GraphQL tells it: a refusal by its code, a database that is away with 503 and the time after
 * which to come again, anything else masked under an id.
 * @param locale null while nobody knows who asks: then the request says the language
 */
export function tellFailure(request: FastifyRequest, reply: FastifyReply, error: unknown, locale: Locale | null, log: LogUnexpected): FastifyReply {
  const known = error instanceof GraphQLError && typeof error.extensions['code'] === 'string';
  const { message, extensions } = known ? error : readFailure(error, locale ?? localeOf(request.headers['accept-language'], null), log);
  const code = String(extensions['code']);
  const { status = code === 'INTERNAL' ? 500 : 400, headers = [] } = (extensions['http'] ?? {}) as HttpExtension;
  for (const [name, value] of headers) void reply.header(name, value);
  return refuse(reply, status, code, message);
}

/** Answers a request for a document: who asks is found out first, and what the API refuses is told as the API tells it. */
export async function answering(parts: DownloadParts, request: FastifyRequest, reply: FastifyReply, answer: (context: RequestContext, viewer: Viewer) => Promise<FastifyReply>): Promise<FastifyReply> {
  let locale: Locale | null = null;
  try {
    const context = await createContext(parts.server, parts.callers, request, reply);
    ({ locale } = context);
    if (!context.viewer) throw unauthenticated(locale);
    return await answer(context, context.viewer);
  } catch (error) {
    return tellFailure(request, reply, error, locale, parts.logUnexpected);
  }
}

/** The header that gives a file its name, also with Vietnamese letters. */
export const namedFile = (file: string, name: string): string => `attachment; filename="${file}"; filename*=UTF-8''${encodeURIComponent(name)}`;
