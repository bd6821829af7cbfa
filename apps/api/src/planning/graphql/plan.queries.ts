import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { readConnection, readOne } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { planVisible } from '../plan-visibility.ts';
import { plansMatching } from '../queries/list-plans.ts';
import { PlanFilterInput } from './plan.inputs.ts';
import { Plan, PlanConnection } from './plan.type.ts';

@Resolver()
export class PlanQueries {
  @Query(() => Plan, { nullable: true, description: 'A plan by its id; null when there is none the caller may see.' })
  plan(
    @Arg('id', () => ID, { description: 'Id of the plan.' }) id: string,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'The day the figures are true for; today when left out.' }) asOf: string | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(
      context,
      info,
      (alias, statement) => ({ from: 'plan', where: [`${alias}.id = ${statement.param(id, 'uuid')}`, planVisible(alias, statement)] }),
      asOf,
    );
  }

  @Query(() => PlanConnection, { description: 'Plans the caller may see, the latest period first.' })
  plans(
    @Arg('filter', () => PlanFilterInput, { nullable: true, description: 'Which plans; all when left out.' }) filter: PlanFilterInput | undefined,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'The day the figures are true for; today when left out.' }) asOf: string | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'Plan', { ...page }, (alias, statement) => plansMatching(filter ?? {}, alias, statement), asOf);
  }
}
