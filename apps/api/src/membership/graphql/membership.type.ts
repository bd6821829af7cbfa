import { Field, FieldResolver, ID, InputType, Int, Resolver, Root } from 'type-graphql';
import { ceremonyDueOn } from '@dangvu/domain/membership/membership-guards';
import { MembershipStatus, probationEnd } from '@dangvu/domain/membership/lifecycle';
import { partyAgeOf } from '@dangvu/domain/membership/party-age';
import { Sex } from '@dangvu/domain/membership/person-traits';
import { Unit } from '../../organisation/public.ts';
import { connectionOf } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import { Person } from './person.type.ts';
import { AbsenceReminder, Transfer } from './transfer.type.ts';
import { Vote } from './vote.type.ts';

@Described('Posting', 'A stretch of time in one branch.')
export class Posting {
  @Field(() => Unit, { description: 'The branch.' })
  branch!: Unit;

  @Field(() => LocalDate, { description: 'First day there.' })
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Last day there; null: still there.' })
  to!: string | null;
}

@Described('Membership', 'One admission and what became of it, as it was on the day of the read.')
export class Membership {
  @Field(() => ID, { description: 'Id of the membership.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the record; give it back as `expectedVersion`.' })
  version!: number;

  @Field(() => Int, { description: 'Which admission of the person it is; 2 is a readmission.' })
  ordinal!: number;

  @Field(() => String, { description: 'Full name of the member.' })
  personName!: string;

  @Field(() => Person, {
    nullable: true,
    description: 'The member; null when he has since gone where the caller sees no names.',
  })
  person!: Person | null;

  @Field(() => MembershipStatus, { description: 'Where the member stands.' })
  status!: MembershipStatus;

  @Field(() => Unit, { description: 'The branch; once ended, the last one.' })
  branch!: Unit;

  @Field(() => LocalDate, {
    description: 'Day the admission was decided: what counts towards a quota, and party age runs from it.',
  })
  decidedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'Day the branch received the admission decision; null: not recorded.' })
  decisionReceivedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day of the ceremony; null: still awaited.' })
  ceremonyOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Official from this day: exactly the end of probation, however late it was decided.',
  })
  officialOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day on which no longer a member.' })
  endedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day on which the member was restored after a wrongful exit; null for nearly everybody.' })
  restoredOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the member’s file.' })
  dossierNo!: string | null;

  @Field(() => String, { nullable: true, description: 'Number of the member’s card.' })
  cardNo!: string | null;

  @Field(() => [Posting], { description: 'Branches in the order of time; exactly one at each instant.' })
  postings!: Posting[];

  @Field(() => Transfer, { nullable: true, description: 'The transfer that waits for an answer.' })
  openTransfer!: Transfer | null;

  @Field(() => [Vote], { description: 'Votes on making the member official, the earliest first; those that did not carry as well.' })
  recognitionVotes!: Vote[];

  @Field(() => [Vote], { description: 'Votes on striking the member off, the earliest first; those that did not carry as well.' })
  strikeOffVotes!: Vote[];

  @Field(() => [AbsenceReminder], { description: 'Reminders to a member who stayed away, the latest first.' })
  absenceReminders!: AbsenceReminder[];
}

export const MembershipConnection = connectionOf('Membership', () => Membership);

@InputType('MemberFilter', {
  description:
    'Which members; all conditions hold together. Without `ended` and ended statuses: those who are members on the day.',
})
export class MemberFilterInput {
  @Field(() => ID, { nullable: true, description: 'In this unit or below it.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this branch.' })
  branchId?: string | null;

  @Field(() => [MembershipStatus], { nullable: true, description: 'Only these statuses.' })
  statuses?: MembershipStatus[] | null;

  @Field(() => String, { nullable: true, description: 'Words of the name in any order, with or without marks.' })
  search?: string | null;

  @Field(() => Sex, { nullable: true, description: 'Only this sex.' })
  sex?: Sex | null;

  @Field(() => String, { nullable: true, description: 'Only this ethnicity, written as recorded.' })
  ethnicity?: string | null;

  @Field(() => Int, { nullable: true, description: 'At least this old, in whole years.' })
  ageFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'At most this old, in whole years.' })
  ageTo?: number | null;

  @Field(() => LocalDate, { nullable: true, description: 'Admission decided on this day or later.' })
  decidedFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Admission decided on this day or earlier.' })
  decidedTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'true: only memberships that have ended.' })
  ended?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Only who filed no supplement to the record in this year, which each member does once a year (06-HD/TW 8.3a).' })
  withoutSupplementIn?: number | null;
}

interface MembershipRow {
  readonly $status: MembershipStatus;
  readonly $ceremonyOn: string | null;
  readonly $decidedOn: string | null;
  readonly $admissions: readonly (readonly [decidedOn: string, endedOn: string | null])[] | null;
  readonly $receivedOn: string | null;
  readonly $ageOn: string;
}

@Resolver(() => Membership)
export class MembershipFields {
  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'End of the twelve months of probation; null when not probationary.',
  })
  probationEndsOn(@Root() row: MembershipRow): string | null {
    return row.$status === 'PROBATIONARY' && row.$ceremonyOn ? probationEnd(row.$ceremonyOn) : null;
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'Last day of the ceremony, by the rule of the day of the decision; null once it has been held.',
  })
  ceremonyDueOn(@Root() row: MembershipRow): string | null {
    return row.$status === 'DECIDED' && row.$decidedOn ? ceremonyDueOn(row.$decidedOn, row.$receivedOn) : null;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Whole years of party age, without the time between two memberships.',
  })
  partyAgeYears(@Root() row: MembershipRow): number | null {
    const age = partyAgeOf((row.$admissions ?? []).map(([decidedOn, endedOn]) => ({ decidedOn, endedOn })), row.$ageOn);
    return age && Math.floor(age.months / 12);
  }
}
