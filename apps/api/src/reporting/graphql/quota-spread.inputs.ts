import { Field, ID, InputType, Int } from 'type-graphql';
import { SpreadMethod, spreadMethodLabels } from '@dangvu/domain/planning/spread/spread-methods';
import { exposeEnum } from '../../platform/graphql/decorators.ts';

exposeEnum(SpreadMethod, 'SpreadMethod', 'By what a quota is spread over units.', spreadMethodLabels);

@InputType('SpreadMethodInput', { description: 'A method with its weight in the mixture.' })
export class SpreadMethodInput {
  @Field(() => SpreadMethod, { description: 'The method; each at most once.' })
  method!: SpreadMethod;

  @Field(() => Int, { description: 'Its weight, 0 to 1000; only the proportion to the others counts.' })
  weight!: number;
}

@InputType('SpreadSettingsInput', { description: 'How a quota is to be spread. Locks and bounds of units are kept with the draft (quotaLimitsSet).' })
export class SpreadSettingsInput {
  @Field(() => [SpreadMethodInput], { description: 'By what, at least one with a weight.' })
  methods!: SpreadMethodInput[];

  @Field(() => Int, { defaultValue: 0, description: 'How much of the target stays with the plan’s own unit.' })
  reserve!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Whether what the maxima do not take stays in the reserve; otherwise it is refused.' })
  restToReserve!: boolean;
}

@InputType('SpreadFigureInput', { description: 'A number as the caller has seen it in the proposal.' })
export class SpreadFigureInput {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => Int, { nullable: true, description: 'What was proposed; null: locked without a quota.' })
  amount?: number | null;
}

@InputType('QuotaSpreadApplyInput', { description: 'A proposal to be written into the draft.' })
export class QuotaSpreadApplyInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;

  @Field(() => Int, { description: 'Version of the plan the caller has read.' })
  expectedVersion!: number;

  @Field(() => SpreadSettingsInput, { description: 'How to spread.' })
  settings!: SpreadSettingsInput;

  @Field(() => [SpreadFigureInput], {
    nullable: true,
    description: 'The numbers the caller has seen. When the same settings give others by now (members or candidates have changed), nothing is written: STALE_VERSION. Left out: whatever they give.',
  })
  seen?: SpreadFigureInput[] | null;

  @Field(() => String, { description: 'Made once per intent; the same key again gets the same answer.' })
  idempotencyKey!: string;
}
