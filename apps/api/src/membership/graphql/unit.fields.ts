import { FieldResolver, Int, Resolver } from 'type-graphql';
import { Unit, UnitPermissions } from '../../organisation/public.ts';
import { Office } from './office.type.ts';
import { Person } from './person.type.ts';

/** What membership adds to units; read by the statement (membership/unit-fields-shape.ts). */
@Resolver(() => Unit)
export class UnitFieldsOfMembership {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Members of the unit and everything below it at the end of the day; null where the caller reads no figures.',
  })
  memberCount(): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => Int, { nullable: true, description: 'Of these, probationary ones.' })
  probationaryCount(): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Candidacies that go on in the unit and below; null where the caller reads no figures.',
  })
  candidateCount(): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Its secretary on the day; null when there is none or the caller may not see names there.',
  })
  secretary(): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => [Office], { description: 'Who holds an office in it on the day, the secretary first; without whom the caller may not see.' })
  offices(): never {
    throw new Error('read by the statement');
  }
}

@Resolver(() => UnitPermissions)
export class UnitPermissionsOfMembership {
  @FieldResolver(() => Boolean, {
    description: 'Whether the caller may record acts on the members of this unit and below.',
  })
  canRecordMembers(): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller may follow candidates of this unit and below.' })
  canRecordCandidates(): never {
    throw new Error('read by the statement');
  }
}
