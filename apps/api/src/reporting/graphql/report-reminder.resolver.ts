import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { longestReminder } from '@dangvu/domain/reporting/reminders';
import { Unit } from '../../organisation/public.ts';
import { act } from '../../platform/act/act.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { key } from '../../platform/graphql/intent-key.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { remindUnits } from '../commands/remind-units.ts';
import { ReportReminder } from './report.type.ts';

@InputType('UnitToRemindInput', { description: 'A unit, and the period it has not reported for.' })
export class UnitToRemindInput {
  @Field(() => ID, { description: 'The unit that reports.' })
  unitId!: string;

  @Field(() => ID, { description: 'The period.' })
  periodId!: string;
}

@InputType('ReportsRemindInput', { description: 'Units to be reminded of reports they have not sent.' })
export class ReportsRemindInput {
  @Field(() => [UnitToRemindInput], { description: 'Whom, and of which period; at most 2,000.' })
  rows!: UnitToRemindInput[];

  @Field(() => String, { nullable: true, description: `What is said with it, the same to all; at most ${longestReminder} characters.` })
  message?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@Described('ReportsRemindOutcome', 'What became of one row of reportsRemind.')
export class ReportsRemindOutcome {
  @Field(() => Int, { description: 'Place of the row in the input, from 0.' })
  row!: number;

  @Field(() => Unit, { nullable: true, description: 'The unit; null where the caller reads no reports of it.' })
  unit!: Unit | null;

  @Field(() => ReportReminder, { nullable: true, description: 'What was recorded; null when refused.' })
  reminder!: ReportReminder | null;

  @Field(() => [UserError], { description: 'Why the row was refused; empty when it passed.' })
  userErrors!: UserError[];
}

@Described('ReportsRemindPayload', 'What became of reportsRemind.')
export class ReportsRemindPayload extends Payload {
  @Field(() => [ReportsRemindOutcome], { nullable: true, description: 'What became of every row, in the order of the input; null when the whole was refused unread.' })
  outcomes!: ReportsRemindOutcome[] | null;

  @Field(() => Int, { nullable: true, description: 'How many units were reminded.' })
  accepted!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many rows were refused.' })
  refused!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether anything was written.' })
  written!: boolean | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Resolver()
export class ReportReminderMutations {
  @Mutation(() => ReportsRemindPayload, {
    nullable: true,
    description: 'Reminds units of reports they have not sent; it stands with what waits for them until they send. Each row is accepted or refused by itself. ROWS_REFUSED when nobody was reminded.',
  })
  reportsRemind(@Arg('input', () => ReportsRemindInput, { description: 'What to do.' }) input: ReportsRemindInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'reportsRemind', input, remindUnits);
  }
}
