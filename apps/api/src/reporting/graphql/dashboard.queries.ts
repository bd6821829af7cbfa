import { Arg, Ctx, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { daysBetween } from '@dangvu/domain/calendar/local-date';
import { periodOf } from '@dangvu/domain/calendar/period';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { readOne } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { dashboardRow } from '../queries/dashboard-row.ts';
import { Dashboard } from './dashboard.type.ts';
import { logNamesWithin } from './names-read.ts';

const longestDays = 366 * 12;

/** The days asked for: a span, a year, or else the year of the day of the read. */
function periodAsked({ from, to, year }: { from?: string; to?: string; year?: number }, asOf: string): { from: string; to: string } {
  const wrong = (field: string, vi: string, en: string): DomainError => new DomainError('INVALID_INPUT', { path: [field], params: { what: { vi, en } } });
  if (from !== undefined || to !== undefined) {
    if (from === undefined || to === undefined || to < from) throw wrong('to', 'ngày đầu và ngày cuối của kỳ', 'the first and the last day of the period');
    if (daysBetween(from, to) > longestDays) throw wrong('to', 'kỳ không quá 12 năm', 'a period of at most 12 years');
    return { from, to };
  }
  const chosen = year ?? Number(asOf.slice(0, 4));
  if (chosen < 1930 || chosen > 2100) throw wrong('year', 'năm', 'the year');
  return periodOf('YEAR', chosen);
}

@Resolver()
export class DashboardQueries {
  @Query(() => Dashboard, { nullable: true, description: 'Where a unit stands in a period; null when the caller reads no figures of it. Names stand only under `recentEvents`.' })
  async dashboard(
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Arg('from', () => LocalDate, { nullable: true, description: 'First day of the period, together with `to`.' }) from: string | undefined,
    @Arg('to', () => LocalDate, { nullable: true, description: 'Last day of the period.' }) to: string | undefined,
    @Arg('year', () => Int, { nullable: true, description: 'A calendar year; the year of the day of the read when nothing is said.' }) year: number | undefined,
    @Arg('termPlanId', () => ID, { nullable: true, description: 'The term plan to compare with; the one containing the period when left out.' }) termPlanId: string | undefined,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'The day the figures are true for; today when left out.' }) asOf: string | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const period = periodAsked({ from: from ?? undefined, to: to ?? undefined, year: year ?? undefined }, asOf ?? context.today);
    const found = await readOne(
      context,
      info,
      (_alias, statement) => ({
        from: dashboardRow({ unitId, ...period, termPlanId: termPlanId ?? null }, statement),
        // Asked of the id and not of the row: looked up once, before anything is read.
        where: [statement.within('FIGURES_READ', statement.param(unitId, 'uuid'))],
      }),
      asOf,
      unitId,
    );
    await logNamesWithin(context, info, found, 'Dashboard', unitId);
    return found;
  }
}
