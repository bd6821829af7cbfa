import { unitOf, unitShape } from '../organisation/public.ts';
import { column, defineShape, derived, expression, extendShape, one } from '../platform/read/shape.ts';
import { badgesDueSql, nextAwardDaySql } from './badge-sql.ts';
import { historySql } from './history-sql.ts';
import { membershipShape } from './membership-shape.ts';
import { registerWorkItems, selectOf } from './work-items.ts';
import { inScope } from './work-scope.ts';

/** Row: one of `badgesDueSql`, with the award day. */
export const badgeDueShape = defineShape('BadgeDue', {
  id: column('membership_id'),
  personName: expression((row) => `(select o.full_name from person o where o.id = ${row}.person_id)`),
  membership: one(
    () => membershipShape,
    (alias, row) => ({ from: 'membership', where: [`${alias}.id = ${row}.membership_id`] }),
  ),
  branch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.branch_id`, statement),
  ),
  years: column('years'),
  reachedOn: column('reached_on'),
  awardDay: column('award_day'),
});

extendShape(membershipShape, {
  badges: derived((row, statement) => ({
    history: historySql(`${row}.person_id`, `${row}.id`, statement.asOf),
    historyOn: statement.asOf,
  })),
});

registerWorkItems('BADGE_DUE', (scope) => {
  const day = nextAwardDaySql(scope.statement.todaySql);
  return selectOf('BADGE_DUE', {
    from: `${badgesDueSql(day, [inScope(scope, 'm.branch_id')])} b`,
    where: ['true'],
    subject: 'b.membership_id',
    unit: 'b.branch_id',
    person: 'b.person_id',
    base: 'b.reached_on',
    due: day,
    rule: 'null',
  });
});
