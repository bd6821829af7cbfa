import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { noteMissedMonth, withdrawMissedMonth } from '../commands/note-missed-months.ts';
import { key, version } from './input-texts.ts';
import { allOrNothing, preview } from './many.inputs.ts';
import { manyPayloadOf, payloadOf } from './payloads.ts';
import { logOutcomesRead } from './reading-log.ts';
import { MembershipRecordInput } from './record.inputs.ts';

@InputType('MissedMonthRowInput', { description: 'What one member missed in the month; one of the two at least.' })
export class MissedMonthRowInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => Boolean, { description: 'Paid no dues.' })
  dues!: boolean;

  @Field(() => Boolean, { description: 'Took no part in the branch’s activity without a reason.' })
  activity!: boolean;
}

@InputType('MissedMonthNoteInput', { description: 'Who missed dues or activity in a month.' })
export class MissedMonthNoteInput {
  @Field(() => LocalDate, { description: 'A day of the month.' })
  month!: string;

  @Field(() => [MissedMonthRowInput], { description: 'The members, at most 2,000.' })
  rows!: MissedMonthRowInput[];

  @Field(() => Boolean, { nullable: true, description: allOrNothing })
  allOrNothing?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: preview })
  preview?: boolean | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('MissedMonthWithdrawInput', { description: 'A note on a month is taken back.' })
export class MissedMonthWithdrawInput extends MembershipRecordInput {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

const MissedMonthNotePayload = manyPayloadOf('missedMonthNote', 'membership', 'missedMonth');
const MissedMonthWithdrawPayload = payloadOf('missedMonthWithdraw', 'missedMonth', 'membership');

const description = 'What to do.';

@Resolver()
export class MissedMonthResolver {
  @Mutation(() => MissedMonthNotePayload, {
    nullable: true,
    description: 'Notes who missed dues or activity in a month without a reason, for many at once. Three months of one kind in a calendar year are brought up. ROWS_REFUSED when nothing was written.',
  })
  async missedMonthNote(
    @Arg('input', () => MissedMonthNoteInput, { description }) input: MissedMonthNoteInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return logOutcomesRead(context, info, 'Membership', await act(context, info, 'missedMonthNote', input, noteMissedMonth));
  }

  @Mutation(() => MissedMonthWithdrawPayload, { nullable: true, description: 'Takes a note on a month back; the month may be noted again.' })
  missedMonthWithdraw(
    @Arg('input', () => MissedMonthWithdrawInput, { description }) input: MissedMonthWithdrawInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'missedMonthWithdraw', input, withdrawMissedMonth);
  }
}
