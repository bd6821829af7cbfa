import { Field, ID, Int } from 'type-graphql';
import { Unit } from '../../organisation/public.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';

@Described('SourceReview', 'A branch’s review of its list of candidates in one month (38-HD/BTCTW I.1.1d).')
export class SourceReview {
  @Field(() => ID, { description: 'Id of the review.' })
  id!: string;

  @Field(() => Unit, { description: 'The branch.' })
  branch!: Unit;

  @Field(() => LocalDate, { description: 'First day of the month.' })
  month!: string;

  @Field(() => LocalDate, { description: 'Day of the meeting.' })
  heldOn!: string;

  @Field(() => Int, { description: 'On the list after it.' })
  staying!: number;

  @Field(() => Int, { description: 'Entered the list in the month, up to the meeting.' })
  entered!: number;

  @Field(() => Int, { description: 'Left the list by it.' })
  leaving!: number;

  @Field(() => String, { nullable: true, description: 'What was noted with it.' })
  note!: string | null;

  @Field(() => DateTimeISO, { description: 'When it was recorded.' })
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: string | null;
}

@Described('SourceReviewStanding', 'A branch and its review of a month.')
export class SourceReviewStanding {
  @Field(() => Unit, { description: 'The branch.' })
  branch!: Unit;

  @Field(() => SourceReview, { nullable: true, description: 'Its review; null: not reviewed yet.' })
  review!: SourceReview | null;
}

export const SourceReviewStandingConnection = connectionOf('SourceReviewStanding', () => SourceReviewStanding);
