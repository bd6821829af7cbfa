import { Field, ID, InputType, Int } from 'type-graphql';
import { DepartureKind } from '@dangvu/domain/membership/departure-kinds';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { key, version } from './input-texts.ts';
import { MembershipRecordInput } from './record.inputs.ts';

@InputType('DepartureExpectInput', { description: 'A member will go: graduation, enlistment, work away.' })
export class DepartureExpectInput extends MembershipRecordInput {
  @Field(() => DepartureKind, { description: 'Why.' })
  kind!: DepartureKind;

  @Field(() => LocalDate, { description: 'Day expected; today or later.' })
  expectedOn!: string;

  @Field(() => String, { nullable: true, description: 'Where to, as far as it is known.' })
  destination?: string | null;

  @Field(() => String, { nullable: true, description: 'What else is known.' })
  note?: string | null;
}

@InputType('DepartureWithdrawInput', { description: 'The member does not go after all.' })
export class DepartureWithdrawInput {
  @Field(() => ID, { description: 'Id of the expected departure.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}
