import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { changeTraining, openTraining } from '../commands/training-class.ts';
import { cancelEnrolment, enrolInTraining, noteAttendance, recordTrainingResults } from '../commands/training-enrolment.ts';
import { manyPayloadOf, payloadOf } from './payloads.ts';
import { logOutcomesRead } from './reading-log.ts';
import {
  TrainingAttendanceRecordInput,
  TrainingClassChangeInput,
  TrainingClassOpenInput,
  TrainingEnrolInput,
  TrainingEnrolmentCancelInput,
  TrainingResultsRecordInput,
} from './training.inputs.ts';

const TrainingClassOpenPayload = payloadOf('trainingClassOpen', 'trainingClass');
const TrainingClassChangePayload = payloadOf('trainingClassChange', 'trainingClass');
const TrainingEnrolmentCancelPayload = payloadOf('trainingEnrolmentCancel', 'trainingClass');
const TrainingAttendanceRecordPayload = payloadOf('trainingAttendanceRecord', 'trainingClass');
const TrainingEnrolPayload = manyPayloadOf('trainingEnrol', 'enrolment');
const TrainingResultsRecordPayload = manyPayloadOf('trainingResultsRecord', 'enrolment', 'candidacy', 'event');

const description = 'What to do.';

@Resolver()
export class TrainingMutations {
  @Mutation(() => TrainingClassOpenPayload, { nullable: true, description: 'Opens a class of awareness or of new members.' })
  trainingClassOpen(
    @Arg('input', () => TrainingClassOpenInput, { description }) input: TrainingClassOpenInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'trainingClassOpen', input, openTraining);
  }

  @Mutation(() => TrainingClassChangePayload, { nullable: true, description: 'Changes the name, the place or the days of a class.' })
  trainingClassChange(
    @Arg('input', () => TrainingClassChangeInput, { description }) input: TrainingClassChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'trainingClassChange', input, changeTraining);
  }

  @Mutation(() => TrainingEnrolPayload, {
    nullable: true,
    description: 'Enrols people in a class. Each row is accepted or refused for itself. ROWS_REFUSED when nothing was written.',
  })
  async trainingEnrol(
    @Arg('input', () => TrainingEnrolInput, { description }) input: TrainingEnrolInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return logOutcomesRead(context, info, 'TrainingEnrolment', await act(context, info, 'trainingEnrol', input, enrolInTraining));
  }

  @Mutation(() => TrainingEnrolmentCancelPayload, { nullable: true, description: 'Takes somebody’s name out of a class that has no result for him.' })
  trainingEnrolmentCancel(
    @Arg('input', () => TrainingEnrolmentCancelInput, { description }) input: TrainingEnrolmentCancelInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'trainingEnrolmentCancel', input, cancelEnrolment);
  }

  @Mutation(() => TrainingAttendanceRecordPayload, { nullable: true, description: 'Notes who was there on a day of a class.' })
  trainingAttendanceRecord(
    @Arg('input', () => TrainingAttendanceRecordInput, { description }) input: TrainingAttendanceRecordInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'trainingAttendanceRecord', input, noteAttendance);
  }

  @Mutation(() => TrainingResultsRecordPayload, {
    nullable: true,
    description: 'Records how a class ended. A certificate of awareness is recorded with its candidacy as awarenessClassComplete does it; each row is accepted or refused for itself. ROWS_REFUSED when nothing was written.',
  })
  async trainingResultsRecord(
    @Arg('input', () => TrainingResultsRecordInput, { description }) input: TrainingResultsRecordInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return logOutcomesRead(context, info, 'TrainingEnrolment', await act(context, info, 'trainingResultsRecord', input, recordTrainingResults));
  }
}
