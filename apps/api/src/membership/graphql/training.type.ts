import { Field, ID, Int } from 'type-graphql';
import { TrainingKind, trainingKindLabels, TrainingResult, trainingResultLabels } from '@dangvu/domain/membership/training-kinds';
import { Unit } from '../../organisation/public.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { Candidacy } from './candidacy.type.ts';
import { Person } from './person.type.ts';

exposeEnum(TrainingKind, 'TrainingKind', 'Classes on the way into the Party.', trainingKindLabels);
exposeEnum(TrainingResult, 'TrainingResult', 'How a class ended for one who took part.', trainingResultLabels);

@Described('TrainingAttendance', 'Whether somebody was there on a day of the class.')
export class TrainingAttendance {
  @Field(() => LocalDate, { description: 'The day.' })
  heldOn!: string;

  @Field(() => Boolean, { description: 'Whether he was there.' })
  present!: boolean;
}

@Described('TrainingClass', 'A class of awareness or of new members, held by a unit for people of the unit and below (06-HD/TW 3.1, 4.1).')
export class TrainingClass {
  @Field(() => ID, { description: 'Id of the class.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the record; give it back as `expectedVersion`.' })
  version!: number;

  @Field(() => TrainingKind, { description: 'Of awareness, or of new members.' })
  kind!: TrainingKind;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => String, { description: 'Who holds it, e.g. the political centre.' })
  organiser!: string;

  @Field(() => String, { nullable: true, description: 'Where.' })
  place!: string | null;

  @Field(() => Unit, { description: 'Whose class it is.' })
  unit!: Unit;

  @Field(() => [LocalDate], { description: 'The days it is held on, in their order.' })
  days!: string[];

  @Field(() => [LocalDate], { description: 'Days on which it has been noted who was there.' })
  daysNoted!: string[];

  @Field(() => LocalDate, { description: 'The first day.' })
  firstOn!: string;

  @Field(() => LocalDate, { description: 'The last day; certificates are issued from it on.' })
  lastOn!: string;

  @Field(() => Int, { description: 'How many take part.' })
  enrolled!: number;

  @Field(() => Int, { description: 'How many have their certificate from it.' })
  passed!: number;

  @Field(() => Int, { description: 'For how many no result is recorded.' })
  waiting!: number;

  @Field(() => [TrainingEnrolment], { description: 'Who takes part, as far as the caller sees their names; by name.' })
  enrolments!: TrainingEnrolment[];

  @Field(() => Boolean, { description: 'Whether the caller may record for the class.' })
  mayRecord!: boolean;

  @Field(() => Boolean, { description: 'Whether the caller may enrol people of his own units.' })
  mayEnrol!: boolean;
}

@Described('TrainingEnrolment', 'The part one person takes in a class.')
export class TrainingEnrolment {
  @Field(() => ID, { description: 'Id of the enrolment.' })
  id!: string;

  @Field(() => TrainingClass, { nullable: true, description: 'The class; null where the caller does not see it.' })
  trainingClass!: TrainingClass | null;

  @Field(() => Person, { nullable: true, description: 'Who takes part.' })
  person!: Person | null;

  @Field(() => String, { description: 'Full name.' })
  personName!: string;

  @Field(() => Unit, { nullable: true, description: 'The branch that follows the candidate, or that the member belongs to.' })
  branch!: Unit | null;

  @Field(() => Candidacy, { nullable: true, description: 'The candidacy; null in a class of new members.' })
  candidacy!: Candidacy | null;

  @Field(() => LocalDate, { description: 'Day of the enrolment.' })
  enrolledOn!: string;

  @Field(() => [TrainingAttendance], { description: 'Days on which it was noted whether he was there.' })
  attendance!: TrainingAttendance[];

  @Field(() => TrainingResult, { nullable: true, description: 'How it ended; null: not recorded.' })
  result!: TrainingResult | null;

  @Field(() => String, { nullable: true, description: 'Number of the certificate.' })
  certificateNo!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the certificate.' })
  issuedOn!: string | null;
}

export const TrainingClassConnection = connectionOf('TrainingClass', () => TrainingClass);
