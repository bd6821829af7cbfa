import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { rules } from '@dangvu/domain/rulebook/rules';
import type { Rule } from '@dangvu/domain/rulebook/rules';
import { RuleType } from '../../platform/graphql/rule.type.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';

@Resolver()
export class RulesQueries {
  @Query(() => [RuleType], { description: 'Rows of the rulebook in force on a day: one for each thing a rule fixes. Nothing for a caller who is nobody.' })
  rules(
    @Arg('asOf', () => LocalDate, { nullable: true, description: 'The day; today when left out. Not in the future.' }) asOf: string | undefined,
    @Ctx() context: RequestContext,
  ): Rule[] {
    const day = asOf ?? context.today;
    if (day > context.today) throw new DomainError('DATE_IN_FUTURE', { path: ['asOf'], params: { date: day } });
    if (!context.viewer) return [];
    return rules.filter((rule) => rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo));
  }
}
