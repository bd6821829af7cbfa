import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { answerCounter, counterQuota } from '../commands/counter-quota.ts';
import { approvePlan, closePlan, proposePlan, withdrawPlan } from '../commands/negotiate-plan.ts';
import { Plan } from './plan.type.ts';
import { key } from '../../platform/graphql/intent-key.ts';

@InputType('PlanStepInput', { description: 'A plan, as the caller has read it.' })
export class PlanStepInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the plan the caller has read.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Why a plan is taken back from the units, 500 characters at most; it stands in the log. Not looked at for another step.' })
  reason?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('QuotaCounterInput', { description: 'What a unit would have instead of what is proposed to it.' })
export class QuotaCounterInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;

  @Field(() => ID, { description: 'The unit that is to get the quota.' })
  unitId!: string;

  @Field(() => Int, { description: 'People.' })
  amount!: number;

  @Field(() => String, { description: 'The grounds.' })
  grounds!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('QuotaCounterAnswerInput', { description: 'The answer to a counter-proposal.' })
export class QuotaCounterAnswerInput {
  @Field(() => ID, { description: 'Id of the counter-proposal.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the plan the caller has read.' })
  expectedVersion!: number;

  @Field(() => Boolean, { description: 'True: the number of the unit goes into the plan.' })
  accept!: boolean;

  @Field(() => String, { nullable: true, description: 'Why; needed to decline.' })
  reason?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@Described('PlanStepPayload', 'What became of a step of a plan.')
export class PlanStepPayload extends Payload {
  @Field(() => Plan, { nullable: true, description: 'The plan as it stands now.' })
  plan!: Plan | null;

  @UserErrors()
  override userErrors!: UserError[];
}

const description = 'What to do.';

/** The way of a plan from the draft over the units to what binds; the table of who may do what when: PLAN-LIFE.md. */
@Resolver()
export class NegotiationMutations {
  @Mutation(() => PlanStepPayload, { nullable: true, description: 'Puts a draft to the units: each sees what is meant for it and may make a counter-proposal.' })
  planPropose(@Arg('input', () => PlanStepInput, { description }) input: PlanStepInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'planPropose', input, proposePlan);
  }

  @Mutation(() => PlanStepPayload, { nullable: true, description: 'Takes a plan back from the units to be worked on.' })
  planWithdraw(@Arg('input', () => PlanStepInput, { description }) input: PlanStepInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'planWithdraw', input, withdrawPlan);
  }

  @Mutation(() => PlanStepPayload, { nullable: true, description: 'Approves a plan the units have seen; then it can be published.' })
  planApprove(@Arg('input', () => PlanStepInput, { description }) input: PlanStepInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'planApprove', input, approvePlan);
  }

  @Mutation(() => PlanStepPayload, { nullable: true, description: 'Closes a published plan whose period is over.' })
  planClose(@Arg('input', () => PlanStepInput, { description }) input: PlanStepInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'planClose', input, closePlan);
  }

  @Mutation(() => PlanStepPayload, { nullable: true, description: 'A unit proposes another number than was proposed to it, with its grounds.' })
  quotaCounter(@Arg('input', () => QuotaCounterInput, { description }) input: QuotaCounterInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'quotaCounter', input, counterQuota);
  }

  @Mutation(() => PlanStepPayload, { nullable: true, description: 'Takes the number of a unit into the plan, or declines it with a reason.' })
  quotaCounterAnswer(@Arg('input', () => QuotaCounterAnswerInput, { description }) input: QuotaCounterAnswerInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'quotaCounterAnswer', input, answerCounter);
  }
}
