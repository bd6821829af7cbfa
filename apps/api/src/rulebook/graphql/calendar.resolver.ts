import { Arg, Ctx, Info, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { workingCalendar } from '@dangvu/domain/calendar/calendar-in-force';
import { addDays } from '@dangvu/domain/calendar/local-date';
import { calendarYears, placingOf, publishedYears } from '@dangvu/domain/calendar/published-years';
import { calendarOfYear } from '@dangvu/domain/calendar/vietnam-holidays';
import { workingDaysBetween } from '@dangvu/domain/calendar/working-days';
import { act } from '../../platform/act/act.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { enteredYear } from '../../platform/rulebook/rulebook-in-force.ts';
import { enterCalendarYear } from '../commands/enter-calendar-year.ts';
import { keepsRulebook } from '../keeper.ts';
import { CalendarYear, CalendarYearEnterInput, CalendarYearEnterPayload } from './calendar.types.ts';

@Resolver()
export class CalendarResolver {
  @Query(() => CalendarYear, { nullable: true, description: 'The working-day calendar of a year from 2014 to 2060; null for another year, and for a caller who is nobody.' })
  workingCalendar(@Arg('year', () => Int, { description: 'The year.' }) year: number, @Ctx() { viewer, today }: RequestContext): CalendarYear | null {
    if (!viewer || year < calendarYears.first || year > calendarYears.last) return null;
    const entered = enteredYear(year);
    const placing = entered ?? placingOf(year, new Map());
    return {
      year,
      tetDaysBefore: placing.tetDaysBefore,
      nationalDay: placing.nationalDay,
      swaps: [...placing.swaps],
      extraDaysOff: [...placing.extraDaysOff],
      days: [...calendarOfYear(year, placing)],
      workingDays: workingDaysBetween(addDays(`${year}-01-01`, -1), `${year}-12-31`, workingCalendar()),
      settled: entered !== undefined || publishedYears[year] !== undefined,
      reason: entered?.reason ?? null,
      recordedAt: entered?.recordedAt ?? null,
      recordedBy: entered?.recordedBy ?? null,
      canEnter: keepsRulebook(viewer) && year >= Number(today.slice(0, 4)),
    };
  }

  @Mutation(() => CalendarYearEnterPayload, { nullable: true, description: 'Enters how the days off of a year are placed. NOT_PERMITTED, CALENDAR_YEAR_PAST, CALENDAR_DAY_INVALID, INVALID_INPUT.' })
  calendarYearEnter(
    @Arg('input', () => CalendarYearEnterInput, { description: 'The year as announced.' }) input: CalendarYearEnterInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'calendarYearEnter', input, enterCalendarYear);
  }
}
