import type { FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { formatMessage } from '@dangvu/domain/errors/messages';
import type { Locale } from '@dangvu/domain/language/label';
import { callerOfKey, callerOfSession, looksLikeKey, looksLikeSession, sentToken, setSessionCookie } from '../access/public.ts';
import type { KnownCallers } from '../access/public.ts';
import type { Clock } from '../platform/clock.ts';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import { LongTime } from '../platform/read/long-reads.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { Viewer } from '../platform/viewer.ts';
import { keepRulebook } from '../platform/rulebook/rulebook-in-force.ts';
import type { ViewerProof } from '../platform/viewer-proof.ts';

/** What every request stands on. */
export interface ServerParts {
  readonly config: Config;
  readonly database: Database;
  readonly clock: Clock;
  /** The time at which an operation is compiled; 2 when left out. The tests run everything compiled, too. */
  readonly compileFromSight?: number;
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

const unknownKey = {
  vi: 'Khóa này không có, đã bị thu hồi hoặc đã hết hạn. Hãy dùng khóa khác, hoặc đề nghị cấp khóa mới.',
  en: 'This key is unknown, revoked or expired. Use another one, or ask for a new one.',
} as const;

/** Refuses a program whose key opens nothing: to sign in is not what it can do about that. */
const refuseKey = (locale: Locale): GraphQLError => new GraphQLError(unknownKey[locale], { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });

/** What the request says its sender holds: a key in the header, or else a session in the cookie; null when it has the form of neither. */
function tokenOf(request: FastifyRequest, config: Config): string | null {
  const { authorization } = request.headers;
  if (authorization === undefined) {
    const token = sentToken(request, config);
    return token !== null && looksLikeSession(token) ? token : null;
  }
  const key = /^Bearer (\S+)$/i.exec(authorization)?.[1] ?? '';
  return looksLikeKey(key) ? key : null;
}

interface Asking {
  readonly today: string;
  readonly viewer: Viewer | null;
  readonly proof: ViewerProof | null;
  readonly locale: Locale;
}

const contextOf = ({ config, database, clock }: ServerParts, request: FastifyRequest, reply: FastifyReply, asking: Asking): RequestContext => ({
  pool: database.pool, longReads: database.longReads, longTime: new LongTime(() => request.raw.socket.destroyed), orm: database.orm, statements: 0, roundTrips: 0, clock, config, request, reply, ...asking,
});

/**
 * Builds the context of one request from what the database says: who is asking, in which language, on which day. A key that is
 * none is refused; a session that has ended leaves the request anonymous. Whoever is found is remembered.
 * @throws GraphQLError UNAUTHENTICATED for an unknown, revoked or expired key
 */
export async function createContext(parts: ServerParts, callers: KnownCallers, request: FastifyRequest, reply: FastifyReply): Promise<RequestContext> {
  const { config, database, clock } = parts;
  const now = clock.now();
  const today = clock.today();
  const language = request.headers['accept-language'];
  const token = tokenOf(request, config);
  const byKey = request.headers.authorization !== undefined;
  const read = byKey ? (text: string) => callerOfKey(database.pool, text, now, today, localeOf(language, null)) : (text: string) => callerOfSession(database.pool, text, now, today);
  const caller = token === null ? null : await read(token);
  if (caller) await keepRulebook(database.pool, caller.rulebook);
  if (token !== null) {
    if (caller) callers.remember(token, caller, now, today);
    else callers.forget(token);
  }
  if (!caller && byKey) throw refuseKey(localeOf(language, null));
  if (!caller && sentToken(request, config) !== null) setSessionCookie(reply, config, null);
  const viewer = caller?.viewer ?? null;
  return contextOf(parts, request, reply, { today, viewer, proof: null, locale: localeOf(language, viewer) });
}

/** The same from memory: nothing may be answered before the proof in it has held. Null when the caller must be read. */
export function rememberedContext(parts: ServerParts, callers: KnownCallers, request: FastifyRequest, reply: FastifyReply): { readonly context: RequestContext; readonly proof: ViewerProof } | null {
  const token = tokenOf(request, parts.config);
  if (token === null) return null;
  const today = parts.clock.today();
  const known = callers.find(token, parts.clock.now(), today);
  if (!known) return null;
  const locale = localeOf(request.headers['accept-language'], known.viewer);
  // A program has no language of its own: it speaks that of the request.
  const viewer = known.viewer.kind === 'ACCOUNT' || known.viewer.locale === locale ? known.viewer : { ...known.viewer, locale };
  return { context: contextOf(parts, request, reply, { today, viewer, proof: known.proof, locale }), proof: known.proof };
}
