import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { deadlineOf } from '@dangvu/domain/membership/deadlines';
import { RuleParam, historyOf, ruleOn, rulesInForce } from '@dangvu/domain/rulebook/rules';
import type { Rule } from '@dangvu/domain/rulebook/rules';
import { isChangeable } from '@dangvu/domain/rulebook/rule-change';
import { exposeEnum } from '../../platform/graphql/decorators.ts';
import { RuleType } from '../../platform/graphql/rule.type.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { keepsRulebook } from '../keeper.ts';

exposeEnum(
  RuleParam, 'RuleParam', 'Each thing a rule fixes.',
  Object.fromEntries(Object.values(RuleParam).map((param) => [param, historyOf(param).at(-1)?.title ?? param])) as Record<RuleParam, string>,
);

@Resolver(() => RuleType)
export class RulesQueries {
  @Query(() => [RuleType], { description: 'Rows of the rulebook in force on a day, past or to come: one for each thing a rule fixes. Nothing for a caller who is nobody.' })
  rules(
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'The day; today when left out.' }) asOf: string | undefined,
    @Ctx() context: RequestContext,
  ): Rule[] {
    const day = asOf ?? context.today;
    if (!context.viewer) return [];
    return rulesInForce().filter((rule) => rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo));
  }

  @Query(() => [RuleType], { description: 'Every row of one parameter, the oldest first: published ones, and what an administrator has put in their place. Nothing for a caller who is nobody.' })
  ruleHistory(@Arg('param', () => RuleParam, { description: 'What the rule fixes.' }) param: RuleParam, @Ctx() context: RequestContext): readonly Rule[] {
    return context.viewer ? historyOf(param) : [];
  }

  @Query(() => LocalDate, { nullable: true, description: 'Last day of a term that a rule fixes, from its first day, by the row and the working-day calendar in force; null for what is no term, and for a caller who is nobody.' })
  deadline(
    @Arg('param', () => RuleParam, { description: 'What the rule fixes.' }) param: RuleParam,
    @Arg('from', () => LocalDate, { description: 'The day the term runs from.' }) from: string,
    @Ctx() { viewer }: RequestContext,
  ): string | null {
    const isTerm = ['WORKING_DAYS', 'DAYS', 'MONTHS', 'YEARS'].includes(ruleOn(param, from).unit);
    return viewer && isTerm ? deadlineOf(param, from).dueOn : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller may put another value in place of this one: it is an amount or a share that is not sure, and he keeps the rulebook.' })
  canChange(@Root() rule: Rule, @Ctx() { viewer }: RequestContext): boolean {
    return isChangeable(rule) && keepsRulebook(viewer);
  }
}
