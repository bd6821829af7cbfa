import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { createPlan } from '../commands/create-plan.ts';
import { discardPlan } from '../commands/discard-plan.ts';
import { publishPlan } from '../commands/publish-plan.ts';
import { reviseQuota } from '../commands/revise-quota.ts';
import { setPlanTarget } from '../commands/set-plan-target.ts';
import { setQuotaDraft } from '../commands/set-quota-draft.ts';
import { setQuotaLimits } from '../commands/set-quota-limits.ts';
import {
  PlanCreateInput, PlanDiscardInput, PlanPublishInput, PlanTargetSetInput, QuotaDraftSetInput, QuotaLimitsSetInput, QuotaReviseInput,
} from './plan.inputs.ts';
import {
  PlanCreatePayload, PlanDiscardPayload, PlanPublishPayload, PlanTargetSetPayload, QuotaDraftSetPayload, QuotaLimitsSetPayload, QuotaRevisePayload,
} from './plan.payloads.ts';

const description = 'What to do.';

@Resolver()
export class PlanMutations {
  @Mutation(() => PlanCreatePayload, { nullable: true, description: 'Begins a draft plan for a year or a term.' })
  planCreate(@Arg('input', () => PlanCreateInput, { description }) input: PlanCreateInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'planCreate', input, createPlan);
  }

  @Mutation(() => PlanDiscardPayload, { nullable: true, description: 'Throws a draft away that was never put to the units.' })
  planDiscard(@Arg('input', () => PlanDiscardInput, { description }) input: PlanDiscardInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'planDiscard', input, discardPlan);
  }

  @Mutation(() => QuotaDraftSetPayload, { nullable: true, description: 'Sets cells of a draft; each cell is kept or refused by itself.' })
  quotaDraftSet(@Arg('input', () => QuotaDraftSetInput, { description }) input: QuotaDraftSetInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'quotaDraftSet', input, setQuotaDraft);
  }

  @Mutation(() => QuotaLimitsSetPayload, { nullable: true, description: 'Locks cells of a draft, or sets between what they may move when it is spread.' })
  quotaLimitsSet(@Arg('input', () => QuotaLimitsSetInput, { description }) input: QuotaLimitsSetInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'quotaLimitsSet', input, setQuotaLimits);
  }

  @Mutation(() => PlanTargetSetPayload, { nullable: true, description: 'Sets the target of a draft at the root of the tree.' })
  planTargetSet(@Arg('input', () => PlanTargetSetInput, { description }) input: PlanTargetSetInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'planTargetSet', input, setPlanTarget);
  }

  @Mutation(() => PlanPublishPayload, { nullable: true, description: 'Makes a draft binding by a decision.' })
  planPublish(@Arg('input', () => PlanPublishInput, { description }) input: PlanPublishInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'planPublish', input, publishPlan);
  }

  @Mutation(() => QuotaRevisePayload, { nullable: true, description: 'Changes published quotas by a further decision.' })
  quotaRevise(@Arg('input', () => QuotaReviseInput, { description }) input: QuotaReviseInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'quotaRevise', input, reviseQuota);
  }
}
