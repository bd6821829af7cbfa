import { Arg, Field, FieldResolver, ID, Int, Resolver } from 'type-graphql';
import { Unit, UnitPermissions } from '../../organisation/public.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { DateTimeISO } from '../../platform/graphql/scalars.ts';

@Described('QuotaFigure', 'A quota as first assigned and as it stands after every later decision.')
export class QuotaFigure {
  @Field(() => Int, { nullable: true, description: 'As first assigned; stays when the quota is cancelled.' })
  original!: number | null;

  @Field(() => Int, { nullable: true, description: 'The sum of all lines; null: not assigned (any more), which is not 0.' })
  adjusted!: number | null;

  @Field(() => Int, { description: 'People taken from it in the last months of the period (rule LATE_LOWERING): what is reached of it should be read with that. 0: none.' })
  loweredLate!: number;
}

export const CounterAnswer = { ACCEPTED: 'ACCEPTED', DECLINED: 'DECLINED' } as const;
export type CounterAnswer = (typeof CounterAnswer)[keyof typeof CounterAnswer];
exposeEnum(CounterAnswer, 'CounterAnswer', 'What became of a counter-proposal.', { ACCEPTED: 'Đồng ý — Accepted', DECLINED: 'Không đồng ý — Declined' });

@Described('QuotaCounter', 'What a unit would have instead of what is proposed to it, and what became of that.')
export class QuotaCounter {
  @Field(() => ID, { description: 'Id of the counter-proposal.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'What was proposed when it was made; null: no quota.' })
  proposed!: number | null;

  @Field(() => Int, { description: 'People the unit would have.' })
  amount!: number;

  @Field(() => String, { description: 'Why, as typed.' })
  grounds!: string;

  @Field(() => DateTimeISO, { description: 'When it was made.' })
  madeAt!: string;

  @Field(() => String, { nullable: true, description: 'Who made it.' })
  madeBy!: string | null;

  @Field(() => CounterAnswer, { nullable: true, description: 'The answer; null: it waits for one.' })
  answer!: CounterAnswer | null;

  @Field(() => String, { nullable: true, description: 'Why it was answered so.' })
  answerReason!: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was answered.' })
  answeredAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who answered it.' })
  answeredBy!: string | null;
}

@Described('PlanRow', 'A unit in the grid of a plan.')
export class PlanRow {
  @Field(() => Unit, { description: 'The unit that gets the quota.' })
  unit!: Unit;

  @Field(() => Int, { nullable: true, description: 'Figure being worked on in a draft; null: empty, which is not 0.' })
  draft!: number | null;

  @Field(() => String, { nullable: true, description: 'Remark on the draft figure; null for those it is proposed to.' })
  draftRemark!: string | null;

  @Field(() => String, { nullable: true, description: 'Remark the published quota was assigned with; null in a draft, and without one.' })
  assignedRemark!: string | null;

  @Field(() => Boolean, { description: 'Whether the figure of the draft stays when the quota is spread; locked without a figure: no quota stays no quota.' })
  locked!: boolean;

  @Field(() => Int, { nullable: true, description: 'Least people when the draft is spread; null: no bound.' })
  minimum!: number | null;

  @Field(() => Int, { nullable: true, description: 'Most people when the draft is spread; null: no bound.' })
  maximum!: number | null;

  @Field(() => QuotaCounter, { nullable: true, description: 'The latest counter-proposal of the unit; null: none.' })
  counter!: QuotaCounter | null;

  @Field(() => Boolean, { description: 'Whether the caller may make a counter-proposal for the unit now.' })
  canCounter!: boolean;

  @Field(() => QuotaFigure, { nullable: true, description: 'Published quota; null: not assigned.' })
  quota!: QuotaFigure | null;
}

export const PlanRowConnection = connectionOf('PlanRow', () => PlanRow);

@Resolver(() => Unit)
export class UnitQuotaFields {
  @FieldResolver(() => QuotaFigure, {
    nullable: true,
    description: 'Quota of the unit for a year, from the published plan of the unit above (at the root: its own). Null: not assigned, or out of the caller’s scope.',
  })
  quota(@Arg('year', () => Int, { description: 'The year.' }) _year: number): never {
    throw new Error('read by the statement');
  }
}

@Resolver(() => UnitPermissions)
export class UnitPermissionsOfPlanning {
  @FieldResolver(() => Boolean, { description: 'Whether the caller may plan for the units directly below this one.' })
  canPlan(): never {
    throw new Error('read by the statement');
  }
}
