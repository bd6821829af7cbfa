import { unitOf, unitShape } from '../organisation/public.ts';
import { column, defineShape, derived, expression, extendShape, one } from '../platform/read/shape.ts';
import { membershipShape } from './membership-shape.ts';
import { temporaryActivitySql } from './temporary-activity-sql.ts';
import { personVisible } from './visibility.ts';

/** Row: one of `temporaryActivitySql`. */
export const temporaryActivityShape = defineShape('TemporaryActivity', {
  id: column('id'),
  personName: expression((row) => `(select o.full_name from person o where o.id = ${row}.person_id)`),
  // The host is told who comes and from where; the record stays with the branch he belongs to.
  membership: one(
    () => membershipShape,
    (alias, row, statement) => ({ from: 'membership', where: [`${alias}.id = ${row}.membership_id`, personVisible(`${alias}.person_id`, statement)] }),
  ),
  homeBranch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.home_branch_id`, statement),
  ),
  hostBranch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.host_branch_id`, statement),
  ),
  place: column('place'),
  reason: column('reason'),
  from: column('from_on'),
  until: column('until_on'),
  extensions: column('extensions'),
  endedOn: column('ended_on'),
  latest: derived((row) => ({ reason: `${row}.reason`, from: `${row}.from_on` })),
  daysLeft: expression((row, statement) => `case when ${row}.ended_on is null then ${row}.until_on - ${statement.todaySql} end`),
  overdue: expression((row, statement) => `(${row}.ended_on is null and ${row}.until_on < ${statement.todaySql})`),
});

extendShape(membershipShape, {
  temporaryActivity: one(
    () => temporaryActivityShape,
    (alias, row, statement) => ({ from: temporaryActivitySql(statement.asOf, { membership: `${row}.id` }), where: [`${alias}.ended_on is null`] }),
  ),
});
