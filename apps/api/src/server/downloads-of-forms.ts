import type { FastifyInstance, FastifyRequest } from 'fastify';
import { formatMessage } from '@dangvu/domain/errors/messages';
import { isBranchKind, UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import { memberListForm, memberListFormQuestion } from '../exchange/public.ts';
import type { FormBranch } from '../exchange/public.ts';
import { answering, asking, namedFile, refuse } from './downloads-asked.ts';
import type { DownloadParts } from './downloads-asked.ts';

interface FormPage {
  readonly unit: (FormBranch & { readonly id: string; readonly shortName: string; readonly holdsMembers: boolean }) | null;
  readonly units: { readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }; readonly nodes: readonly FormBranch[] };
}

const file = 'member-list.xlsx';
const kinds = Object.values(UnitKind).filter(isBranchKind);
const fileNames = { vi: 'Mẫu danh sách đảng viên', en: 'Form for a list of members' } as const;
/** Nobody enters a list for more branches than these pages hold, and a request must end. */
const mostPages = 20;

/**
 * A list of members to be filled in for a unit: GET /downloads/units/<id>/member-list.xlsx. It holds names of branches and nobody’s record,
 * so that no reading is logged.
 */
export function downloadsOfForms(app: FastifyInstance, parts: DownloadParts): void {
  const ask = asking<FormPage>(parts, memberListFormQuestion, 'MemberListForm');

  app.get('/downloads/units/:unitId/:file', async (request: FastifyRequest<{ Params: { unitId: string; file: string } }>, reply) => {
    const { unitId } = request.params;
    void reply.header('cache-control', 'no-store');
    if (request.params.file !== file || !/^[0-9a-f-]{36}$/i.test(unitId)) return refuse(reply, 404, 'NOT_FOUND', 'There is nothing at this address.');
    return answering(parts, request, reply, async (context) => {
      const branches: FormBranch[] = [];
      let after: string | null = null;
      for (let page = 0; page < mostPages; page += 1) {
        const { unit, units }: FormPage = await ask(context, { id: unitId, kinds, after });
        if (!unit) return refuse(reply, 404, 'NOT_FOUND', formatMessage('NOT_FOUND', context.locale));
        if (unit.holdsMembers && page === 0) branches.push({ code: unit.code, name: unit.name });
        branches.push(...units.nodes);
        if (!units.pageInfo.hasNextPage) break;
        after = units.pageInfo.endCursor;
      }
      const written = await memberListForm(branches, context.locale);
      return reply.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').header('content-disposition', namedFile(file, `${fileNames[context.locale]}.xlsx`)).send(written);
    });
  });
}
