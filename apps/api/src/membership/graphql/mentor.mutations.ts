import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { assignMentor, endMentor } from '../commands/assign-mentor.ts';
import './mentor.type.ts';
import { payloadOf } from './payloads.ts';
import { MembershipRecordInput } from './record.inputs.ts';

@InputType('MembershipMentorAssignInput', { description: 'Who helps a probationer.' })
export class MembershipMentorAssignInput extends MembershipRecordInput {
  @Field(() => ID, { description: 'The official member of the branch.' })
  personId!: string;

  @Field(() => LocalDate, { description: 'Day of the branch’s resolution; not before the ceremony.' })
  assignedOn!: string;

  @Field(() => ID, { nullable: true, description: 'The assignment he takes over, which ends that day; beside the others when left out.' })
  replacesId?: string | null;
}

@InputType('MembershipMentorEndInput', { description: 'That somebody helps a probationer no longer.' })
export class MembershipMentorEndInput extends MembershipRecordInput {
  @Field(() => ID, { description: 'Id of the assignment.' })
  mentorId!: string;

  @Field(() => LocalDate, { description: 'First day on which no more.' })
  endedOn!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

const MembershipMentorAssignPayload = payloadOf('membershipMentorAssign', 'membership');
const MembershipMentorEndPayload = payloadOf('membershipMentorEnd', 'membership');
const description = 'What to do.';

@Resolver()
export class MentorMutations {
  @Mutation(() => MembershipMentorAssignPayload, { nullable: true, description: 'Records who helps a probationer, by resolution of the branch: an official member of its own (Điều lệ Đảng, Đ5). It ends by itself with probation, an exit or a transfer.' })
  membershipMentorAssign(@Arg('input', () => MembershipMentorAssignInput, { description }) input: MembershipMentorAssignInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'membershipMentorAssign', input, assignMentor);
  }

  @Mutation(() => MembershipMentorEndPayload, { nullable: true, description: 'Records that somebody helps a probationer no longer, by resolution of the branch.' })
  membershipMentorEnd(@Arg('input', () => MembershipMentorEndInput, { description }) input: MembershipMentorEndInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'membershipMentorEnd', input, endMentor);
  }
}
