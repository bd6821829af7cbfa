import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLocalDate } from '@dangvu/domain/calendar/local-date';
import { formatMessage } from '@dangvu/domain/errors/messages';
import { membersAtOnce } from '@dangvu/domain/membership/at-once';
import { CompositionOf } from '@dangvu/domain/reporting/composition-traits';
import { paperAsCsv, paperAsXlsx, statisticsPaper, statisticsQuestions } from '../exchange/public.ts';
import type { StatisticsOnPaper, StatisticsPaperKind } from '../exchange/public.ts';
import { recordReading } from '../platform/audit/record-audit.ts';
import { answering, asking, namedFile, refuse } from './downloads-asked.ts';
import type { Ask, DownloadParts } from './downloads-asked.ts';

const forms = {
  xlsx: { write: paperAsXlsx, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { write: paperAsCsv, type: 'text/csv; charset=utf-8' },
} as const;

interface Found {
  readonly dashboard: StatisticsOnPaper | null;
}

interface Asked {
  readonly from?: string;
  readonly to?: string;
  readonly year?: string;
  readonly asOf?: string;
  readonly of?: string;
}

/**
 * The tables of the statistics as documents: GET /downloads/statistics/<unit>/composition.xlsx, movements.xlsx, years.xlsx and the same as .csv,
 * with ?year= or ?from= and ?to=, ?asOf=, and ?of=MEMBERS or ADMITTED for the make-up. Figures alone, asked in the name of whoever wants them.
 */
export function downloadsOfStatistics(app: FastifyInstance, parts: DownloadParts): void {
  const asks: Readonly<Record<StatisticsPaperKind, Ask<Found>>> = {
    composition: asking<Found>(parts, statisticsQuestions.composition, 'CompositionPaper'),
    movements: asking<Found>(parts, statisticsQuestions.movements, 'MovementsPaper'),
    years: asking<Found>(parts, statisticsQuestions.years, 'YearsPaper'),
  };

  app.get('/downloads/statistics/:unitId/:file', async (request: FastifyRequest<{ Params: { unitId: string; file: string }; Querystring: Asked }>, reply) => {
    const { unitId, file } = request.params;
    const [kind = '', ending = ''] = file.split('.');
    void reply.header('cache-control', 'no-store');
    if (!Object.hasOwn(asks, kind) || !Object.hasOwn(forms, ending) || file !== `${kind}.${ending}` || !/^[0-9a-f-]{36}$/i.test(unitId)) return refuse(reply, 404, 'NOT_FOUND', 'There is nothing at this address.');
    const [table, form] = [kind as StatisticsPaperKind, forms[ending as keyof typeof forms]];
    const { from, to, year, asOf, of = 'MEMBERS' } = request.query;
    for (const day of [from, to, asOf]) if (day !== undefined && !isLocalDate(day)) return refuse(reply, 400, 'BAD_REQUEST', "A day must be written 'YYYY-MM-DD' and exist in the calendar.");
    if (year !== undefined && !/^\d{4}$/.test(year)) return refuse(reply, 400, 'BAD_REQUEST', 'year is a number of four digits.');
    if (!Object.hasOwn(CompositionOf, of)) return refuse(reply, 400, 'BAD_REQUEST', `of is one of ${Object.values(CompositionOf).join(', ')}.`);
    return answering(parts, request, reply, async (context, viewer) => {
      const period = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...(year === undefined ? {} : { year: Number(year) }), ...(asOf === undefined ? {} : { asOf }) };
      const { dashboard } = await asks[table](context, { unitId, ...period, ...(table === 'composition' ? { of } : {}) });
      if (!dashboard) return refuse(reply, 404, 'NOT_FOUND', formatMessage('NOT_FOUND', context.locale));
      const paper = statisticsPaper(dashboard, table, context.locale);
      if (!paper) return refuse(reply, 400, 'TOO_MANY_MEMBERS', formatMessage('TOO_MANY_MEMBERS', context.locale, { most: membersAtOnce }));
      const written = await form.write(paper);
      await recordReading(context.pool, viewer, 'statisticsDownload', { targetType: 'Unit', targetId: unitId, unitId }, { file, ...period, ...(table === 'composition' ? { of } : {}) });
      return reply.type(form.type).header('content-disposition', namedFile(file, `${paper.fileName}.${ending}`)).send(written);
    });
  });
}
