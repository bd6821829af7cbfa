import type { FastifyInstance, FastifyRequest } from 'fastify';
import { isLocalDate } from '@dangvu/domain/calendar/local-date';
import { formatMessage } from '@dangvu/domain/errors/messages';
import { paperAsDocx, paperAsXlsx, planPaper, planPaperQuestion, targetPaperQuestion } from '../exchange/public.ts';
import type { PlanOnPaper, PlanRowOnPaper, TargetOnPaper } from '../exchange/public.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { recordReading } from '../platform/audit/record-audit.ts';
import { answering, asking, namedFile, refuse } from './downloads-asked.ts';
import type { DownloadParts } from './downloads-asked.ts';

const forms = {
  docx: { write: paperAsDocx, type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  xlsx: { write: paperAsXlsx, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
} as const;
const kinds = { annex: 'ANNEX', grid: 'GRID' } as const;

interface Page<Row> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Row[];
}

interface PlanPage {
  readonly plan: (PlanOnPaper & { readonly rows: Page<PlanRowOnPaper> }) | null;
}

interface TargetPage {
  readonly plan: { readonly targets: Page<TargetOnPaper> } | null;
}

/** No unit assigns to more units than this, and a request must end. */
const mostPages = 50;

/**
 * Plans as documents: GET /downloads/plans/<id>/annex.docx, annex.xlsx, grid.docx, grid.xlsx, with ?asOf=YYYY-MM-DD. They are made from
 * the answer to a question to the API itself, in the name of whoever asks: scope, limits and figures are those of the screen.
 */
export function downloads(app: FastifyInstance, parts: DownloadParts): void {
  const ask = asking<PlanPage>(parts, planPaperQuestion, 'PlanPaper');
  const askTargets = asking<TargetPage>(parts, targetPaperQuestion, 'TargetPaper');

  const targetsOf = async (context: RequestContext, variables: Record<string, unknown>): Promise<TargetOnPaper[]> => {
    const found: TargetOnPaper[] = [];
    let after: string | null = null;
    for (let page = 0; page < mostPages; page += 1) {
      const { plan }: TargetPage = await askTargets(context, { ...variables, after });
      found.push(...(plan?.targets.nodes ?? []));
      if (!plan?.targets.pageInfo.hasNextPage) break;
      after = plan.targets.pageInfo.endCursor;
    }
    return found;
  };

  app.get('/downloads/plans/:planId/:file', async (request: FastifyRequest<{ Params: { planId: string; file: string }; Querystring: { asOf?: string } }>, reply) => {
    const { planId, file } = request.params;
    const [kind, form] = [kinds[file.split('.')[0] as keyof typeof kinds], forms[file.split('.')[1] as keyof typeof forms]];
    void reply.header('cache-control', 'no-store');
    if (!kind || !form || !/^[0-9a-f-]{36}$/i.test(planId)) return refuse(reply, 404, 'NOT_FOUND', 'There is nothing at this address.');
    const asOf = request.query.asOf;
    if (asOf !== undefined && !isLocalDate(asOf)) return refuse(reply, 400, 'BAD_REQUEST', "A day must be written 'YYYY-MM-DD' and exist in the calendar.");
    return answering(parts, request, reply, async (context, viewer) => {
      const variables = { id: planId, ...(asOf === undefined ? {} : { asOf }) };
      let { plan } = await ask(context, variables);
      if (!plan) return refuse(reply, 404, 'NOT_FOUND', formatMessage('NOT_FOUND', context.locale));
      const head = plan;
      const rows = [...plan.rows.nodes];
      for (let page = 1; plan?.rows.pageInfo.hasNextPage && page < mostPages; page += 1) {
        ({ plan } = await ask(context, { ...variables, after: plan.rows.pageInfo.endCursor }));
        rows.push(...(plan?.rows.nodes ?? []));
      }
      const day = asOf ?? context.today;
      const paper = planPaper(head, rows, kind === 'ANNEX' ? await targetsOf(context, variables) : [], kind, day, context.locale);
      const written = await form.write(paper);
      await recordReading(context.pool, viewer, 'planDownload', { targetType: 'Plan', targetId: head.id, unitId: head.unit.id }, { file, asOf: day, units: rows.length });
      return reply.type(form.type).header('content-disposition', namedFile(file, `${paper.fileName}.${file.split('.')[1] ?? ''}`)).send(written);
    });
  });
}
