import { Field, Int } from 'type-graphql';
import { Measure } from '@dangvu/domain/reporting/measures';
import { ReportState } from '@dangvu/domain/reporting/report-states';
import { CandidacyStage } from '@dangvu/domain/membership/lifecycle';
import { Unit } from '../../organisation/public.ts';
import { Plan } from '../../planning/public.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';
import './enums.ts';

@Described('MeasureCount', 'How often something happened; rows of 0 are there.')
export class MeasureCount {
  @Field(() => Measure, { description: 'What is counted.' })
  measure!: Measure;

  @Field(() => String, { description: 'The same in the language of the caller.' })
  label!: string;

  @Field(() => Int, { description: 'How often.' })
  count!: number;
}

@Described('CohortOutcome', 'What became, by the day of the read, of those admitted in the period. The parts add up to `admitted`.')
export class CohortOutcome {
  @Field(() => Int, { description: 'Admitted in the period.' })
  admitted!: number;

  @Field(() => Int, { description: 'Recognised as official members, and still here.' })
  recognised!: number;

  @Field(() => Int, { description: 'On probation.' })
  stillProbationary!: number;

  @Field(() => Int, { description: 'The ceremony is awaited.' })
  awaitingCeremony!: number;

  @Field(() => [MeasureCount], { description: 'Left since, by way of leaving.' })
  left!: MeasureCount[];
}

@Described('MonthCount', 'Admissions of the period added up to the end of a month (or the last day counted).')
export class MonthCount {
  @Field(() => LocalDate, { description: 'First day of the month.' })
  month!: string;

  @Field(() => Int, { description: 'Since the period began.' })
  cumulative!: number;

  @Field(() => Int, { description: 'Up to the same day of the year before.' })
  previousYear!: number;
}

@Described('StageCount', 'People on the candidates’ lists who have come so far.')
export class StageCount {
  @Field(() => CandidacyStage, { description: 'The stage.' })
  stage!: CandidacyStage;

  @Field(() => String, { description: 'The same in the language of the caller.' })
  label!: string;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@Described('UnitProgress', 'A unit directly below the one looked at.')
export class UnitProgress {
  @Field(() => Unit, { description: 'The unit.' })
  unit!: Unit;

  @Field(() => Int, { description: 'Members on the day of the read.' })
  members!: number;

  @Field(() => Int, { description: 'People on the candidates’ lists on the day of the read.' })
  pipeline!: number;

  @Field(() => ReportState, { nullable: true, description: 'State, on the day of the read, of the report asked for last: of the latest month that had opened by it, or of a longer period where months are not asked for. Null where none is asked for, for units that do not report, or without the right to read reports.' })
  reportState!: ReportState | null;
}

@Described('DormantBranch', 'A branch that admitted nobody for years and existed all that time.')
export class DormantBranch {
  @Field(() => Unit, { description: 'The branch.' })
  unit!: Unit;

  @Field(() => Int, { description: 'Whole years since the last admission, or, if there never was one, since the branch or its first member is known.' })
  years!: number;

  @Field(() => LocalDate, { nullable: true, description: 'Last admission, also of a branch it was merged from; null: never.' })
  lastAdmissionOn!: string | null;

  @Field(() => Int, { description: 'Members on the day of the read.' })
  members!: number;

  @Field(() => Int, { description: 'People on its candidates’ list on the day of the read.' })
  candidates!: number;
}

export const DormantBranchConnection = connectionOf('DormantBranch', () => DormantBranch);

@Described('Dashboard', 'Where a unit and everything below it stands in a period. Every figure is true for the day of the read.')
export class Dashboard {
  @Field(() => Unit, { description: 'The unit.' })
  unit!: Unit;

  @Field(() => LocalDate, { description: 'The day the figures are true for.' })
  asOf!: string;

  @Field(() => DateTimeISO, { description: 'When they were computed.' })
  computedAt!: string;

  @Field(() => LocalDate, { description: 'First day of the period.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day of the period; what lies after `asOf` is not counted.' })
  to!: string;

  @Field(() => [UnitProgress], { description: 'Units directly below: the furthest behind the pace of time first, those without a quota last.' })
  units!: UnitProgress[];

  @Field(() => Int, { description: 'People disciplined in the period; who was disciplined twice is counted once. Striking off and resignation are no discipline.' })
  disciplinedPeople!: number;

  @Field(() => [MonthCount], { description: 'Admissions month by month, added up, beside the same span of the year before; months that have begun.' })
  monthly!: MonthCount[];

  @Field(() => Plan, { nullable: true, description: 'The term plan that contains the period.' })
  term!: Plan | null;

  @Field(() => Int, { description: 'Members on the day of the read.' })
  memberCount!: number;

  @Field(() => Int, { description: 'Of these, on probation.' })
  probationaryCount!: number;
}
