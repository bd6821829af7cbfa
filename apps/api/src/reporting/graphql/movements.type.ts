import { Arg, Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Locale } from '@dangvu/domain/language/label';
import { Measure, disciplineMeasures, headcountSign, measureLabels } from '@dangvu/domain/reporting/measures';
import { FormCell } from '@dangvu/domain/reporting/monthly-form';
import { movementRows, yearsBeside } from '@dangvu/domain/reporting/movements';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { AttainmentView } from '../attainment-view.ts';
import type { AttainmentFacts } from '../attainment-view.ts';
import { Attainment } from './attainment.type.ts';
import { Dashboard, MeasureCount } from './dashboard.type.ts';
import { tooMany } from './too-many.ts';

export const MovementKind = { STOCK: 'STOCK', INCREASE: 'INCREASE', DECREASE: 'DECREASE', NOTE: 'NOTE' } as const;
export type MovementKind = (typeof MovementKind)[keyof typeof MovementKind];

exposeEnum(MovementKind, 'MovementKind', 'What a row of the statement does to the number of members.', {
  STOCK: { vi: 'Đảng số đầu kỳ hoặc cuối kỳ', en: 'How many there are' },
  INCREASE: { vi: 'Dòng tăng', en: 'Adds' },
  DECREASE: { vi: 'Dòng giảm', en: 'Takes away' },
  NOTE: { vi: 'Không làm thay đổi đảng số', en: 'Changes no number' },
});

type Counts = Readonly<Partial<Record<Measure, number>>>;

@Described('Movement', 'A row of the statement of a period: members at the start, what added and what took away, members at the end.')
export class Movement {
  @Field(() => FormCell, { description: 'The row, as in the monthly report.' })
  cell!: FormCell;

  @Field(() => MovementKind, { description: 'What it does to the number of members.' })
  kind!: MovementKind;

  @Field(() => String, { description: 'The row in the language of the caller.' })
  label!: string;

  @Field(() => String, { description: 'What it counts, in the language of the caller.' })
  definition!: string;

  @Field(() => Int, { description: 'How many; 0 is printed.' })
  count!: number;

  @Field(() => Int, { nullable: true, description: `Of these, who was an official member on the day; the others were on probation or awaited the ceremony. Null for a unit of ${tooMany}, and for recognitions, which are of probationers.` })
  official!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of those admitted: who had been a member before (readmitted). Null for the other rows, and where `official` is.' })
  readmitted!: number | null;

  @Field(() => Int, { description: 'The same span of the year before.' })
  previousYear!: number;
}

@Described('DisciplineCount', 'One form of discipline in a year: decisions, and people, of whom one may bear several.')
export class DisciplineCount {
  @Field(() => Measure, { description: 'The form.' })
  measure!: Measure;

  @Field(() => String, { description: 'The same in the language of the caller.' })
  label!: string;

  @Field(() => Int, { description: 'Decisions.' })
  decisions!: number;

  @Field(() => Int, { description: 'People they are about, each once.' })
  people!: number;
}

@Described('YearOfUnit', 'One year of a unit, to be set beside others; the year of the day of the read up to that day.')
export class YearOfUnit {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => LocalDate, { description: 'The last day counted.' })
  until!: string;

  @Field(() => Int, { description: 'Members at the end of that day.' })
  members!: number;

  @Field(() => Int, { description: 'People disciplined in the year, each once.' })
  disciplinedPeople!: number;
}

interface MovementFacts {
  readonly $opening: number;
  readonly $closing: number;
  readonly $counts: Counts;
  readonly $before: { readonly opening: number; readonly closing: number; readonly counts: Counts };
  readonly $parts: { readonly opening: number; readonly closing: number; readonly flows: Readonly<Partial<Record<Measure, readonly [official: number, readmitted: number]>>> } | null;
}

@Resolver(() => Dashboard)
export class DashboardMovements {
  @FieldResolver(() => [Movement], { description: 'How the number of members came about: start + what added − what took away = end, every row printed.' })
  movements(@Root() { $opening, $closing, $counts, $before, $parts }: MovementFacts, @Ctx() { locale }: RequestContext): Movement[] {
    return movementRows.map(({ cell, kind, measure, label, definition }): Movement => {
      const told = { cell, kind, label: label[locale], definition: definition[locale], readmitted: null };
      if (measure === null) {
        return cell === 'OPENING'
          ? { ...told, count: $opening, official: $parts?.opening ?? null, previousYear: $before.opening }
          : { ...told, count: $closing, official: $parts?.closing ?? null, previousYear: $before.closing };
      }
      const [official, readmitted] = $parts?.flows[measure] ?? [0, 0];
      return {
        ...told, count: $counts[measure] ?? 0, previousYear: $before.counts[measure] ?? 0,
        official: $parts === null || kind === 'NOTE' ? null : official, readmitted: $parts === null || cell !== 'ADMITTED' ? null : readmitted,
      };
    });
  }

  @FieldResolver(() => [YearOfUnit], { description: 'Years side by side, the earliest first; they end with the year of the last day of the period and leave out those that have not begun.' })
  years(@Arg('count', () => Int, { defaultValue: yearsBeside, description: 'How many, 1 to 10.' }) _count: number): never {
    throw new Error('read by the statement');
  }
}

const counted = (measures: readonly Measure[], counts: Counts, locale: Locale): MeasureCount[] =>
  measures.map((measure) => ({ measure, label: measureLabels[measure][locale], count: counts[measure] ?? 0 }));

const exitMeasures = Object.values(Measure).filter((measure) => headcountSign[measure] < 0);

@Resolver(() => YearOfUnit)
export class YearOfUnitFields {
  @FieldResolver(() => Attainment, { description: 'Admissions of the year against its quota: none assigned, 0 and a number are three things.' })
  attainment(@Root() { $attainment }: { $attainment: AttainmentFacts }): AttainmentView {
    return new AttainmentView($attainment);
  }

  @FieldResolver(() => Int, { description: 'Recognised as official members.' })
  recognised(@Root() { $counts }: { $counts: Counts }): number {
    return $counts['RECOGNISED'] ?? 0;
  }

  @FieldResolver(() => [MeasureCount], { description: 'Ways out, kept apart; rows of 0 are there.' })
  exits(@Root() { $counts }: { $counts: Counts }, @Ctx() { locale }: RequestContext): MeasureCount[] {
    return counted(exitMeasures, $counts, locale);
  }

  @FieldResolver(() => [DisciplineCount], { description: 'Decisions on discipline by the form decided then, the lightest first; one that was revoked later stays counted here.' })
  discipline(@Root() { $discipline }: { $discipline: Readonly<Partial<Record<Measure, readonly [number, number]>>> }, @Ctx() { locale }: RequestContext): DisciplineCount[] {
    return disciplineMeasures.map((measure) => {
      const [decisions, people] = $discipline[measure] ?? [0, 0];
      return { measure, label: measureLabels[measure][locale], decisions, people };
    });
  }

  @FieldResolver(() => Int, { description: 'Decisions on discipline that were revoked in the year, of whatever year they were.' })
  disciplinesRevoked(@Root() { $counts }: { $counts: Counts }): number {
    return $counts['DISCIPLINE_REVOKED'] ?? 0;
  }
}
