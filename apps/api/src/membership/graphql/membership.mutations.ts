import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { annulAdmission, disciplineMember, recordResignation, strikeOffMember } from '../commands/decided-acts.ts';
import { receiveDecision } from '../commands/receive-decision.ts';
import { holdCeremony } from '../commands/hold-ceremony.ts';
import { recogniseMember } from '../commands/recognise-member.ts';
import { recordDeath } from '../commands/record-death.ts';
import { takeInArrival } from '../commands/take-in-arrival.ts';
import { MembershipArriveInput } from './candidacy.inputs.ts';
import {
  CeremonyHoldInput,
  DecisionReceiveInput,
  MembershipRecogniseInput,
  MembershipDisciplineInput,
  MembershipStrikeOffInput,
  MembershipResignInput,
  MemberDeathRecordInput,
  AdmissionAnnulInput,
} from './membership.inputs.ts';
import { payloadOf } from './payloads.ts';

const DecisionReceivePayload = payloadOf('decisionReceive', 'membership', 'event');
const CeremonyHoldPayload = payloadOf('ceremonyHold', 'membership', 'event');
const MembershipRecognisePayload = payloadOf('membershipRecognise', 'membership', 'event');
const MembershipDisciplinePayload = payloadOf('membershipDiscipline', 'membership', 'event');
const MembershipStrikeOffPayload = payloadOf('membershipStrikeOff', 'membership', 'event');
const MembershipResignPayload = payloadOf('membershipResign', 'membership', 'event');
const MemberDeathRecordPayload = payloadOf('memberDeathRecord', 'membership', 'event');
const MembershipArrivePayload = payloadOf('membershipArrive', 'membership', 'person', 'event');
const AdmissionAnnulPayload = payloadOf('admissionAnnul', 'membership', 'event');

const description = 'What to do.';

@Resolver()
export class MembershipMutations {
  @Mutation(() => DecisionReceivePayload, { nullable: true, description: 'Records when the branch received the admission decision.' })
  decisionReceive(
    @Arg('input', () => DecisionReceiveInput, { description }) input: DecisionReceiveInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'decisionReceive', input, receiveDecision);
  }

  @Mutation(() => CeremonyHoldPayload, { nullable: true, description: 'Records the ceremony of admission.' })
  ceremonyHold(
    @Arg('input', () => CeremonyHoldInput, { description }) input: CeremonyHoldInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'ceremonyHold', input, holdCeremony);
  }

  @Mutation(() => MembershipRecognisePayload, { nullable: true, description: 'Records that a member is official.' })
  membershipRecognise(
    @Arg('input', () => MembershipRecogniseInput, { description }) input: MembershipRecogniseInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'membershipRecognise', input, recogniseMember);
  }

  @Mutation(() => MembershipDisciplinePayload, { nullable: true, description: 'Records a form of discipline.' })
  membershipDiscipline(
    @Arg('input', () => MembershipDisciplineInput, { description }) input: MembershipDisciplineInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'membershipDiscipline', input, disciplineMember);
  }

  @Mutation(() => MembershipStrikeOffPayload, { nullable: true, description: 'Records that a member was struck off.' })
  membershipStrikeOff(
    @Arg('input', () => MembershipStrikeOffInput, { description }) input: MembershipStrikeOffInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'membershipStrikeOff', input, strikeOffMember);
  }

  @Mutation(() => MembershipResignPayload, {
    nullable: true,
    description: 'Records that a member left at his own request.',
  })
  membershipResign(
    @Arg('input', () => MembershipResignInput, { description }) input: MembershipResignInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'membershipResign', input, recordResignation);
  }

  @Mutation(() => MemberDeathRecordPayload, { nullable: true, description: 'Records the death of a member.' })
  memberDeathRecord(
    @Arg('input', () => MemberDeathRecordInput, { description }) input: MemberDeathRecordInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'memberDeathRecord', input, recordDeath);
  }

  @Mutation(() => MembershipArrivePayload, {
    nullable: true,
    description: 'Takes in a member who comes from outside the town.',
  })
  membershipArrive(
    @Arg('input', () => MembershipArriveInput, { description }) input: MembershipArriveInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'membershipArrive', input, takeInArrival);
  }

  @Mutation(() => AdmissionAnnulPayload, { nullable: true, description: 'Records that an admission was annulled.' })
  admissionAnnul(
    @Arg('input', () => AdmissionAnnulInput, { description }) input: AdmissionAnnulInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'admissionAnnul', input, annulAdmission);
  }
}
