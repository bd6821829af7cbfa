import type { FastifyInstance } from 'fastify';

/** NUL and lone surrogates are no text: PostgreSQL stores neither, so they are refused before anything looks at them. */
function holdsBrokenText(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed();
  if (Array.isArray(value)) return value.some(holdsBrokenText);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, inner]) => holdsBrokenText(name) || holdsBrokenText(inner));
}

const deepest = 64;

/** Nesting of a JSON text, without building it: ten thousand brackets must not reach anything that recurses. */
function deeperThan(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return false;
}

class BadBody extends Error {
  readonly statusCode: number;

  constructor(message: string, statusCode = 400) {
    super(message);
    this.statusCode = statusCode;
  }
}

// Bytes that are no UTF-8 are refused: read leniently they become marks of replacement, and a name would be stored with them.
const utf8 = new TextDecoder('utf-8', { fatal: true });

function decoded(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes);
  } catch {
    return null;
  }
}

/**
 * What may be sent: JSON in UTF-8, and nothing else. A form or plain text is what another site can send in a person's name
 * without asking the browser; other charsets would be read differently by us and by whatever checks in front of us.
 */
export function acceptBodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes: Buffer, done) => {
    const charset = /charset\s*=\s*"?([^\s;"]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
    if (charset !== undefined && charset.toLowerCase() !== 'utf-8') return done(new BadBody('Only UTF-8 is read.', 415));
    const body = decoded(bytes);
    if (body === null) return done(new BadBody('The text is not UTF-8.'));
    if (deeperThan(body, deepest)) return done(new BadBody('The JSON is nested too deeply.'));
    void parse(request, body, (error, value: unknown) => {
      if (error) return done(Object.assign(error, { statusCode: 400 }));
      if (holdsBrokenText(value)) return done(new BadBody('The text holds a NUL or a lone surrogate.'));
      done(null, value);
    });
  });
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'unexpected');
    const code = status === 413 ? 'BODY_TOO_LARGE' : status >= 500 ? 'INTERNAL' : 'BAD_REQUEST';
    return reply.code(status).send({ errors: [{ message: status >= 500 ? 'Something unexpected failed.' : error.message, extensions: { code } }] });
  });
}
