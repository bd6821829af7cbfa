import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { formatMessage } from '@dangvu/domain/errors/messages';
import type { Locale } from '@dangvu/domain/language/label';
import { looksLikeKey, looksLikeSession, sentToken, setSessionCookie, viewerOfKey, viewerOfSession } from '../access/public.ts';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { Viewer } from '../platform/viewer.ts';

/** What every request stands on. */
export interface ServerParts {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
}

/**
 * The language of a request. A bare `vi` or `en` is what our own screen sends: chosen there, so it wins over the account. A
 * browser's own list of languages does not: Vietnamese is the language of the product, whatever the machine was installed in.
 */
export function localeOf(header: string | undefined, viewer: Viewer | null): Locale {
  const chosen = header?.trim().toLowerCase();
  if (chosen === 'vi' || chosen === 'en') return chosen;
  if (viewer?.kind === 'ACCOUNT') return viewer.locale;
  return /^\s*en\b/i.test(header ?? '') ? 'en' : 'vi';
}

/** Refuses a request that claims to come from somebody and does not. */
export function unauthenticated(locale: Locale): GraphQLError {
  return new GraphQLError(formatMessage('SIGN_IN_REQUIRED', locale), { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}

/**
 * Builds the context of one request: who is asking (a key in the header, or else a session in the cookie), in which language, on
 * which day. A key that is none is refused; a session that has ended leaves the request anonymous.
 * @throws GraphQLError UNAUTHENTICATED for an unknown, revoked or expired key
 */
export async function createContext(parts: ServerParts, request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
  const { config, database, clock } = parts;
  const now = clock.now();
  const today = clock.today();
  const language = request.headers['accept-language'];
  const authorization = request.headers.authorization;
  let viewer: Viewer | null = null;
  if (authorization !== undefined) {
    const key = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '';
    viewer = looksLikeKey(key) ? await viewerOfKey(database.pool, key, now, localeOf(language, null)) : null;
    if (!viewer) throw unauthenticated(localeOf(language, null));
  } else {
    const token = sentToken(request, config);
    if (token !== null) {
      viewer = looksLikeSession(token) ? await viewerOfSession(database.pool, token, now, today) : null;
      if (!viewer) setSessionCookie(reply, config, null);
    }
  }
  return { pool: database.pool, orm: database.orm, viewer, today, statements: 0, clock, config, locale: localeOf(language, viewer), request, reply };
}
