import { Field, ID, InputType } from 'type-graphql';
import { TemporaryReason } from '@dangvu/domain/membership/temporary-reasons';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { MembershipRecordInput } from './record.inputs.ts';

@InputType('TemporaryActivityBeginInput', { description: 'A member takes part elsewhere for a time: in a branch of the town, or at a place outside it.' })
export class TemporaryActivityBeginInput extends MembershipRecordInput {
  @Field(() => ID, { nullable: true, description: 'The branch; left out for a place outside the town.' })
  hostBranchId?: string | null;

  @Field(() => String, { nullable: true, description: 'Where outside the town; left out for a branch of it.' })
  place?: string | null;

  @Field(() => TemporaryReason, { description: 'Why; it says for how long it may be.' })
  reason!: TemporaryReason;

  @Field(() => LocalDate, { description: 'First day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day: after three months at least, within twelve, within 24 for studies.' })
  until!: string;
}

@InputType('TemporaryActivityExtendInput', { description: 'Temporary activity goes on longer.' })
export class TemporaryActivityExtendInput extends MembershipRecordInput {
  @Field(() => LocalDate, { description: 'Day of the extension.' })
  extendedOn!: string;

  @Field(() => LocalDate, { description: 'New last day; counted from the first day it stays within the months of the reason.' })
  until!: string;
}

@InputType('TemporaryActivityEndInput', { description: 'A member is back in his branch.' })
export class TemporaryActivityEndInput extends MembershipRecordInput {
  @Field(() => LocalDate, { description: 'First day on which no longer elsewhere.' })
  endedOn!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
