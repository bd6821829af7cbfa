import { Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { OfficeRole, officeRoleLabels } from '@dangvu/domain/membership/office-roles';
import { Unit } from '../../organisation/public.ts';
import { Described, exposeEnum } from '../../platform/graphql/decorators.ts';
import { LocalDate } from '../../platform/graphql/scalars.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { permissionsAt } from '../record-facts.ts';
import { Person } from './person.type.ts';

exposeEnum(OfficeRole, 'OfficeRole', 'What is held in a unit.', officeRoleLabels);

@Described('Office', 'An office of a person in a unit, from a day on.')
export class Office {
  @Field(() => ID, { description: 'Id of the office.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the record; give it back as `expectedVersion`.' })
  version!: number;

  @Field(() => OfficeRole, { description: 'What is held.' })
  role!: OfficeRole;

  @Field(() => LocalDate, { nullable: true, description: 'First day in office; null: since before the records.' })
  from!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day no longer in office; null while in office.' })
  to!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was left, when that was recorded.' })
  leftReason!: string | null;

  @Field(() => Unit, { nullable: true, description: 'The unit; null on a day on which there is none.' })
  unit!: Unit | null;

  @Field(() => Person, { nullable: true, description: 'Who holds it; null when the caller may not see the person.' })
  person!: Person | null;
}

@Resolver(() => Office)
export class OfficeFields {
  @FieldResolver(() => Boolean, { description: 'Whether the caller may record now that it is left.' })
  canLeave(@Root() { $held, $above }: { $held: boolean; $above: readonly string[] }, @Ctx() { viewer }: RequestContext): boolean {
    return $held && permissionsAt(viewer, $above).has('MEMBERSHIP_RECORD');
  }
}

@Resolver(() => Person)
export class OfficesOfPerson {
  @FieldResolver(() => [Office], { description: 'Offices held, the present ones first.' })
  offices(): never {
    throw new Error('read by the statement');
  }
}
