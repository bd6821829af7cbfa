import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { openStages, stateLabels } from '@dangvu/domain/membership/lifecycle';
import type { CandidateDates } from '../../membership/public.ts';
import { PlanRow } from '../../planning/public.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { feasibleOf } from '../feasible.ts';
import { StageCount } from './dashboard.type.ts';

interface Facts {
  readonly today: string;
  readonly end: string;
  readonly done: number;
  readonly candidates: readonly CandidateDates[];
}

@Resolver(() => PlanRow)
export class PlanRowFeasibility {
  @FieldResolver(() => [StageCount], { description: 'People on the candidates’ lists by stage, on the day of the read.' })
  stages(@Root() { $stages }: { $stages: Readonly<Record<string, number>> }, @Ctx() { locale }: RequestContext): StageCount[] {
    return openStages.map((stage) => ({ stage, label: stateLabels[stage][locale], count: $stages[stage] ?? 0 }));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many can lawfully be admitted by the end of the plan’s period: those already admitted in it, and of the candidates those for whom a lawful day is left when verification and decision take the whole time the rules give. Null for another day than today, when the period is over, and for a term: who is admitted in its later years is on no list yet.',
  })
  feasible(@Root() { $feasible }: { $feasible: Facts | null }): number | null {
    return $feasible && $feasible.done + feasibleOf($feasible.candidates, $feasible.today, $feasible.end);
  }
}
