import { Field, ID, Int } from 'type-graphql';
import { QuotaLineKind, quotaLineLabels } from '@dangvu/domain/planning/quota-ledger';
import { Decision, Unit } from '../../organisation/public.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';
import { Plan } from './plan.type.ts';

exposeEnum(QuotaLineKind, 'QuotaLineKind', 'Why a line stands in the ledger of a quota.', quotaLineLabels);

@Described('QuotaLine', 'One signed line of a quota. Lines are only ever added, each by a decision.')
export class QuotaLine {
  @Field(() => ID, { description: 'Id of the line.' })
  id!: string;

  @Field(() => QuotaLineKind, { description: 'Why it stands here.' })
  kind!: QuotaLineKind;

  @Field(() => Unit, { description: 'The unit whose quota it changes.' })
  unit!: Unit;

  @Field(() => Unit, { nullable: true, description: 'The other side of a MOVED line.' })
  counterpart!: Unit | null;

  @Field(() => Plan, { nullable: true, description: 'Of a CARRIED_OVER line: the plan of the year before it comes from; null for other lines, and when the caller does not see that plan.' })
  fromPlan!: Plan | null;

  @Field(() => Int, { description: 'People added; negative: taken away.' })
  amount!: number;

  @Field(() => LocalDate, { description: 'Day from which it holds.' })
  effectiveOn!: string;

  @Field(() => Decision, { description: 'The decision it rests on.' })
  decision!: Decision;

  @Field(() => String, { nullable: true, description: 'Reason, as typed.' })
  reason!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many could lawfully be admitted when it was decided, where the quota it leads to is above that; else null.' })
  feasible!: number | null;

  @Field(() => Boolean, { description: 'Whether it takes from the quota in the last months of the period (rule LATE_LOWERING).' })
  late!: boolean;

  @Field(() => DateTimeISO, { description: 'When it was recorded.' })
  recordedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who recorded it.' })
  recordedBy!: string | null;
}

export const QuotaLineConnection = connectionOf('QuotaLine', () => QuotaLine);
