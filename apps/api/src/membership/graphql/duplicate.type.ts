import { Ctx, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { formatMessage } from '@dangvu/domain/errors/messages';
import { DuplicateReason, duplicateReasonLabels, mergeRefusal } from '@dangvu/domain/membership/duplicates';
import type { RecordsOfPerson } from '@dangvu/domain/membership/duplicates';
import { ruleByCode } from '@dangvu/domain/rulebook/rules';
import { clauseOf } from '../../platform/act/user-error.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { DateTimeISO } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { Refusal } from './available-transition.type.ts';
import { Person } from './person.type.ts';

exposeEnum(DuplicateReason, 'DuplicateReason', 'Why two records may be of one person.', duplicateReasonLabels);

@Described('DuplicatePair', 'Two records that may be of one person.')
export class DuplicatePair {
  @Field(() => ID, { description: 'The same as long as both are there.' })
  id!: string;

  @Field(() => [DuplicateReason], { description: 'Why.' })
  reasons!: DuplicateReason[];

  @Field(() => Person, { description: 'One of them.' })
  first!: Person;

  @Field(() => Person, { description: 'The other one.' })
  second!: Person;

  @Field(() => Boolean, { description: 'Whether the caller may merge or part them: he records members where both are.' })
  canMerge!: boolean;
}

export const DuplicatePairConnection = connectionOf('DuplicatePair', () => DuplicatePair);

@Resolver(() => DuplicatePair)
export class DuplicatePairFields {
  @FieldResolver(() => Refusal, { nullable: true, description: 'Why they cannot be merged as they are; null when they can.' })
  refusal(@Root() { $first, $second }: { $first: RecordsOfPerson; $second: RecordsOfPerson }, @Ctx() { locale }: RequestContext): object | null {
    const refusal = mergeRefusal($first, $second);
    return refusal && { code: refusal.code, message: formatMessage(refusal.code, locale, refusal.params), rule: refusal.ruleCode ? ruleByCode(refusal.ruleCode) : null, clause: clauseOf(refusal) };
  }
}

@Described('PersonMerge', 'Two records that were made one.')
export class PersonMerge {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Person, { description: 'Whose everything is now.' })
  kept!: Person;

  @Field(() => String, { description: 'What the record that was merged away said of the name.' })
  mergedName!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => DateTimeISO, { description: 'When.' })
  mergedAt!: string;

  @Field(() => String, { nullable: true, description: 'By whom.' })
  mergedBy!: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was undone; null while it stands.' })
  undoneAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who undid it.' })
  undoneBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was undone.' })
  undoReason!: string | null;

  @Field(() => Boolean, { description: 'Whether it stands and the caller may undo it.' })
  canUndo!: boolean;
}

export const PersonMergeConnection = connectionOf('PersonMerge', () => PersonMerge);
