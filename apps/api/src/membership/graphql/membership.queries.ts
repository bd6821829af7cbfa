import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { WorkItemKind, WorkNature, WorkUrgency, kindsOf } from '@dangvu/domain/membership/work-items';
import { UnitConnection } from '../../organisation/public.ts';
import { sourceById } from '../../platform/act/act.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { readConnection, readList, readOne } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { candidaciesMatching } from '../queries/list-candidacies.ts';
import { membersMatching } from '../queries/list-members.ts';
import { transferByCode, transfersMatching } from '../queries/list-transfers.ts';
import { workIn } from '../queries/list-work.ts';
import { dueCounts } from '../work-item-shape.ts';
import { workItemsIn } from '../work-items.ts';
import { destinationsMatching } from '../queries/list-destinations.ts';
import { CandidacyConnection, CandidacyFilterInput } from './candidacy.type.ts';
import { MemberOrder } from './enums.ts';
import { MemberFilterInput, MembershipConnection } from './membership.type.ts';
import { Person } from './person.type.ts';
import { logNamesRead, logPersonRead } from './reading-log.ts';
import { Transfer, TransferConnection, TransferFilterInput } from './transfer.type.ts';
import { DueCount, WorkItemConnection } from './work-item.type.ts';

@Resolver()
export class MembershipQueries {
  @Query(() => Person, {
    nullable: true,
    description: 'A person by id; null when there is none whom the caller may see. Logged.',
  })
  async person(
    @Arg('id', () => ID, { description: 'Id of the person.' }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const found = await readOne(context, info, (alias, statement) =>
      sourceById('Person')(alias, statement.param(id, 'uuid'), statement),
    );
    await logPersonRead(context, info, id, found);
    return found;
  }

  @Query(() => MembershipConnection, {
    description: 'Members where the caller reads names, today or on another day. Logged.',
  })
  async members(
    @Arg('filter', () => MemberFilterInput, {
      nullable: true,
      description: 'Which members; all who are members on the day when left out.',
    })
    filter: MemberFilterInput | undefined,
    @Arg('orderBy', () => MemberOrder, { defaultValue: MemberOrder.NAME, description: 'Order of the list.' })
    orderBy: MemberOrder,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('asOf', () => LocalDate, {
      nullable: true,
      description: 'Who was where at the end of this day; today when left out.',
    })
    asOf: string | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const answer = await readConnection(
      context,
      info,
      'Membership',
      { ...page },
      (alias, statement) => membersMatching(filter ?? {}, orderBy, alias, statement),
      asOf,
      { personName: 'full_name' },
    );
    await logNamesRead(context, info, answer, 'Membership', { ...filter, asOf });
    return answer;
  }

  @Query(() => CandidacyConnection, { description: 'Candidacies where the caller reads names, by name. Logged.' })
  async candidacies(
    @Arg('filter', () => CandidacyFilterInput, {
      nullable: true,
      description: 'Which candidacies; those that go on when left out.',
    })
    filter: CandidacyFilterInput | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const answer = await readConnection(context, info, 'Candidacy', { ...page }, (alias, statement) =>
      candidaciesMatching(filter ?? {}, alias, statement),
    );
    await logNamesRead(context, info, answer, 'Candidacy', { ...filter });
    return answer;
  }

  @Query(() => TransferConnection, {
    description: 'Transfers to or from where the caller reads names, the latest first. Logged.',
  })
  async transfers(
    @Arg('filter', () => TransferFilterInput, { nullable: true, description: 'Which transfers; all when left out.' })
    filter: TransferFilterInput | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const answer = await readConnection(context, info, 'Transfer', { ...page }, (alias, statement) =>
      transfersMatching(filter ?? {}, alias, statement),
    );
    await logNamesRead(context, info, answer, 'Transfer', { ...filter });
    return answer;
  }

  @Query(() => Transfer, {
    nullable: true,
    description: 'The transfer whose slip bears this code, for whoever reads names at one of its ends; null otherwise. Logged.',
  })
  async transfer(
    @Arg('code', () => String, { description: 'The code as printed, typed or scanned; marks between its letters do not matter.' }) code: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const found = await readOne(context, info, (alias, statement) => transferByCode(code, alias, statement));
    if (found) await logNamesRead(context, info, { $rows: [found], $first: 1 }, 'Transfer', { code });
    return found;
  }

  @Query(() => UnitConnection, {
    description:
      'Branches of the whole town a member can be sent to, for those who may send one. Of units elsewhere only what they are called is told.',
  })
  transferDestinations(
    @Arg('search', () => String, {
      nullable: true,
      description: 'Words of the name in any order, with or without marks.',
    })
    search: string | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'Unit', { ...page }, (alias, statement) =>
      destinationsMatching(search, alias, statement),
    );
  }

  @Query(() => WorkItemConnection, {
    description: 'What waits in a unit and below it, the most urgent first: what must be done by a day, unless notices or kinds are asked for. Logged where it shows names.',
  })
  async workItems(
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Arg('kind', () => WorkItemKind, { nullable: true, description: 'Only this kind, of whatever nature.' }) kind: WorkItemKind | undefined,
    @Arg('nature', () => WorkNature, { nullable: true, description: 'Deadlines or notices; deadlines when left out and no kind is given.' }) nature: WorkNature | undefined,
    @Arg('urgency', () => WorkUrgency, { nullable: true, description: 'Only what is so pressing.' }) urgency: WorkUrgency | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const answer = await readConnection(context, info, 'WorkItem', { ...page }, (alias, statement) => ({
      ...workIn(unitId, statement, (scope) => workItemsIn(scope, { kinds: kind ? [kind] : null, nature, urgency })),
      once: true,
      order: {
        keys: [
          { sql: `${alias}.due_on`, type: 'date' },
          { sql: `${alias}.id`, type: 'text' },
        ],
      },
    }));
    await logNamesRead(context, info, answer, 'WorkItem', { unitId, kind });
    return answer;
  }

  @Query(() => [DueCount], { description: 'How much of each kind waits in a unit and below it, only what there is, in the order of the kinds.' })
  async workItemCounts(
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Arg('nature', () => WorkNature, { defaultValue: WorkNature.DEADLINE, description: 'Deadlines or notices.' }) nature: WorkNature,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const order = `array_position(array[${kindsOf(nature).map((kind) => `'${kind}'`).join(', ')}], `;
    return readList(context, info, (alias, statement) => ({
      ...workIn(unitId, statement, (scope) => dueCounts(scope, nature)),
      orderBy: `${order}${alias}.kind)`,
    }));
  }
}
