import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { completeAwarenessClass } from '../commands/complete-awareness-class.ts';
import { decideAdmission } from '../commands/decide-admission.ts';
import { dropCandidacy } from '../commands/drop-candidacy.ts';
import { openCandidacy } from '../commands/open-candidacy.ts';
import { permitDossier } from '../commands/permit-dossier.ts';
import { openDossier } from '../commands/open-dossier.ts';
import { tellRefusal } from '../commands/tell-refusal.ts';
import { refuseAdmission } from '../commands/refuse-admission.ts';
import {
  CandidacyOpenInput,
  AwarenessClassCompleteInput,
  DossierOpenInput,
  DossierPermitInput,
  CandidacyDropInput,
  AdmissionDecideInput,
  AdmissionRefusalTellInput,
  AdmissionRefuseInput,
} from './candidacy.inputs.ts';
import { payloadOf } from './payloads.ts';

const CandidacyOpenPayload = payloadOf('candidacyOpen', 'candidacy', 'person', 'event');
const AwarenessClassCompletePayload = payloadOf('awarenessClassComplete', 'candidacy', 'event');
const DossierPermitPayload = payloadOf('dossierPermit', 'candidacy', 'event');
const DossierOpenPayload = payloadOf('dossierOpen', 'candidacy', 'event');
const CandidacyDropPayload = payloadOf('candidacyDrop', 'candidacy', 'event');
const AdmissionRefusePayload = payloadOf('admissionRefuse', 'candidacy', 'event');
const AdmissionRefusalTellPayload = payloadOf('admissionRefusalTell', 'candidacy');
const AdmissionDecidePayload = payloadOf('admissionDecide', 'candidacy', 'membership', 'event');

const description = 'What to do.';

@Resolver()
export class CandidacyMutations {
  @Mutation(() => CandidacyOpenPayload, { nullable: true, description: 'Puts somebody on the list of candidates.' })
  candidacyOpen(
    @Arg('input', () => CandidacyOpenInput, { description }) input: CandidacyOpenInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'candidacyOpen', input, openCandidacy);
  }

  @Mutation(() => AwarenessClassCompletePayload, {
    nullable: true,
    description: 'Records the certificate of the awareness class.',
  })
  awarenessClassComplete(
    @Arg('input', () => AwarenessClassCompleteInput, { description }) input: AwarenessClassCompleteInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'awarenessClassComplete', input, completeAwarenessClass);
  }

  @Mutation(() => DossierPermitPayload, { nullable: true, description: 'Records that the committee permits a dossier to be made.' })
  dossierPermit(
    @Arg('input', () => DossierPermitInput, { description }) input: DossierPermitInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'dossierPermit', input, permitDossier);
  }

  @Mutation(() => DossierOpenPayload, { nullable: true, description: 'Opens the admission dossier.' })
  dossierOpen(
    @Arg('input', () => DossierOpenInput, { description }) input: DossierOpenInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'dossierOpen', input, openDossier);
  }

  @Mutation(() => CandidacyDropPayload, { nullable: true, description: 'Takes somebody off the list of candidates.' })
  candidacyDrop(
    @Arg('input', () => CandidacyDropInput, { description }) input: CandidacyDropInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'candidacyDrop', input, dropCandidacy);
  }

  @Mutation(() => AdmissionDecidePayload, {
    nullable: true,
    description: 'Records the admission decision: a candidacy closes and a membership opens.',
  })
  admissionDecide(
    @Arg('input', () => AdmissionDecideInput, { description }) input: AdmissionDecideInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'admissionDecide', input, decideAdmission);
  }

  @Mutation(() => AdmissionRefusePayload, {
    nullable: true,
    description: 'Records that the competent committee decided not to admit: the candidacy closes, and the person may be listed again.',
  })
  admissionRefuse(
    @Arg('input', () => AdmissionRefuseInput, { description }) input: AdmissionRefuseInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'admissionRefuse', input, refuseAdmission);
  }

  @Mutation(() => AdmissionRefusalTellPayload, {
    nullable: true,
    description: 'Records on which day the branch was told of a refusal to admit, once, where it was not recorded with the refusal (294-QĐ/TW 4.3.1).',
  })
  admissionRefusalTell(
    @Arg('input', () => AdmissionRefusalTellInput, { description }) input: AdmissionRefusalTellInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'admissionRefusalTell', input, tellRefusal);
  }
}
