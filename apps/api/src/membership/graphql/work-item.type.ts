import { Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { WorkItemKind, WorkNature, hasDay, natureOf, workItemLabels } from '@dangvu/domain/membership/work-items';
import { ruleByCode } from '@dangvu/domain/rulebook/rules';
import { Unit } from '../../organisation/public.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { RuleType } from '../../platform/graphql/rule.type.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { Candidacy } from './candidacy.type.ts';
import './enums.ts';
import { Person } from './person.type.ts';
import { Transfer } from './transfer.type.ts';

@Described('WorkItem', 'Something that waits, with the day and the rule it comes from.')
export class WorkItem {
  @Field(() => ID, { description: 'The same as long as it waits.' })
  id!: string;

  @Field(() => WorkItemKind, { description: 'What waits.' })
  kind!: WorkItemKind;

  @Field(() => Person, { nullable: true, description: 'The person it concerns.' })
  person!: Person | null;

  @Field(() => Unit, { description: 'The unit that is to act.' })
  unit!: Unit;

  @Field(() => Transfer, { nullable: true, description: 'The transfer it concerns.' })
  transfer!: Transfer | null;

  @Field(() => Candidacy, { nullable: true, description: 'The candidacy it concerns.' })
  candidacy!: Candidacy | null;

  @Field(() => LocalDate, { description: 'Day the time runs from.' })
  baseOn!: string;

  @Field(() => LocalDate, { description: 'Last day.' })
  dueOn!: string;

  @Field(() => Int, { description: 'Calendar days left, negative when past.' })
  daysLeft!: number;

  @Field(() => Boolean, { description: 'Whether the last day is past. A notice is never overdue.' })
  overdue!: boolean;
}

@Described('DueCount', 'How much of one kind waits.')
export class DueCount {
  @Field(() => WorkItemKind, { description: 'What waits.' })
  kind!: WorkItemKind;

  @Field(() => Int, { description: 'How many.' })
  count!: number;

  @Field(() => Int, { description: 'Of these, past their last day; 0 of notices.' })
  overdue!: number;
}

@Resolver(() => DueCount)
export class DueCountFields {
  @FieldResolver(() => String, { description: 'What waits, in the language of the caller.' })
  label(@Root() { $kind }: { $kind: WorkItemKind }, @Ctx() { locale }: RequestContext): string {
    return workItemLabels[$kind][locale];
  }
}

export const WorkItemConnection = connectionOf('WorkItem', () => WorkItem);

@Resolver(() => WorkItem)
export class WorkItemFields {
  @FieldResolver(() => String, { description: 'What waits, in the language of the caller.' })
  title(@Root() { $kind }: { $kind: WorkItemKind }, @Ctx() { locale }: RequestContext): string {
    return workItemLabels[$kind][locale];
  }

  @FieldResolver(() => WorkNature, { description: 'Whether it must be done by a day or is a notice.' })
  nature(@Root() { $kind }: { $kind: WorkItemKind }): WorkNature {
    return natureOf($kind);
  }

  @FieldResolver(() => Boolean, { description: 'Whether a rule fixes the day. Where none does, `baseOn` and `dueOn` are the day of the read.' })
  dated(@Root() { $kind }: { $kind: WorkItemKind }): boolean {
    return hasDay($kind);
  }

  @FieldResolver(() => RuleType, { nullable: true, description: 'The rule that sets the day.' })
  rule(@Root() { $rule }: { $rule: string | null }): object | null {
    return ($rule && ruleByCode($rule)) || null;
  }
}
