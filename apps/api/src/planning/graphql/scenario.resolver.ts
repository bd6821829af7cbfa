import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Unit } from '../../organisation/public.ts';
import { act } from '../../platform/act/act.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { Payload, UserErrors } from '../../platform/graphql/payload.ts';
import { DateTimeISO } from '../../platform/graphql/scalars.ts';
import type { UserError } from '../../platform/graphql/user-error.type.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { adoptScenario, discardScenario, saveScenario } from '../commands/keep-scenarios.ts';
import { Plan } from './plan.type.ts';
import { key } from '../../platform/graphql/intent-key.ts';

const version = 'Version of the plan the caller has read.';

@InputType('ScenarioSaveInput', { description: 'The figures of a draft, to be kept under a name.' })
export class ScenarioSaveInput {
  @Field(() => ID, { description: 'Id of the plan.' })
  planId!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { description: 'Name, once in a plan; 80 letters at most.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  note?: string | null;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('ScenarioAdoptInput', { description: 'A scenario that is to be the draft.' })
export class ScenarioAdoptInput {
  @Field(() => ID, { description: 'Id of the scenario.' })
  id!: string;

  @Field(() => Int, { description: version })
  expectedVersion!: number;

  @Field(() => String, { description: key })
  idempotencyKey!: string;
}

@InputType('ScenarioDiscardInput', { description: 'A scenario to throw away.' })
export class ScenarioDiscardInput {
  @Field(() => ID, { description: 'Id of the scenario.' })
  id!: string;
}

@Described('ScenarioQuota', 'A unit in a scenario, beside the draft.')
export class ScenarioQuota {
  @Field(() => Unit, { description: 'The unit.' })
  unit!: Unit;

  @Field(() => Int, { nullable: true, description: 'People in the scenario; null: no quota, which is not 0.' })
  amount!: number | null;

  @Field(() => Int, { nullable: true, description: 'People in the draft now; null: no quota.' })
  draft!: number | null;

  @Field(() => Int, { nullable: true, description: 'Scenario − draft; null unless both have a quota.' })
  difference!: number | null;
}

@Described('PlanScenario', 'A copy of a draft under a name. It counts nowhere, and nobody sees it but who works on the plan.')
export class PlanScenario {
  @Field(() => ID, { description: 'Id of the scenario.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'What it is for, as typed.' })
  note!: string | null;

  @Field(() => DateTimeISO, { description: 'When it was kept.' })
  savedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who kept it.' })
  savedBy!: string | null;

  @Field(() => Int, { nullable: true, description: 'Target of the plan’s unit in it, at the root; null elsewhere or without one.' })
  target!: number | null;

  @Field(() => Int, { description: 'What it gives the units below.' })
  assigned!: number;

  @Field(() => Int, { description: 'Units with a quota in it.' })
  unitsAssigned!: number;

  @Field(() => [ScenarioQuota], { description: 'Every unit that has a quota in it or in the draft, in the order of the tree.' })
  quotas!: ScenarioQuota[];
}

@Resolver(() => Plan)
export class PlanScenarioFields {
  @FieldResolver(() => [PlanScenario], { description: 'Copies of the draft that were kept to be compared, the oldest first; empty for those who may not edit the plan.' })
  scenarios(): never {
    throw new Error('read by the statement');
  }
}

const plan = { nullable: true, description: 'The plan as it stands now, with its scenarios.' };
const description = 'What to do.';

@Described('ScenarioSavePayload', 'What became of scenarioSave.')
class ScenarioSavePayload extends Payload {
  @Field(() => Plan, plan)
  plan!: Plan | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('ScenarioAdoptPayload', 'What became of scenarioAdopt.')
class ScenarioAdoptPayload extends Payload {
  @Field(() => Plan, plan)
  plan!: Plan | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Described('ScenarioDiscardPayload', 'What became of scenarioDiscard.')
class ScenarioDiscardPayload extends Payload {
  @Field(() => Plan, plan)
  plan!: Plan | null;

  @UserErrors()
  override userErrors!: UserError[];
}

@Resolver()
export class ScenarioMutations {
  @Mutation(() => ScenarioSavePayload, { nullable: true, description: 'Keeps the figures of a draft under a name; the draft stays.' })
  scenarioSave(@Arg('input', () => ScenarioSaveInput, { description }) input: ScenarioSaveInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'scenarioSave', input, saveScenario);
  }

  @Mutation(() => ScenarioAdoptPayload, { nullable: true, description: 'Makes a scenario the draft: its figures take the place of the present ones.' })
  scenarioAdopt(@Arg('input', () => ScenarioAdoptInput, { description }) input: ScenarioAdoptInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'scenarioAdopt', input, adoptScenario);
  }

  @Mutation(() => ScenarioDiscardPayload, { nullable: true, description: 'Throws a scenario away.' })
  scenarioDiscard(@Arg('input', () => ScenarioDiscardInput, { description }) input: ScenarioDiscardInput, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return act(context, info, 'scenarioDiscard', input, discardScenario);
  }
}
