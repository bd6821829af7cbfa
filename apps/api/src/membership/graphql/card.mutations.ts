import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { CardRenewal, cardRenewalLabels } from '@dangvu/domain/membership/cards';
import { act } from '../../platform/act/act.ts';
import { exposeEnum } from '../../platform/graphql/decorators.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { assignDossierNumber, issueCard, renewCard, withdrawCard } from '../commands/card.ts';
import { CardIssueInput, CardRenewInput, CardWithdrawInput, DossierNumberAssignInput } from './card.inputs.ts';
import { payloadOf } from './payloads.ts';

exposeEnum(CardRenewal, 'CardRenewal', 'Why a card is exchanged or issued anew.', cardRenewalLabels);

const CardIssuePayload = payloadOf('cardIssue', 'membership', 'event');
const CardRenewPayload = payloadOf('cardRenew', 'membership', 'event');
const CardWithdrawPayload = payloadOf('cardWithdraw', 'membership', 'event');
const DossierNumberAssignPayload = payloadOf('dossierNumberAssign', 'membership', 'event');

const description = 'What to do.';

/** The card of a member and the number of the file. */
@Resolver()
export class CardMutations {
  @Mutation(() => CardIssuePayload, { nullable: true, description: 'Records that the card of an official member was issued.' })
  cardIssue(
    @Arg('input', () => CardIssueInput, { description }) input: CardIssueInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'cardIssue', input, issueCard);
  }

  @Mutation(() => CardRenewPayload, { nullable: true, description: 'Records that a card was exchanged or issued anew.' })
  cardRenew(
    @Arg('input', () => CardRenewInput, { description }) input: CardRenewInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'cardRenew', input, renewCard);
  }

  @Mutation(() => CardWithdrawPayload, { nullable: true, description: 'Records that a card was taken back.' })
  cardWithdraw(
    @Arg('input', () => CardWithdrawInput, { description }) input: CardWithdrawInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'cardWithdraw', input, withdrawCard);
  }

  @Mutation(() => DossierNumberAssignPayload, { nullable: true, description: 'Records the number of a member’s file.' })
  dossierNumberAssign(
    @Arg('input', () => DossierNumberAssignInput, { description }) input: DossierNumberAssignInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'dossierNumberAssign', input, assignDossierNumber);
  }
}
