import { Field, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { exemptionOn } from '@dangvu/domain/membership/exemption';
import { ExemptionGround, exemptionGroundLabels } from '@dangvu/domain/membership/exemption-grounds';
import type { Exemption as ExemptionNow } from '@dangvu/domain/membership/exemption';
import type { History } from '@dangvu/domain/membership/history';
import { nextBadge, partyAgeOf } from '@dangvu/domain/membership/party-age';
import { daysBetween } from '@dangvu/domain/calendar/local-date';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { Membership } from './membership.type.ts';

exposeEnum(ExemptionGround, 'ExemptionGround', 'Why a member is let off party work and activity.', exemptionGroundLabels);

@Described('Exemption', 'A time without party work and activity; party age runs on.')
export class Exemption {
  @Field(() => ExemptionGround, { nullable: true, description: 'Why; null when it was not noted.' })
  ground!: ExemptionGround | null;

  @Field(() => LocalDate, { description: 'First day.' })
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day, as renewed last; it ends by itself after it; null: without one.' })
  until!: string | null;

  @Field(() => Int, { description: 'How often it was renewed.' })
  renewals!: number;
}

@Described('PartyAgeGap', 'A time that does not count as party age.')
export class PartyAgeGap {
  @Field(() => LocalDate, { description: 'First day that does not count.' })
  from!: string;

  @Field(() => LocalDate, { description: 'Last day that does not count.' })
  to!: string;

  @Field(() => Int, { description: 'Days that do not count.' })
  days!: number;
}

@Described('PartyAge', 'Party age and how it comes about: from the first admission decision, without the time outside.')
export class PartyAge {
  @Field(() => LocalDate, { description: 'Day the first admission decision was signed.' })
  since!: string;

  @Field(() => LocalDate, { description: 'The day from which it runs as if there were no gaps.' })
  countsFrom!: string;

  @Field(() => Int, { description: 'Whole months.' })
  months!: number;

  @Field(() => [PartyAgeGap], { description: 'Times that do not count.' })
  gaps!: PartyAgeGap[];

  @Field(() => Int, { nullable: true, description: 'Years of the next badge; null after the last one.' })
  nextBadgeYears!: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which party age reaches the next badge.' })
  nextBadgeOn!: string | null;
}

interface StandingRow {
  readonly $history: History;
  readonly $historyOn: string;
  readonly $admissions: readonly (readonly [decidedOn: string, endedOn: string | null])[] | null;
  readonly $ageOn: string;
}

@Resolver(() => Membership)
export class StandingOfMembership {
  @FieldResolver(() => Exemption, { nullable: true, description: 'The exemption from party work and activity in force; null: none.' })
  exemption(@Root() { $history, $historyOn }: StandingRow): ExemptionNow | null {
    return exemptionOn($history, $historyOn);
  }

  @FieldResolver(() => PartyAge, { nullable: true, description: 'Party age; null for an admission that was annulled.' })
  partyAge(@Root() { $admissions, $ageOn }: StandingRow): object | null {
    const age = partyAgeOf(($admissions ?? []).map(([decidedOn, endedOn]) => ({ decidedOn, endedOn })), $ageOn);
    if (!age) return null;
    const next = nextBadge(age.since, age.gaps, $ageOn);
    const gaps = age.gaps.map(({ from, to }) => ({ from, to, days: daysBetween(from, to) + 1 }));
    return { ...age, gaps, nextBadgeYears: next?.years ?? null, nextBadgeOn: next?.reachedOn ?? null };
  }
}
