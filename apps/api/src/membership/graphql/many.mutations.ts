import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { admitCandidates, recogniseMembers } from '../commands/decide-for-many.ts';
import { transferMembers } from '../commands/transfer-members.ts';
import { CandidaciesAdmitInput, MembershipsRecogniseInput, MembershipsTransferInput } from './many.inputs.ts';
import { manyPayloadOf } from './payloads.ts';
import { logOutcomesRead } from './reading-log.ts';

const MembershipsRecognisePayload = manyPayloadOf('membershipsRecognise', 'membership', 'event');
const MembershipsTransferPayload = manyPayloadOf('membershipsTransfer', 'membership', 'event');
const CandidaciesAdmitPayload = manyPayloadOf('candidaciesAdmit', 'candidacy', 'membership', 'event');

const description = 'What to do.';

/** What a committee decides about many people at once. */
@Resolver()
export class ManyMutations {
  @Mutation(() => MembershipsRecognisePayload, {
    nullable: true,
    description: 'Records that many members are official, by one decision. Each row is accepted or refused by the rules of membershipRecognise. ROWS_REFUSED when nothing was written.',
  })
  async membershipsRecognise(
    @Arg('input', () => MembershipsRecogniseInput, { description }) input: MembershipsRecogniseInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return logOutcomesRead(context, info, 'Membership', await act(context, info, 'membershipsRecognise', input, recogniseMembers));
  }

  @Mutation(() => MembershipsTransferPayload, {
    nullable: true,
    description: 'Records that many members go to another branch together, by one decision of a committee over both. Each row is accepted or refused by itself. ROWS_REFUSED when nothing was written.',
  })
  async membershipsTransfer(
    @Arg('input', () => MembershipsTransferInput, { description }) input: MembershipsTransferInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return logOutcomesRead(context, info, 'Membership', await act(context, info, 'membershipsTransfer', input, transferMembers));
  }

  @Mutation(() => CandidaciesAdmitPayload, {
    nullable: true,
    description: 'Records the admission of many candidates, by one decision. Each row is accepted or refused by the rules of admissionDecide. ROWS_REFUSED when nothing was written.',
  })
  async candidaciesAdmit(
    @Arg('input', () => CandidaciesAdmitInput, { description }) input: CandidaciesAdmitInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return logOutcomesRead(context, info, 'Candidacy', await act(context, info, 'candidaciesAdmit', input, admitCandidates));
  }
}
