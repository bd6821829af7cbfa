import { getOperationAST, parse } from 'graphql';
import type { GraphQLError, GraphQLSchema } from 'graphql';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isLocalDate } from '@dangvu/domain/calendar/local-date';
import { formatMessage } from '@dangvu/domain/errors/messages';
import type { KnownCallers } from '../access/public.ts';
import { paperAsDocx, paperAsXlsx, planPaper, planPaperQuestion, targetPaperQuestion } from '../exchange/public.ts';
import type { PlanOnPaper, PlanRowOnPaper, TargetOnPaper } from '../exchange/public.ts';
import { recordReading } from '../platform/audit/record-audit.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { createContext, unauthenticated } from './create-context.ts';
import type { ServerParts } from './create-context.ts';
import { executeKnown } from './execution/executor.ts';
import type { KnownOperations } from './execution/known-operations.ts';
import type { CallerLimits } from './limits/caller-limits.ts';

export interface DownloadParts {
  readonly server: ServerParts;
  readonly schema: GraphQLSchema;
  readonly operations: KnownOperations;
  readonly callers: KnownCallers;
  readonly limits: CallerLimits;
}

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

/** A question of the papers, ready to be asked. */
const prepared = (name: string, text: string) => {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(`${name} is no question`);
  return { name, text, document, operation };
};

/** No unit assigns to more units than this, and a request must end. */
const mostPages = 50;

/**
 * Plans as documents: GET /downloads/plans/<id>/annex.docx, annex.xlsx, grid.docx, grid.xlsx, with ?asOf=YYYY-MM-DD. They are made from
 * the answer to a question to the API itself, in the name of whoever asks: scope, limits and figures are those of the screen.
 */
export function downloads(app: FastifyInstance, parts: DownloadParts): void {
  const questions = { plan: prepared('PlanPaper', planPaperQuestion), targets: prepared('TargetPaper', targetPaperQuestion) };

  const ask = async <Answer>(question: ReturnType<typeof prepared>, context: RequestContext, variables: Record<string, unknown>): Promise<Answer> => {
    const known = parts.operations.meet(question.text, question.name, question.document, question.operation);
    parts.limits.admit(context, parts.schema, known, variables, () => undefined);
    const { data, errors } = await executeKnown(parts.schema, known, variables, context, parts.server.compileFromSight);
    if (errors?.[0]) throw errors[0];
    return data as unknown as Answer;
  };
  const targetsOf = async (context: RequestContext, variables: Record<string, unknown>): Promise<TargetOnPaper[]> => {
    const found: TargetOnPaper[] = [];
    let after: string | null = null;
    for (let page = 0; page < mostPages; page += 1) {
      const { plan }: TargetPage = await ask<TargetPage>(questions.targets, context, { ...variables, after });
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
    try {
      const context = await createContext(parts.server, parts.callers, request, reply);
      const { viewer } = context;
      if (!viewer) throw unauthenticated(context.locale);
      const variables = { id: planId, ...(asOf === undefined ? {} : { asOf }) };
      let { plan } = await ask<PlanPage>(questions.plan, context, variables);
      if (!plan) return refuse(reply, 404, 'NOT_FOUND', formatMessage('NOT_FOUND', context.locale));
      const head = plan;
      const rows = [...plan.rows.nodes];
      for (let page = 1; plan?.rows.pageInfo.hasNextPage && page < mostPages; page += 1) {
        ({ plan } = await ask<PlanPage>(questions.plan, context, { ...variables, after: plan.rows.pageInfo.endCursor }));
        rows.push(...(plan?.rows.nodes ?? []));
      }
      const day = asOf ?? context.today;
      const paper = planPaper(head, rows, kind === 'ANNEX' ? await targetsOf(context, variables) : [], kind, day, context.locale);
      const written = await form.write(paper);
      await recordReading(context.pool, viewer, 'planDownload', { targetType: 'Plan', targetId: head.id, unitId: head.unit.id }, { file, asOf: day, units: rows.length });
      const name = `${paper.fileName}.${file.split('.')[1] ?? ''}`;
      return await reply.type(form.type).header('content-disposition', `attachment; filename="${file}"; filename*=UTF-8''${encodeURIComponent(name)}`).send(written);
    } catch (error) {
      const refused = error as GraphQLError;
      const code = refused.extensions?.['code'];
      if (typeof code !== 'string') throw error;
      const status = (refused.extensions['http'] as { status?: number } | undefined)?.status ?? (code === 'INTERNAL' ? 500 : 400);
      return refuse(reply, status, code, refused.message);
    }
  });
}

const refuse = (reply: FastifyReply, status: number, code: string, message: string): FastifyReply => reply.code(status).send({ errors: [{ message, extensions: { code } }] });
