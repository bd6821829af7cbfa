import { unitOf, unitShape } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, derived, expression, extendShape, one } from '../platform/read/shape.ts';
import { membershipShape } from './membership-shape.ts';
import { unitsAbove } from './record-facts-sql.ts';
import { personVisible } from './visibility.ts';

const branchOf = (row: string): string => `(select o.branch_id from membership o where o.id = ${row}.membership_id)`;

/** Row: expected_departure. */
export const departureShape = defineShape('ExpectedDeparture', {
  id: column('id'),
  version: column('version'),
  kind: column('kind'),
  expectedOn: column('expected_on'),
  destination: column('destination'),
  note: column('note'),
  state: column('state'),
  closedOn: column('closed_on'),
  closeReason: column('close_reason'),
  personName: expression((row) => `(select o.full_name from membership m join person o on o.id = m.person_id where m.id = ${row}.membership_id)`),
  membership: one(
    () => membershipShape,
    (alias, row, statement) => ({ from: 'membership', where: [`${alias}.id = ${row}.membership_id`, personVisible(`${alias}.person_id`, statement)] }),
  ),
  branch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(branchOf(row), statement),
  ),
  daysLeft: expression((row, statement) => `case when ${row}.closed_on is null then ${row}.expected_on - ${statement.todaySql} end`),
  overdue: expression((row, statement) => `(${row}.closed_on is null and ${row}.expected_on < ${statement.todaySql})`),
  permissions: derived((row, statement) => ({ open: `${row}.closed_on is null`, above: unitsAbove(branchOf(row), statement.todaySql) })),
});

extendShape(membershipShape, {
  expectedDeparture: one(
    () => departureShape,
    (alias, row) => ({ from: 'expected_departure', where: [`${alias}.membership_id = ${row}.id`, `${alias}.closed_on is null`] }),
  ),
  canExpectDeparture: derived((row, statement) => ({ goesOn: `${row}.ended_on is null`, aboveMember: unitsAbove(`${row}.branch_id`, statement.todaySql) })),
});

registerById('ExpectedDeparture', (alias, idSql, statement) => ({
  from: 'expected_departure',
  where: [`${alias}.id = ${idSql}`, `exists (select from membership o where o.id = ${alias}.membership_id and ${personVisible('o.person_id', statement)})`],
}));
