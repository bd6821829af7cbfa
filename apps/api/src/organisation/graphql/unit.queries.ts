import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { readConnection, readOne } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { unitsMatching } from '../queries/list-units.ts';
import { unitOf } from '../unit-shape.ts';
import { Unit, UnitConnection, UnitFilterInput } from './unit.type.ts';

@Resolver()
export class UnitQueries {
  @Query(() => Unit, { nullable: true, description: 'A unit by its id; null when there is none in the caller’s subtrees.' })
  unit(
    @Arg('id', () => ID, { description: 'Id of the unit.' }) id: string,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'The day the answer is true for; today when left out.' }) asOf: string | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return readOne(
      context,
      info,
      (alias, statement) => ({
        ...unitOf(statement.param(id, 'uuid'), statement),
        where: [statement.within('ORGANISATION_READ', `${alias}.unit_id`)],
      }),
      asOf,
    );
  }

  @Query(() => UnitConnection, { description: 'Units in the caller’s subtrees.' })
  units(
    @Arg('filter', () => UnitFilterInput, { nullable: true, description: 'Which units; all when left out.' }) filter: UnitFilterInput | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'The day the answer is true for; today when left out.' }) asOf: string | undefined,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return readConnection(context, info, 'Unit', { ...page }, (alias, statement) => unitsMatching(filter ?? {}, alias, statement), asOf);
  }
}
