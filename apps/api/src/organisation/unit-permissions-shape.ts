import type { Permission } from '@dangvu/domain/access/roles';
import { defineShape, expression, extendShape, one } from '../platform/read/shape.ts';
import type { ShapeField } from '../platform/read/shape.ts';
import { unitShape } from './unit-shape.ts';

/** Row: `unit_id`. Each feature adds its own fields with `extendShape`. */
export const unitPermissionsShape = defineShape('UnitPermissions', {});

extendShape(unitShape, {
  permissions: one(
    () => unitPermissionsShape,
    (_alias, row) => ({ from: `(select ${row}.unit_id as unit_id)` }),
  ),
});

/** Whether the caller holds a permission over the unit. */
export const permittedHere = (permission: Permission): ShapeField =>
  expression((row, statement) => statement.within(permission, `${row}.unit_id`));
