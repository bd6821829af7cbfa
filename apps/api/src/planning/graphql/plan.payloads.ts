import { Ctx, Field, FieldResolver, ID, Info, Int, Resolver, Root } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { Unit, unitOf } from '../../organisation/public.ts';
import { toUserError } from '../../platform/act/user-error.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import { QuotaBeyondFeasible, QuotaExceeded, UserError } from '../../platform/graphql/user-error.type.ts';
import { readNodes } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { RejectedCell as Rejection } from '../commands/set-quota-draft.ts';
import { Plan } from './plan.type.ts';
import { QuotaLine } from './quota-line.type.ts';

const plan = { nullable: true, description: 'The plan as it stands now.' };

@Described('PlanCreatePayload', 'What became of planCreate.')
export class PlanCreatePayload extends Payload {
  @Field(() => Plan, plan)
  plan!: Plan | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('PlanDiscardPayload', 'What became of planDiscard.')
export class PlanDiscardPayload extends Payload {
  @Field(() => Boolean, { nullable: true, description: 'True when the draft is gone.' })
  ok!: boolean | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('RejectedCell', 'A cell that was not kept; the other cells were.')
export class RejectedCell {
  @Field(() => ID, { description: 'The unit, as it was given.' })
  unitId!: string;
}

@Resolver(() => RejectedCell)
export class RejectedCellFields {
  @FieldResolver(() => UserError, { description: 'Why, with the path of the cell in the input.' })
  error(@Root() cell: Rejection, @Ctx() context: RequestContext): object {
    return toUserError(DomainError.of(cell.refusal, { path: cell.path }), context);
  }
}

@Described('QuotaDraftSetPayload', 'What became of quotaDraftSet.')
export class QuotaDraftSetPayload extends Payload {
  @Field(() => Plan, plan)
  plan!: Plan | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Resolver(() => QuotaDraftSetPayload)
export class QuotaDraftSetFields {
  @FieldResolver(() => [RejectedCell], { description: 'Cells that were refused; empty when all were kept, or when nothing was done.' })
  rejected(@Root() payload: { rejected?: Rejection[] }): Rejection[] {
    return payload.rejected ?? [];
  }
}

@Described('QuotaLimitsSetPayload', 'What became of quotaLimitsSet.')
export class QuotaLimitsSetPayload extends Payload {
  @Field(() => Plan, plan)
  plan!: Plan | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('PlanTargetSetPayload', 'What became of planTargetSet.')
export class PlanTargetSetPayload extends Payload {
  @Field(() => Plan, plan)
  plan!: Plan | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('PlanPublishPayload', 'What became of planPublish.')
export class PlanPublishPayload extends Payload {
  @Field(() => Plan, plan)
  plan!: Plan | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('QuotaRevisePayload', 'What became of quotaRevise.')
export class QuotaRevisePayload extends Payload {
  @Field(() => Plan, plan)
  plan!: Plan | null;

  @Field(() => [QuotaLine], { nullable: true, description: 'The lines that were added; two for a move.' })
  lines!: QuotaLine[] | null;

  @UserErrors()
  override userErrors!: UserError[];
}

const unitOfError = (unitId: string | undefined, context: RequestContext, info: GraphQLResolveInfo): Promise<object | null> =>
  readNodes(context, info, 'Unit', info.fieldNodes, (alias, statement) => ({
    ...unitOf(statement.param(unitId ?? null, 'uuid'), statement),
    where: [statement.within('ORGANISATION_READ', `${alias}.unit_id`)],
  }));

@Resolver(() => QuotaExceeded)
export class QuotaExceededFields {
  @FieldResolver(() => Unit, { nullable: true, description: 'The unit whose quota is not enough.' })
  unit(@Root() error: { unitId?: string }, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return unitOfError(error.unitId, context, info);
  }
}

@Described('QuotaAboveFeasible', 'A quota and how many can lawfully be admitted.')
export class QuotaAboveFeasible {
  unitId!: string;

  @Field(() => Int, { description: 'People it would be given.' })
  quota!: number;

  @Field(() => Int, { description: 'People who can lawfully be admitted by the end of the period.' })
  feasible!: number;
}

@Resolver(() => QuotaAboveFeasible)
export class QuotaAboveFeasibleFields {
  @FieldResolver(() => Unit, { nullable: true, description: 'The unit.' })
  unit(@Root() one: QuotaAboveFeasible, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object | null> {
    return unitOfError(one.unitId, context, info);
  }
}

@Resolver(() => QuotaBeyondFeasible)
export class QuotaBeyondFeasibleFields {
  @FieldResolver(() => [QuotaAboveFeasible], { description: 'The units that need a remark.' })
  units(@Root() error: { units?: QuotaAboveFeasible[] }): QuotaAboveFeasible[] {
    return error.units ?? [];
  }
}
