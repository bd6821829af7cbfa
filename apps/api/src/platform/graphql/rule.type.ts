import { Ctx, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Rule } from '@dangvu/domain/rulebook/rules';
import { ruleValueText } from '@dangvu/domain/rulebook/rule-change';
import type { RequestContext } from '../request-context.ts';
import { Described } from './decorators.ts';
import { DateTimeISO, LocalDate } from './scalars.ts';

@Described('RuleChange', 'What an administrator has put in place of a published value that is not sure.')
export class RuleChangeType {
  @Field(() => ID, { description: 'Opaque.' })
  id!: string;

  @Field(() => LocalDate, { description: 'First day of the new value.' })
  validFrom!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => DateTimeISO, { description: 'When it was recorded.' })
  recordedAt!: string;

  @Field(() => String, { description: 'Who recorded it.' })
  recordedBy!: string;

  @Field(() => String, { description: 'The new value: a whole number or a fraction such as 2/3.' })
  value!: string;
}

@Described('Rule', 'A dated row of the rulebook: a deadline, an age, a share, and the clause it comes from.')
export class RuleType {
  @Field(() => String, { description: 'Unique code of the row, e.g. CEREMONY_DEADLINE/Q24; what refusals cite.' })
  code!: string;

  @Field(() => String, { description: 'What the row sets.' })
  param!: string;

  @Field(() => String, { description: 'What counts, e.g. WORKING_DAYS or MONTHS.' })
  unit!: string;

  @Field(() => String, { description: 'What the time runs from.' })
  baseEvent!: string;

  @Field(() => LocalDate, { description: 'First day on which the row holds.' })
  validFrom!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day on which the row holds; null: until further notice.' })
  validTo!: string | null;

  @Field(() => String, { description: 'The document.' })
  source!: string;

  @Field(() => String, { description: 'The clause in the document.' })
  clause!: string;

  @Field(() => String, { description: 'How sure the value is: C read in the text, C2 read in a secondary source, I inferred, R recalled.' })
  certainty!: string;
}

/** Fields that depend on the language or need putting together. */
@Resolver(() => RuleType)
export class RuleFields {
  @FieldResolver(() => ID, { description: 'The code again: a rule never changes, a new value is a new row.' })
  id(@Root() rule: Rule): string {
    return rule.code;
  }

  @FieldResolver(() => String, { description: 'What the row sets, in words.' })
  title(@Root() rule: Rule, @Ctx() context: RequestContext): string {
    return rule.title[context.locale];
  }

  @FieldResolver(() => String, { description: 'The value: a whole number, a fraction such as 2/3, a list of years, or kinds of unit by their names.' })
  value(@Root() rule: Rule, @Ctx() context: RequestContext): string {
    return ruleValueText(rule.value, context.locale);
  }

  @FieldResolver(() => RuleChangeType, { nullable: true, description: 'Set when the value is not the published one.' })
  change(@Root() { change }: Rule): object | null {
    return change ? { ...change, value: ruleValueText(change.value) } : null;
  }
}
