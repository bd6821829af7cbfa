import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { recordBranchVote, recordCommitteeVote, recordRecognitionVote, recordStandingCommitteeVote, recordStrikeOffVote } from '../commands/record-vote.ts';
import { payloadOf } from './payloads.ts';
import { RecognitionVoteRecordInput, StrikeOffVoteRecordInput, VoteRecordInput } from './vote.inputs.ts';

const BranchVoteRecordPayload = payloadOf('branchVoteRecord', 'candidacy', 'event');
const CommitteeVoteRecordPayload = payloadOf('committeeVoteRecord', 'candidacy', 'event');
const StandingCommitteeVoteRecordPayload = payloadOf('standingCommitteeVoteRecord', 'candidacy', 'event');
const StrikeOffVoteRecordPayload = payloadOf('strikeOffVoteRecord', 'membership', 'event');
const RecognitionVoteRecordPayload = payloadOf('recognitionVoteRecord', 'membership', 'event');

const description = 'What to do.';

@Resolver()
export class VoteMutations {
  @Mutation(() => BranchVoteRecordPayload, { nullable: true, description: 'Records the vote of the branch.' })
  branchVoteRecord(
    @Arg('input', () => VoteRecordInput, { description }) input: VoteRecordInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'branchVoteRecord', input, recordBranchVote);
  }

  @Mutation(() => CommitteeVoteRecordPayload, {
    nullable: true,
    description: 'Records the vote of the grassroots committee.',
  })
  committeeVoteRecord(
    @Arg('input', () => VoteRecordInput, { description }) input: VoteRecordInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'committeeVoteRecord', input, recordCommitteeVote);
  }

  @Mutation(() => StandingCommitteeVoteRecordPayload, {
    nullable: true,
    description: 'Records the vote of the standing committee that decides; the decision itself is `admissionDecide`.',
  })
  standingCommitteeVoteRecord(
    @Arg('input', () => VoteRecordInput, { description }) input: VoteRecordInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'standingCommitteeVoteRecord', input, recordStandingCommitteeVote);
  }

  @Mutation(() => RecognitionVoteRecordPayload, {
    nullable: true,
    description: 'Records a vote on making a probationary member official; the decision itself is `membershipRecognise`.',
  })
  recognitionVoteRecord(
    @Arg('input', () => RecognitionVoteRecordInput, { description }) input: RecognitionVoteRecordInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'recognitionVoteRecord', input, recordRecognitionVote);
  }

  @Mutation(() => StrikeOffVoteRecordPayload, {
    nullable: true,
    description: 'Records a vote on striking a member off; the decision itself is `membershipStrikeOff`.',
  })
  strikeOffVoteRecord(
    @Arg('input', () => StrikeOffVoteRecordInput, { description }) input: StrikeOffVoteRecordInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'strikeOffVoteRecord', input, recordStrikeOffVote);
  }
}
