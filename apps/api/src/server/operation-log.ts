import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import type { FastifyBaseLogger } from 'fastify';
import type { RequestContext } from '../platform/request-context.ts';
import type { OperationMeasures } from './operation-measures.ts';

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
 * variables: they hold names, and a log is read by more people than the records. The same is counted.
 */
export function logOperation(log: FastifyBaseLogger, measures: OperationMeasures, context: RequestContext, { name, kind, started, errors, data }: AnsweredOperation): void {
  const ms = performance.now() - started;
  const codes = errors?.map((error) => String(error.extensions?.['code'] ?? 'INTERNAL'));
  const refused = kind === 'query' ? undefined : refusals(data);
  measures.count(kind, ms, context.statements, [...(codes ?? []), ...(refused ?? [])]);
  log.info({
    operation: name,
    kind,
    ms: Math.round(ms * 10) / 10,
    statements: context.statements,
    actor: context.viewer?.id ?? null,
    errors: codes,
    refusals: refused,
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
