import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../platform/config.ts';

/** The longest a session lives, in seconds; the server ends it earlier when nobody uses it. */
export const sessionSeconds = 12 * 60 * 60;

/**
 * Browsers keep a `__Host-` cookie only for exactly this host, over https or on localhost. A closed network without TLS has said
 * so (PLAIN_HTTP=1) and gets another name, so that neither setting accepts the other's cookies.
 */
export const cookieName = (config: Config): string => (config.plainHttp ? 'dangvu' : '__Host-dangvu');

/** The token the browser sent, or null. */
export const sentToken = (request: FastifyRequest, config: Config): string | null => request.cookies?.[cookieName(config)] ?? null;

/** Gives the browser its token; null takes it back. */
export function setSessionCookie(reply: FastifyReply, config: Config, token: string | null): void {
  const options = { path: '/', httpOnly: true, secure: !config.plainHttp, sameSite: 'lax' as const };
  void reply.setCookie(cookieName(config), token ?? '', { ...options, maxAge: token === null ? 0 : sessionSeconds });
}
