import { Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { BadgeGround, badgeGroundLabels, badgesOf } from '@dangvu/domain/membership/badges';
import type { AwardedBadge as Awarded } from '@dangvu/domain/membership/badges';
import type { History } from '@dangvu/domain/membership/history';
import { Unit } from '../../organisation/public.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { Membership } from './membership.type.ts';

exposeEnum(BadgeGround, 'BadgeGround', 'Why a badge is awarded on its day.', badgeGroundLabels);

@Described('AwardedBadge', 'A party badge that was awarded.')
export class AwardedBadge {
  @Field(() => Int, { description: 'Years of party age it is for.' })
  years!: number;

  @Field(() => LocalDate, { description: 'Day of the decision.' })
  decidedOn!: string;

  @Field(() => LocalDate, { description: 'The award day; of an early or posthumous one the day of the decision.' })
  awardedOn!: string;

  @Field(() => BadgeGround, { description: 'Why on that day.' })
  ground!: BadgeGround;

  @Field(() => String, { nullable: true, description: 'Number of the province’s decision.' })
  documentNo!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which it was taken back with the membership lost; null: it is held.' })
  withdrawnOn!: string | null;
}

@Described('BadgeDue', 'A badge that party age reaches by an award day and that is not recorded as awarded.')
export class BadgeDue {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => String, { description: 'Full name of the member.' })
  personName!: string;

  @Field(() => Membership, { description: 'The membership.' })
  membership!: Membership;

  @Field(() => Unit, { description: 'The branch.' })
  branch!: Unit;

  @Field(() => Int, { description: 'Years of the badge.' })
  years!: number;

  @Field(() => LocalDate, { description: 'Day on which party age reaches them.' })
  reachedOn!: string;

  @Field(() => LocalDate, { description: 'The award day asked about.' })
  awardDay!: string;
}

export const BadgeDueConnection = connectionOf('BadgeDue', () => BadgeDue);

@Resolver(() => Membership)
export class BadgesOfMembership {
  @FieldResolver(() => [AwardedBadge], { description: 'Party badges awarded, the first one first.' })
  badges(@Root() { $history, $historyOn }: { $history: History; $historyOn: string }): readonly Awarded[] {
    return badgesOf($history, $historyOn);
  }
}
