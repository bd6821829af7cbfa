import { Field, ID, InputType, Int } from 'type-graphql';
import { BadgeGround } from '@dangvu/domain/membership/badges';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { key, version } from './input-texts.ts';
import { allOrNothing, preview } from './many.inputs.ts';
import { MembershipRecordInput } from './record.inputs.ts';

const years = 'Years of the badge: 30, 40, 45 … 90.';
const ground = 'Why it is awarded; party age reached when left out.';
const awardDay = '3 February, 19 May, 2 September or 7 November; the next of them from the decision on when left out. Not for early and posthumous awards.';

@InputType('BadgeDecisionInput', { description: 'The decision of the province’s standing committee, which stands outside the register of decisions.' })
export class BadgeDecisionInput {
  @Field(() => String, { description: 'Number as on the document.' })
  number!: string;

  @Field(() => LocalDate, { description: 'Day on which it was signed.' })
  decidedOn!: string;

  @Field(() => String, { description: 'Who signed it.' })
  signatory!: string;
}

@InputType('BadgeAwardInput', { description: 'A party badge for one member.' })
export class BadgeAwardInput extends MembershipRecordInput {
  @Field(() => Int, { description: years })
  badge!: number;

  @Field(() => BadgeGround, { nullable: true, description: ground })
  ground?: BadgeGround | null;

  @Field(() => LocalDate, { nullable: true, description: awardDay })
  awardDay?: string | null;

  @Field(() => BadgeDecisionInput, { description: 'The decision of the province.' })
  decision!: BadgeDecisionInput;
}

@InputType('BadgeRowInput', { description: 'A badge for one of many.' })
export class BadgeRowInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => Int, { description: years })
  badge!: number;

  @Field(() => BadgeGround, { nullable: true, description: ground })
  ground?: BadgeGround | null;

  @Field(() => LocalDate, { nullable: true, description: awardDay })
  awardDay?: string | null;
}

@InputType('BadgesAwardInput', { description: 'One decision by which many are awarded the party badge.' })
export class BadgesAwardInput {
  @Field(() => [BadgeRowInput], { description: 'Who is awarded which badge, at most 2,000.' })
  rows!: BadgeRowInput[];

  @Field(() => BadgeDecisionInput, { description: 'The decision of the province.' })
  decision!: BadgeDecisionInput;

  @Field(() => Boolean, { nullable: true, description: allOrNothing })
  allOrNothing?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: preview })
  preview?: boolean | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('BadgeWithdrawInput', { description: 'A badge taken back from who lost his membership.' })
export class BadgeWithdrawInput extends MembershipRecordInput {
  @Field(() => LocalDate, { description: 'Day on which it was taken back.' })
  withdrawnOn!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
