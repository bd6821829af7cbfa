import { unitOf, unitShape } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, derived, expression, extendShape, list, one } from '../platform/read/shape.ts';
import { personShape } from './person-shape.ts';
import { unitsAbove } from './record-facts-sql.ts';
import { personVisible } from './visibility.ts';

/** Row: office. Reached through a person or with `personVisible`. */
export const officeShape = defineShape('Office', {
  id: column('id'),
  version: column('version'),
  role: column('role'),
  from: expression((row) => `lower(${row}.during)`),
  to: expression((row) => `upper(${row}.during)`),
  leftReason: column('left_reason'),
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  person: one(
    () => personShape,
    (alias, row, statement) => ({ from: 'person', where: [`${alias}.id = ${row}.person_id`, personVisible(`${alias}.id`, statement)] }),
  ),
  canLeave: derived((row, statement) => ({ held: `${row}.during @> ${statement.todaySql} and upper_inf(${row}.during)`, above: unitsAbove(`${row}.unit_id`, statement.todaySql) })),
});

extendShape(personShape, {
  offices: list(
    () => officeShape,
    (alias, row, statement) => ({
      from: 'office',
      where: [`${alias}.person_id = ${row}.id`, `not isempty(${alias}.during)`, `coalesce(lower(${alias}.during) <= ${statement.asOf}, true)`],
      orderBy: `upper(${alias}.during) desc nulls first, lower(${alias}.during) desc nulls last, ${alias}.id`,
    }),
  ),
});

registerById('Office', (alias, idSql, statement) => ({ from: 'office', where: [`${alias}.id = ${idSql}`, personVisible(`${alias}.person_id`, statement)] }));
