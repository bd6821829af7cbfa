import { Arg, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readOne } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { propose } from '../spread-proposal.ts';
import { SpreadSettingsInput } from './quota-spread.inputs.ts';
import { SpreadProposal } from './quota-spread.type.ts';

@Resolver()
export class QuotaSpreadQueries {
  @Query(() => SpreadProposal, { nullable: true, description: 'How the target of a draft would be spread over its units; null when there is no draft the caller may edit.' })
  async quotaSpread(
    @Arg('planId', () => ID, { description: 'Id of the plan.' }) planId: string,
    @Arg('settings', () => SpreadSettingsInput, { description: 'How to spread.' }) settings: SpreadSettingsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const found = await readOne(context, info, (alias, statement) => ({
      from: 'plan',
      where: [
        `${alias}.id = ${statement.param(planId, 'uuid')}`,
        `${alias}.state = 'DRAFT'`,
        statement.within('PLAN_EDIT', `${alias}.unit_id`),
        statement.within('FIGURES_READ', `${alias}.unit_id`),
      ],
    }));
    return found && propose(found, settings);
  }
}
