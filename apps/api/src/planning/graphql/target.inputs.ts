import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { CountedBy, IndicatorMeasure, MeasuredGroup, RateBase, TargetKind } from '@dangvu/domain/planning/targets/target-kinds';
import { DecisionInput } from '../../organisation/public.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { key } from '../../platform/graphql/intent-key.ts';

const version = 'Version of the plan the caller has read.';
const unit = 'A unit directly below the plan’s unit; at the root also the plan’s own.';
const kind = 'In what form; left out: the target is taken away.';
const from = 'The figure, or the lower end: people or branches; for RATE, COVERAGE and COMPOSITION percent with at most two decimals. Left out for AT_LEAST_ONE.';
const to = 'The upper end of a RANGE, and of a RATE that has one.';
const base = 'For RATE: whose members it is reckoned on.';
const due = 'For DEADLINE: the last day that counts, inside the period.';

@InputType('TargetInput', { description: 'One target of a draft.' })
export class TargetInput {
  @Field(() => ID, { description: unit })
  unitId!: string;

  @Field(() => ID, { description: 'What is counted.' })
  indicatorId!: string;

  @Field(() => TargetKind, { nullable: true, description: kind })
  kind?: TargetKind | null;

  @Field(() => Float, { nullable: true, description: from })
  from?: number | null;

  @Field(() => Float, { nullable: true, description: to })
  to?: number | null;

  @Field(() => RateBase, { nullable: true, description: base })
  base?: RateBase | null;

  @Field(() => LocalDate, { nullable: true, description: due })
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Remark; becomes the reason of the first line.' })
  remark?: string | null;
}

@InputType('TargetDraftSetInput', { description: 'Targets of a draft: all of them or none.' })
export class TargetDraftSetInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => [TargetInput], { description: 'The targets, 500 at most; those that are not named stay.' })
  targets!: TargetInput[];

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('TargetChangeInput', { description: 'What a published target is from now on.' })
export class TargetChangeInput {
  @Field(() => ID, { description: unit })
  unitId!: string;

  @Field(() => ID, { description: 'What is counted.' })
  indicatorId!: string;

  @Field(() => TargetKind, { nullable: true, description: kind })
  kind?: TargetKind | null;

  @Field(() => Float, { nullable: true, description: from })
  from?: number | null;

  @Field(() => Float, { nullable: true, description: to })
  to?: number | null;

  @Field(() => RateBase, { nullable: true, description: base })
  base?: RateBase | null;

  @Field(() => LocalDate, { nullable: true, description: due })
  dueOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Reason.' })
  reason?: string | null;
}

@InputType('TargetReviseInput', { description: 'Changes of published targets by one further decision: all of them or none.' })
export class TargetReviseInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => DecisionInput, { description: 'The decision.' })
  decision!: DecisionInput;

  @Field(() => LocalDate, { description: 'Day from which the changes hold; not in the future.' })
  effectiveOn!: string;

  @Field(() => [TargetChangeInput], { description: 'The changes, 500 at most.' })
  changes!: TargetChangeInput[];

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('IndicatorAddInput', { description: 'A new indicator.' })
export class IndicatorAddInput {
  @Field(() => String, { description: 'Code: letters without marks, digits, underscore.' })
  code!: string;

  @Field(() => String, { description: 'Name in Vietnamese.' })
  nameVi!: string;

  @Field(() => String, { description: 'Name in English.' })
  nameEn!: string;

  @Field(() => String, { description: 'Definition in Vietnamese.' })
  definitionVi!: string;

  @Field(() => String, { description: 'Definition in English.' })
  definitionEn!: string;

  @Field(() => IndicatorMeasure, { description: 'What it counts.' })
  measure!: IndicatorMeasure;

  @Field(() => MeasuredGroup, { description: 'Of those admitted, which count; ALL for branches.' })
  group!: MeasuredGroup;

  @Field(() => String, { nullable: true, description: 'For OCCUPATION the occupation as it is written, for SOURCE_GROUP its code.' })
  groupValue?: string | null;

  @Field(() => CountedBy, { defaultValue: CountedBy.DECISION, description: 'The event whose day counts.' })
  countedBy!: CountedBy;

  @Field(() => String, { description: 'What is counted, in Vietnamese: người, chi bộ.' })
  unitVi!: string;

  @Field(() => String, { description: 'The same in English.' })
  unitEn!: string;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('IndicatorCloseInput', { description: 'An indicator to take out of use.' })
export class IndicatorCloseInput {
  @Field(() => ID, { description: 'Id of the indicator.' })
  id!: string;
}
