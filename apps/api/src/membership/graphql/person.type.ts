import { Arg, Args, Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { LifecycleAct } from '@dangvu/domain/membership/lifecycle';
import { Education, PoliticalTheory, Qualification, Sex } from '@dangvu/domain/membership/person-traits';
import { PageArgs } from '../../platform/graphql/connection.ts';
import { Described } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { permissionsAt, possibilities } from '../record-facts.ts';
import type { RecordFacts } from '../record-facts.ts';
import { AvailableTransition, transitionsShown } from './available-transition.type.ts';
import { Candidacy } from './candidacy.type.ts';
import { LifecycleEventConnection } from './lifecycle-event.type.ts';
import { Membership } from './membership.type.ts';

@Described('PersonPermissions', 'What the caller may do with a person’s record now.')
export class PersonPermissions {
  @Field(() => Boolean, {
    description: 'Whether the caller may record acts on the membership or candidacy that goes on.',
  })
  canRecord!: boolean;

  @Field(() => Boolean, { description: 'Whether a transfer can be requested now.' })
  canRequestTransfer!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the caller can accept the open transfer, or record that it has left the town.',
  })
  canAcceptTransfer!: boolean;

  @Field(() => Boolean, { description: 'Whether the caller may correct entries of the log.' })
  canCorrect!: boolean;

  @Field(() => Boolean, { description: 'Whether the caller may file a supplement to the record: of a member or a candidate.' })
  canSupplement!: boolean;
}

@Described('Person', 'A person the caller may see by name. Every reading of one is logged.')
export class Person {
  @Field(() => ID, { description: 'Id of the person.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the record.' })
  version!: number;

  @Field(() => String, { description: 'Full name.' })
  fullName!: string;

  @Field(() => LocalDate, { description: 'Date of birth as in the file; not adjusted.' })
  bornOn!: string;

  @Field(() => Sex, { description: 'Sex.' })
  sex!: Sex;

  @Field(() => String, { description: 'Ethnicity.' })
  ethnicity!: string;

  @Field(() => String, { nullable: true, description: 'Religion; null: none.' })
  religion!: string | null;

  @Field(() => String, { nullable: true, description: 'Home town.' })
  homeTown!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the person lives.' })
  residence!: string | null;

  @Field(() => String, { description: 'Occupation.' })
  occupation!: string;

  @Field(() => Education, { description: 'General education completed.' })
  education!: Education;

  @Field(() => Qualification, { nullable: true, description: 'Highest professional qualification; null: none.' })
  qualification!: Qualification | null;

  @Field(() => String, { nullable: true, description: 'Where the person works or studies; null: not known.' })
  workplace!: string | null;

  @Field(() => PoliticalTheory, { nullable: true, description: 'Highest level of political theory; null: none.' })
  politicalTheory!: PoliticalTheory | null;

  @Field(() => LocalDate, { nullable: true, description: 'Day the latest supplement to the record was filed, which each member does once a year (06-HD/TW 8.3a); null: none yet.' })
  supplementedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Personal identification number, 12 digits; null: not known.' })
  personalId!: string | null;

  @Field(() => Boolean, { description: 'Whether a member of the Youth Union.' })
  youthUnionMember!: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'Day of death.' })
  diedOn!: string | null;

  @Field(() => [Membership], { description: 'Every admission, the latest first; a readmission is a second one.' })
  memberships!: Membership[];

  @Field(() => [Candidacy], { description: 'Every candidacy, the latest first.' })
  candidacies!: Candidacy[];

  @Field(() => Membership, { nullable: true, description: 'The membership that goes on.' })
  currentMembership!: Membership | null;

  @Field(() => Candidacy, { nullable: true, description: 'The candidacy that goes on.' })
  currentCandidacy!: Candidacy | null;
}

interface PersonRow {
  readonly $facts: RecordFacts;
}

@Resolver(() => Person)
export class PersonFields {
  @FieldResolver(() => LifecycleEventConnection, {
    description: 'Everything that happened, the newest first; entries that were replaced stay and say so.',
  })
  timeline(
    @Args(() => PageArgs) _page: PageArgs,
    @Arg('acts', () => [LifecycleAct], { nullable: true, description: 'Only these acts.' }) _acts?: LifecycleAct[],
  ): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => [AvailableTransition], {
    description:
      'What can be recorded now and why the rest cannot: of the membership that goes on, else of the candidacy, else what would open one.',
  })
  availableTransitions(@Root() person: PersonRow, @Ctx() context: RequestContext): AvailableTransition[] {
    return transitionsShown(person.$facts, context);
  }

  @FieldResolver(() => PersonPermissions, { description: 'What the caller may do with the record now.' })
  permissions(@Root() person: PersonRow, @Ctx() context: RequestContext): PersonPermissions {
    const can = new Set(
      possibilities(person.$facts, context.viewer, context.today)
        .filter(({ allowed }) => allowed)
        .map(({ act }) => act),
    );
    const member = person.$facts.openMembership;
    const held = permissionsAt(context.viewer, person.$facts.above);
    return {
      canRecord: held.has(member ? 'MEMBERSHIP_RECORD' : 'CANDIDACY_RECORD'),
      canRequestTransfer: can.has('TRANSFER_REQUEST'),
      canAcceptTransfer: can.has('TRANSFER_ACCEPT') || (can.has('MOVE_OUT') && Boolean(person.$facts.transfer)),
      // Entries of a membership that has ended are corrected too, so the state is not asked.
      canCorrect: held.has('MEMBERSHIP_RECORD'),
      canSupplement: (member || person.$facts.openCandidacy) && (held.has('CANDIDACY_RECORD') || held.has('MEMBERSHIP_RECORD')),
    };
  }
}
