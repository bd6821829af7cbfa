import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { acceptCandidacyMove, cancelCandidacyMove, forwardCandidacyMove, requestCandidacyMove, returnCandidacyMove } from '../commands/move-candidate.ts';
import { key, version } from './input-texts.ts';
import { payloadOf } from './payloads.ts';

const idOf = 'Id of the candidacy.';

@InputType('CandidacyMoveRequestInput', { description: 'Where a candidate goes. Exactly one of `toBranchId` and `destination`.' })
export class CandidacyMoveRequestInput {
  @Field(() => ID, { description: idOf })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => ID, { nullable: true, description: 'A branch of the town.' })
  toBranchId?: string | null;

  @Field(() => String, { nullable: true, description: 'A place outside the town.' })
  destination?: string | null;

  @Field(() => LocalDate, { description: 'Day of the act: of the certificate, where one is given.' })
  requestedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the move, from which the clocks run; the day of the act when left out.' })
  movedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the certificate that he is being helped; needed unless the dossier was sent up.' })
  certificateNo?: string | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('CandidacyMoveForwardInput', { description: 'The committee that has the dossier forwards it.' })
export class CandidacyMoveForwardInput {
  @Field(() => ID, { description: idOf })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'Day it was forwarded.' })
  forwardedOn!: string;

  @Field(() => String, { nullable: true, description: 'Number of the covering document.' })
  documentNo?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('CandidacyMoveAcceptInput', { description: 'The new branch takes the candidate in; of a move out of the town the old branch records that the other place has him.' })
export class CandidacyMoveAcceptInput {
  @Field(() => ID, { description: idOf })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'First day on the list of the new branch.' })
  acceptedOn!: string;

  @Field(() => String, { nullable: true, description: 'An objection to be looked into before the admission is decided; it is then decided within 60 working days instead of 30.' })
  objection?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('CandidacyMoveReturnInput', { description: 'The new branch sends the candidate back.' })
export class CandidacyMoveReturnInput {
  @Field(() => ID, { description: idOf })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'Day of it.' })
  returnedOn!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('CandidacyMoveCancelInput', { description: 'The old branch calls the move off, today.' })
export class CandidacyMoveCancelInput {
  @Field(() => ID, { description: idOf })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

const CandidacyMoveRequestPayload = payloadOf('candidacyMoveRequest', 'candidacy', 'event');
const CandidacyMoveForwardPayload = payloadOf('candidacyMoveForward', 'candidacy', 'event');
const CandidacyMoveAcceptPayload = payloadOf('candidacyMoveAccept', 'candidacy', 'event');
const CandidacyMoveReturnPayload = payloadOf('candidacyMoveReturn', 'candidacy', 'event');
const CandidacyMoveCancelPayload = payloadOf('candidacyMoveCancel', 'candidacy', 'event');
const description = 'What to do.';

@Resolver()
export class CandidacyMoveMutations {
  @Mutation(() => CandidacyMoveRequestPayload, { nullable: true, description: 'Records that a candidate moves to another branch or out of the town.' })
  candidacyMoveRequest(
    @Arg('input', () => CandidacyMoveRequestInput, { description }) input: CandidacyMoveRequestInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'candidacyMoveRequest', input, requestCandidacyMove);
  }

  @Mutation(() => CandidacyMoveForwardPayload, { nullable: true, description: 'Forwards the dossier of a candidate who moves.' })
  candidacyMoveForward(
    @Arg('input', () => CandidacyMoveForwardInput, { description }) input: CandidacyMoveForwardInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'candidacyMoveForward', input, forwardCandidacyMove);
  }

  @Mutation(() => CandidacyMoveAcceptPayload, { nullable: true, description: 'Takes the candidate in.' })
  candidacyMoveAccept(
    @Arg('input', () => CandidacyMoveAcceptInput, { description }) input: CandidacyMoveAcceptInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'candidacyMoveAccept', input, acceptCandidacyMove);
  }

  @Mutation(() => CandidacyMoveReturnPayload, { nullable: true, description: 'Sends the candidate back.' })
  candidacyMoveReturn(
    @Arg('input', () => CandidacyMoveReturnInput, { description }) input: CandidacyMoveReturnInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'candidacyMoveReturn', input, returnCandidacyMove);
  }

  @Mutation(() => CandidacyMoveCancelPayload, { nullable: true, description: 'Calls the move off.' })
  candidacyMoveCancel(
    @Arg('input', () => CandidacyMoveCancelInput, { description }) input: CandidacyMoveCancelInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'candidacyMoveCancel', input, cancelCandidacyMove);
  }
}
