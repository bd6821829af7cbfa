import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import type { Config } from '../platform/config.ts';

/**
 * Nothing is loaded from, or sent to, another host, and no script stands in a page. The session cookie is used only by pages
 * of this origin; `Origin` is compared with the host asked for, as a second lock beside SameSite.
 */
export function secureHeaders(app: FastifyInstance, config: Config): void {
  // Made once: Fastify's own plug-in works the whole policy out anew for every request.
  const headers = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Components place things through the CSSOM, which the policy lets pass; no style stands in a page.
        // The editor of the API explorer writes style attributes and carries its fonts in its style sheet; the document at its
        // address, and no other, may.
        styleSrc: [(request: IncomingMessage) => (isExplorer(request.url) ? "'self' 'unsafe-inline'" : "'self'")],
        imgSrc: ["'self'", 'data:'],
        fontSrc: [(request: IncomingMessage) => (isExplorer(request.url) ? "'self' data:" : "'self'")],
        connectSrc: ["'self'"],
        workerSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // Over plain http the header means nothing, and localhost must not be pinned to https.
    strictTransportSecurity: config.plainHttp || config.environment !== 'production' ? false : { maxAge: 31_536_000, includeSubDomains: false },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' },
  });
  app.addHook('onRequest', (request, reply, done) => headers(request.raw, reply.raw, () => done()));
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return;
    if (hostOf(origin) !== request.host) {
      await reply.code(403).send({ errors: [{ message: 'The request comes from another site.', extensions: { code: 'OTHER_ORIGIN' } }] });
    }
  });
}

const isExplorer = (url: string | undefined): boolean => url?.split('?', 1)[0] === '/explorer';

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
}
