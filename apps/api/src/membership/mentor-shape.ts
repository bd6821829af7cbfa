import { column, defineShape, derived, expression, extendShape, list, one } from '../platform/read/shape.ts';
import { helpsNow, mentorEnd, mentorStandingSql } from './mentor-sql.ts';
import { membershipShape } from './membership-shape.ts';
import { personShape } from './person-shape.ts';
import { unitsAbove } from './record-facts-sql.ts';
import { personVisible } from './visibility.ts';
import { registerWorkItems, selectOf } from './work-items.ts';
import { inScope } from './work-scope.ts';

/** Row: probation_mentor. */
export const mentorShape = defineShape('Mentor', {
  id: column('id'),
  person: one(
    () => personShape,
    (alias, row, statement) => ({ from: 'person', where: [`${alias}.id = ${row}.person_id`, personVisible(`${alias}.id`, statement)] }),
  ),
  // Who has gone to another branch is seen with what is on record, and those who helped where he was are not.
  personName: expression((row, statement) => `(select o.full_name from person o where o.id = ${row}.person_id and ${personVisible('o.id', statement)})`),
  assignedOn: column('assigned_on'),
  endedOn: expression((row, statement) => `(select e.on_day from ${mentorEnd(row, statement.asOf)} e)`),
  endedBy: expression((row, statement) => `(select e.ended_by from ${mentorEnd(row, statement.asOf)} e)`),
  endReason: column('end_reason'),
  notEligible: derived((row, statement) => ({
    standing: `case when not exists (select from ${mentorEnd(row, statement.todaySql)} e) then ${mentorStandingSql(`${row}.person_id`, `${row}.membership_id`, statement.todaySql)} end`,
  })),
});

extendShape(membershipShape, {
  mentors: list(
    () => mentorShape,
    (alias, row, statement) => ({ from: 'probation_mentor', where: [`${alias}.membership_id = ${row}.id`, `${alias}.assigned_on <= ${statement.asOf}`], orderBy: `${alias}.ended_on is not null, ${alias}.assigned_on desc, ${alias}.id desc` }),
  ),
  canAssignMentor: derived((row, statement) => ({ inProbation: `${row}.status = 'PROBATIONARY'`, aboveMember: unitsAbove(`${row}.branch_id`, statement.todaySql) })),
});

registerWorkItems('PROBATIONER_WITHOUT_MENTOR', (scope) =>
  selectOf('PROBATIONER_WITHOUT_MENTOR', {
    from: 'membership m',
    where: ['m.ended_on is null', `m.status = 'PROBATIONARY'`, `not exists (select from probation_mentor s where ${helpsNow('s', 'm')})`, inScope(scope, 'm.branch_id')],
    subject: 'm.id',
    unit: 'm.branch_id',
    person: 'm.person_id',
    base: 'm.ceremony_on',
    // No day is fixed: it is due as soon as it is seen.
    due: scope.statement.todaySql,
    rule: 'null',
  }),
);
