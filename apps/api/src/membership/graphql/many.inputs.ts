import { Field, ID, InputType, Int } from 'type-graphql';
import { DecisionInput } from '../../organisation/public.ts';
import { key, version } from './input-texts.ts';

@InputType('RecordVersionInput', { description: 'A record as the caller has read it.' })
export class RecordVersionInput {
  @Field(() => ID, { description: 'Id of the record.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;
}

export const allOrNothing = 'true: nothing is written unless every row passes. Left out: rows that pass are written, the others are told.';
export const preview = 'true: nothing is written; the answer tells what would become of each row.';

@InputType('MembershipsRecogniseInput', {
  description: 'One decision that makes many members official, each from the end of his own probation.',
})
export class MembershipsRecogniseInput {
  @Field(() => [RecordVersionInput], { description: 'The memberships, at most 2,000.' })
  rows!: RecordVersionInput[];

  @Field(() => DecisionInput, { description: 'The decision; its issuer stands above every member’s branch.' })
  decision!: DecisionInput;

  @Field(() => Boolean, { nullable: true, description: allOrNothing })
  allOrNothing?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: preview })
  preview?: boolean | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('MembershipsTransferInput', { description: 'One decision by which members of one branch or several go to another branch together.' })
export class MembershipsTransferInput {
  @Field(() => [RecordVersionInput], { description: 'The memberships, at most 2,000.' })
  rows!: RecordVersionInput[];

  @Field(() => ID, { description: 'The branch they go to.' })
  toBranchId!: string;

  @Field(() => DecisionInput, { description: 'The decision; its issuer stands above both branches, and its day is the first in the new one.' })
  decision!: DecisionInput;

  @Field(() => Boolean, { nullable: true, description: allOrNothing })
  allOrNothing?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: preview })
  preview?: boolean | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('CandidaciesAdmitInput', { description: 'One decision by which many candidates are admitted.' })
export class CandidaciesAdmitInput {
  @Field(() => [RecordVersionInput], { description: 'The candidacies, at most 2,000.' })
  rows!: RecordVersionInput[];

  @Field(() => DecisionInput, { description: 'The decision; its day is the day of admission of all.' })
  decision!: DecisionInput;

  @Field(() => Boolean, { nullable: true, description: allOrNothing })
  allOrNothing?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: preview })
  preview?: boolean | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}
