import { Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Plan, PlanRow } from '../../planning/public.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { AttainmentView, PercentView } from '../attainment-view.ts';
import type { AttainmentFacts } from '../attainment-view.ts';
import { Attainment, Percent } from './attainment.type.ts';
import { cohortView } from './dashboard.fields.ts';
import type { CohortFacts } from './dashboard.fields.ts';
import { CohortOutcome } from './dashboard.type.ts';

@Described('YearCount', 'Admissions of a calendar year.')
export class YearCount {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => Int, { description: 'Admissions decided in it.' })
  count!: number;
}

const byStatement = (): never => {
  throw new Error('read by the statement');
};

/** What joins a plan with people: how many there are, how many may come, how many came. */
@Resolver(() => PlanRow)
export class PlanRowProgress {
  @FieldResolver(() => Int, { description: 'Members of the unit and below, on the day of the read.' })
  members(): never {
    return byStatement();
  }

  @FieldResolver(() => [YearCount], { description: 'Admissions of the three years before the plan begins.' })
  admissionsByYear(): never {
    return byStatement();
  }

  @FieldResolver(() => Int, { description: 'People on the candidates’ lists on the day of the read.' })
  pipeline(): never {
    return byStatement();
  }

  @FieldResolver(() => Int, { description: 'Of these, those whose committee has resolved: only the decision is missing.' })
  readyForDecision(): never {
    return byStatement();
  }

  @FieldResolver(() => Int, { description: 'Admissions decided in the plan’s period, up to the day of the read. Those of a branch that was merged or moved count where its quota now is.' })
  done(@Root() { $done }: { $done: number }): number {
    return $done;
  }

  @FieldResolver(() => Percent, { description: 'Done of the adjusted quota.' })
  percent(@Root() row: { $done: number; $quota: number | null }): PercentView {
    return new PercentView(row.$done, row.$quota);
  }

  @FieldResolver(() => Percent, { description: 'Done of the quota as first assigned: what the adjustments did not change.' })
  percentOfOriginal(@Root() row: { $done: number; $original: number | null }): PercentView {
    return new PercentView(row.$done, row.$original);
  }

  @FieldResolver(() => Int, { nullable: true, description: 'In the plan of a term: admissions of as many years before it, up to the day of the read. Null in the plan of a year.' })
  previousTerm(): never {
    return byStatement();
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Figure of the draft, or quota, minus the mean of the last three years (rounded half up); of a term minus the admissions of the previous term. Null without a figure.' })
  difference(): never {
    return byStatement();
  }
}

@Resolver(() => Plan)
export class PlanProgress {
  @FieldResolver(() => Attainment, { nullable: true, description: 'How the plan’s unit stands against its own target; null when the caller sees only his own line.' })
  attainment(@Root() plan: { $attainment: AttainmentFacts | null }): AttainmentView | null {
    return plan.$attainment && new AttainmentView(plan.$attainment);
  }

  @FieldResolver(() => CohortOutcome, { nullable: true, description: 'What became of those admitted in the plan’s period, to be read beside the attainment; null when the caller sees only his own line.' })
  outcome(@Root() plan: { $outcome: CohortFacts | null }, @Ctx() context: RequestContext): CohortOutcome | null {
    return plan.$outcome && cohortView(plan.$outcome, context.locale);
  }
}
