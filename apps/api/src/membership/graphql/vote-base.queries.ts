import { Arg, Ctx, Field, ID, Info, Int, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { VoteBody } from '@dangvu/domain/membership/votes';
import { Unit } from '../../organisation/public.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { readOne } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { voteBaseOf } from '../vote-base-shape.ts';

@Described('VoteBase', 'Who is counted in a vote, as far as the records know on the day. The minutes decide.')
export class VoteBase {
  @Field(() => Unit, { description: 'The unit whose members vote.' })
  unit!: Unit;

  @Field(() => Int, { nullable: true, description: 'Official members of the branch, or members of the committee; null when none are on record.' })
  summoned!: number | null;

  @Field(() => Int, { description: 'Of these, on temporary activity elsewhere: not counted (294-QĐ/TW 9.3.2).' })
  elsewhereTemporarily!: number;

  @Field(() => Int, { description: 'Of these, suspended from activity and not away: not counted.' })
  suspended!: number;

  @Field(() => Int, { description: 'Of these, exempted and neither away nor suspended: not counted unless they come and vote.' })
  exempted!: number;

  @Field(() => Int, { nullable: true, description: 'Those counted; null when none are on record.' })
  eligible!: number | null;
}

@Resolver()
export class VoteBaseQueries {
  @Query(() => VoteBase, {
    nullable: true,
    description: 'The base of a vote on somebody of a branch, from its records; null where the caller reads no figures, or for a body of whose members there is no record.',
  })
  voteBase(
    @Arg('branchId', () => ID, { description: 'The branch of the person voted on.' }) branchId: string,
    @Arg('body', () => VoteBody, { description: 'Who votes.' }) body: VoteBody,
    @Arg('on', () => LocalDate, { nullable: true, description: 'Day of the meeting; today when left out.' }) on: string | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(context, info, (alias, statement) => voteBaseOf(branchId, body, alias, statement), on);
  }
}
