import { getOperationAST, parse } from 'graphql';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KnownCallers } from '../access/public.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { Viewer } from '../platform/viewer.ts';
import { createContext, unauthenticated } from './create-context.ts';
import type { ServerParts } from './create-context.ts';
import { executeKnown } from './execution/executor.ts';
import type { KnownOperations } from './execution/known-operations.ts';
import type { CallerLimits } from './limits/caller-limits.ts';

export interface DownloadParts {
  readonly server: ServerParts;
  readonly schema: GraphQLSchema;
  readonly operations: KnownOperations;
  readonly callers: KnownCallers;
  readonly limits: CallerLimits;
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

/** Answers a request for a document: who asks is found out first, and what the API refuses is told as the API tells it. */
export async function answering(parts: DownloadParts, request: FastifyRequest, reply: FastifyReply, answer: (context: RequestContext, viewer: Viewer) => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    const context = await createContext(parts.server, parts.callers, request, reply);
    if (!context.viewer) throw unauthenticated(context.locale);
    return await answer(context, context.viewer);
  } catch (error) {
    const refused = error as GraphQLError;
    const code = refused.extensions?.['code'];
    if (typeof code !== 'string') throw error;
    const status = (refused.extensions['http'] as { status?: number } | undefined)?.status ?? (code === 'INTERNAL' ? 500 : 400);
    return refuse(reply, status, code, refused.message);
  }
}

/** The header that gives a file its name, also with Vietnamese letters. */
export const namedFile = (file: string, name: string): string => `attachment; filename="${file}"; filename*=UTF-8''${encodeURIComponent(name)}`;
