import { Arg, Args, Ctx, Field, ID, Info, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { UserErrors } from '../../platform/graphql/payload.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import { readConnection } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { monthOf, reviewSources } from '../commands/review-sources.ts';
import { reviewStandings } from '../source-review-shape.ts';
import { key, version } from './input-texts.ts';
import { SourceReview, SourceReviewStandingConnection } from './source-review.type.ts';

@InputType('SourceReviewLeavingInput', { description: 'Somebody who leaves the list by the review.' })
export class SourceReviewLeavingInput {
  @Field(() => ID, { description: 'Id of the candidacy.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@InputType('SourceReviewRecordInput', { description: 'A branch’s review of its list. Whoever is not named stays; whoever enters is listed by `candidacyOpen`.' })
export class SourceReviewRecordInput {
  @Field(() => ID, { description: 'The branch.' })
  branchId!: string;

  @Field(() => LocalDate, { description: 'Day of the meeting; its month is the month reviewed.' })
  heldOn!: string;

  @Field(() => [SourceReviewLeavingInput], { nullable: true, description: 'Who leaves; nobody when left out.' })
  leaving?: SourceReviewLeavingInput[] | null;

  @Field(() => String, { nullable: true, description: 'Anything to remember.' })
  note?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@Described('SourceReviewRecordPayload', 'What became of sourceReviewRecord.')
export class SourceReviewRecordPayload {
  @Field(() => SourceReview, { nullable: true, description: 'The review; null when refused.' })
  review!: SourceReview | null;

  @UserErrors()
  userErrors!: UserError[];
}

@Resolver()
export class SourceReviewResolver {
  @Mutation(() => SourceReviewRecordPayload, { nullable: true, description: 'Records the monthly review of a branch’s list: once a month, all of it or nothing.' })
  sourceReviewRecord(
    @Arg('input', () => SourceReviewRecordInput, { description: 'What to do.' }) input: SourceReviewRecordInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'sourceReviewRecord', input, reviewSources);
  }

  @Query(() => SourceReviewStandingConnection, { description: 'Branches of a unit with their review of a month, those without one first; where the caller reads figures.' })
  sourceReviews(
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Arg('month', () => LocalDate, { nullable: true, description: 'A day of the month; the present one when left out.' }) month: string | undefined,
    @Arg('reviewed', () => Boolean, { nullable: true, description: 'true: only those that have reviewed; false: only those that have not.' }) reviewed: boolean | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'SourceReviewStanding', { ...page }, (alias, statement) =>
      reviewStandings({ unitId, month: monthOf(month ?? context.today), reviewed }, alias, statement),
    );
  }
}
