import { Field, InputType } from 'type-graphql';
import { ExemptionGround } from '@dangvu/domain/membership/exemption-grounds';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { MembershipDecidedInput, MembershipRecordInput } from './record.inputs.ts';

@InputType('MembershipExemptInput', { description: 'A decision that lets a member off party work and activity.' })
export class MembershipExemptInput extends MembershipDecidedInput {
  @Field(() => ExemptionGround, { description: 'Why; it says who decides.' })
  ground!: ExemptionGround;

  @Field(() => LocalDate, { description: 'First day.' })
  effectiveOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day; may be left out only for the old and weak.' })
  until?: string | null;
}

@InputType('ExemptionRenewInput', { description: 'A decision that goes on with an exemption.' })
export class ExemptionRenewInput extends MembershipDecidedInput {
  @Field(() => LocalDate, { description: 'From this day.' })
  effectiveOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'New last day; may be left out only for the old and weak.' })
  until?: string | null;
}

@InputType('ExemptionEndInput', { description: 'A member takes part again.' })
export class ExemptionEndInput extends MembershipRecordInput {
  @Field(() => LocalDate, { description: 'First day of taking part again.' })
  endsOn!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
