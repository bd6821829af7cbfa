import { FieldResolver, Resolver } from 'type-graphql';
import { Described } from '../../platform/graphql/decorators.ts';
import { Unit } from './unit.type.ts';

/** Has no field of its own: each feature adds what it lets people do (see unit-permissions-shape.ts). */
@Described(
  'UnitPermissions',
  'What the caller may do at a unit today. The server decides by the same grants when it is tried.',
)
export class UnitPermissions {}

@Resolver(() => Unit)
export class UnitPermissionFields {
  @FieldResolver(() => UnitPermissions, { description: 'What the caller may do here today.' })
  permissions(): never {
    throw new Error('read by the statement');
  }
}
