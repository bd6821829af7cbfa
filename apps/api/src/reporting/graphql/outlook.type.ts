import { Ctx, Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { OutlookMethod, outlook, outlookMethodLabels } from '@dangvu/domain/planning/outlook';
import { measureLabels } from '@dangvu/domain/reporting/measures';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { AttainmentFacts } from '../attainment-view.ts';
import { measureOfStatus } from './dashboard.fields.ts';
import { Dashboard, MeasureCount } from './dashboard.type.ts';
import { tooMany } from './too-many.ts';

exposeEnum(OutlookMethod, 'OutlookMethod', 'By what a forecast is reckoned.', outlookMethodLabels);

@Described('Outlook', 'Where a period is heading: what the unit’s own season asks for, what is needed a month, what it comes to if it goes on as it has.')
export class Outlook {
  @Field(() => Int, { nullable: true, description: 'Whole admissions the unit’s own rhythm over the year asks for by now; null without a quota, or with too few earlier admissions to have a rhythm.' })
  expectedBySeason!: number | null;

  @Field(() => Int, { description: 'Admissions of the three years before that the rhythm is taken from; 0 for a period that is no calendar year.' })
  seasonBase!: number;

  @Field(() => Int, { description: 'Calendar months that remain, the present one included unless it ends today.' })
  monthsLeft!: number;

  @Field(() => Int, { nullable: true, description: 'Whole admissions a month that meet the quota in what remains; 0 when it is met, null without a quota or when the period is over.' })
  neededPerMonth!: number | null;

  @Field(() => Int, { nullable: true, description: 'Admissions by the end of the period if it goes on as it has; null when it is too early to say.' })
  forecast!: number | null;

  @Field(() => OutlookMethod, { description: 'By what the forecast is reckoned.' })
  method!: OutlookMethod;

  @Field(() => String, { description: 'The same in words, in the language of the caller.' })
  methodLabel!: string;
}

@Described('Retention', 'Those admitted in the same span some months earlier, each looked at that long after his own admission. `stillHere` and `left` add up to `admitted`.')
export class Retention {
  @Field(() => Int, { description: 'Months after admission.' })
  months!: number;

  @Field(() => LocalDate, { description: 'First day of the span they were admitted in.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Its last day.' })
  to!: string;

  @Field(() => Int, { description: 'Admitted in it.' })
  admitted!: number;

  @Field(() => Int, { description: 'Of these, recognised as official members within the months.' })
  recognised!: number;

  @Field(() => Int, { description: 'Members of the town still.' })
  stillHere!: number;

  @Field(() => [MeasureCount], { description: 'Left within the months, by way of leaving; rows of 0 are there.' })
  left!: MeasureCount[];
}

interface RetentionFacts {
  readonly months: number;
  readonly from: string;
  readonly to: string;
  readonly admitted: number;
  readonly recognised: number;
  readonly became: Readonly<Record<string, number>>;
}

@Resolver(() => Dashboard)
export class DashboardOutlook {
  @FieldResolver(() => Outlook, { description: 'Where the period is heading.' })
  outlook(@Root() { $attainment: facts, $earlier }: { $attainment: AttainmentFacts; $earlier: readonly number[] }, @Ctx() { locale }: RequestContext): Outlook {
    const seen = outlook(facts.done, facts.quota, facts, facts.asOf, $earlier);
    return { ...seen, methodLabel: outlookMethodLabels[seen.method][locale] };
  }

  @FieldResolver(() => [Retention], { nullable: true, description: `What became of those admitted 24 and 36 months earlier: a number of admissions is read together with who stayed. Null for a unit of ${tooMany}.` })
  retention(@Root() { $retention }: { $retention: readonly RetentionFacts[] | null }, @Ctx() { locale }: RequestContext): Retention[] | null {
    if ($retention === null) return null;
    return $retention.map(({ became, ...cohort }) => ({
      ...cohort,
      stillHere: became['HERE'] ?? 0,
      left: Object.entries(measureOfStatus).map(([status, measure]) => ({ measure, label: measureLabels[measure][locale], count: became[status] ?? 0 })),
    }));
  }
}
