import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { formatMessage } from '@dangvu/domain/errors/messages';
import type { Locale } from '@dangvu/domain/language/label';
import { largestScan } from '@dangvu/domain/membership/scans';
import { KnownCallers } from '../access/public.ts';
import { keepScan, scanFor } from '../membership/public.ts';
import { recordReading } from '../platform/audit/record-audit.ts';
import type { RequestContext } from '../platform/request-context.ts';
import type { Viewer } from '../platform/viewer.ts';
import { createContext } from './create-context.ts';
import type { ServerParts } from './create-context.ts';
import { refuse, tellFailure } from './downloads-asked.ts';
import type { LogUnexpected } from './error-masking.ts';

/**
 * Scans of papers and decisions: POST /uploads/scans takes the bytes of one file and gives its id, which `paperScanAttach` or
 * `decisionScanAttach` then names; GET
 * /downloads/scans/<id> gives it back to whoever may see the person, and the log says who did.
 */
export async function scans(app: FastifyInstance, server: ServerParts, log: LogUnexpected): Promise<void> {
  /** Nobody is taken from memory here: a file is rare, and what the caller may is asked before it is looked at. A file that was kept when the answer was lost waits, and goes after a day. */
  const answering = async (request: FastifyRequest, reply: FastifyReply, answer: (context: RequestContext, viewer: Viewer) => Promise<FastifyReply>): Promise<FastifyReply> => {
    void reply.header('cache-control', 'no-store');
    let locale: Locale | null = null;
    try {
      const context = await createContext(server, new KnownCallers(), request, reply);
      ({ locale } = context);
      if (!context.viewer) return refuse(reply, 401, 'UNAUTHENTICATED', formatMessage('SIGN_IN_REQUIRED', locale));
      return await answer(context, context.viewer);
    } catch (error) {
      return tellFailure(request, reply, error, locale, log);
    }
  };

  await app.register((inner, _options, done) => {
    // No form and no text: another site cannot send this type in a person's name without the browser asking first.
    inner.addContentTypeParser('application/octet-stream', { parseAs: 'buffer', bodyLimit: largestScan }, (_request, body, parsed) => parsed(null, body));
    inner.post('/uploads/scans', { bodyLimit: largestScan }, (request, reply) =>
      answering(request, reply, async (context) => {
        if (!Buffer.isBuffer(request.body)) return refuse(reply, 415, 'BAD_REQUEST', 'A file is sent as application/octet-stream.');
        try {
          return reply.code(201).send(await keepScan(context, request.body));
        } catch (error) {
          if (!(error instanceof DomainError)) throw error;
          return refuse(reply, error.code === 'NOT_PERMITTED' ? 403 : 400, error.code, formatMessage(error.code, context.locale, error.params));
        }
      }),
    );
    done();
  });

  app.get('/downloads/scans/:scanId', (request: FastifyRequest<{ Params: { scanId: string } }>, reply) =>
    answering(request, reply, async (context, viewer) => {
      const scan = await scanFor(context, request.params.scanId);
      if (!scan) return refuse(reply, 404, 'NOT_FOUND', formatMessage('NOT_FOUND', context.locale));
      await recordReading(context.pool, viewer, 'scanDownload', { targetType: scan.targetType, targetId: scan.targetId, unitId: scan.unitId }, { scan: request.params.scanId, people: scan.people });
      // Never shown by the browser in the place of a page of ours, whatever is in it.
      return reply
        .type(scan.mediaType)
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('content-disposition', `attachment; filename="scan"; filename*=UTF-8''${encodeURIComponent(scan.fileName)}`)
        .send(scan.content);
    }),
  );
}
