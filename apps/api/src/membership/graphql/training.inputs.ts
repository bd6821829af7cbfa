import { Field, ID, InputType, Int } from 'type-graphql';
import { TrainingKind } from '@dangvu/domain/membership/training-kinds';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { allOrNothing, preview, RecordVersionInput } from './many.inputs.ts';
import { key, version } from './input-texts.ts';

const classId = 'Id of the class.';

@InputType('TrainingClassOpenInput', { description: 'A class that a unit holds for people of the unit and below.' })
export class TrainingClassOpenInput {
  @Field(() => ID, { description: 'Whose class it is.' })
  unitId!: string;

  @Field(() => TrainingKind, { description: 'Of awareness, or of new members.' })
  kind!: TrainingKind;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'Who holds it.' })
  organiser!: string;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place?: string | null;

  @Field(() => [LocalDate], { description: 'Its days, at most 31.' })
  days!: string[];

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('TrainingClassChangeInput', { description: 'What is to stand of a class from now on. A day on which attendance was noted stays.' })
export class TrainingClassChangeInput {
  @Field(() => ID, { description: classId })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'Who holds it.' })
  organiser!: string;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place?: string | null;

  @Field(() => [LocalDate], { description: 'Its days, at most 31.' })
  days!: string[];

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('TrainingEnrolInput', { description: 'People who are to take part in a class.' })
export class TrainingEnrolInput {
  @Field(() => ID, { description: classId })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => [RecordVersionInput], { description: 'Candidacies for a class of awareness, memberships for one of new members; at most 2,000.' })
  rows!: RecordVersionInput[];

  @Field(() => Boolean, { nullable: true, description: allOrNothing })
  allOrNothing?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: preview })
  preview?: boolean | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('TrainingEnrolmentCancelInput', { description: 'Somebody who is not to take part after all.' })
export class TrainingEnrolmentCancelInput {
  @Field(() => ID, { description: classId })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => ID, { description: 'Id of the enrolment.' })
  enrolmentId!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('TrainingAttendanceRecordInput', { description: 'Who was away on a day of a class; everybody else enrolled was there. It replaces what was noted of the day.' })
export class TrainingAttendanceRecordInput {
  @Field(() => ID, { description: classId })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'A day of the class, today or past.' })
  heldOn!: string;

  @Field(() => [ID], { description: 'Ids of the enrolments of those who were away.' })
  absent!: string[];

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('TrainingResultInput', { description: 'How a class ended for one.' })
export class TrainingResultInput {
  @Field(() => ID, { description: 'Id of the enrolment.' })
  enrolmentId!: string;

  @Field(() => Boolean, { description: 'true: a certificate was issued.' })
  passed!: boolean;

  @Field(() => String, { nullable: true, description: 'Its number; needed when one was issued.' })
  certificateNo?: string | null;
}

@InputType('TrainingResultsRecordInput', { description: 'How a class ended, for many at once.' })
export class TrainingResultsRecordInput {
  @Field(() => ID, { description: classId })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'Day of the certificates, not before the last day of the class.' })
  issuedOn!: string;

  @Field(() => [TrainingResultInput], { description: 'The people, at most 2,000.' })
  rows!: TrainingResultInput[];

  @Field(() => Boolean, { nullable: true, description: allOrNothing })
  allOrNothing?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: preview })
  preview?: boolean | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}
