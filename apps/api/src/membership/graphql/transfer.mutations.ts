import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { acceptTransfer } from '../commands/accept-transfer.ts';
import { cancelTransfer, returnTransfer } from '../commands/answer-transfer.ts';
import { requestTransfer } from '../commands/request-transfer.ts';
import {
  MembershipTransferRequestInput,
  TransferAcceptInput,
  TransferReturnInput,
  TransferCancelInput,
} from './transfer.inputs.ts';
import { payloadOf } from './payloads.ts';

const MembershipTransferRequestPayload = payloadOf('membershipTransferRequest', 'transfer', 'membership', 'event');
const TransferAcceptPayload = payloadOf('transferAccept', 'transfer', 'membership', 'event');
const TransferReturnPayload = payloadOf('transferReturn', 'transfer', 'membership', 'event');
const TransferCancelPayload = payloadOf('transferCancel', 'transfer', 'membership', 'event');

const description = 'What to do.';

@Resolver()
export class TransferMutations {
  @Mutation(() => MembershipTransferRequestPayload, {
    nullable: true,
    description: 'Sends a member on the way to another branch or out of the town.',
  })
  membershipTransferRequest(
    @Arg('input', () => MembershipTransferRequestInput, { description }) input: MembershipTransferRequestInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'membershipTransferRequest', input, requestTransfer);
  }

  @Mutation(() => TransferAcceptPayload, { nullable: true, description: 'Takes the member in.' })
  transferAccept(
    @Arg('input', () => TransferAcceptInput, { description }) input: TransferAcceptInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'transferAccept', input, acceptTransfer);
  }

  @Mutation(() => TransferReturnPayload, { nullable: true, description: 'Sends the papers back.' })
  transferReturn(
    @Arg('input', () => TransferReturnInput, { description }) input: TransferReturnInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'transferReturn', input, returnTransfer);
  }

  @Mutation(() => TransferCancelPayload, { nullable: true, description: 'Calls the member back.' })
  transferCancel(
    @Arg('input', () => TransferCancelInput, { description }) input: TransferCancelInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'transferCancel', input, cancelTransfer);
  }
}
