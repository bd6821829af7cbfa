import { noticeMonths } from '@dangvu/domain/membership/work-items';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, derived, expression, extendShape, list } from '../platform/read/shape.ts';
import { amountSql, ruleCodeSql } from './due-sql.ts';
import { membershipShape } from './membership-shape.ts';
import { unitsAbove } from './record-facts-sql.ts';
import { personVisible } from './visibility.ts';
import { registerWorkItems, selectOf } from './work-items.ts';
import { heldInScope } from './work-scope.ts';

const branchOf = (row: string): string => `(select o.branch_id from membership o where o.id = ${row}.membership_id)`;

/** Row: missed_month. */
export const missedMonthShape = defineShape('MissedMonth', {
  id: column('id'),
  version: column('version'),
  month: column('month'),
  dues: column('dues'),
  activity: column('activity'),
  recordedAt: column('recorded_at'),
  recordedBy: expression((row) => `(select o.display_name from account o where o.id = ${row}.recorded_by)`),
  withdrawnOn: column('withdrawn_on'),
  withdrawReason: column('withdraw_reason'),
  canWithdraw: derived((row, statement) => ({ stands: `${row}.withdrawn_on is null`, above: unitsAbove(branchOf(row), statement.todaySql) })),
});

extendShape(membershipShape, {
  missedMonths: list(
    () => missedMonthShape,
    (alias, row, statement) => ({ from: 'missed_month', where: [`${alias}.membership_id = ${row}.id`, `${alias}.month <= ${statement.asOf}`], orderBy: `${alias}.month desc, ${alias}.id desc` }),
  ),
});

registerById('MissedMonth', (alias, idSql, statement) => ({
  from: 'missed_month',
  where: [`${alias}.id = ${idSql}`, `exists (select from membership o where o.id = ${alias}.membership_id and ${personVisible('o.person_id', statement)})`],
}));

registerWorkItems('DUES_MISSING', (scope) => {
  // By the calendar year, each kind by itself (Điều lệ Đảng, Đ8 k1); of the year before as long as it can still be acted upon in time.
  const { todaySql } = scope.statement;
  const years = `(select o.membership_id, max(o.month) as last_month from missed_month o
    where o.withdrawn_on is null and o.month >= date_trunc('year', ${todaySql} - interval '${noticeMonths} months')::date
    group by o.membership_id, extract(year from o.month) having greatest(count(*) filter (where o.dues), count(*) filter (where o.activity)) >= ${amountSql('STRIKE_OFF_ABSENCE', 'max(o.month)')})`;
  const latest = `(select y.membership_id, max(y.last_month) as last_month from ${years} y group by y.membership_id)`;
  return selectOf('DUES_MISSING', {
    from: `${latest} x join membership m on m.id = x.membership_id`,
    where: ['m.ended_on is null', heldInScope(scope, 'm.branch_id')],
    subject: 'm.id',
    unit: 'm.branch_id',
    person: 'm.person_id',
    base: 'x.last_month',
    // No day is fixed: it is due as soon as it is seen.
    due: todaySql,
    rule: ruleCodeSql('STRIKE_OFF_ABSENCE', 'x.last_month'),
  });
});
