import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Education, PoliticalTheory, Qualification } from '@dangvu/domain/membership/person-traits';
import { act } from '../../platform/act/act.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { supplementPerson } from '../commands/supplement-person.ts';
import { key, version } from './input-texts.ts';
import { payloadOf } from './payloads.ts';

@InputType('PersonSupplementInput', { description: 'A supplement to the record. A value that is left out has not changed; null says that there is none any more.' })
export class PersonSupplementInput {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => LocalDate, { description: 'Day it was handed in.' })
  filedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day from which what it says holds; the day it was handed in when left out.' })
  validFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the person lives.' })
  residence?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the person works or studies.' })
  workplace?: string | null;

  @Field(() => String, { nullable: true, description: 'Occupation; there always is one.' })
  occupation?: string | null;

  @Field(() => Education, { nullable: true, description: 'General education completed; there always is one.' })
  education?: Education | null;

  @Field(() => Qualification, { nullable: true, description: 'Highest professional qualification.' })
  qualification?: Qualification | null;

  @Field(() => PoliticalTheory, { nullable: true, description: 'Highest level of political theory.' })
  politicalTheory?: PoliticalTheory | null;

  @Field(() => String, { nullable: true, description: 'Religion.' })
  religion?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether a member of the Youth Union.' })
  youthUnionMember?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Personal identification number, where none is known yet; one that stands is not changed (294-QĐ/TW 6.2.4).' })
  personalId?: string | null;

  @Field(() => String, { nullable: true, description: 'What else it says.' })
  note?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

const PersonSupplementPayload = payloadOf('personSupplement', 'person');

@Resolver()
export class PersonSupplementMutations {
  @Mutation(() => PersonSupplementPayload, {
    nullable: true,
    description: 'Takes in the supplement a member or a candidate files, once a year (06-HD/TW 8.3a): what changed, and from when. Earlier values stay on record.',
  })
  personSupplement(
    @Arg('input', () => PersonSupplementInput, { description: 'What to do.' }) input: PersonSupplementInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'personSupplement', input, supplementPerson);
  }
}
