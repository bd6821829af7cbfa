import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLocalDate } from '@dangvu/domain/calendar/local-date';
import { formatMessage } from '@dangvu/domain/errors/messages';
import { LifeGroup } from '@dangvu/domain/membership/life-groups';
import { lifePaper, lifePaperQuestion, paperAsCsv, paperAsXlsx } from '../exchange/public.ts';
import type { LifeEntryOnPaper, LifeOnPaper } from '../exchange/public.ts';
import { recordReading } from '../platform/audit/record-audit.ts';
import { answering, asking, namedFile, refuse } from './downloads-asked.ts';
import type { DownloadParts } from './downloads-asked.ts';

const forms = {
  'life.xlsx': { write: paperAsXlsx, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  'life.csv': { write: paperAsCsv, type: 'text/csv; charset=utf-8' },
} as const;

interface LifePage {
  readonly person: (LifeOnPaper & { readonly life: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly LifeEntryOnPaper[] } }) | null;
}

/** Nobody has more entries than these pages hold, and a request must end. */
const mostPages = 20;

/**
 * One life as a document: GET /downloads/people/<id>/life.xlsx or life.csv, with ?kind=, ?from= and ?to= as the page has them. Made like the
 * page from a question in the name of whoever asks; the log says who took it.
 */
export function downloadsOfLives(app: FastifyInstance, parts: DownloadParts): void {
  const ask = asking<LifePage>(parts, lifePaperQuestion, 'LifePaper');

  app.get('/downloads/people/:personId/:file', async (request: FastifyRequest<{ Params: { personId: string; file: string }; Querystring: { kind?: string; from?: string; to?: string } }>, reply) => {
    const { personId, file } = request.params;
    const form = forms[file as keyof typeof forms];
    void reply.header('cache-control', 'no-store');
    if (!form || !/^[0-9a-f-]{36}$/i.test(personId)) return refuse(reply, 404, 'NOT_FOUND', 'There is nothing at this address.');
    const { from, to } = request.query;
    const kind = Object.values(LifeGroup).find((one) => one === request.query.kind);
    if (kind === undefined && request.query.kind !== undefined) return refuse(reply, 400, 'BAD_REQUEST', `kind is one of ${Object.values(LifeGroup).join(', ')}.`);
    for (const day of [from, to]) if (day !== undefined && !isLocalDate(day)) return refuse(reply, 400, 'BAD_REQUEST', "A day must be written 'YYYY-MM-DD' and exist in the calendar.");
    return answering(parts, request, reply, async (context, viewer) => {
      const variables = { id: personId, ...(kind === undefined ? {} : { groups: [kind] }), ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
      let { person } = await ask(context, variables);
      if (!person) return refuse(reply, 404, 'NOT_FOUND', formatMessage('NOT_FOUND', context.locale));
      const head = person;
      const entries = [...person.life.nodes];
      for (let page = 1; person?.life.pageInfo.hasNextPage && page < mostPages; page += 1) {
        ({ person } = await ask(context, { ...variables, after: person.life.pageInfo.endCursor }));
        entries.push(...(person?.life.nodes ?? []));
      }
      const paper = lifePaper(head, entries, { kind, from, to }, context.today, context.locale);
      const written = await form.write(paper);
      await recordReading(context.pool, viewer, 'lifeDownload', { targetType: 'Person', targetId: head.id }, { file, people: 1, entries: entries.length });
      return reply.type(form.type).header('content-disposition', namedFile(file, `${paper.fileName}.${file.split('.')[1] ?? ''}`)).send(written);
    });
  });
}
