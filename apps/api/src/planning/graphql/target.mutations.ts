import { Arg, Ctx, Field, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import { readList } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { addIndicator, closeIndicator } from '../commands/keep-indicators.ts';
import { reviseTarget } from '../commands/revise-target.ts';
import { setTargetDraft } from '../commands/set-target-draft.ts';
import { Indicator } from './indicator.type.ts';
import { Plan } from './plan.type.ts';
import { IndicatorAddInput, IndicatorCloseInput, TargetDraftSetInput, TargetReviseInput } from './target.inputs.ts';

const plan = { nullable: true, description: 'The plan as it stands now.' };
const indicator = { nullable: true, description: 'The indicator as it stands now.' };
const description = 'What to do.';

@Described('TargetDraftSetPayload', 'What became of targetDraftSet.')
class TargetDraftSetPayload extends Payload {
  @Field(() => Plan, plan)
  plan!: Plan | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('TargetRevisePayload', 'What became of targetRevise.')
class TargetRevisePayload extends Payload {
  @Field(() => Plan, plan)
  plan!: Plan | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('IndicatorAddPayload', 'What became of indicatorAdd.')
class IndicatorAddPayload extends Payload {
  @Field(() => Indicator, indicator)
  indicator!: Indicator | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('IndicatorClosePayload', 'What became of indicatorClose.')
class IndicatorClosePayload extends Payload {
  @Field(() => Indicator, indicator)
  indicator!: Indicator | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Resolver()
export class TargetOperations {
  @Query(() => [Indicator], { description: 'Indicators targets can be set on, those out of use last.' })
  indicators(@Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object[]> {
    return readList(context, info, (alias, statement) => ({
      from: 'indicator', where: [`${statement.viewerSql} is not null`], orderBy: `${alias}.closed_at is not null, ${alias}.position, ${alias}.code`,
    }));
  }

  @Mutation(() => TargetDraftSetPayload, { nullable: true, description: 'Sets targets of a draft, all or none.' })
  targetDraftSet(@Arg('input', () => TargetDraftSetInput, { description }) input: TargetDraftSetInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'targetDraftSet', input, setTargetDraft);
  }

  @Mutation(() => TargetRevisePayload, { nullable: true, description: 'Changes published targets by a further decision, all changes or none.' })
  targetRevise(@Arg('input', () => TargetReviseInput, { description }) input: TargetReviseInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'targetRevise', input, reviseTarget);
  }

  @Mutation(() => IndicatorAddPayload, { nullable: true, description: 'Adds an indicator; only who plans for the whole tree may. NOT_PERMITTED, INDICATOR_CODE_TAKEN, INVALID_INPUT.' })
  indicatorAdd(@Arg('input', () => IndicatorAddInput, { description }) input: IndicatorAddInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'indicatorAdd', input, addIndicator);
  }

  @Mutation(() => IndicatorClosePayload, { nullable: true, description: 'Takes an indicator out of use; targets set on it stay. NOT_PERMITTED, NOT_FOUND, INDICATOR_CLOSED.' })
  indicatorClose(@Arg('input', () => IndicatorCloseInput, { description }) input: IndicatorCloseInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'indicatorClose', input, closeIndicator);
  }
}
