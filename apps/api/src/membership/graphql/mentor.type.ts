import { Ctx, Field, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { formatMessage } from '@dangvu/domain/errors/messages';
import { MentorEnd, mentorEndLabels } from '@dangvu/domain/membership/mentor-ends';
import { mentorStandingRefusal } from '@dangvu/domain/membership/probation';
import type { MentorStanding } from '@dangvu/domain/membership/probation';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { permissionsAt } from '../record-facts.ts';
import { Membership } from './membership.type.ts';
import { Person } from './person.type.ts';

exposeEnum(MentorEnd, 'MentorEnd', 'By what of the probationer the task of a mentor ended.', mentorEndLabels);

@Described('Mentor', 'An official member of the branch who helps a probationer, by resolution of the branch (Điều lệ Đảng, Đ5).')
export class Mentor {
  @Field(() => ID, { description: 'Id of the assignment.' })
  id!: string;

  @Field(() => Person, { nullable: true, description: 'The member who helps; null where the caller may not see him.' })
  person!: Person | null;

  @Field(() => String, { nullable: true, description: 'His name; null where the caller may not see him.' })
  personName!: string | null;

  @Field(() => LocalDate, { description: 'Day of the branch’s resolution.' })
  assignedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'First day on which no more; null: it goes on.' })
  endedOn!: string | null;

  @Field(() => MentorEnd, { nullable: true, description: 'What of the probationer ended it; null while it goes on, and where the branch ended it.' })
  endedBy!: MentorEnd | null;

  @Field(() => String, { nullable: true, description: 'Why the branch ended it.' })
  endReason!: string | null;
}

@Resolver(() => Mentor)
export class MentorFields {
  @FieldResolver(() => String, { nullable: true, description: 'Why he can help no longer, in the language of the caller; null when he can, and once it has ended.' })
  notEligible(@Root() { $standing }: { $standing: MentorStanding | null }, @Ctx() { locale }: RequestContext): string | null {
    const refusal = $standing && mentorStandingRefusal($standing);
    return refusal && formatMessage(refusal.code, locale, refusal.params);
  }
}

@Resolver(() => Membership)
export class MentorsOfMembership {
  @FieldResolver(() => [Mentor], { description: 'Who helps in probation, those whom the branch has not ended first, of these the latest first.' })
  mentors(): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller may record who helps in probation.' })
  canAssignMentor(@Root() { $inProbation, $aboveMember }: { $inProbation: boolean; $aboveMember: readonly string[] }, @Ctx() { viewer }: RequestContext): boolean {
    const held = permissionsAt(viewer, $aboveMember);
    return $inProbation && (held.has('CANDIDACY_RECORD') || held.has('MEMBERSHIP_RECORD'));
  }
}
