import { randomUUID } from 'node:crypto';
import { HeaderMap } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { DomainError } from '@dangvu/domain/errors/domain-error';
import { formatMessage } from '@dangvu/domain/errors/messages';
import type { Locale } from '@dangvu/domain/language/label';
import { domainErrorOf } from '../platform/act/constraint-errors.ts';
import { SqlState, databaseAway, sqlFailureOf } from '../platform/database/sql-state.ts';
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

/** After so many seconds a database that was restarted is back. */
const backInSeconds = 5;

/** Whoever waits and asks again is answered; the next server may have a connection. */
const away = (locale: Locale): GraphQLError =>
  new GraphQLError(formatMessage('OVERLOADED', locale), {
    extensions: { code: 'OVERLOADED', http: { status: 503, headers: new HeaderMap([['retry-after', String(backInSeconds)]]) } },
  });

/**
 * The answer to what failed in reading: who asks, or what is asked. An act that never began is no different.
 * @returns a refusal as it is; OVERLOADED with 503 while the database cannot be reached; anything else masked under an id
 */
export function readFailure(error: unknown, locale: Locale, log: LogUnexpected): GraphQLError {
  if (databaseAway(error) === null) return presentable(error, locale, log);
  log(randomUUID(), error);
  return away(locale);
}

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
          // An act cut off in the middle may have been done: nobody is told to send it again by himself.
          throw limited || databaseAway(error) === 'NOT_BEGUN' ? readFailure(error, context.locale, log) : presentable(error, context.locale, log);
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

/** What graphql-js and Apollo made of an error of ours, undone. */
function causeOf(error: unknown): unknown {
  const cause = unwrapResolverError(error);
  return cause instanceof GraphQLError ? cause.originalError ?? cause : cause;
}

/** A guess at what was meant names what is there to be guessed: values of enums, fields of inputs. */
const guess = / Did you mean (the enum value )?"[^?]*\?$/;

/** The last net, for what fails outside of a root field (a field computed in JavaScript, variables that do not fit). */
export function lastNet(log: LogUnexpected) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = formatted.extensions?.['code'];
    if (code === 'BAD_USER_INPUT') return { ...formatted, message: formatted.message.replace(guess, '') };
    if (code !== 'INTERNAL_SERVER_ERROR') return formatted;
    const cause = causeOf(error);
    const uncoded = cause instanceof GraphQLError && cause.extensions['code'] === undefined;
    // graphql-js gives no code to an argument that turns out null in a variable.
    if (uncoded && /^Argument "/.test(cause.message)) return { ...formatted, extensions: { code: 'BAD_USER_INPUT' } };
    const masked = presentable(uncoded ? new Error(cause.message, { cause }) : cause, 'vi', log);
    return { ...formatted, message: masked.message, extensions: masked.extensions };
  };
}
