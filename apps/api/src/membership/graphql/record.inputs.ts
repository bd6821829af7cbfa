import { Field, ID, InputType, Int } from 'type-graphql';
import { DecisionInput } from '../../organisation/public.ts';
import { key, version } from './input-texts.ts';

/** What every act on a membership is given. */
@InputType({ description: 'Taken over by the inputs of acts; stands in no schema itself.' })
export abstract class MembershipRecordInput {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

/** What an act is given that takes effect on the day its decision is signed. */
@InputType({ description: 'Taken over by the inputs of acts; stands in no schema itself.' })
export abstract class MembershipDecidedInput extends MembershipRecordInput {
  @Field(() => DecisionInput, { description: 'The decision; it takes effect on its day.' })
  decision!: DecisionInput;
}
