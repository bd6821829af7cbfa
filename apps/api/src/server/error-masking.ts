import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { DomainError } from '@dangvu/domain/errors/domain-error';
import { formatMessage } from '@dangvu/domain/errors/messages';
import type { Locale } from '@dangvu/domain/language/label';
import { domainErrorOf } from '../platform/act/constraint-errors.ts';
import { SqlState, sqlFailureOf } from '../platform/database/sql-state.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { StaleViewer } from '../platform/viewer-proof.ts';

/** Takes what the caller must not see, under the id the caller gets. */
export type LogUnexpected = (errorId: string, error: unknown) => void;

/** An answer to a query after this many milliseconds, those of long reads not counted, comes too late for whoever asked. Statements themselves end after 4 s, long ones after 10. */
const wallMs = 5_000;

const tooLong = {
  vi: 'Câu hỏi mất quá nhiều thời gian nên đã dừng. Hãy hỏi ít hơn trong một lần, ví dụ trang nhỏ hơn.',
  en: 'The question took too long and was stopped. Ask for less at a time, for example a smaller page.',
} as const;

const inLanguage = (error: DomainError, locale: Locale): GraphQLError =>
  new GraphQLError(formatMessage(error.code, locale, error.params), {
    extensions: { code: error.code, ...(error.path ? { path: [...error.path] } : {}), ...(error.ruleCode ? { rule: error.ruleCode } : {}) },
  });

const timeout = (locale: Locale): GraphQLError => new GraphQLError(tooLong[locale], { extensions: { code: 'TIMEOUT' } });

function presentable(error: unknown, locale: Locale, log: LogUnexpected): GraphQLError {
  if (error instanceof GraphQLError) return error;
  // Not a failure: what was read is thrown away and the operation begins again with the caller as he is now.
  if (error instanceof StaleViewer) return new GraphQLError('stale');
  if (sqlFailureOf(error)?.code === SqlState.queryCanceled) return timeout(locale);
  const expected = domainErrorOf(error);
  if (expected) return inLanguage(expected, locale);
  const errorId = randomUUID();
  log(errorId, error);
  return new GraphQLError(formatMessage('INTERNAL', locale, { id: errorId }), { extensions: { code: 'INTERNAL', errorId } });
}

/**
 * Guards every root field: expected failures of reads become errors with a code in the caller's language, everything else is
 * logged under an id and masked, and a query that works longer than five seconds is answered without its result. Mutations are
 * not cut off: an act that may yet be committed must not be reported as stopped.
 */
export function guardRootFields(schema: GraphQLSchema, log: LogUnexpected): GraphQLSchema {
  for (const root of [schema.getQueryType(), schema.getMutationType()]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      const inner = field.resolve;
      if (!inner) continue;
      const limited = root === schema.getQueryType();
      field.resolve = async (source, args: unknown, context: RequestContext, info): Promise<unknown> => {
        try {
          const answer: unknown = inner(source, args, context, info);
          return await (limited ? withinWall(Promise.resolve(answer), context) : answer);
        } catch (error) {
          throw presentable(error, context.locale, log);
        }
      };
    }
  }
  return schema;
}

async function withinWall<T>(answer: Promise<T>, { locale, longTime }: RequestContext): Promise<T> {
  const began = performance.now() - longTime.ms;
  let timer: NodeJS.Timeout | undefined;
  const wall = new Promise<never>((_resolve, reject) => {
    const look = (): void => {
      const left = wallMs - (performance.now() - began - longTime.ms);
      if (left <= 0) reject(timeout(locale));
      else timer = setTimeout(look, left);
    };
    timer = setTimeout(look, wallMs);
  });
  try {
    return await Promise.race([answer, wall]);
  } finally {
    clearTimeout(timer);
  }
}

/** The last net, for what fails outside of a root field (a field computed in JavaScript, the context itself). */
export function lastNet(log: LogUnexpected) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    if (formatted.extensions?.['code'] !== 'INTERNAL_SERVER_ERROR') return formatted;
    const masked = presentable(unwrapResolverError(error), 'vi', log);
    return { ...formatted, message: masked.message, extensions: masked.extensions };
  };
}
