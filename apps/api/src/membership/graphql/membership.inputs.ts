import { Field, ID, InputType, Int } from 'type-graphql';
import { AnnulmentKind } from '@dangvu/domain/membership/annulment';
import { DisciplineForm, StrikeOffGrounds } from '@dangvu/domain/membership/discipline';
import { DecisionInput } from '../../organisation/public.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { key, version } from './input-texts.ts';

@InputType('DecisionReceiveInput', { description: 'The branch has received the admission decision.' })
export class DecisionReceiveInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'Day it was received.' })
  receivedOn!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('CeremonyHoldInput', { description: 'The ceremony of an admitted person.' })
export class CeremonyHoldInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'Day of the ceremony; probation runs from it.' })
  heldOn!: string;

  @Field(() => String, { nullable: true, description: 'Number of the direct superior’s consent to a ceremony after its time (294-QĐ/TW 4.1).' })
  consentNo?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of that consent.' })
  consentedOn?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('MembershipRecogniseInput', {
  description:
    'The decision that makes a member official. The official date is the end of probation, whatever its day.',
})
export class MembershipRecogniseInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => DecisionInput, { description: 'The decision; not before the end of probation.' })
  decision!: DecisionInput;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('MembershipDisciplineInput', { description: 'A form of discipline.' })
export class MembershipDisciplineInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => DisciplineForm, { description: 'Which form; a probationary member is only reprimanded or warned.' })
  form!: DisciplineForm;

  @Field(() => LocalDate, { nullable: true, description: 'The day of the decision; the same when left out.' })
  effectiveOn?: string | null;

  @Field(() => DecisionInput, { description: 'The decision; it takes effect on its day.' })
  decision!: DecisionInput;

  @Field(() => String, { description: 'What it is for.' })
  grounds!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the violation, its last day where it went on: the limitation runs from it.' })
  violatedOn?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('MembershipStrikeOffInput', { description: 'Striking a member off.' })
export class MembershipStrikeOffInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => StrikeOffGrounds, { description: 'On which ground.' })
  grounds!: StrikeOffGrounds;

  @Field(() => String, {
    nullable: true,
    description: 'On a ground about staying away and without a recorded reminder: why nobody could be reminded.',
  })
  withoutReminders?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day of the decision; the same when left out.' })
  effectiveOn?: string | null;

  @Field(() => DecisionInput, { description: 'The decision; it takes effect on its day.' })
  decision!: DecisionInput;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('MembershipResignInput', { description: 'A member leaves at his own request.' })
export class MembershipResignInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { nullable: true, description: 'The day of the decision; the same when left out.' })
  effectiveOn?: string | null;

  @Field(() => DecisionInput, { description: 'The decision; it takes effect on its day.' })
  decision!: DecisionInput;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => Boolean, { nullable: true, description: 'Left for a special hardship of the family: who did may be taken in again when the time is over, who did not may not (294-QĐ/TW 3.5.2).' })
  familyHardship?: boolean | null;

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null;
}

@InputType('MemberDeathRecordInput', { description: 'The death of a member.' })
export class MemberDeathRecordInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'Day of death.' })
  diedOn!: string;

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null;
}

@InputType('AdmissionAnnulInput', { description: 'An admission decided without the conditions or the authority.' })
export class AdmissionAnnulInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => AnnulmentKind, {
    nullable: true,
    description: 'What was wrong with it: with the standard the way back waits as after a striking off, with the procedure the admission is done again at once. Left out: not noted.',
  })
  kind?: AnnulmentKind | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day of the decision; the same when left out.' })
  effectiveOn?: string | null;

  @Field(() => DecisionInput, { description: 'The decision; it takes effect on its day.' })
  decision!: DecisionInput;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: key })
  idempotencyKey?: string | null;
}
