import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { FastifyBaseLogger } from 'fastify';
import type { RequestContext } from '../platform/request-context.ts';

/** What was asked and how it ended. */
export interface AnsweredOperation {
  readonly name: string | null;
  readonly kind: string | null;
  /** `performance.now()` when it began. */
  readonly started: number;
  readonly errors: readonly Pick<GraphQLFormattedError, 'extensions'>[] | undefined;
  readonly data: ExecutionResult['data'];
}

/**
 * One line an operation: its name, how long it took, how many statements it sent, who asked, which refusals it met. Never its
 * variables: they hold names, and a log is read by more people than the records.
 */
export function logOperation(log: FastifyBaseLogger, context: RequestContext, { name, kind, started, errors, data }: AnsweredOperation): void {
  log.info({
    operation: name,
    kind,
    ms: Math.round((performance.now() - started) * 10) / 10,
    statements: context.statements,
    actor: context.viewer?.id ?? null,
    errors: errors?.map((error) => error.extensions?.['code'] ?? 'INTERNAL'),
    refusals: kind === 'query' ? undefined : refusals(data),
  });
}

function refusals(data: unknown): string[] | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const codes = Object.values(data).flatMap((payload: unknown) => {
    const errors = typeof payload === 'object' && payload !== null && 'userErrors' in payload ? payload.userErrors : null;
    return Array.isArray(errors) ? errors.map((error: { code?: unknown }) => (typeof error.code === 'string' ? error.code : 'REFUSED')) : [];
  });
  return codes.length > 0 ? codes : undefined;
}
