import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { readConnection } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { expectDeparture, withdrawDeparture } from '../commands/expect-departure.ts';
import { departuresMatching } from '../queries/list-departures.ts';
import { DepartureExpectInput, DepartureWithdrawInput } from './departure.inputs.ts';
import { ExpectedDepartureConnection, ExpectedDepartureFilterInput } from './departure.type.ts';
import { payloadOf } from './payloads.ts';
import { logNamesRead } from './reading-log.ts';

const DepartureExpectPayload = payloadOf('departureExpect', 'departure', 'membership');
const DepartureWithdrawPayload = payloadOf('departureWithdraw', 'departure', 'membership');

const description = 'What to do.';

@Resolver()
export class DepartureResolver {
  @Query(() => ExpectedDepartureConnection, {
    description: 'Members who will go, as their branches know beforehand, where the caller reads names; the earliest first. Logged.',
  })
  async expectedDepartures(
    @Arg('filter', () => ExpectedDepartureFilterInput, { nullable: true, description: 'Which; all when left out.' }) filter: ExpectedDepartureFilterInput | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const answer = await readConnection(context, info, 'ExpectedDeparture', { ...page }, (alias, statement) => departuresMatching(filter ?? {}, alias, statement));
    await logNamesRead(context, info, answer, 'ExpectedDeparture', { ...filter });
    return answer;
  }

  @Mutation(() => DepartureExpectPayload, { nullable: true, description: 'Records that a member will go. The first transfer that is asked for closes it.' })
  departureExpect(
    @Arg('input', () => DepartureExpectInput, { description }) input: DepartureExpectInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'departureExpect', input, expectDeparture);
  }

  @Mutation(() => DepartureWithdrawPayload, { nullable: true, description: 'Records that the member does not go after all.' })
  departureWithdraw(
    @Arg('input', () => DepartureWithdrawInput, { description }) input: DepartureWithdrawInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'departureWithdraw', input, withdrawDeparture);
  }
}
