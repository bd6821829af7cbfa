import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { changeDiscipline, fileAppeal, publishDiscipline, rejectAppeal, revokeDiscipline } from '../commands/discipline-decisions.ts';
import { fileComplaint, rejectComplaint, restoreMember } from '../commands/restore-member.ts';
import { closeInspection, openInspection, resumeMember, suspendMember } from '../commands/suspension.ts';
import {
  AppealFileInput,
  AppealRejectInput,
  ComplaintFileInput,
  ComplaintRejectInput,
  DisciplineChangeInput,
  DisciplinePublishInput,
  DisciplineRevokeInput,
  InspectionCloseInput,
  InspectionOpenInput,
  MembershipRestoreInput,
  MembershipResumeInput,
  MembershipSuspendInput,
} from './discipline.inputs.ts';
import { payloadOf } from './payloads.ts';

const DisciplineChangePayload = payloadOf('disciplineChange', 'membership', 'event');
const DisciplineRevokePayload = payloadOf('disciplineRevoke', 'membership', 'event');
const DisciplinePublishPayload = payloadOf('disciplinePublish', 'membership', 'event');
const AppealFilePayload = payloadOf('appealFile', 'membership', 'event');
const AppealRejectPayload = payloadOf('appealReject', 'membership', 'event');
const ComplaintFilePayload = payloadOf('complaintFile', 'membership', 'event');
const ComplaintRejectPayload = payloadOf('complaintReject', 'membership', 'event');
const MembershipRestorePayload = payloadOf('membershipRestore', 'membership', 'event');
const MembershipSuspendPayload = payloadOf('membershipSuspend', 'membership', 'event');
const MembershipResumePayload = payloadOf('membershipResume', 'membership', 'event');
const InspectionOpenPayload = payloadOf('inspectionOpen', 'membership', 'event');
const InspectionClosePayload = payloadOf('inspectionClose', 'membership', 'event');

const description = 'What to do.';

@Resolver()
export class DisciplineMutations {
  @Mutation(() => DisciplineChangePayload, { nullable: true, description: 'Records that the form of a discipline was changed.' })
  disciplineChange(
    @Arg('input', () => DisciplineChangeInput, { description }) input: DisciplineChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'disciplineChange', input, changeDiscipline);
  }

  @Mutation(() => DisciplineRevokePayload, { nullable: true, description: 'Records that a discipline was revoked.' })
  disciplineRevoke(
    @Arg('input', () => DisciplineRevokeInput, { description }) input: DisciplineRevokeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'disciplineRevoke', input, revokeDiscipline);
  }

  @Mutation(() => DisciplinePublishPayload, { nullable: true, description: 'Records when a discipline was made known, also of one expelled.' })
  disciplinePublish(
    @Arg('input', () => DisciplinePublishInput, { description }) input: DisciplinePublishInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'disciplinePublish', input, publishDiscipline);
  }

  @Mutation(() => AppealFilePayload, { nullable: true, description: 'Records an appeal against a discipline, also of one expelled.' })
  appealFile(
    @Arg('input', () => AppealFileInput, { description }) input: AppealFileInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'appealFile', input, fileAppeal);
  }

  @Mutation(() => AppealRejectPayload, { nullable: true, description: 'Records that a discipline appealed against was upheld.' })
  appealReject(
    @Arg('input', () => AppealRejectInput, { description }) input: AppealRejectInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'appealReject', input, rejectAppeal);
  }

  @Mutation(() => ComplaintFilePayload, { nullable: true, description: 'Records that somebody struck off complains about it.' })
  complaintFile(
    @Arg('input', () => ComplaintFileInput, { description }) input: ComplaintFileInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'complaintFile', input, fileComplaint);
  }

  @Mutation(() => ComplaintRejectPayload, { nullable: true, description: 'Records that the striking off complained about is upheld.' })
  complaintReject(
    @Arg('input', () => ComplaintRejectInput, { description }) input: ComplaintRejectInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'complaintReject', input, rejectComplaint);
  }

  @Mutation(() => MembershipRestorePayload, { nullable: true, description: 'Restores who was expelled, struck off or let go wrongly; the membership and its party age go on.' })
  membershipRestore(
    @Arg('input', () => MembershipRestoreInput, { description }) input: MembershipRestoreInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'membershipRestore', input, restoreMember);
  }

  @Mutation(() => MembershipSuspendPayload, { nullable: true, description: 'Records that a member was suspended from party activity.' })
  membershipSuspend(
    @Arg('input', () => MembershipSuspendInput, { description }) input: MembershipSuspendInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'membershipSuspend', input, suspendMember);
  }

  @Mutation(() => MembershipResumePayload, { nullable: true, description: 'Records that a suspension ended before its last day.' })
  membershipResume(
    @Arg('input', () => MembershipResumeInput, { description }) input: MembershipResumeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'membershipResume', input, resumeMember);
  }

  @Mutation(() => InspectionOpenPayload, { nullable: true, description: 'Records that an inspection for signs of a violation began.' })
  inspectionOpen(
    @Arg('input', () => InspectionOpenInput, { description }) input: InspectionOpenInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'inspectionOpen', input, openInspection);
  }

  @Mutation(() => InspectionClosePayload, { nullable: true, description: 'Records that an inspection was closed.' })
  inspectionClose(
    @Arg('input', () => InspectionCloseInput, { description }) input: InspectionCloseInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'inspectionClose', input, closeInspection);
  }
}
