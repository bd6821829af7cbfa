import { decisionShape, unitOf, unitShape } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, derived, expression, list, one } from '../platform/read/shape.ts';
import { dueSql } from './due-sql.ts';
import { membershipShape } from './membership-shape.ts';
import { membershipFacts } from './record-facts-sql.ts';
import { personVisible, transferVisible } from './visibility.ts';

/** The first day on which papers issued on a day are missing too long. */
const noShowSql = (referredOn: string): string => `(${dueSql('TRANSFER_NO_SHOW', referredOn)} + 1)`;

/** Row: absence_reminder. */
export const reminderShape = defineShape('AbsenceReminder', {
  id: column('id'),
  remindedOn: column('reminded_on'),
  means: column('means'),
  note: column('note'),
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
});

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
  code: column('code'),
  movedOn: column('moved_on'),
  referredOn: column('referred_on'),
  startDueOn: expression((row) => `case when ${row}.state = 'REQUESTED' then ${row}.start_due_on end`),
  dueOn: column('due_on'),
  noShowOn: expression((row) => `case when ${row}.state = 'IN_TRANSIT' then ${noShowSql(`${row}.referred_on`)} end`),
  deletionProposedOn: column('deletion_proposed_on'),
  deletionReason: column('deletion_reason'),
  reminders: list(
    () => reminderShape,
    (alias, row) => ({ from: 'absence_reminder', where: [`${alias}.transfer_id = ${row}.id`, `${alias}.membership_id = ${row}.membership_id`], orderBy: `${alias}.reminded_on desc, ${alias}.id desc` }),
  ),
  requestedOn: column('requested_on'),
  presentDueOn: column('present_due_on'),
  daysLeft: expression(
    (row, statement) => `case when ${row}.closed_on is null then ${row}.due_on - ${statement.todaySql} end`,
  ),
  overdue: expression(
    (row, statement) => `(${row}.closed_on is null and ${row}.due_on < ${statement.todaySql})`,
  ),
  closedOn: column('closed_on'),
  decision: one(
    () => decisionShape,
    (alias, row) => ({ from: 'decision', where: [`${alias}.id = ${row}.decision_id`] }),
  ),
  reason: column('reason'),
  mentorComment: column('mentor_comment'),
  branchComment: column('branch_comment'),
  // As a value and not as a condition, which PostgreSQL would answer by reading every probationer once.
  commentsExpected: expression((row) => `(select m.status = 'PROBATIONARY' from membership m where m.id = ${row}.membership_id)`),
  permissions: derived((row, statement) => ({
    open: `${row}.closed_on is null`,
    mayPropose: `(${row}.state = 'IN_TRANSIT' and ${row}.deletion_proposed_on is null and ${noShowSql(`${row}.referred_on`)} <= ${statement.todaySql})`,
    facts: `(select ${membershipFacts('f', statement)} from membership f where f.id = ${row}.membership_id)`,
  })),
});

registerById('Transfer', (alias, idSql, statement) => ({
  from: 'transfer',
  where: [`${alias}.id = ${idSql}`, transferVisible(alias, statement)],
}));
