import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { endExemption, exemptMember, renewExemption } from '../commands/exempt.ts';
import { ExemptionEndInput, ExemptionRenewInput, MembershipExemptInput } from './exemption.inputs.ts';
import { payloadOf } from './payloads.ts';

const MembershipExemptPayload = payloadOf('membershipExempt', 'membership', 'event');
const ExemptionRenewPayload = payloadOf('exemptionRenew', 'membership', 'event');
const ExemptionEndPayload = payloadOf('exemptionEnd', 'membership', 'event');

const description = 'What to do.';

@Resolver()
export class ExemptionMutations {
  @Mutation(() => MembershipExemptPayload, { nullable: true, description: 'Records that a member was let off party work and activity.' })
  membershipExempt(
    @Arg('input', () => MembershipExemptInput, { description }) input: MembershipExemptInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'membershipExempt', input, exemptMember);
  }

  @Mutation(() => ExemptionRenewPayload, { nullable: true, description: 'Records that an exemption goes on.' })
  exemptionRenew(
    @Arg('input', () => ExemptionRenewInput, { description }) input: ExemptionRenewInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'exemptionRenew', input, renewExemption);
  }

  @Mutation(() => ExemptionEndPayload, { nullable: true, description: 'Records that a member takes part again.' })
  exemptionEnd(
    @Arg('input', () => ExemptionEndInput, { description }) input: ExemptionEndInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'exemptionEnd', input, endExemption);
  }
}
