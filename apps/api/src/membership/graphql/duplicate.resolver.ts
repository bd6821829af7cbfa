import { Arg, Args, Ctx, Field, ID, Info, InputType, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { act } from '../../platform/act/act.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { UserErrors } from '../../platform/graphql/payload.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import { readConnection, readList } from '../../platform/read/read.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { markDistinct, mergePeople, undoMerge } from '../commands/merge-people.ts';
import { peopleAlike } from '../queries/find-alike.ts';
import { duplicatesIn } from '../queries/find-duplicates.ts';
import { lastBranch, personVisible } from '../visibility.ts';
import { DuplicatePairConnection, PersonMerge, PersonMergeConnection } from './duplicate.type.ts';
import { key, version } from './input-texts.ts';
import { Person } from './person.type.ts';
import { logNamesRead } from './reading-log.ts';

@InputType('PersonMergeInput', { description: 'Two records of one person.' })
export class PersonMergeInput {
  @Field(() => ID, { description: 'The person whose record stays.' })
  keptId!: string;

  @Field(() => Int, { description: version })
  keptVersion!: number;

  @Field(() => ID, { description: 'The person whose record goes into it.' })
  mergedId!: string;

  @Field(() => Int, { description: version })
  mergedVersion!: number;

  @Field(() => String, { description: 'How it is known that they are one.' })
  reason!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('PersonMergeUndoInput', { description: 'A merge that was wrong.' })
export class PersonMergeUndoInput {
  @Field(() => ID, { description: 'Id of the merge.' })
  id!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('PeopleDistinctInput', { description: 'Two records of two people.' })
export class PeopleDistinctInput {
  @Field(() => ID, { description: 'One of them.' })
  firstId!: string;

  @Field(() => ID, { description: 'The other one.' })
  secondId!: string;

  @Field(() => String, { description: 'How it is known that they are two.' })
  reason!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@Described('PersonMergePayload', 'What became of personMerge or personMergeUndo.')
export class PersonMergePayload {
  @Field(() => Person, { nullable: true, description: 'The person whose record stays.' })
  person!: Person | null;

  @Field(() => PersonMerge, { nullable: true, description: 'The merge.' })
  merge!: PersonMerge | null;

  @UserErrors()
  userErrors!: UserError[];
}

@Described('PeopleDistinctPayload', 'What became of peopleDistinct.')
export class PeopleDistinctPayload {
  @Field(() => Person, { nullable: true, description: 'The first of the two; null when refused.' })
  person!: Person | null;

  @UserErrors()
  userErrors!: UserError[];
}

@Resolver()
export class DuplicateResolver {
  @Query(() => DuplicatePairConnection, {
    description: 'Pairs of records that may be of one person: at least one of them in the unit or below, both where the caller reads names. Logged.',
  })
  async duplicatePairs(
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const answer = await readConnection(context, info, 'DuplicatePair', { ...page }, (alias, statement) => duplicatesIn(unitId, alias, statement));
    await logNamesRead(context, info, answer, 'DuplicatePair', { unitId });
    return answer;
  }

  @Query(() => PersonMergeConnection, { description: 'Merges of people of a unit and below it, the latest first, where the caller reads names. Logged.' })
  async personMerges(
    @Arg('unitId', () => ID, { description: 'The unit.' }) unitId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const answer = await readConnection(context, info, 'PersonMerge', { ...page }, (alias, statement) => ({
      from: `(select g.*, ${lastBranch('g.kept_id')} as branch_id from person_merge g)`,
      where: [statement.below(unitId, `${alias}.branch_id`), personVisible(`${alias}.kept_id`, statement)],
      order: { keys: [{ sql: `${alias}.merged_at`, type: 'timestamptz' }, { sql: `${alias}.id`, type: 'uuid' }], descending: true },
    }));
    await logNamesRead(context, info, answer, 'PersonMerge', { unitId });
    return answer;
  }

  @Query(() => [Person], { description: 'People on record who may be the one about to be recorded: the same name, marks aside, and birth date, day and month perhaps changed about; ten at most, of whom the caller may see. Logged.' })
  async peopleAlike(
    @Arg('fullName', () => String, { description: 'Full name.' }) fullName: string,
    @Arg('bornOn', () => LocalDate, { description: 'Date of birth.' }) bornOn: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object[]> {
    const found = await readList(context, info, (alias, statement) => ({ ...peopleAlike(fullName, bornOn, statement), orderBy: `${alias}.id` }));
    await logNamesRead(context, info, { $rows: found, $first: found.length }, 'Person', { fullName, bornOn });
    return found;
  }

  @Mutation(() => PersonMergePayload, { nullable: true, description: 'Makes two records of one person one. Nothing is lost, and it can be undone.' })
  personMerge(
    @Arg('input', () => PersonMergeInput, { description: 'What to do.' }) input: PersonMergeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'personMerge', input, mergePeople);
  }

  @Mutation(() => PersonMergePayload, { nullable: true, description: 'Parts two people who were merged by mistake; what was recorded since goes with the record it is about.' })
  personMergeUndo(
    @Arg('input', () => PersonMergeUndoInput, { description: 'What to do.' }) input: PersonMergeUndoInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'personMergeUndo', input, undoMerge);
  }

  @Mutation(() => PeopleDistinctPayload, { nullable: true, description: 'Remembers that two records are of two people.' })
  peopleDistinct(
    @Arg('input', () => PeopleDistinctInput, { description: 'What to do.' }) input: PeopleDistinctInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'peopleDistinct', input, markDistinct);
  }
}
