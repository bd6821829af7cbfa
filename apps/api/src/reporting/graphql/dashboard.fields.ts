import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Locale } from '@dangvu/domain/language/label';
import { openStages, stateLabels } from '@dangvu/domain/membership/lifecycle';
import { WorkItemKind } from '@dangvu/domain/membership/work-items';
import { Measure, disciplineMeasures, flowMeasures, headcountSign, measureLabels } from '@dangvu/domain/reporting/measures';
import { DueCount, LifecycleEventConnection } from '../../membership/public.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { AttainmentView, progressSentence } from '../attainment-view.ts';
import type { AttainmentFacts } from '../attainment-view.ts';
import { Attainment } from './attainment.type.ts';
import { CohortOutcome, Dashboard, DormantBranchConnection, MeasureCount, StageCount, UnitProgress } from './dashboard.type.ts';
import { tooMany } from './too-many.ts';

type Counts = Readonly<Partial<Record<Measure, number>>>;

/** What moves the headcount or a member's standing, discipline apart; expulsion is both. */
const exitMeasures = Object.values(Measure).filter((measure) => headcountSign[measure] < 0);

/** How a membership ended, as the measure it counts under. */
export const measureOfStatus = { MOVED: 'DEPARTED', STRUCK_OFF: 'STRUCK_OFF', RESIGNED: 'RESIGNED', EXPELLED: 'EXPELLED', DECEASED: 'DIED', ANNULLED: 'ANNULLED' } as const;

const counted = (measures: readonly Measure[], counts: Counts, locale: Locale): MeasureCount[] =>
  measures.map((measure) => ({ measure, label: measureLabels[measure][locale], count: counts[measure] ?? 0 }));

interface Progress {
  readonly $attainment: AttainmentFacts;
}

@Resolver(() => UnitProgress)
export class UnitProgressFields {
  @FieldResolver(() => Attainment, { description: 'How it stands.' })
  attainment(@Root() { $attainment }: Progress): AttainmentView {
    return new AttainmentView($attainment);
  }
}

/** What the statement brings about those admitted in a period. */
export interface CohortFacts {
  readonly admitted: number;
  readonly became: Readonly<Record<string, number>>;
}

/** What became of them, every way of leaving with its row. */
export function cohortView({ admitted, became }: CohortFacts, locale: Locale): CohortOutcome {
  const left: Partial<Record<Measure, number>> = {};
  for (const [status, measure] of Object.entries(measureOfStatus)) left[measure] = became[status] ?? 0;
  return {
    admitted,
    recognised: became['RECOGNISED'] ?? 0,
    stillProbationary: became['PROBATIONARY'] ?? 0,
    awaitingCeremony: became['DECIDED'] ?? 0,
    left: counted(Object.values(measureOfStatus), left, locale),
  };
}

@Resolver(() => Dashboard)
export class DashboardFields {
  @FieldResolver(() => String, { description: 'The one line to read, in the language of the caller.' })
  sentence(@Root() { $attainment }: Progress, @Ctx() { locale }: RequestContext): string {
    return progressSentence($attainment, locale);
  }

  @FieldResolver(() => Attainment, { description: 'How the unit stands. Its quota is that of the published plan for exactly this period; a period without one has none.' })
  attainment(@Root() { $attainment }: Progress): AttainmentView {
    return new AttainmentView($attainment);
  }

  @FieldResolver(() => Attainment, { nullable: true, description: 'The same for the whole term, up to the day of the read; null without a term plan in which the unit stands.' })
  termAttainment(@Root() { $term }: { $term: AttainmentFacts | null }): AttainmentView | null {
    return $term && new AttainmentView($term);
  }

  @FieldResolver(() => CohortOutcome, { description: 'What became of those admitted in the period: number and quality are read together.' })
  outcome(@Root() { $outcome }: { $outcome: CohortFacts }, @Ctx() { locale }: RequestContext): CohortOutcome {
    return cohortView($outcome, locale);
  }

  @FieldResolver(() => [MeasureCount], { description: 'Everything that moved the headcount or a member’s standing in the period.' })
  flows(@Root() { $counts }: { $counts: Counts }, @Ctx() { locale }: RequestContext): MeasureCount[] {
    return counted(flowMeasures, $counts, locale);
  }

  @FieldResolver(() => [MeasureCount], { description: 'Decisions on discipline by form, the lightest first.' })
  discipline(@Root() { $counts }: { $counts: Counts }, @Ctx() { locale }: RequestContext): MeasureCount[] {
    return counted(disciplineMeasures, $counts, locale);
  }

  @FieldResolver(() => [MeasureCount], { description: 'Ways out, kept apart.' })
  exits(@Root() { $counts }: { $counts: Counts }, @Ctx() { locale }: RequestContext): MeasureCount[] {
    return counted(exitMeasures, $counts, locale);
  }

  @FieldResolver(() => [StageCount], { description: 'People on the candidates’ lists by stage, on the day of the read.' })
  pipeline(@Root() { $stages }: { $stages: Readonly<Record<string, number>> }, @Ctx() { locale }: RequestContext): StageCount[] {
    return openStages.map((stage) => ({ stage, label: stateLabels[stage][locale], count: $stages[stage] ?? 0 }));
  }

  @FieldResolver(() => [DueCount], { nullable: true, description: `What must be done by a day, as of today, only what there is; empty for another day, because lists of what waits are not kept. Null for a unit of ${tooMany}.` })
  due(@Root() { $due }: { $due: readonly DueCount[] | null }): object[] | null {
    if ($due === null) return null;
    const order = Object.values(WorkItemKind);
    return [...$due].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)).map((row) => ({ ...row, $kind: row.kind }));
  }

  @FieldResolver(() => DormantBranchConnection, { nullable: true, description: `Branches that admitted nobody for years, the longest first. Null for a unit of ${tooMany}.` })
  dormantBranches(
    @Arg('years', () => Int, { defaultValue: 2, description: 'Years without an admission, 1 to 100.' }) _years: number,
    @Args(() => PageArgs) _page: PageArgs,
  ): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => LifecycleEventConnection, { description: 'The names behind the figures of the period, newest first by the day they count; empty without the right to read names.' })
  recentEvents(@Args(() => PageArgs) _page: PageArgs): never {
    throw new Error('read by the statement');
  }
}
