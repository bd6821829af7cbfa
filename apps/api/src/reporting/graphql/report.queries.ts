import { Arg, Args, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { readConnection, readList, readOne } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { unitsPermitting } from '../../platform/viewer.ts';
import { reportsMatching, standingsFor } from '../queries/list-reports.ts';
import { stateOn } from '../queries/report-days.ts';
import { beginsIn } from '../queries/report-years.ts';
import { reportVisible } from '../report-shape.ts';
import { ReportPeriodKind } from './enums.ts';
import { logNamesWithin } from './names-read.ts';
import { ReportFilterInput } from './report.inputs.ts';
import { Report, ReportConnection, ReportPeriodConnection, ReportStanding } from './report.type.ts';

@Resolver()
export class ReportQueries {
  @Query(() => Report, {
    nullable: true,
    description: 'A report by its id; null when there is none the caller may read, or when it had not been begun on the day. Where it stood and what had been done with it is true for that day; acts and figures are those of now.',
  })
  async report(
    @Arg('id', () => ID, { description: 'Id of the report.' }) id: string,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'The day the state is true for; today when left out.' }) asOf: string | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const found = await readOne(context, info, (alias, statement) => ({
      from: 'report',
      where: [`${alias}.id = ${statement.param(id, 'uuid')}`, reportVisible(alias, statement), ...(statement.forToday ? [] : [`${stateOn(alias, statement)} is not null`])],
    }), asOf);
    await logNamesWithin(context, info, found, 'Report', null);
    return found;
  }

  @Query(() => ReportConnection, { description: 'Reports that had been begun on a day, the latest period first. Where each stood and when it was sent is true for that day; acts and figures are those of now.' })
  async reports(
    @Arg('filter', () => ReportFilterInput, { nullable: true, description: 'Which reports; all when left out.' }) filter: ReportFilterInput | undefined,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'The day the states are true for; today when left out.' }) asOf: string | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const found = await readConnection(context, info, 'Report', { ...page }, (alias, statement) => reportsMatching(filter ?? {}, alias, statement), asOf);
    await logNamesWithin(context, info, found, 'Report', filter?.unitId ?? filter?.under ?? null);
    return found;
  }

  @Query(() => ReportPeriodConnection, { description: 'The calendar of reports, the latest period first. Nothing for a caller who reads no reports.' })
  reportPeriods(
    @Arg('kind', () => ReportPeriodKind, { defaultValue: ReportPeriodKind.MONTH, description: 'How long the periods are.' }) kind: ReportPeriodKind,
    @Arg('year', () => Int, { nullable: true, description: 'Only periods that begin in this year, whether it has come or not; when left out, those that have begun.' }) year: number | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'ReportPeriod', { ...page }, (alias, statement) => ({
      from: 'report_period',
      where: [
        `${alias}.kind = ${statement.param(kind, 'text')}`,
        statement.param(unitsPermitting(context.viewer, 'REPORT_READ').length > 0, 'boolean'),
        year ? beginsIn(alias, year, statement) : `${alias}.starts_on <= ${statement.todaySql}`,
      ],
      order: { keys: [{ sql: `${alias}.starts_on`, type: 'date' }, { sql: `${alias}.id`, type: 'uuid' }], descending: true },
    }));
  }

  @Query(() => [ReportStanding], { description: 'Every unit that reports for a period, at or below a unit, with where its report stands; also those that have not begun. Of a period that is not asked for those alone that reported all the same.' })
  async reportOverview(
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Arg('periodId', () => ID, { nullable: true, description: 'The period; when left out, the latest of its kind in the year that is asked for and had opened on the day, or the first before any has.' }) periodId: string | undefined,
    @Arg('kind', () => ReportPeriodKind, { defaultValue: ReportPeriodKind.MONTH, description: 'Without a period: how long it is.' }) kind: ReportPeriodKind,
    @Arg('year', () => Int, { nullable: true, description: 'Without a period: the year in which it begins; that of the day when left out.' }) year: number | undefined,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'The day the states are true for, and by which a period had opened; today when left out. Of a day to come the states are those of today.' }) asOf: string | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const chosen = periodId ? { id: periodId } : { kind, year: year ?? null, asOf: asOf ?? null };
    const past = asOf && asOf < context.today ? asOf : undefined;
    const found = await readList(context, info, (alias, statement) => standingsFor(unitId, chosen, alias, statement), past);
    await logNamesWithin(context, info, found, 'Report', unitId);
    return found;
  }
}
