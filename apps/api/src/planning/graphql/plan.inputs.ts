import { Field, ID, InputType, Int } from 'type-graphql';
import { QuotaLineKind } from '@dangvu/domain/planning/quota-ledger';
import { DecisionInput } from '../../organisation/public.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { PlanPeriodKind, PlanState } from '../plan.entity.ts';
import { key } from '../../platform/graphql/intent-key.ts';

const version = 'Version of the plan the caller has read.';

@InputType('PlanFilter', { description: 'Which plans; all conditions hold together.' })
export class PlanFilterInput {
  @Field(() => ID, { nullable: true, description: 'Only plans of this unit.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only plans of this unit and of units below it, and plans it stands in.' })
  under?: string | null;

  @Field(() => Int, { nullable: true, description: 'Only plans whose period contains a day of this year.' })
  year?: number | null;

  @Field(() => PlanState, { nullable: true, description: 'Only plans in this state.' })
  state?: PlanState | null;

  @Field(() => PlanPeriodKind, { nullable: true, description: 'Only yearly or only term plans.' })
  periodKind?: PlanPeriodKind | null;
}

@InputType('PlanCreateInput', { description: 'A new draft.' })
export class PlanCreateInput {
  @Field(() => ID, { description: 'The unit that will assign; it must have units below it.' })
  unitId!: string;

  @Field(() => PlanPeriodKind, { description: 'A year or a term.' })
  periodKind!: PlanPeriodKind;

  @Field(() => Int, { description: 'The year, or the first year of the term.' })
  year!: number;

  @Field(() => Int, { nullable: true, description: 'The last year of the term; only for a term.' })
  endYear?: number | null;

  @Field(() => Int, { nullable: true, description: 'Target, only at the root of the tree; elsewhere the unit above assigns it.' })
  target?: number | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('PlanDiscardInput', { description: 'A draft to throw away.' })
export class PlanDiscardInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;
}

@InputType('QuotaDraftCellInput', { description: 'One cell of the grid.' })
export class QuotaDraftCellInput {
  @Field(() => ID, { description: 'A unit directly below the plan’s unit.' })
  unitId!: string;

  @Field(() => Int, { nullable: true, description: 'People; null clears the cell, which is not 0.' })
  amount?: number | null;

  @Field(() => String, { nullable: true, description: 'Remark; kept with the figure.' })
  remark?: string | null;
}

@InputType('QuotaDraftSetInput', { description: 'Cells of a draft, typed or pasted.' })
export class QuotaDraftSetInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => [QuotaDraftCellInput], { description: 'The cells, 500 at most; good ones are kept even when others are refused.' })
  cells!: QuotaDraftCellInput[];

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('QuotaLimitInput', { description: 'How far the figure of one unit may move when the draft is spread. What is left out is taken away.' })
export class QuotaLimitInput {
  @Field(() => ID, { description: 'A unit directly below the plan’s unit.' })
  unitId!: string;

  @Field(() => Boolean, { defaultValue: false, description: 'Keeps the figure of the draft as it is.' })
  locked!: boolean;

  @Field(() => Int, { nullable: true, description: 'Least people; null: no bound.' })
  minimum?: number | null;

  @Field(() => Int, { nullable: true, description: 'Most people; null: no bound.' })
  maximum?: number | null;
}

@InputType('QuotaLimitsSetInput', { description: 'Locks and bounds of cells of a draft: all of them or none.' })
export class QuotaLimitsSetInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => [QuotaLimitInput], { description: 'The cells, 500 at most; cells that are not named stay as they are.' })
  limits!: QuotaLimitInput[];

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('PlanTargetSetInput', { description: 'Target of a draft at the root of the tree.' })
export class PlanTargetSetInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => Int, { nullable: true, description: 'People; null: no target.' })
  target?: number | null;
}

@InputType('PlanPublishInput', { description: 'The decision that makes a draft binding.' })
export class PlanPublishInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => DecisionInput, { description: 'The decision; quotas hold from its day.' })
  decision!: DecisionInput;

  @Field(() => String, { nullable: true, description: 'Needed when what is assigned does not add up to the target.' })
  gapRemark?: string | null;

  @Field(() => String, { nullable: true, description: 'Why units get more than can lawfully be admitted; for those of them that have no remark of their own.' })
  beyondRemark?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('QuotaChangeInput', { description: 'One change of a published quota.' })
export class QuotaChangeInput {
  @Field(() => ID, { description: 'The unit whose quota changes; for MOVED, the unit that gives.' })
  unitId!: string;

  @Field(() => QuotaLineKind, { description: 'RAISED, LOWERED, MOVED, CANCELLED, or ASSIGNED for a unit that had none. CARRIED is written by reorganisations, CARRIED_OVER by quotaCarryOver.' })
  kind!: QuotaLineKind;

  @Field(() => Int, { nullable: true, description: 'How many people, as a positive number (0 only for ASSIGNED); left out for CANCELLED.' })
  amount?: number | null;

  @Field(() => ID, { nullable: true, description: 'For MOVED: the unit that gets.' })
  toUnitId?: string | null;

  @Field(() => String, { nullable: true, description: 'Reason; needed when the quota then is above what can lawfully be admitted.' })
  reason?: string | null;
}

@InputType('QuotaReviseInput', { description: 'Changes of published quotas by one further decision: all of them or none.' })
export class QuotaReviseInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => DecisionInput, { description: 'The decision.' })
  decision!: DecisionInput;

  @Field(() => LocalDate, { description: 'Day from which the changes hold; not in the future.' })
  effectiveOn!: string;

  @Field(() => [QuotaChangeInput], { description: 'The changes, 200 at most.' })
  changes!: QuotaChangeInput[];

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}
