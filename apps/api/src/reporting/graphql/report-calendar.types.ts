import { Field, ID, InputType, Int } from 'type-graphql';
import { calendarBounds } from '@dangvu/domain/reporting/calendar-decision';
import { Described } from '../../platform/graphql/decorators.ts';
import { key } from '../../platform/graphql/intent-key.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import { ReportPeriodKind } from './enums.ts';
import { ReportReopening } from './report.type.ts';

const { openingDay, dueDays, closingDays } = calendarBounds;
const asked = 'Whether reports of it are asked for.';
const opening = `Day of the last month of a period from which it may be reported, ${openingDay.least} to ${openingDay.most}; past the end of a short month its last day.`;
const due = `Days after the last day of a period by which its report is due, ${dueDays.least} to ${dueDays.most}.`;
const closing = `Days after the due day on which a report may still be saved and sent, ${closingDays.least} to ${closingDays.most}; null: it never closes.`;
const kindOf = 'How long the periods are.';

@Described('ReportKindSetting', 'What the town asks for one kind of period.')
export class ReportKindSetting {
  @Field(() => ReportPeriodKind, { description: kindOf })
  kind!: ReportPeriodKind;

  @Field(() => Boolean, { description: asked })
  asked!: boolean;

  @Field(() => Int, { description: opening })
  openingDay!: number;

  @Field(() => Int, { description: due })
  dueDays!: number;

  @Field(() => Int, { nullable: true, description: closing })
  closingDays!: number | null;
}

@Described('ReportCalendarDecision', 'What the town asks of the units that report to it, from a day on. Periods that had begun by then keep their days.')
export class ReportCalendarDecision {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => LocalDate, { description: 'It governs periods that begin on this day or later.' })
  validFrom!: string;

  @Field(() => String, { nullable: true, description: 'Number of the document; null for what the product asks until the town decides.' })
  number!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Date of the document.' })
  decidedOn!: string | null;

  @Field(() => [ReportKindSetting], { description: 'All four kinds, the shortest first.' })
  kinds!: ReportKindSetting[];

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was recorded; null for what the product asks.' })
  recordedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: string | null;
}

@Described('ReportCalendar', 'The calendar of reports of the town, as it was decided.')
export class ReportCalendar {
  @Field(() => Boolean, { description: 'Whether the caller may set it: he decides on the reports of the whole town.' })
  canSet!: boolean;

  @Field(() => [ReportCalendarDecision], { description: 'Every decision, the one that takes effect last first. Of two from the same day the one recorded later counts.' })
  decisions!: ReportCalendarDecision[];
}

@InputType('ReportKindSettingInput', { description: 'What is asked for one kind of period.' })
export class ReportKindSettingInput {
  @Field(() => ReportPeriodKind, { description: kindOf })
  kind!: ReportPeriodKind;

  @Field(() => Boolean, { description: asked })
  asked!: boolean;

  @Field(() => Int, { description: opening })
  openingDay!: number;

  @Field(() => Int, { description: due })
  dueDays!: number;

  @Field(() => Int, { nullable: true, description: closing })
  closingDays?: number | null;
}

@InputType('ReportCalendarSetInput', { description: 'What the town asks of its units from a day on.' })
export class ReportCalendarSetInput {
  @Field(() => LocalDate, { description: 'It governs periods that begin on this day or later; tomorrow at the earliest.' })
  validFrom!: string;

  @Field(() => String, { description: 'Number of the document that says so.' })
  number!: string;

  @Field(() => LocalDate, { description: 'Date of the document; not in the future.' })
  decidedOn!: string;

  @Field(() => [ReportKindSettingInput], { description: 'Each kind at most once; what is not named stays as it is on that day.' })
  kinds!: ReportKindSettingInput[];

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@Described('ReportCalendarSetPayload', 'What became of reportCalendarSet.')
export class ReportCalendarSetPayload extends Payload {
  @Field(() => ReportCalendarDecision, { nullable: true, description: 'What was recorded.' })
  decision!: ReportCalendarDecision | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@InputType('ReportReopenInput', { description: 'More time for one unit.' })
export class ReportReopenInput {
  @Field(() => ID, { description: 'The unit that reports.' })
  unitId!: string;

  @Field(() => ID, { description: 'The period.' })
  periodId!: string;

  @Field(() => LocalDate, { description: 'Last day on which the unit may save and send; today or later, and after the closing day.' })
  until!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@Described('ReportReopenPayload', 'What became of reportReopen.')
export class ReportReopenPayload extends Payload {
  @Field(() => ReportReopening, { nullable: true, description: 'What was recorded.' })
  reopening!: ReportReopening | null;

  @UserErrors()
  override userErrors!: UserError[];
}
