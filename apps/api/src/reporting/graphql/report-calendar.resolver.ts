import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import { readOne } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { reopenPeriod } from '../commands/reopen-period.ts';
import { setCalendar } from '../commands/set-calendar.ts';
import { theCalendar } from '../report-calendar-shape.ts';
import { ReportPeriodKind } from './enums.ts';
import { ReportCalendar, ReportCalendarSetInput, ReportCalendarSetPayload, ReportReopenInput, ReportReopenPayload } from './report-calendar.types.ts';

const description = 'What to do.';

@Resolver()
export class ReportCalendarResolver {
  @Query(() => ReportCalendar, { nullable: true, description: 'What the town asks of its units, since when and by which document; null for a caller who reads no reports.' })
  reportCalendar(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return readOne(context, info, (_alias, statement) => theCalendar(statement));
  }

  @Mutation(() => ReportCalendarSetPayload, { nullable: true, description: 'Sets what the town asks of its units from a day to come. Periods that have begun by then keep their days.' })
  reportCalendarSet(@Arg('input', () => ReportCalendarSetInput, { description }) input: ReportCalendarSetInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'reportCalendarSet', input, setCalendar);
  }

  @Mutation(() => ReportReopenPayload, { nullable: true, description: 'Reopens a closed period for one unit until a day; after it the period is closed again.' })
  reportReopen(@Arg('input', () => ReportReopenInput, { description }) input: ReportReopenInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'reportReopen', input, reopenPeriod);
  }
}

@Resolver(() => ReportCalendar)
export class ReportCalendarFields {
  @FieldResolver(() => [ReportPeriodKind], { description: 'Kinds of which a period that begins in a year is asked for, the shortest first.' })
  asked(@Arg('year', () => Int, { description: 'The year.' }) _year: number): never {
    throw new Error('read by the statement');
  }
}
