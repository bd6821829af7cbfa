import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Sex } from '@dangvu/domain/membership/person-traits';
import { DecisionInput } from '../../organisation/public.ts';
import { act } from '../../platform/act/act.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { correctPerson } from '../commands/correct-person.ts';
import { key, version } from './input-texts.ts';
import { payloadOf } from './payloads.ts';

@InputType('PersonCorrectInput', { description: 'What a decision puts right in the record of a person. A value that is left out is right; the date of birth is not adjusted (06-HD/TW 9.2).' })
export class PersonCorrectInput {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => DecisionInput, { description: 'The decision that orders it.' })
  decision!: DecisionInput;

  @Field(() => String, { description: 'Why, as the decision says.' })
  reason!: string;

  @Field(() => String, { nullable: true, description: 'Full name; letters, marks and spaces. There always is one.' })
  fullName?: string | null;

  @Field(() => Sex, { nullable: true, description: 'Sex; there always is one.' })
  sex?: Sex | null;

  @Field(() => String, { nullable: true, description: 'Ethnicity; there always is one.' })
  ethnicity?: string | null;

  @Field(() => String, { nullable: true, description: 'Home town; null: not known.' })
  homeTown?: string | null;

  @Field(() => String, { nullable: true, description: 'Personal identification number, 12 digits; null: not known, the one that stands is somebody else’s.' })
  personalId?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

const PersonCorrectPayload = payloadOf('personCorrect', 'person');

@Resolver()
export class PersonCorrectionMutations {
  @Mutation(() => PersonCorrectPayload, {
    nullable: true,
    description: 'Puts the record of a person right by a decision (294-QĐ/TW 6.2.4): name, sex, ethnicity, home town, personal number. What the record said before stays in the life.',
  })
  personCorrect(
    @Arg('input', () => PersonCorrectInput, { description: 'What to do.' }) input: PersonCorrectInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    return act(context, info, 'personCorrect', input, correctPerson);
  }
}
