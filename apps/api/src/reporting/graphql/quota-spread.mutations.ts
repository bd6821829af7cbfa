import { Arg, Ctx, Field, Info, Int, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Plan } from '../../planning/public.ts';
import { act } from '../../platform/act/act.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { applySpread } from '../commands/apply-spread.ts';
import { QuotaSpreadApplyInput } from './quota-spread.inputs.ts';

@Described('QuotaSpreadApplyPayload', 'What became of quotaSpreadApply.')
export class QuotaSpreadApplyPayload extends Payload {
  @Field(() => Plan, { nullable: true, description: 'The plan as it stands now.' })
  plan!: Plan | null;

  @Field(() => Int, { nullable: true, description: 'How many cells changed.' })
  changed!: number | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Resolver()
export class QuotaSpreadMutations {
  @Mutation(() => QuotaSpreadApplyPayload, { nullable: true, description: 'Spreads the target of a draft over its units and writes the numbers into it.' })
  quotaSpreadApply(
    @Arg('input', () => QuotaSpreadApplyInput, { description: 'What to do.' }) input: QuotaSpreadApplyInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'quotaSpreadApply', input, applySpread);
  }
}
