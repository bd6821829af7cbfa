import { FieldResolver, Resolver } from 'type-graphql';
import { UnitPermissions } from '../../organisation/public.ts';

@Resolver(() => UnitPermissions)
export class UnitPermissionsOfMembership {
  @FieldResolver(() => Boolean, { description: 'Whether the caller may record acts on the members of this unit and below.' })
  canRecordMembers(): never {
    throw new Error('read by the statement');
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller may follow candidates of this unit and below.' })
  canRecordCandidates(): never {
    throw new Error('read by the statement');
  }
}
