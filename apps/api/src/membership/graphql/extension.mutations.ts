import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { extendAdmissionDecision, extendRecognitionDecision } from '../commands/extend-decision.ts';
import { AdmissionDecisionExtendInput, RecognitionDecisionExtendInput } from './extension.inputs.ts';
import { payloadOf } from './payloads.ts';

const AdmissionDecisionExtendPayload = payloadOf('admissionDecisionExtend', 'candidacy', 'event');
const RecognitionDecisionExtendPayload = payloadOf('recognitionDecisionExtend', 'membership', 'event');

const description = 'What to do.';

@Resolver()
export class ExtensionMutations {
  @Mutation(() => AdmissionDecisionExtendPayload, { nullable: true, description: 'Notes that the time to decide an admission was extended: its deadline moves, once.' })
  admissionDecisionExtend(
    @Arg('input', () => AdmissionDecisionExtendInput, { description }) input: AdmissionDecisionExtendInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'admissionDecisionExtend', input, extendAdmissionDecision);
  }

  @Mutation(() => RecognitionDecisionExtendPayload, { nullable: true, description: 'Notes that the time to decide a recognition was extended: its deadline moves, once.' })
  recognitionDecisionExtend(
    @Arg('input', () => RecognitionDecisionExtendInput, { description }) input: RecognitionDecisionExtendInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'recognitionDecisionExtend', input, extendRecognitionDecision);
  }
}
