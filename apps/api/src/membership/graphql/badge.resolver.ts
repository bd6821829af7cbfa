import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { readConnection } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { awardBadge, awardBadges, withdrawBadge } from '../commands/badge.ts';
import { badgesDueMatching } from '../queries/list-badges-due.ts';
import { BadgeAwardInput, BadgesAwardInput, BadgeWithdrawInput } from './badge.inputs.ts';
import { BadgeDueConnection } from './badge.type.ts';
import { manyPayloadOf, payloadOf } from './payloads.ts';
import { logNamesRead, logOutcomesRead } from './reading-log.ts';

const BadgeAwardPayload = payloadOf('badgeAward', 'membership', 'event');
const BadgesAwardPayload = manyPayloadOf('badgesAward', 'membership', 'event');
const BadgeWithdrawPayload = payloadOf('badgeWithdraw', 'membership', 'event');

const description = 'What to do.';

@Resolver()
export class BadgeResolver {
  @Query(() => BadgeDueConnection, {
    description: 'Badges that party age reaches in the year up to an award day and that are not recorded as awarded, where the caller reads names; the longest party age first. Logged.',
  })
  async badgesDue(
    @Arg('unitId', () => ID, { description: 'In this unit and below it.' }) unitId: string,
    @Arg('awardDay', () => LocalDate, { nullable: true, description: 'By this day; by the coming award day when left out.' }) awardDay: string | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const answer = await readConnection(context, info, 'BadgeDue', { ...page }, (alias, statement) => badgesDueMatching({ unitId, awardDay }, alias, statement));
    await logNamesRead(context, info, answer, 'BadgeDue', { unitId, awardDay });
    return answer;
  }

  @Mutation(() => BadgeAwardPayload, { nullable: true, description: 'Records that a member was awarded the party badge by the province.' })
  badgeAward(
    @Arg('input', () => BadgeAwardInput, { description }) input: BadgeAwardInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'badgeAward', input, awardBadge);
  }

  @Mutation(() => BadgesAwardPayload, {
    nullable: true,
    description: 'Records that many were awarded the party badge, by one decision of the province. Each row is accepted or refused by the rules of badgeAward. ROWS_REFUSED when nothing was written.',
  })
  async badgesAward(
    @Arg('input', () => BadgesAwardInput, { description }) input: BadgesAwardInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return logOutcomesRead(context, info, 'Membership', await act(context, info, 'badgesAward', input, awardBadges));
  }

  @Mutation(() => BadgeWithdrawPayload, { nullable: true, description: 'Records that the badge was taken back from who lost his membership.' })
  badgeWithdraw(
    @Arg('input', () => BadgeWithdrawInput, { description }) input: BadgeWithdrawInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'badgeWithdraw', input, withdrawBadge);
  }
}
