import { Field, FieldResolver, ID, InputType, Int, Resolver, Root } from 'type-graphql';
import { temporaryTerm } from '@dangvu/domain/membership/temporary-activity';
import { TemporaryReason, temporaryReasonLabels } from '@dangvu/domain/membership/temporary-reasons';
import { Unit } from '../../organisation/public.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { Membership } from './membership.type.ts';

export const TemporarySide = { HOME: 'HOME', HOST: 'HOST' } as const;
export type TemporarySide = (typeof TemporarySide)[keyof typeof TemporarySide];

exposeEnum(TemporaryReason, 'TemporaryReason', 'Why a member takes part elsewhere for a time.', temporaryReasonLabels);
exposeEnum(TemporarySide, 'TemporarySide', 'Which end of temporary activity, seen from the unit asked about.', {
  HOME: { vi: 'Đi nơi khác', en: 'Its members elsewhere' },
  HOST: { vi: 'Nơi khác đến', en: 'Guests in it' },
});

@Described('TemporaryActivity', 'A member takes part elsewhere for a time; counted in his own branch alone.')
export class TemporaryActivity {
  @Field(() => ID, { description: 'Id of it.' })
  id!: string;

  @Field(() => String, { description: 'Full name of the member.' })
  personName!: string;

  @Field(() => Membership, { nullable: true, description: 'The membership; null for the host, where it is not his.' })
  membership!: Membership | null;

  @Field(() => Unit, { description: 'The branch he belongs to.' })
  homeBranch!: Unit;

  @Field(() => Unit, { nullable: true, description: 'The branch he takes part in; null for a place outside the town.' })
  hostBranch!: Unit | null;

  @Field(() => String, { nullable: true, description: 'Where, outside the town.' })
  place!: string | null;

  @Field(() => TemporaryReason, { description: 'Why.' })
  reason!: TemporaryReason;

  @Field(() => LocalDate, { description: 'First day.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day, as extended last.' })
  until!: string;

  @Field(() => Int, { description: 'How often it was extended.' })
  extensions!: number;

  @Field(() => LocalDate, { nullable: true, description: 'First day on which no more; null: it goes on.' })
  endedOn!: string | null;

  @Field(() => Int, { nullable: true, description: 'Calendar days until its last day, negative when past; null once ended.' })
  daysLeft!: number | null;

  @Field(() => Boolean, { description: 'Past its last day and not ended.' })
  overdue!: boolean;
}

export const TemporaryActivityConnection = connectionOf('TemporaryActivity', () => TemporaryActivity);

@InputType('TemporaryActivityFilter', { description: 'Which temporary activity; all conditions hold together.' })
export class TemporaryActivityFilterInput {
  @Field(() => ID, { nullable: true, description: 'At this unit or below it; everywhere the caller reads names when left out.' })
  unitId?: string | null;

  @Field(() => TemporarySide, { nullable: true, description: 'Which end; either when left out.' })
  side?: TemporarySide | null;

  @Field(() => Boolean, { nullable: true, description: 'true: only what goes on; false: only what has ended.' })
  open?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'true: only past its last day and not ended; false: only the rest.' })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Words of the member’s name in any order, with or without marks.' })
  search?: string | null;
}

@Resolver(() => TemporaryActivity)
export class TemporaryActivityFields {
  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'The last day it could be extended to; what is longer is an official transfer (294-QĐ/TW 6.3.2). Null for a reason without a term (06-HD/TW 10.3b).',
  })
  latest(@Root() { $reason, $from }: { $reason: TemporaryReason; $from: string }): string | null {
    return temporaryTerm($reason, $from)?.latest ?? null;
  }
}

@Resolver(() => Membership)
export class TemporaryActivityOfMembership {
  @FieldResolver(() => TemporaryActivity, { nullable: true, description: 'The temporary activity elsewhere that goes on; null: none.' })
  temporaryActivity(): never {
    throw new Error('read by the statement');
  }
}
