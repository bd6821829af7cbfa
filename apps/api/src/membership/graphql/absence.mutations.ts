import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { referTransfer } from '../commands/refer-transfer.ts';
import { proposeDeletion, remindAbsent } from '../commands/remind-absent.ts';
import { AbsenceRemindInput, TransferDeletionProposeInput, TransferReferInput } from './absence.inputs.ts';
import { payloadOf } from './payloads.ts';

const TransferReferPayload = payloadOf('transferRefer', 'transfer', 'membership', 'event');
const AbsenceRemindPayload = payloadOf('absenceRemind', 'transfer', 'membership');
const TransferDeletionProposePayload = payloadOf('transferDeletionPropose', 'transfer', 'membership');

const description = 'What to do.';

/** Papers that are awaited, and members who are. */
@Resolver()
export class AbsenceMutations {
  @Mutation(() => TransferReferPayload, { nullable: true, description: 'Issues the papers of a transfer that was asked for; from that day the member is on the way.' })
  transferRefer(
    @Arg('input', () => TransferReferInput, { description }) input: TransferReferInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'transferRefer', input, referTransfer);
  }

  @Mutation(() => AbsenceRemindPayload, { nullable: true, description: 'Records that a member who stays away was reminded.' })
  absenceRemind(
    @Arg('input', () => AbsenceRemindInput, { description }) input: AbsenceRemindInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'absenceRemind', input, remindAbsent);
  }

  @Mutation(() => TransferDeletionProposePayload, {
    nullable: true,
    description: 'Proposes striking off somebody who has not presented the papers for more than three months. REMINDER_REQUIRED when nobody reminded him and no reason is given.',
  })
  transferDeletionPropose(
    @Arg('input', () => TransferDeletionProposeInput, { description }) input: TransferDeletionProposeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'transferDeletionPropose', input, proposeDeletion);
  }
}
