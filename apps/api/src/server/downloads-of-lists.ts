import type { FastifyInstance, FastifyRequest } from 'fastify';
import { formatMessage } from '@dangvu/domain/errors/messages';
import { formatWhole } from '@dangvu/domain/language/label';
import type { Locale } from '@dangvu/domain/language/label';
import { longestList } from '@dangvu/domain/membership/member-columns';
import { countInWords, filterInWords, headsOf, listAsCsv, listAsXlsx, listPageRows, listQuestion, listUnitQuestion, peopleLists, readListAddress, rowsOf, takerInWords } from '../exchange/public.ts';
import type { ListAsked, ListFile, ListPage, ListUnit, PeopleList } from '../exchange/public.ts';
import { recordReading } from '../platform/audit/record-audit.ts';
import { timeInTown } from '../platform/clock.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { unitsPermitting } from '../platform/viewer.ts';
import type { Viewer } from '../platform/viewer.ts';
import { answering, asking, namedFile, refuse } from './downloads-asked.ts';
import type { Ask, DownloadParts } from './downloads-asked.ts';
import { Turns } from './turns.ts';

const forms = {
  xlsx: { begin: listAsXlsx, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { begin: listAsCsv, type: 'text/csv; charset=utf-8' },
} as const;

/** A list of a town takes seconds of one connection; more of them at once would be felt by whoever looks at a page. */
const mostAtOnce = 3;
const againInSeconds = 10;

interface Wanted {
  readonly list: PeopleList;
  readonly form: (typeof forms)[keyof typeof forms];
  readonly file: string;
  readonly asked: ListAsked;
}

interface Made {
  readonly content: Buffer;
  readonly name: string;
}

interface Refused {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const tooLong = (count: number, locale: Locale): string => locale === 'vi'
  ? `Danh sách có ${formatWhole(count)} người, một tệp chứa nhiều nhất ${formatWhole(longestList)}. Hãy thêm điều kiện, hoặc tải theo từng đơn vị.`
  : `The list holds ${formatWhole(count)} people, a file at most ${formatWhole(longestList)}. Add a condition, or take it unit by unit.`;

/** The pages of a list, the first of which says how many people there are. Nobody's names are read on for somebody who has gone. */
async function* pagesOf(parts: DownloadParts, asker: RequestContext, list: PeopleList, { filter, beside, columns }: ListAsked): AsyncGenerator<ListPage['list'], void> {
  const context: RequestContext = { ...asker, largestPage: listPageRows };
  const ask = (counted: boolean): Ask<ListPage> => asking<ListPage>(parts, listQuestion(list, columns, counted), 'PeopleList');
  let { list: page } = await ask(true)(context, { filter, ...beside });
  yield page;
  const further = ask(false);
  while (page.pageInfo.hasNextPage && !context.longTime.gone()) {
    ({ list: page } = await further(context, { filter, ...beside, after: page.pageInfo.endCursor }));
    yield page;
  }
}

/**
 * Lists of people as documents: GET /downloads/lists/members.xlsx, members.csv, candidates.xlsx, candidates.csv, with the fields of the filter by
 * their names (?unitId= and others), ?orderBy= and ?asOf= where the list has them, and ?columns= with commas between. Read page by page through
 * the question of the screen, in the name of whoever asks; each page stands in the log of readings, and so does the file.
 */
export function downloadsOfLists(app: FastifyInstance, parts: DownloadParts): void {
  const askUnit = asking<ListUnit>(parts, listUnitQuestion, 'ListUnit');
  const turns = new Turns(mostAtOnce);

  const nameOf = async (context: RequestContext, id: unknown, { asOf }: ListAsked['beside']): Promise<string | null> =>
    id === undefined ? null : ((await askUnit(context, { id, ...(asOf === undefined ? {} : { asOf }) })).unit?.name ?? null);

  const make = async (context: RequestContext, viewer: Viewer, { list, form, file, asked }: Wanted): Promise<Made | Refused> => {
    const { locale, today } = context;
    const { filter, beside, columns } = asked;
    const unit = await nameOf(context, filter.unitId, beside);
    if (unit === null) return { status: 404, code: 'NOT_FOUND', message: formatMessage('NOT_FOUND', locale) };
    const branch = await nameOf(context, filter['branchId'], beside);
    const day = beside.asOf ?? today;
    let written: ListFile | null = null;
    let people = 0;
    for await (const { totalCount = 0, nodes } of pagesOf(parts, context, list, asked)) {
      if (totalCount > longestList) return { status: 400, code: 'LIST_TOO_LONG', message: tooLong(totalCount, locale) };
      written ??= form.begin({
        title: list.title[locale],
        lines: [unit, filterInWords(filter, list.standing(filter, locale), branch, locale), countInWords(day, totalCount, locale), takerInWords(viewer.name, today, timeInTown(context.clock.now()), locale)],
        columns: headsOf(list, columns, locale),
      });
      await written.add(rowsOf(list, nodes, columns, people, locale));
      people += nodes.length;
    }
    const content = (await written?.end()) ?? Buffer.alloc(0);
    await recordReading(context.pool, viewer, list.taking, { targetType: list.record, unitId: filter.unitId }, { file, people, fields: columns, filter: { ...filter, ...beside } });
    return { content, name: `${list.title[locale]} - ${unit} - ${day}.${file.split('.')[1] ?? ''}` };
  };

  app.get('/downloads/lists/:file', async (request: FastifyRequest<{ Params: { file: string }; Querystring: Record<string, unknown> }>, reply) => {
    const { file } = request.params;
    const [name = '', ending = ''] = file.split('.');
    void reply.header('cache-control', 'no-store');
    if (!Object.hasOwn(peopleLists, name) || !Object.hasOwn(forms, ending) || file !== `${name}.${ending}`) return refuse(reply, 404, 'NOT_FOUND', 'There is nothing at this address.');
    const list: PeopleList = peopleLists[name as keyof typeof peopleLists];
    const form = forms[ending as keyof typeof forms];
    const asked = readListAddress(request.query, list.address, Object.keys(list.columns), list.usual);
    if (typeof asked === 'string') return refuse(reply, 400, 'BAD_REQUEST', `What the address says of '${asked.slice(0, 40)}' is not understood.`);
    return answering(parts, request, reply, async (context, viewer) => {
      if (unitsPermitting(viewer, 'NAMES_READ').length === 0) return refuse(reply, 403, 'NOT_PERMITTED', formatMessage('NOT_PERMITTED', context.locale));
      const giveBack = turns.take(viewer.id);
      if (!giveBack) return refuse(reply.header('retry-after', String(againInSeconds)), 503, 'OVERLOADED', formatMessage('OVERLOADED', context.locale));
      // The turn ends when the file is there: a slow line takes its time with it, and nobody waits for that.
      const made = await make(context, viewer, { list, form, file, asked }).finally(giveBack);
      if ('code' in made) return refuse(reply, made.status, made.code, made.message);
      return reply.type(form.type).header('content-disposition', namedFile(file, made.name)).send(made.content);
    });
  });
}
