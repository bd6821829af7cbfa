import { Field, ID, InputType, Int } from 'type-graphql';
import { Education, Qualification, Sex, SourceGroup } from '@dangvu/domain/membership/person-traits';
import { DecisionInput } from '../../organisation/public.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { MembershipStatus } from '@dangvu/domain/membership/lifecycle';
import { version, key } from './input-texts.ts';

@InputType('PersonInput', { description: 'Somebody there is no record of yet.' })
export class PersonInput {
  @Field(() => String, { description: 'Full name; letters, marks and spaces.' })
  fullName!: string;

  @Field(() => LocalDate, { description: 'Date of birth.' })
  bornOn!: string;

  @Field(() => Sex, { description: 'Sex.' })
  sex!: Sex;

  @Field(() => String, { description: 'Ethnicity.' })
  ethnicity!: string;

  @Field(() => String, { nullable: true, description: 'Religion; none when left out.' })
  religion?: string | null;

  @Field(() => String, { nullable: true, description: 'Home town.' })
  homeTown?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the person lives.' })
  residence?: string | null;

  @Field(() => String, { description: 'Occupation.' })
  occupation!: string;

  @Field(() => Education, { description: 'General education completed.' })
  education!: Education;

  @Field(() => Qualification, {
    nullable: true,
    description: 'Highest professional qualification; none when left out.',
  })
  qualification?: Qualification | null;

  @Field(() => String, { nullable: true, description: 'Personal identification number, 12 digits.' })
  personalId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a member of the Youth Union; not when left out.' })
  youthUnionMember?: boolean | null;
}

@InputType('CandidacyOpenInput', {
  description: 'Who is put on the list of candidates, and where. Exactly one of `person` and `personId`.',
})
export class CandidacyOpenInput {
  @Field(() => ID, { description: 'The branch that follows the candidate.' })
  branchId!: string;

  @Field(() => SourceGroup, { description: 'Where the candidate comes from.' })
  sourceGroup!: SourceGroup;

  @Field(() => LocalDate, { description: 'Day of the branch’s resolution to list.' })
  listedOn!: string;

  @Field(() => PersonInput, { nullable: true, description: 'Somebody new.' })
  person?: PersonInput | null;

  @Field(() => ID, { nullable: true, description: 'Somebody on record.' })
  personId?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('AwarenessClassCompleteInput', { description: 'The certificate of the awareness class.' })
export class AwarenessClassCompleteInput {
  @Field(() => ID, { description: 'Id of the candidacy.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { description: 'Number of the certificate.' })
  certificateNo!: string;

  @Field(() => LocalDate, { description: 'Day it was issued.' })
  issuedOn!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('DossierPermitInput', { description: 'The committee’s permission to make a dossier.' })
export class DossierPermitInput {
  @Field(() => ID, { description: 'Id of the candidacy.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'Day on which the committee permitted it.' })
  permittedOn!: string;

  @Field(() => String, { nullable: true, description: 'Number of the document.' })
  documentNo?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('DossierOpenInput', { description: 'The dossier of a candidate.' })
export class DossierOpenInput {
  @Field(() => ID, { description: 'Id of the candidacy.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'Day it was opened; it serves for twelve months.' })
  openedOn!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('CandidacyDropInput', { description: 'Why a candidate is followed no longer.' })
export class CandidacyDropInput {
  @Field(() => ID, { description: 'Id of the candidacy.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'Day of the branch’s resolution to take the name off.' })
  droppedOn!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('AdmissionDecideInput', { description: 'The decision by which a candidate is admitted.' })
export class AdmissionDecideInput {
  @Field(() => ID, { description: 'Id of the candidacy.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => DecisionInput, { description: 'The decision; its day is the day of admission.' })
  decision!: DecisionInput;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('AdmissionRefuseInput', { description: 'The decision by which a candidate is not admitted.' })
export class AdmissionRefuseInput extends AdmissionDecideInput {
  @Field(() => String, { description: 'Why, as the decision says.' })
  reason!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which the branch was told (294-QĐ/TW 4.3.1); still to be told when left out.' })
  toldOn?: string | null;
}

@InputType('AdmissionRefusalTellInput', { description: 'When a branch was told of a refusal to admit.' })
export class AdmissionRefusalTellInput {
  @Field(() => ID, { description: 'Id of the candidacy.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'Day on which the branch was told: not before the decision.' })
  toldOn!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('MembershipArriveInput', {
  description: 'A member who comes from outside the town. Exactly one of `person` and `personId`.',
})
export class MembershipArriveInput {
  @Field(() => ID, { description: 'The branch that takes the member in.' })
  branchId!: string;

  @Field(() => PersonInput, { nullable: true, description: 'Somebody new.' })
  person?: PersonInput | null;

  @Field(() => ID, { nullable: true, description: 'Somebody on record, e.g. who once left from here.' })
  personId?: string | null;

  @Field(() => LocalDate, { description: 'Day the branch took the member in.' })
  arrivedOn!: string;

  @Field(() => MembershipStatus, { description: 'PROBATIONARY or OFFICIAL.' })
  status!: MembershipStatus;

  @Field(() => LocalDate, { description: 'Day the admission was decided elsewhere.' })
  decidedOn!: string;

  @Field(() => LocalDate, { description: 'Day of the ceremony.' })
  ceremonyOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Official date; needed for an official member.' })
  officialOn?: string | null;

  @Field(() => String, { description: 'The organisation the member comes from.' })
  from!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}
