import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { leftToCarry } from '@dangvu/domain/planning/carry-over';
import type { YearLeft } from '@dangvu/domain/planning/carry-over';
import { DecisionInput, Unit } from '../../organisation/public.ts';
import { Plan, QuotaLine } from '../../planning/public.ts';
import { act } from '../../platform/act/act.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { carryOver } from '../commands/carry-over.ts';

@InputType('CarriedQuotaInput', { description: 'What is carried over for one unit.' })
export class CarriedQuotaInput {
  @Field(() => ID, { description: 'The unit: directly below the plan’s unit, at the root also the plan’s own.' })
  unitId!: string;

  @Field(() => Int, { description: 'People; not more than the year before has left.' })
  amount!: number;

  @Field(() => String, { nullable: true, description: 'Reason; needed when the quota then is above what can lawfully be admitted.' })
  reason?: string | null;
}

@InputType('QuotaCarryOverInput', { description: 'What a year has left of its quotas, carried into the plan of the next year by a decision: all units or none.' })
export class QuotaCarryOverInput {
  @Field(() => ID, { description: 'Id of the plan it is carried into.' })
  planId!: string;

  @Field(() => Int, { description: 'Version of that plan the caller has read.' })
  expectedVersion!: number;

  @Field(() => ID, { description: 'Id of the plan of the year before, of the same unit.' })
  fromPlanId!: string;

  @Field(() => DecisionInput, { description: 'The decision.' })
  decision!: DecisionInput;

  @Field(() => LocalDate, { description: 'Day from which it holds; not in the future.' })
  effectiveOn!: string;

  @Field(() => [CarriedQuotaInput], { description: 'The units, 200 at most.' })
  units!: CarriedQuotaInput[];

  @Field(() => String, { description: 'Made once per intent; the same key again gets the same answer.' })
  idempotencyKey!: string;
}

@Described('QuotaCarryOverPayload', 'What became of quotaCarryOver.')
class QuotaCarryOverPayload extends Payload {
  @Field(() => Plan, { nullable: true, description: 'The plan as it stands now.' })
  plan!: Plan | null;

  @Field(() => [QuotaLine], { nullable: true, description: 'The lines that were added; each names the plan it comes from.' })
  lines!: QuotaLine[] | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Resolver()
export class CarryOverMutations {
  @Mutation(() => QuotaCarryOverPayload, {
    nullable: true,
    description: 'Carries what a year has left of its quotas into the plan of the next year of the term. The old quotas stay as they were; the new line names the old plan.',
  })
  quotaCarryOver(
    @Arg('input', () => QuotaCarryOverInput, { description: 'What to do.' }) input: QuotaCarryOverInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'quotaCarryOver', input, carryOver);
  }
}

@Described('CarryRow', 'What a unit has left of its quota in the year of a plan.')
export class CarryRow {
  @Field(() => Unit, { description: 'The unit.' })
  unit!: Unit;

  @Field(() => Int, { description: 'Its quota as adjusted.' })
  quota!: number;

  @Field(() => Int, { description: 'Admissions decided in the year, up to the day of the read.' })
  done!: number;

  @Field(() => Int, { description: 'What was carried into the next year already.' })
  carried!: number;
}

@Resolver(() => CarryRow)
export class CarryRowFields {
  @FieldResolver(() => Int, { description: 'Quota − done − carried, never below 0: what can still be carried on.' })
  left(@Root() { $left }: { $left: YearLeft }): number {
    return leftToCarry($left);
  }
}

@Resolver(() => Plan)
export class PlanCarryFields {
  @FieldResolver(() => Plan, { nullable: true, description: 'Of a yearly plan: the published plan of the unit for the year before; null when there is none, for a term, and when the caller sees only his own line.' })
  precedingPlan(): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => [CarryRow], { description: 'What the units with a quota have left of it; empty when the caller sees only his own line.' })
  carryRows(): never {
    throw new Error('read by the statement');
  }
}
