import type { FastifyInstance, FastifyRequest } from 'fastify';
import { earlierOf } from '@dangvu/domain/calendar/local-date';
import { formatMessage } from '@dangvu/domain/errors/messages';
import { paperAsDocx, paperAsXlsx, paperHeadQuestion, reportPaper, reportPaperQuestion } from '../exchange/public.ts';
import type { PaperHead, ReportOnPaper } from '../exchange/public.ts';
import { recordReading } from '../platform/audit/record-audit.ts';
import { answering, asking, namedFile, refuse } from './downloads-asked.ts';
import type { DownloadParts } from './downloads-asked.ts';

const forms = {
  'report.docx': { write: paperAsDocx, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  'report.xlsx': { write: paperAsXlsx, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;

/**
 * A unit's report as a document: GET /downloads/reports/<id>/report.docx or report.xlsx. Asked in the name of whoever wants it, as the page asks;
 * an accepted report is printed from its frozen text. Figures alone; the log says who took it.
 */
export function downloadsOfReports(app: FastifyInstance, parts: DownloadParts): void {
  const ask = asking<{ readonly report: ReportOnPaper | null }>(parts, reportPaperQuestion, 'ReportPaper');
  const askHead = asking<{ readonly unit: PaperHead | null }>(parts, paperHeadQuestion, 'PaperHead');

  app.get('/downloads/reports/:reportId/:file', async (request: FastifyRequest<{ Params: { reportId: string; file: string } }>, reply) => {
    const { reportId, file } = request.params;
    const form = Object.hasOwn(forms, file) ? forms[file as keyof typeof forms] : null;
    void reply.header('cache-control', 'no-store');
    if (!form || !/^[0-9a-f-]{36}$/i.test(reportId)) return refuse(reply, 404, 'NOT_FOUND', 'There is nothing at this address.');
    return answering(parts, request, reply, async (context, viewer) => {
      const { locale, today } = context;
      const { report } = await ask(context, { id: reportId });
      if (!report) return refuse(reply, 404, 'NOT_FOUND', formatMessage('NOT_FOUND', locale));
      // A period opens before its last day has come.
      const { unit } = await askHead(context, { id: report.unit.id, asOf: earlierOf(report.period.endsOn, today) });
      const paper = reportPaper(report, unit, context.clock.now(), locale);
      const written = await form.write(paper);
      await recordReading(context.pool, viewer, 'reportDownload', { targetType: 'Report', targetId: report.id, unitId: report.unit.id }, { file, state: report.state, sha256: report.snapshot?.sha256 ?? null });
      return reply.type(form.type).header('content-disposition', namedFile(file, `${paper.fileName}.${file.split('.')[1] ?? ''}`)).send(written);
    });
  });
}
