import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { readConnection } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { beginTemporaryActivity, endTemporaryActivity, extendTemporaryActivity } from '../commands/temporary-activity.ts';
import { temporaryActivitiesMatching } from '../queries/list-temporary-activities.ts';
import { payloadOf } from './payloads.ts';
import { logNamesRead } from './reading-log.ts';
import { TemporaryActivityBeginInput, TemporaryActivityEndInput, TemporaryActivityExtendInput } from './temporary-activity.inputs.ts';
import { TemporaryActivityConnection, TemporaryActivityFilterInput } from './temporary-activity.type.ts';

const TemporaryActivityBeginPayload = payloadOf('temporaryActivityBegin', 'membership', 'event');
const TemporaryActivityExtendPayload = payloadOf('temporaryActivityExtend', 'membership', 'event');
const TemporaryActivityEndPayload = payloadOf('temporaryActivityEnd', 'membership', 'event');

const description = 'What to do.';

@Resolver()
export class TemporaryActivityResolver {
  @Query(() => TemporaryActivityConnection, {
    description: 'Who takes part elsewhere for a time, from or in units where the caller reads names; the earliest last day first. Logged.',
  })
  async temporaryActivities(
    @Arg('filter', () => TemporaryActivityFilterInput, { nullable: true, description: 'Which; all when left out.' }) filter: TemporaryActivityFilterInput | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const answer = await readConnection(context, info, 'TemporaryActivity', { ...page }, (alias, statement) =>
      temporaryActivitiesMatching(filter ?? {}, alias, statement),
    );
    await logNamesRead(context, info, answer, 'TemporaryActivity', { ...filter });
    return answer;
  }

  @Mutation(() => TemporaryActivityBeginPayload, { nullable: true, description: 'Records that a member takes part elsewhere for a time.' })
  temporaryActivityBegin(
    @Arg('input', () => TemporaryActivityBeginInput, { description }) input: TemporaryActivityBeginInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'temporaryActivityBegin', input, beginTemporaryActivity);
  }

  @Mutation(() => TemporaryActivityExtendPayload, { nullable: true, description: 'Records that temporary activity goes on longer.' })
  temporaryActivityExtend(
    @Arg('input', () => TemporaryActivityExtendInput, { description }) input: TemporaryActivityExtendInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'temporaryActivityExtend', input, extendTemporaryActivity);
  }

  @Mutation(() => TemporaryActivityEndPayload, { nullable: true, description: 'Records that a member is back in his branch.' })
  temporaryActivityEnd(
    @Arg('input', () => TemporaryActivityEndInput, { description }) input: TemporaryActivityEndInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'temporaryActivityEnd', input, endTemporaryActivity);
  }
}
