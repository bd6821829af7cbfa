import { Field, Float, Int } from 'type-graphql';
import { Described } from '../../platform/graphql/decorators.ts';
import { Standing } from '../attainment-view.ts';
import './enums.ts';

@Described('Percent', 'A percentage with both of its numbers.')
export class Percent {
  @Field(() => Int, { description: 'n.' })
  numerator!: number;

  @Field(() => Int, { nullable: true, description: 'N; null: there is none (no quota assigned), which is not 0.' })
  denominator!: number | null;

  @Field(() => Float, { nullable: true, description: 'n of N in percent, half up to two decimals; may exceed 100. Null without N, when N is 0, and when N is so small that n/N alone is to be shown (`smallBase`).' })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'The same as a whole number, half up from the counts themselves; do not round `value` again.' })
  whole!: number | null;

  @Field(() => String, { nullable: true, description: 'n/N as it is printed, e.g. 639/597; null without N.' })
  text!: string | null;

  @Field(() => Boolean, { description: 'N is so small that a percentage says more than it knows: show n/N.' })
  smallBase!: boolean;
}

@Described('Attainment', 'How many were admitted against the quota of a period, and against the share of the period that has passed.')
export class Attainment {
  @Field(() => Int, { description: 'Admissions decided in the period, up to the day of the read. Those of a branch that was merged or moved count where its quota now is.' })
  done!: number;

  @Field(() => Int, { nullable: true, description: 'Quota as adjusted; null: not assigned, which is not 0.' })
  quota!: number | null;

  @Field(() => Int, { nullable: true, description: 'Quota as first assigned.' })
  originalQuota!: number | null;

  @Field(() => Percent, { description: 'Done of the adjusted quota.' })
  percent!: Percent;

  @Field(() => Percent, { description: 'Done of the quota as first assigned.' })
  percentOfOriginal!: Percent;

  @Field(() => Float, { nullable: true, description: 'Whole admissions due by now: quota × days passed / days, rounded down. Null without a quota.' })
  expectedByNow!: number | null;

  @Field(() => Float, { nullable: true, description: 'Done − expected; negative is behind. Null without a quota.' })
  gapToPace!: number | null;

  @Field(() => Standing, { description: 'The same in a word.' })
  standing!: Standing;

  @Field(() => Float, { description: 'Share of the period that has passed, in percent.' })
  elapsedPercent!: number;
}
