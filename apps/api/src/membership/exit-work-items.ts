import { dueSql, ruleCodeSql } from './due-sql.ts';
import { inScope, registerWorkItems, selectOf } from './work-items.ts';

registerWorkItems('CARD_NOT_RETURNED', (scope) =>
  selectOf('CARD_NOT_RETURNED', {
    from: 'membership m',
    where: [`m.status in ('EXPELLED', 'STRUCK_OFF', 'RESIGNED', 'ANNULLED')`, 'm.card_no is not null', inScope(scope, 'm.branch_id')],
    subject: 'm.id',
    unit: 'm.branch_id',
    person: 'm.person_id',
    base: 'm.ended_on',
    // No day is fixed: it is due as soon as it is seen.
    due: scope.statement.todaySql,
    rule: 'null',
  }),
);

registerWorkItems('COMPLAINT_TO_ANSWER', (scope) =>
  selectOf('COMPLAINT_TO_ANSWER', {
    from: `(select f.membership_id, max(f.effective_on) as filed_on from lifecycle_fact f where f.act = 'COMPLAINT_FILE'
        and not exists (select from lifecycle_fact o where o.person_id = f.person_id and o.membership_id = f.membership_id and o.act in ('COMPLAINT_REJECT', 'RESTORE') and o.effective_on >= f.effective_on)
      group by f.membership_id) x join membership m on m.id = x.membership_id`,
    where: [`m.status = 'STRUCK_OFF'`, inScope(scope, 'm.branch_id')],
    subject: 'm.id',
    unit: 'm.branch_id',
    person: 'm.person_id',
    base: 'x.filed_on',
    due: dueSql('COMPLAINT_ANSWER', 'x.filed_on'),
    rule: ruleCodeSql('COMPLAINT_ANSWER', 'x.filed_on'),
  }),
);
