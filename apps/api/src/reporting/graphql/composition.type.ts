import { Args, ArgsType, Arg, Ctx, Field, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import { CompositionRowKind, compositionTables, totalOf } from '@dangvu/domain/reporting/composition';
import type { CompositionLine, CountedValue } from '@dangvu/domain/reporting/composition';
import { CompositionOf, MemberStanding, Trait, compositionOfLabels, memberStandingLabels, traitLabels } from '@dangvu/domain/reporting/composition-traits';
import { MembershipConnection } from '../../membership/public.ts';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { PercentView } from '../attainment-view.ts';
import { Percent } from './attainment.type.ts';
import { Dashboard } from './dashboard.type.ts';
import { tooMany } from './too-many.ts';

exposeEnum(Trait, 'Trait', 'What the make-up of the membership is broken down by.', traitLabels);
exposeEnum(CompositionOf, 'CompositionOf', 'Whom a breakdown counts.', compositionOfLabels);
exposeEnum(MemberStanding, 'MemberStanding', 'The columns of a breakdown: everybody stands in exactly one.', memberStandingLabels);
exposeEnum(CompositionRowKind, 'CompositionRowKind', 'What a row of a breakdown is.', {
  VALUE: { vi: 'Một giá trị', en: 'One value' },
  OTHERS: { vi: 'Các giá trị ít gặp, gộp lại', en: 'Rare values together' },
  NOT_RECORDED: { vi: 'Những người không có giá trị nào được ghi', en: 'Those of whom no value is recorded' },
});

@Described('CompositionRow', 'How many people have a value of the trait. The first four figures add up to `count`.')
export class CompositionRow {
  @Field(() => CompositionRowKind, { description: 'What the row is.' })
  kind!: CompositionRowKind;

  @Field(() => String, { nullable: true, description: 'A code of a closed list, the key of a band, or what is written in the records; null for rare values together and for those without one.' })
  value!: string | null;

  @Field(() => String, { description: 'The same in the language of the caller.' })
  label!: string;

  @Field(() => Int, { description: 'Official members.' })
  official!: number;

  @Field(() => Int, { description: 'Probationary members.' })
  probationary!: number;

  @Field(() => Int, { description: 'Who has a decision and awaits the ceremony.' })
  awaitingCeremony!: number;

  @Field(() => Int, { description: 'Of those admitted: who has left since. Nobody of the members there are.' })
  left!: number;

  @Field(() => Int, { description: 'Together; rows of 0 are there for closed lists.' })
  count!: number;

  @Field(() => Percent, { description: 'Of everybody the breakdown counts.' })
  percent!: Percent;
}

@Described('CompositionTable', 'Everybody a breakdown counts, by one trait: the rows add up to its `count`.')
export class CompositionTable {
  @Field(() => Trait, { description: 'The trait.' })
  trait!: Trait;

  @Field(() => String, { description: 'The same in the language of the caller.' })
  label!: string;

  @Field(() => Float, { nullable: true, description: 'Mean of completed years, half up to one decimal; null for a trait without years, and of nobody.' })
  average!: number | null;

  @Field(() => [CompositionRow], { description: 'Closed lists in their order, every value printed; others the most frequent first, the rarest together; last those without a value.' })
  rows!: CompositionRow[];
}

@Described('Composition', 'The make-up of the membership of a unit and everything below it, trait by trait.')
export class Composition {
  @Field(() => CompositionOf, { description: 'Whom it counts.' })
  of!: CompositionOf;

  @Field(() => Int, { description: 'Everybody counted: the members on the day of the read, or those whose admission counts in the period.' })
  count!: number;

  @Field(() => CompositionRow, { description: 'The same by where they stand.' })
  total!: CompositionRow;

  @Field(() => [CompositionTable], { description: 'A table for each trait.' })
  tables!: CompositionTable[];
}

@ArgsType()
export class CompositionAskedArgs {
  @Field(() => CompositionOf, { defaultValue: 'MEMBERS', description: 'Whom the breakdown counts.' })
  of!: CompositionOf;

  @Field(() => Trait, { nullable: true, description: 'A trait; everybody when left out.' })
  trait?: Trait;

  @Field(() => String, { nullable: true, description: 'Value of the row; left out: those without a value of the trait.' })
  value?: string;

  @Field(() => MemberStanding, { nullable: true, description: 'One column; everybody of the row when left out.' })
  standing?: MemberStanding;
}

type Tuple = readonly [trait: Trait, value: string | null, official: number, probationary: number, awaiting: number, left: number];

const countedOf = ([trait, value, OFFICIAL, PROBATIONARY, AWAITING, LEFT]: Tuple): CountedValue => ({ trait, value, counts: { OFFICIAL, PROBATIONARY, AWAITING, LEFT } });

@Resolver(() => Dashboard)
export class DashboardComposition {
  @FieldResolver(() => Composition, {
    nullable: true,
    description: `Who the members are, or who was admitted in the period, by sex, age, ethnicity and more. Members as on the day of the read; those admitted as on the day of their decision. A caller without names is not told a religion or an ethnicity of a handful of people: these stand together. Null for a unit of ${tooMany}.`,
  })
  composition(
    @Arg('of', () => CompositionOf, { defaultValue: 'MEMBERS', description: 'Whom to count.' }) of: CompositionOf,
    @Root() { $counted, $names }: { $counted: readonly Tuple[] | null; $names: boolean },
    @Ctx() { locale }: RequestContext,
  ): Composition | null {
    if ($counted === null) return null;
    const tables = compositionTables(of, $counted.map(countedOf), !$names);
    const status = tables.find(({ trait }) => trait === 'STATUS')?.lines ?? [];
    const count = status.reduce((sum, line) => sum + line.count, 0);
    const rowOf = ({ kind, value, label, counts }: Omit<CompositionLine, 'count'>): CompositionRow => ({
      kind, value, label: label[locale], official: counts.OFFICIAL, probationary: counts.PROBATIONARY, awaitingCeremony: counts.AWAITING, left: counts.LEFT, count: totalOf(counts),
      percent: new PercentView(totalOf(counts), count) as Percent,
    });
    const standing = (which: MemberStanding): number => status.find(({ value }) => value === which)?.count ?? 0;
    return {
      of,
      count,
      total: rowOf({ kind: 'VALUE', value: null, label: { vi: 'Cộng', en: 'Together' }, counts: { OFFICIAL: standing('OFFICIAL'), PROBATIONARY: standing('PROBATIONARY'), AWAITING: standing('AWAITING'), LEFT: standing('LEFT') } }),
      tables: tables.map(({ trait, average, lines }) => ({ trait, label: traitLabels[trait][locale], average, rows: lines.map(rowOf) })),
    };
  }

  @FieldResolver(() => MembershipConnection, { nullable: true, description: `The people behind a figure of the breakdown, by name; empty without the right to read names. Null for a unit of ${tooMany}.` })
  compositionMembers(@Args(() => CompositionAskedArgs) _asked: CompositionAskedArgs, @Args(() => PageArgs) _page: PageArgs): never {
    throw new Error('read by the statement');
  }
}
