import { Args, Arg, Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { periodLabel } from '@dangvu/domain/calendar/period';
import { PlanStageOnDay, planStageOnDayLabels } from '@dangvu/domain/planning/negotiation/plan-life';
import { Decision, Unit } from '../../organisation/public.ts';
import { PageArgs, connectionOf } from '../../platform/graphql/connection.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { PlanPeriodKind, PlanState } from '../plan.entity.ts';
import { PlanRowConnection } from './plan-row.type.ts';
import { QuotaLineConnection } from './quota-line.type.ts';

exposeEnum(PlanPeriodKind, 'PlanPeriodKind', 'What a plan is for.', { YEAR: 'Năm — A year', TERM: 'Nhiệm kỳ — A term' });
exposeEnum(PlanStageOnDay, 'PlanStage', 'How far a plan has come: from the draft over the units to what binds. On a day before its decision: UNPUBLISHED.', planStageOnDayLabels);
exposeEnum(PlanState, 'PlanState', 'Where a plan stands.', {
  DRAFT: 'Dự thảo, cấp dưới chưa thấy — A draft; nobody below sees it',
  PUBLISHED: 'Đã ban hành, chỉ đổi bằng quyết định điều chỉnh — Published; changes only by a further decision',
  CLOSED: 'Đã kết thúc — Over',
});

@Described('PlanTotals', 'Sums over the rows the caller sees: draft figures in a draft, adjusted quotas after publication.')
export class PlanTotals {
  @Field(() => Int, { nullable: true, description: 'What the plan’s unit has to reach; null when nothing is assigned, or when the caller sees only his own line.' })
  target!: number | null;

  @Field(() => Int, { description: 'What is assigned to the units below.' })
  assigned!: number;

  @Field(() => Int, { nullable: true, description: 'Of the gap, what was kept back at publication and can still be given; null in a draft or without a target.' })
  reserve!: number | null;

  @Field(() => Int, { nullable: true, description: 'Target − assigned: what is left; negative when more is assigned than the target. Null without a target.' })
  gap!: number | null;

  @Field(() => Int, { description: 'Units with a quota; 0 is a quota.' })
  unitsAssigned!: number;

  @Field(() => Int, { description: 'Units without a quota.' })
  unitsWithout!: number;
}

@Described('PlanPermissions', 'What the caller may do with a plan in its present state.')
export class PlanPermissions {
  @Field(() => Boolean, { description: 'Whether the whole plan is shown; otherwise only the lines of the caller’s own units, without the target.' })
  seesWhole!: boolean;

  @Field(() => Boolean, { description: 'Whether draft figures may be set.' })
  canEdit!: boolean;

  @Field(() => Boolean, { description: 'Whether it may be published.' })
  canPublish!: boolean;

  @Field(() => Boolean, { description: 'Whether published quotas may be changed by a further decision.' })
  canRevise!: boolean;

  @Field(() => Boolean, { description: 'Whether the draft may be thrown away: it was put to nobody.' })
  canDiscard!: boolean;

  @Field(() => Boolean, { description: 'Whether the draft may be put to the units.' })
  canPropose!: boolean;

  @Field(() => Boolean, { description: 'Whether it may be taken back from the units.' })
  canWithdraw!: boolean;

  @Field(() => Boolean, { description: 'Whether counter-proposals of units may be answered.' })
  canAnswer!: boolean;

  @Field(() => Boolean, { description: 'Whether it may be approved; who proposed it is refused where somebody else of the unit may.' })
  canApprove!: boolean;

  @Field(() => Boolean, { description: 'Whether it may be closed: its period is over.' })
  canClose!: boolean;
}

@Described('Plan', 'What a unit assigns to the units directly below it, for a year or a term.')
export class Plan {
  @Field(() => ID, { description: 'Id of the plan.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the record; give it back as `expectedVersion`.' })
  version!: number;

  @Field(() => Unit, { description: 'The unit that assigns.' })
  unit!: Unit;

  @Field(() => PlanPeriodKind, { description: 'A year or a term.' })
  periodKind!: PlanPeriodKind;

  @Field(() => LocalDate, { description: 'First day.' })
  startsOn!: string;

  @Field(() => LocalDate, { description: 'Last day.' })
  endsOn!: string;

  @Field(() => Int, { nullable: true, description: 'The year; null for a term.' })
  year!: number | null;

  @Field(() => PlanState, { description: 'Where it stands.' })
  state!: PlanState;

  @Field(() => PlanStageOnDay, { description: 'How far it had come on the day of the read; finer than `state`, which says what binds today. A draft has no past: it is shown as it stands.' })
  stage!: PlanStageOnDay;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was last put to the units.' })
  proposedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who put it to the units.' })
  proposedBy!: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was approved.' })
  approvedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Who approved it.' })
  approvedBy!: string | null;

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was published.' })
  publishedAt!: string | null;

  @Field(() => Decision, { nullable: true, description: 'The decision it was published by.' })
  decision!: Decision | null;

  @Field(() => String, { nullable: true, description: 'Why it was published although what is assigned does not add up to the target.' })
  gapRemark!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Quota of the plan’s own unit for the period, as adjusted: set from outside at the root, assigned by the unit above elsewhere. Null: not assigned, which is not 0.',
  })
  target!: number | null;

  @Field(() => Int, { nullable: true, description: 'The same as first assigned.' })
  targetOriginal!: number | null;

  @Field(() => Int, { nullable: true, description: 'People taken from the target in the last months of the period (rule LATE_LOWERING); null when the caller sees only his own line.' })
  targetLoweredLate!: number | null;

  @Field(() => PlanTotals, { description: 'Sums over the rows the caller sees.' })
  totals!: PlanTotals;

  @Field(() => PlanPermissions, { description: 'What the caller may do with it now.' })
  permissions!: PlanPermissions;
}

export const PlanConnection = connectionOf('Plan', () => Plan);

interface PeriodOfRow {
  $periodKind: PlanPeriodKind;
  $startsOn: string;
  $endsOn: string;
}

/** Fields with arguments or words; all but the title are read by the statement (planning/plan-shape.ts). */
@Resolver(() => Plan)
export class PlanFields {
  @FieldResolver(() => String, { description: 'What it is called, in the caller’s language.' })
  title(@Root() row: PeriodOfRow, @Ctx() context: RequestContext): string {
    const period = periodLabel({ kind: row.$periodKind, from: row.$startsOn, to: row.$endsOn })[context.locale];
    return context.locale === 'vi' ? `Chỉ tiêu kết nạp · ${period}` : `Admission quota · ${period}`;
  }

  @FieldResolver(() => PlanRowConnection, { description: 'Every unit directly below that may get a quota, in the order of the tree. Needs the right to read figures.' })
  rows(@Args(() => PageArgs) _page: PageArgs): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => QuotaLineConnection, { description: 'Every line of the ledger up to the day of the read, the oldest first; a quota is the sum of its lines.' })
  ledger(
    @Arg('unitId', () => ID, { nullable: true, description: 'Only lines of this unit.' }) _unitId: string | undefined,
    @Args(() => PageArgs) _page: PageArgs,
  ): never {
    throw new Error('read by the statement');
  }
}
