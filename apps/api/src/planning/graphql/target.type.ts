import { Arg, Args, Field, FieldResolver, Float, ID, Resolver } from 'type-graphql';
import { TargetLineKind, targetLineLabels } from '@dangvu/domain/planning/targets/target-ledger';
import { RateBase, TargetKind } from '@dangvu/domain/planning/targets/target-kinds';
import { Decision, Unit } from '../../organisation/public.ts';
import { PageArgs, connectionOf } from '../../platform/graphql/connection.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';
import { Indicator } from './indicator.type.ts';
import { Plan } from './plan.type.ts';

exposeEnum(TargetLineKind, 'TargetLineKind', 'Why a line stands in the ledger of a target.', targetLineLabels);

const low = 'The figure, or the lower end: people or branches; for RATE, COVERAGE and COMPOSITION percent with at most two decimals. Null for AT_LEAST_ONE.';
const high = 'The upper end of a RANGE or RATE in the same; null: none.';
const base = 'Whose members a RATE is reckoned on; null for other kinds.';
const due = 'The last day that counts, of a DEADLINE; null for other kinds.';

@Described('Target', 'What a unit is to reach in the period of a plan, beside the number of the grid: of a draft as it is being worked on, after publication as it is in force.')
export class Target {
  @Field(() => ID, { description: 'Id of the target: plan, unit and indicator.' })
  id!: string;

  @Field(() => Unit, { description: 'The unit that is to reach it; at the root also the plan’s own.' })
  unit!: Unit;

  @Field(() => Indicator, { description: 'What is counted.' })
  indicator!: Indicator;

  @Field(() => TargetKind, { description: 'In what form.' })
  kind!: TargetKind;

  @Field(() => Float, { nullable: true, description: low })
  from!: number | null;

  @Field(() => Float, { nullable: true, description: high })
  to!: number | null;

  @Field(() => RateBase, { nullable: true, description: base })
  base!: RateBase | null;

  @Field(() => LocalDate, { nullable: true, description: due })
  dueOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Remark of the draft, or reason of the latest line.' })
  remark!: string | null;

  @Field(() => TargetKind, { nullable: true, description: 'Kind as first assigned; null in a draft.' })
  originalKind!: TargetKind | null;

  @Field(() => Float, { nullable: true, description: 'Figure or lower end as first assigned; null in a draft.' })
  originalFrom!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end as first assigned; null in a draft or without one.' })
  originalTo!: number | null;
}

export const TargetConnection = connectionOf('Target', () => Target);

@Described('TargetLine', 'One line of a target’s ledger: from its day on these terms hold. Lines are only ever added, each by a decision.')
export class TargetLine {
  @Field(() => ID, { description: 'Id of the line.' })
  id!: string;

  @Field(() => TargetLineKind, { description: 'Why it stands here.' })
  kind!: TargetLineKind;

  @Field(() => Unit, { description: 'The unit.' })
  unit!: Unit;

  @Field(() => Indicator, { description: 'What is counted.' })
  indicator!: Indicator;

  @Field(() => TargetKind, { nullable: true, description: 'In what form, from then on; null when it is cancelled or has gone to another unit.' })
  targetKind!: TargetKind | null;

  @Field(() => Float, { nullable: true, description: low })
  from!: number | null;

  @Field(() => Float, { nullable: true, description: high })
  to!: number | null;

  @Field(() => RateBase, { nullable: true, description: base })
  base!: RateBase | null;

  @Field(() => LocalDate, { nullable: true, description: due })
  dueOn!: string | null;

  @Field(() => LocalDate, { description: 'Day from which it holds.' })
  effectiveOn!: string;

  @Field(() => Decision, { description: 'The decision it rests on.' })
  decision!: Decision;

  @Field(() => String, { nullable: true, description: 'Reason, as typed.' })
  reason!: string | null;

  @Field(() => DateTimeISO, { description: 'When it was recorded.' })
  recordedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: string | null;
}

export const TargetLineConnection = connectionOf('TargetLine', () => TargetLine);

const byStatement = (): never => {
  throw new Error('read by the statement');
};

@Resolver(() => Plan)
export class PlanTargetFields {
  @FieldResolver(() => TargetConnection, { description: 'Targets other than the number of the grid, by indicator and unit. Needs the right to read figures.' })
  targets(
    @Arg('unitId', () => ID, { nullable: true, description: 'Only those of this unit.' }) _unitId: string | undefined,
    @Arg('indicatorId', () => ID, { nullable: true, description: 'Only those of this indicator.' }) _indicatorId: string | undefined,
    @Args(() => PageArgs) _page: PageArgs,
  ): never {
    return byStatement();
  }

  @FieldResolver(() => TargetLineConnection, { description: 'Every line about such targets up to the day of the read, the oldest first.' })
  targetLedger(
    @Arg('unitId', () => ID, { nullable: true, description: 'Only lines of this unit.' }) _unitId: string | undefined,
    @Args(() => PageArgs) _page: PageArgs,
  ): never {
    return byStatement();
  }
}
