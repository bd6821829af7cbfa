import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { formatMessage } from '@dangvu/domain/errors/messages';
import { canonicalJson } from '@dangvu/domain/reporting/canonical-json';
import type { CanonicalValue } from '@dangvu/domain/reporting/canonical-json';
import { meetingPack, meetingPackQuestion, paperAsDocx } from '../exchange/public.ts';
import type { MeetingOnPaper } from '../exchange/public.ts';
import { recordReading } from '../platform/audit/record-audit.ts';
import { answering, asking, namedFile, refuse } from './downloads-asked.ts';
import type { DownloadParts } from './downloads-asked.ts';

const file = 'meeting.docx';

/**
 * What a committee needs before it meets, in one document: GET /downloads/meetings/<unit>/meeting.docx. One question in the name of whoever asks: what
 * he may not read is not in it. The log keeps the hash of what was answered, and how many people were named.
 */
export function downloadsOfMeetings(app: FastifyInstance, parts: DownloadParts): void {
  const ask = asking<MeetingOnPaper>(parts, meetingPackQuestion, 'MeetingPack');

  app.get('/downloads/meetings/:unitId/:file', async (request: FastifyRequest<{ Params: { unitId: string; file: string } }>, reply) => {
    const { unitId } = request.params;
    void reply.header('cache-control', 'no-store');
    if (request.params.file !== file || !/^[0-9a-f-]{36}$/i.test(unitId)) return refuse(reply, 404, 'NOT_FOUND', 'There is nothing at this address.');
    return answering(parts, request, reply, async (context, viewer) => {
      const { locale, today } = context;
      const found = await ask(context, { unitId, year: Number(today.slice(0, 4)) });
      const { dashboard } = found;
      if (!dashboard) return refuse(reply, 404, 'NOT_FOUND', formatMessage('NOT_FOUND', locale));
      const sha256 = createHash('sha256').update(canonicalJson(found as unknown as CanonicalValue), 'utf8').digest('hex');
      const paper = meetingPack({ ...found, dashboard }, sha256, locale);
      const written = await paperAsDocx(paper);
      await recordReading(context.pool, viewer, 'meetingDownload', { targetType: 'Unit', targetId: dashboard.unit.id, unitId: dashboard.unit.id }, { file, sha256, people: found.transfers.nodes.length + found.probation.nodes.length });
      return reply.type('application/vnd.openxmlformats-officedocument.wordprocessingml.document').header('content-disposition', namedFile(file, `${paper.fileName}.docx`)).send(written);
    });
  });
}
