import { Field, ID, InputType, Int } from 'type-graphql';
import { VoteBody } from '@dangvu/domain/membership/votes';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { key, version } from './input-texts.ts';

@InputType('VoteExclusionsInput', { description: 'How many of those summoned are not counted, by reason (294-QĐ/TW 9.3.2).' })
export class VoteExclusionsInput {
  @Field(() => Int, { defaultValue: 0, description: 'On temporary activity elsewhere.' })
  elsewhereTemporarily!: number;

  @Field(() => Int, { defaultValue: 0, description: 'Exempted and absent; who is exempted and votes is counted.' })
  exemptedAbsent!: number;

  @Field(() => Int, { defaultValue: 0, description: 'Suspended.' })
  suspended!: number;

  @Field(() => Int, { defaultValue: 0, description: 'Prosecuted or detained.' })
  detained!: number;

  @Field(() => Int, { defaultValue: 0, description: 'Absent with an excuse.' })
  excused!: number;
}

@InputType('VoteRecordInput', {
  description: 'A vote as it stands in the minutes. One that does not carry is recorded all the same.',
})
export class VoteRecordInput {
  @Field(() => ID, { description: 'Id of the record voted on.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'Day of the meeting.' })
  heldOn!: string;

  @Field(() => Int, { description: 'Everyone counted, present or not: the denominator.' })
  eligible!: number;

  @Field(() => Int, { description: 'Of these, present.' })
  present!: number;

  @Field(() => Int, { description: 'In favour.' })
  inFavour!: number;

  @Field(() => Int, { description: 'Against; who is present and neither has not voted.' })
  against!: number;

  @Field(() => Int, { nullable: true, description: 'Of those present, papers without a mark or spoilt; unknown when left out.' })
  blank?: number | null;

  @Field(() => Int, { nullable: true, description: 'Official members summoned. When given, `eligible` is what is left after the exclusions.' })
  summoned?: number | null;

  @Field(() => VoteExclusionsInput, { nullable: true, description: 'Why some of those summoned are not counted; nobody is left out when absent.' })
  exclusions?: VoteExclusionsInput | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('StrikeOffVoteRecordInput', {
  description: 'A vote on striking a member off. One that does not carry is recorded all the same.',
})
export class StrikeOffVoteRecordInput extends VoteRecordInput {
  @Field(() => VoteBody, { description: 'Who voted.' })
  body!: VoteBody;
}

@InputType('RecognitionVoteRecordInput', {
  description: 'A vote on making a probationary member official. One that does not carry is recorded all the same.',
})
export class RecognitionVoteRecordInput extends VoteRecordInput {
  @Field(() => VoteBody, { description: 'Who voted.' })
  body!: VoteBody;
}
