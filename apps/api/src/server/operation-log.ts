import type { ApolloServerPlugin } from '@apollo/server';
import type { FastifyBaseLogger } from 'fastify';
import type { RequestContext } from '../platform/request-context.ts';

/**
 * One line an operation: its name, how long it took, how many statements it sent, who asked, which refusals it met. Never its
 * variables: they hold names, and a log is read by more people than the records.
 */
export function operationLog(log: FastifyBaseLogger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => {
      const started = performance.now();
      return {
        willSendResponse: async ({ contextValue, operation, operationName, errors, response }) => {
          const body = response.body.kind === 'single' ? response.body.singleResult : null;
          log.info({
            operation: operationName ?? null,
            kind: operation?.operation ?? null,
            ms: Math.round((performance.now() - started) * 10) / 10,
            statements: contextValue.statements,
            actor: contextValue.viewer?.id ?? null,
            errors: errors?.map((error) => error.extensions['code'] ?? 'INTERNAL'),
            refusals: refusals(body?.data),
          });
        },
      };
    },
  };
}

function refusals(data: unknown): string[] | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const codes = Object.values(data).flatMap((payload: unknown) => {
    const errors = typeof payload === 'object' && payload !== null && 'userErrors' in payload ? payload.userErrors : null;
    return Array.isArray(errors) ? errors.map((error: { code?: unknown }) => (typeof error.code === 'string' ? error.code : 'REFUSED')) : [];
  });
  return codes.length > 0 ? codes : undefined;
}
