import { Field, InputType } from 'type-graphql';
import { CardRenewal } from '@dangvu/domain/membership/cards';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { MembershipDecidedInput, MembershipRecordInput } from './record.inputs.ts';

const number = 'Number of the card: 8 digits, or the 12 digits of the personal identification number on the new cards.';

@InputType('CardIssueInput', { description: 'A decision that issues the card of an official member.' })
export class CardIssueInput extends MembershipDecidedInput {
  @Field(() => String, { description: number })
  number!: string;
}

@InputType('CardRenewInput', { description: 'A decision that exchanges a card or issues a lost one anew.' })
export class CardRenewInput extends MembershipDecidedInput {
  @Field(() => String, { description: number })
  number!: string;

  @Field(() => CardRenewal, { description: 'Why.' })
  renewal!: CardRenewal;
}

@InputType('CardWithdrawInput', { description: 'A card is taken back.' })
export class CardWithdrawInput extends MembershipRecordInput {
  @Field(() => LocalDate, { description: 'Day it is taken back.' })
  withdrawnOn!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType('DossierNumberAssignInput', { description: 'The number of a member’s file.' })
export class DossierNumberAssignInput extends MembershipRecordInput {
  @Field(() => String, { description: 'Six digits and the letters of the province.' })
  number!: string;

  @Field(() => LocalDate, { description: 'Day it is given.' })
  assignedOn!: string;
}
