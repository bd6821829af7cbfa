import { Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { Described } from '../../platform/graphql/decorators.ts';
import { DateTimeISO, LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { permissionsAt } from '../record-facts.ts';
import { Membership } from './membership.type.ts';

@Described('MissedMonth', 'A month in which a member paid no dues or took no part without a reason, as the branch notes it (Điều lệ Đảng, Đ8 k1).')
export class MissedMonth {
  @Field(() => ID, { description: 'Id of the note.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the record; give it back as `expectedVersion`.' })
  version!: number;

  @Field(() => LocalDate, { description: 'First day of the month.' })
  month!: string;

  @Field(() => Boolean, { description: 'Paid no dues.' })
  dues!: boolean;

  @Field(() => Boolean, { description: 'Took no part in the branch’s activity.' })
  activity!: boolean;

  @Field(() => DateTimeISO, { description: 'When it was noted.' })
  recordedAt!: Date;

  @Field(() => String, { nullable: true, description: 'Who noted it.' })
  recordedBy!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day it was taken back; null: it stands.' })
  withdrawnOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back.' })
  withdrawReason!: string | null;
}

@Resolver(() => MissedMonth)
export class MissedMonthFields {
  @FieldResolver(() => Boolean, { description: 'Whether the caller may take it back now.' })
  canWithdraw(@Root() { $stands, $above }: { $stands: boolean; $above: readonly string[] }, @Ctx() { viewer }: RequestContext): boolean {
    const held = permissionsAt(viewer, $above);
    return $stands && (held.has('CANDIDACY_RECORD') || held.has('MEMBERSHIP_RECORD'));
  }
}

@Resolver(() => Membership)
export class MissedMonthsOfMembership {
  @FieldResolver(() => [MissedMonth], { description: 'Months in which dues or activity were missed, the latest first; with those taken back.' })
  missedMonths(): never {
    throw new Error('read by the statement');
  }
}
