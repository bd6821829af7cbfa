import { registerById } from '../platform/act/act.ts';
import { column, defineShape, expression, extendShape, list, one } from '../platform/read/shape.ts';
import type { ShapeField } from '../platform/read/shape.ts';
import { decisionShape } from './decision-shape.ts';
import { permittedHere, unitPermissionsShape } from './unit-permissions-shape.ts';
import { onDay, unitShape } from './unit-shape.ts';

type Side = 'BEFORE' | 'AFTER';

const unitsOn = (side: Side): ShapeField =>
  list(
    () => unitShape,
    (alias, row, statement) => ({
      from: `(select r.*, u.position as place from reorganisation_unit u join org_unit_state r on r.unit_id = u.unit_id and ${onDay('r', statement)}
        where u.reorganisation_id = ${row}.id and u.side = '${side}')`,
      orderBy: `${alias}.place`,
    }),
  );

/** Names as they were on the day before, or are from the day on. */
const namesOn = (side: Side): ShapeField =>
  expression(
    (row) => `array_to_json(array(select r.name from reorganisation_unit u join org_unit_state r on r.unit_id = u.unit_id
        and r.from_on <= ${row}.effective_on${side === 'BEFORE' ? ' - 1' : ''} and r.until_on > ${row}.effective_on${side === 'BEFORE' ? ' - 1' : ''}
      where u.reorganisation_id = ${row}.id and u.side = '${side}' order by u.position))`,
  );

/** Row: table reorganisation. */
export const reorganisationShape = defineShape('Reorganisation', {
  id: column('id'),
  act: column('act'),
  effectiveOn: column('effective_on'),
  reason: column('reason'),
  recordedAt: column('recorded_at'),
  recordedBy: expression((row) => `(select a.display_name from account a where a.id = ${row}.recorded_by)`),
  decision: one(
    () => decisionShape,
    (alias, row) => ({ from: 'decision', where: [`${alias}.id = ${row}.decision_id`] }),
  ),
  namesBefore: namesOn('BEFORE'),
  namesAfter: namesOn('AFTER'),
  unitsBefore: unitsOn('BEFORE'),
  unitsAfter: unitsOn('AFTER'),
});

extendShape(unitShape, {
  reorganisations: list(
    () => reorganisationShape,
    (alias, row, statement) => ({
      from: `(select r.* from reorganisation r where r.effective_on <= ${statement.asOf} and ${statement.within('ORGANISATION_READ', `${row}.unit_id`)}
        and exists (select from reorganisation_unit u where u.reorganisation_id = r.id and u.unit_id = ${row}.unit_id))`,
      orderBy: `${alias}.effective_on desc, ${alias}.recorded_at desc`,
    }),
  ),
});

extendShape(unitPermissionsShape, {
  canEstablishBelow: permittedHere('ORGANISATION_EDIT'),
  canReorganise: expression((row, statement) => statement.strictlyWithin('ORGANISATION_EDIT', `${row}.unit_id`)),
});

registerById('Reorganisation', (alias, idSql, statement) => ({
  from: 'reorganisation',
  where: [
    `${alias}.id = ${idSql}`,
    `exists (select from reorganisation_unit v where v.reorganisation_id = ${alias}.id and ${statement.within('ORGANISATION_READ', 'v.unit_id')})`,
  ],
}));
