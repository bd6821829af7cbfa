import { Arg, Ctx, Field, Info, InputType, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { RuleParam } from '@dangvu/domain/rulebook/rules';
import { act } from '../../platform/act/act.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import { RuleChangeType } from '../../platform/graphql/rule.type.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { changeRule } from '../commands/change-rule.ts';
import '../rule-change-shape.ts';

@InputType('RuleChangeInput', { description: 'Another value in place of one that is not sure.' })
export class RuleChangeInput {
  @Field(() => RuleParam, { description: 'What the rule fixes.' })
  param!: RuleParam;

  @Field(() => String, { description: 'The new value: a whole number, or a fraction such as 2/3 for a vote.' })
  value!: string;

  @Field(() => LocalDate, { description: 'First day of the new value, tomorrow at the earliest: what has begun keeps the old one.' })
  validFrom!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Made by the caller, once per intent: sent again with the same key, the act is not done again.' })
  idempotencyKey?: string | null;
}

@Described('RuleChangePayload', 'Answer of ruleChange.')
class RuleChangePayload extends Payload {
  @Field(() => RuleChangeType, { nullable: true, description: 'What was recorded.' })
  ruleChange!: RuleChangeType | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Resolver()
export class RulesMutations {
  @Mutation(() => RuleChangePayload, {
    nullable: true,
    description: 'Puts another value in place of one that is not sure, from a day to come. NOT_PERMITTED, RULE_CHANGE_TOO_EARLY, RULE_IS_SURE, RULE_VALUE_INVALID, RULE_CHANGE_NOTHING, INVALID_INPUT.',
  })
  ruleChange(
    @Arg('input', () => RuleChangeInput, { description: 'What, to what, from when, why.' }) input: RuleChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'ruleChange', input, changeRule);
  }
}
