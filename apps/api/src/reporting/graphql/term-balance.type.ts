import { Field, ID, Int } from 'type-graphql';
import { Described } from '../../platform/graphql/decorators.ts';
import { Percent } from './attainment.type.ts';

@Described('TermYearOfPlan', 'A year of a term: its own record, tied to the term by its days.')
export class TermYearOfPlan {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => ID, { nullable: true, description: 'Id of the published plan of the year; null: none.' })
  planId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Target as first assigned; null: none.' })
  targetOriginal!: number | null;

  @Field(() => Int, { nullable: true, description: 'Target as adjusted; null: none, which is not 0.' })
  target!: number | null;

  @Field(() => Int, { description: 'Of the adjusted target, what was carried over from the year before.' })
  carriedIn!: number;

  @Field(() => Int, { description: 'Admissions decided in the year, up to the day of the read.' })
  done!: number;

  @Field(() => Percent, { description: 'Done of the adjusted target.' })
  percent!: Percent;
}

@Described('TermBalance', 'How the years of a term stand to what the term is to reach.')
export class TermBalance {
  @Field(() => [TermYearOfPlan], { description: 'Every year of the term, in order.' })
  years!: TermYearOfPlan[];

  @Field(() => Int, { description: 'The sum of the years that have a target, without what was carried from one into the next: the term has it once.' })
  targetOfYears!: number;

  @Field(() => Int, { description: 'Years without a target.' })
  yearsWithout!: number;

  @Field(() => Int, { nullable: true, description: 'Term − years: what is left for the years without a target; negative when the years are to reach more. Null without a target of the term.' })
  left!: number | null;

  @Field(() => Int, { nullable: true, description: 'What each year without a target would have to take, rounded up; null when none is left.' })
  perYearLeft!: number | null;

  @Field(() => Int, { description: 'Admissions decided in the term, up to the day of the read: the sum of its years.' })
  done!: number;
}
