import { decisionShape, unitOf, unitShape } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, derived, expression, one } from '../platform/read/shape.ts';
import { membershipShape } from './membership-shape.ts';
import { membershipFacts } from './record-facts.ts';
import { personVisible, transferVisible } from './visibility.ts';

/** Row: transfer. */
export const transferShape = defineShape('Transfer', {
  id: column('id'),
  version: column('version'),
  state: column('state'),
  personName: expression(
    (row) =>
      `(select o.full_name from membership m join person o on o.id = m.person_id where m.id = ${row}.membership_id)`,
  ),
  // The side that let somebody go keeps the transfer and loses sight of the member once the other side has accepted.
  membership: one(
    () => membershipShape,
    (alias, row, statement) => ({
      from: 'membership',
      where: [`${alias}.id = ${row}.membership_id`, personVisible(`${alias}.person_id`, statement)],
    }),
  ),
  fromBranch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.from_branch_id`, statement),
  ),
  toBranch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.to_branch_id`, statement),
  ),
  destination: column('destination'),
  requestedOn: column('requested_on'),
  presentDueOn: column('present_due_on'),
  daysLeft: expression(
    (row, statement) => `case when ${row}.closed_on is null then ${row}.present_due_on - ${statement.todaySql} end`,
  ),
  overdue: expression(
    (row, statement) => `(${row}.closed_on is null and ${row}.present_due_on < ${statement.todaySql})`,
  ),
  closedOn: column('closed_on'),
  decision: one(
    () => decisionShape,
    (alias, row) => ({ from: 'decision', where: [`${alias}.id = ${row}.decision_id`] }),
  ),
  reason: column('reason'),
  permissions: derived((row, statement) => ({
    open: `${row}.closed_on is null`,
    facts: `(select ${membershipFacts('f', statement)} from membership f where f.id = ${row}.membership_id)`,
  })),
});

registerById('Transfer', (alias, idSql, statement) => ({
  from: 'transfer',
  where: [`${alias}.id = ${idSql}`, transferVisible(alias, statement)],
}));
