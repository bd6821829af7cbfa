import { Field, InputType, Int } from 'type-graphql';
import { CalendarDayKind, calendarDayLabels } from '@dangvu/domain/calendar/calendar-days';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';

exposeEnum(CalendarDayKind, 'CalendarDayKind', 'Why a day is off, or a weekend day worked.', calendarDayLabels);
export const NationalDayPlace = { BEFORE: 'BEFORE', AFTER: 'AFTER' } as const;
exposeEnum(NationalDayPlace, 'NationalDayPlace', 'Where the second day of National Day lies.', { BEFORE: 'Ngày 01/9 — 1 September', AFTER: 'Ngày 03/9 — 3 September' });

@Described('CalendarDay', 'A day on which a five-day week is not kept.')
export class CalendarDayType {
  @Field(() => LocalDate, { description: 'The day.' })
  day!: string;

  @Field(() => CalendarDayKind, { description: 'Why.' })
  kind!: CalendarDayKind;

  @Field(() => Boolean, { description: 'Whether it is worked: true for a weekend day worked in exchange.' })
  works!: boolean;
}

@Described('CalendarSwap', 'A working day taken off for a weekend day worked.')
export class CalendarSwap {
  @Field(() => LocalDate, { description: 'Day taken off.' })
  off!: string;

  @Field(() => LocalDate, { description: 'Weekend day worked for it.' })
  workedOn!: string;
}

@Described('CalendarYear', 'The working-day calendar of a year: deadlines in working days are reckoned by it.')
export class CalendarYear {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => Int, { description: 'Days of Tết before the first day of the lunar year, of five.' })
  tetDaysBefore!: number;

  @Field(() => NationalDayPlace, { description: 'Where the second day of National Day lies.' })
  nationalDay!: 'BEFORE' | 'AFTER';

  @Field(() => [CalendarSwap], { description: 'Exchanged days.' })
  swaps!: CalendarSwap[];

  @Field(() => [LocalDate], { description: 'Days off that no rule gives.' })
  extraDaysOff!: string[];

  @Field(() => [CalendarDayType], { description: 'Every day on which a five-day week is not kept, in order.' })
  days!: CalendarDayType[];

  @Field(() => Int, { description: 'Working days of the year.' })
  workingDays!: number;

  @Field(() => Boolean, { description: 'Whether the year is announced or entered; false: placed as is usual until somebody enters it.' })
  settled!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was entered so; null when no administrator has entered the year.' })
  reason!: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was entered.' })
  recordedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who entered it.' })
  recordedBy!: string | null;

  @Field(() => Boolean, { description: 'Whether the caller may enter the year: it is not past, and he keeps the rulebook.' })
  canEnter!: boolean;
}

@InputType('CalendarSwapInput', { description: 'A working day taken off for a weekend day worked.' })
export class CalendarSwapInput {
  @Field(() => LocalDate, { description: 'Day taken off, Monday to Friday and no holiday.' })
  off!: string;

  @Field(() => LocalDate, { description: 'Weekend day worked for it.' })
  workedOn!: string;
}

@InputType('CalendarYearEnterInput', { description: 'A year as announced.' })
export class CalendarYearEnterInput {
  @Field(() => Int, { description: 'The year, this one or a later one.' })
  year!: number;

  @Field(() => Int, { description: 'Days of Tết before the first day of the lunar year: 1 or 2.' })
  tetDaysBefore!: 1 | 2;

  @Field(() => NationalDayPlace, { description: 'Where the second day of National Day lies.' })
  nationalDay!: 'BEFORE' | 'AFTER';

  @Field(() => [CalendarSwapInput], { description: 'Exchanged days; none: an empty list.' })
  swaps!: CalendarSwapInput[];

  @Field(() => [LocalDate], { description: 'Days off that no rule gives; none: an empty list.' })
  extraDaysOff!: string[];

  @Field(() => String, { description: 'The announcement it rests on.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Made by the caller, once per intent: sent again with the same key, the act is not done again.' })
  idempotencyKey?: string | null;
}

@Described('CalendarYearEnterPayload', 'Answer of calendarYearEnter.')
export class CalendarYearEnterPayload extends Payload {
  @Field(() => Int, { nullable: true, description: 'The year that was entered.' })
  year!: number | null;

  @UserErrors()
  override userErrors!: UserError[];
}
