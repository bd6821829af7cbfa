import { Field, ID, InputType, Int } from 'type-graphql';
import { DecisionInput } from '../../organisation/public.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { key, version } from './input-texts.ts';

@InputType('MembershipTransferRequestInput', {
  description: 'Where a member goes. Exactly one of `toBranchId` and `destination`.',
})
export class MembershipTransferRequestInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => ID, { nullable: true, description: 'A branch of the town.' })
  toBranchId?: string | null;

  @Field(() => String, { nullable: true, description: 'A place outside the town.' })
  destination?: string | null;

  @Field(() => LocalDate, { description: 'Day of the request; of the referral too unless it is awaited.' })
  requestedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the move or of the decision to move; the transfer must be begun within 60 working days of it.' })
  movedOn?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only asked for, whoever may refer issues the papers by transferRefer; false or left out: the papers are issued the same day by the caller.',
  })
  awaitsReferral?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a probationer: what the member who helps him says of him, for the branch that takes him in (06-HD/TW 3.10); told when it is missing.' })
  mentorComment?: string | null;

  @Field(() => String, { nullable: true, description: 'Of a probationer: what the branch says of him; told when it is missing.' })
  branchComment?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('TransferAcceptInput', {
  description:
    'The receiving side takes the member in; of a transfer out of the town, the sending side records that it was accepted there.',
})
export class TransferAcceptInput {
  @Field(() => ID, { description: 'Id of the transfer.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'First day in the new branch.' })
  acceptedOn!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Another branch of the receiving organisation than the one the papers name.',
  })
  branchId?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('TransferReturnInput', { description: 'The receiving side sends the papers back.' })
export class TransferReturnInput {
  @Field(() => ID, { description: 'Id of the transfer.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'Day they were sent back.' })
  returnedOn!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null;
}

@InputType('TransferCancelInput', { description: 'The sending side calls the member back, today.' })
export class TransferCancelInput {
  @Field(() => ID, { description: 'Id of the transfer.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null;
}

@InputType('ArrivalDatesInput', {
  description: 'The dates of an admission elsewhere as they are to stand; a date left out is right.',
})
export class ArrivalDatesInput {
  @Field(() => LocalDate, { nullable: true, description: 'Day the admission was decided, from which party age runs.' })
  decidedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the ceremony.' })
  ceremonyOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Official date, of who came as an official member; of who came on probation it follows from the ceremony.' })
  officialOn?: string | null;
}

@InputType('EventCorrectInput', {
  description:
    'A correction of an entry of the log by a decision: another day, other dates of an admission elsewhere or of before records were kept, or that it never happened. The entry itself stays.',
})
export class EventCorrectInput {
  @Field(() => ID, { description: 'Id of the entry; it must still be in force.' })
  id!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The right day.' })
  effectiveOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'true: it never happened.' })
  void?: boolean | null;

  @Field(() => ArrivalDatesInput, { nullable: true, description: 'Of the entry of an arrival, or from the list of members: the right dates of the admission.' })
  arrival?: ArrivalDatesInput | null;

  @Field(() => String, { description: 'Why it is corrected.' })
  reason!: string;

  @Field(() => DecisionInput, {
    nullable: true,
    description: 'The decision on the correction; a member’s file is corrected by nothing less.',
  })
  decision?: DecisionInput | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}
