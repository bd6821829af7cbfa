import { Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { TargetKind } from '@dangvu/domain/planning/targets/target-kinds';
import { shareKinds } from '@dangvu/domain/planning/targets/target-kinds';
import { TargetStanding, reach, sumTargets, targetStandingLabels } from '@dangvu/domain/planning/targets/target-standing';
import type { TargetSum } from '@dangvu/domain/planning/targets/target-standing';
import { Indicator, Plan, Target } from '../../planning/public.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { PercentView } from '../attainment-view.ts';
import { Percent } from './attainment.type.ts';

exposeEnum(TargetStanding, 'TargetStanding', 'How a unit stands against a target.', targetStandingLabels);

/** What the statement brings about one target. */
interface TargetCount {
  readonly done: number;
  readonly base: number | null;
  readonly baseOn: string | null;
  readonly until: string;
  readonly asOf: string;
  /** Residential branches too small for a committee; null where branches are not counted. */
  readonly small: number | null;
}

interface TargetRow {
  readonly kind: TargetKind;
  readonly low: number | null;
  readonly high: number | null;
  readonly count: TargetCount;
}

@Described('TargetReached', 'What a unit has reached of a target on the day of the read.')
export class TargetReached {
  @Field(() => Int, { description: 'People of the group admitted from the first day of the period, or residential branches with a committee among those that can have one.' })
  done!: number;

  @Field(() => Int, { nullable: true, description: 'What the target asks for, rounded up to whole people or branches; null without a base.' })
  required!: number | null;

  @Field(() => Int, { nullable: true, description: 'The upper end in the same, rounded down; null: none.' })
  atMost!: number | null;

  @Field(() => Percent, { description: 'Done of what is required.' })
  attainment!: PercentView;

  @Field(() => Percent, { nullable: true, description: 'Of a share: done of its base (members, branches that can have a committee, everybody admitted); null for other kinds.' })
  share!: PercentView | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which the members or branches of the base are counted; today while that day is still to come.' })
  baseOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Residential branches with too few official members for a committee (rule BRANCH_COMMITTEE_MINIMUM); null where branches are not counted.' })
  branchesTooSmall!: number | null;

  @Field(() => LocalDate, { description: 'The last day that counts.' })
  until!: string;

  @Field(() => TargetStanding, { description: 'The same in a word.' })
  standing!: TargetStanding;
}

@Resolver(() => Target)
export class TargetReachedFields {
  @FieldResolver(() => TargetReached, { description: 'What is reached of it on the day of the read.' })
  reached(@Root() row: { $kind: TargetKind; $low: number | null; $high: number | null; $count: TargetCount }): TargetReached {
    const { count } = rowOf(row);
    const { required, atMost, standing } = reach({ kind: row.$kind, low: row.$low, high: row.$high }, count);
    return {
      done: count.done, required, atMost, standing, baseOn: count.baseOn, branchesTooSmall: count.small, until: count.until,
      attainment: new PercentView(count.done, required),
      share: shareKinds.has(row.$kind) ? new PercentView(count.done, count.base) : null,
    };
  }
}

const rowOf = (row: { $kind: TargetKind; $low: number | null; $high: number | null; $count: TargetCount }): TargetRow => ({ kind: row.$kind, low: row.$low, high: row.$high, count: row.$count });

@Described('TargetTotal', 'What the targets of one indicator come to: of the plan’s unit itself, and of the topmost units below it that have one, wherever they stand.')
export class TargetTotal {
  @Field(() => Indicator, { description: 'What is counted.' })
  indicator!: Indicator;
}

type Listed = TargetRow & { readonly own: boolean };
interface TotalRow {
  readonly $targets: readonly Listed[];
}

/** Of a row: the unit's own target and the sum below it. */
function totalOf({ $targets }: TotalRow): { readonly own: number | null; readonly below: TargetSum } {
  const reached = ({ kind, low, high, count }: Listed) => ({ kind, ...reach({ kind, low, high }, count) });
  const own = $targets.find((target) => target.own);
  return { own: own ? reached(own).required : null, below: sumTargets($targets.filter((target) => !target.own).map(reached)) };
}

@Resolver(() => TargetTotal)
export class TargetTotalFields {
  @FieldResolver(() => Int, { description: 'Units below with a target of their own that stand under no other such unit.' })
  units(@Root() row: TotalRow): number {
    return totalOf(row).below.units;
  }

  @FieldResolver(() => Int, { description: 'What these units have to reach together, in whole people or branches.' })
  required(@Root() row: TotalRow): number {
    return totalOf(row).below.required;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Sum of their upper ends; null as soon as one has none.' })
  atMost(@Root() row: TotalRow): number | null {
    return totalOf(row).below.atMost;
  }

  @FieldResolver(() => Int, { description: 'Of these units, those whose target has no base yet.' })
  withoutBase(@Root() row: TotalRow): number {
    return totalOf(row).below.withoutBase;
  }

  @FieldResolver(() => Int, { description: 'Of these units, those that have reached it.' })
  met(@Root() row: TotalRow): number {
    return totalOf(row).below.met;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'What the plan’s unit itself has to reach; null: it has no such target.' })
  own(@Root() row: TotalRow): number | null {
    return totalOf(row).own;
  }

  @FieldResolver(() => Int, { description: 'What counts for the unit: its own where there is one, else the sum below it.' })
  rolledUp(@Root() row: TotalRow): number {
    const { own, below } = totalOf(row);
    return own ?? below.required;
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Own − sum below: what nobody below is asked for; negative: more is asked for than the unit has to reach. Null without an own target.' })
  gap(@Root() row: TotalRow): number | null {
    const { own, below } = totalOf(row);
    return own === null ? null : own - below.required;
  }
}

@Resolver(() => Plan)
export class PlanTargetTotals {
  @FieldResolver(() => [TargetTotal], { description: 'By indicator, what is to be reached above and below; empty when the caller sees only his own line.' })
  targetTotals(): never {
    throw new Error('read by the statement');
  }
}
