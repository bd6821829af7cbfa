import { complaintClock } from '@dangvu/domain/membership/complaints';
import { dueSql, ruleCodeSql } from './due-sql.ts';
import { registerWorkItems, selectOf } from './work-items.ts';
import { inScope } from './work-scope.ts';

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

registerWorkItems('BADGE_NOT_RETURNED', (scope) => {
  // As `holdsBadge` of the domain has it: awarded in this membership, or brought along from one that ended by moving away, and not taken
  // back since; who was restored has it again.
  const awarded = `(select count(*) from lifecycle_fact b where b.person_id = m.person_id and b.act = 'BADGE_AWARD'
      and (b.membership_id = m.id or exists (select from membership a where a.id = b.membership_id and a.ordinal < m.ordinal and a.status = 'MOVED')))`;
  const last = `(select f.act from lifecycle_fact f where f.person_id = m.person_id and f.membership_id = m.id and f.act in ('BADGE_AWARD', 'BADGE_WITHDRAW', 'RESTORE')
      order by f.effective_on desc, f.seq desc limit 1)`;
  return selectOf('BADGE_NOT_RETURNED', {
    from: 'membership m',
    where: [`m.status in ('EXPELLED', 'STRUCK_OFF', 'RESIGNED')`, `${awarded} > 0`, `${last} is distinct from 'BADGE_WITHDRAW'`, inScope(scope, 'm.branch_id')],
    subject: 'm.id',
    unit: 'm.branch_id',
    person: 'm.person_id',
    base: 'm.ended_on',
    // No day is fixed: it is due as soon as it is seen.
    due: scope.statement.todaySql,
    rule: 'null',
  });
});

/** By who is to answer: the Centre takes longer (294-QĐ/TW 8.2). */
const byLevel = (give: (param: (typeof complaintClock)[keyof typeof complaintClock]) => string): string => `case when x.level = 'CENTRE' then ${give(complaintClock.CENTRE)} else ${give(complaintClock.SUPERIOR)} end`;

registerWorkItems('COMPLAINT_TO_ANSWER', (scope) =>
  selectOf('COMPLAINT_TO_ANSWER', {
    // Asked of each who was struck off here: complaints of a whole country are many.
    from: `membership m cross join lateral (select max(f.effective_on) as filed_on, (array_agg(f.details->>'complaintLevel' order by f.effective_on desc, f.seq desc))[1] as level from lifecycle_fact f
      where f.person_id = m.person_id and f.membership_id = m.id and f.act = 'COMPLAINT_FILE'
        and not exists (select from lifecycle_fact o where o.person_id = f.person_id and o.membership_id = f.membership_id and o.act in ('COMPLAINT_REJECT', 'RESTORE') and o.effective_on >= f.effective_on)
      group by f.membership_id) x`,
    where: [`m.status = 'STRUCK_OFF'`, inScope(scope, 'm.branch_id')],
    subject: 'm.id',
    unit: 'm.branch_id',
    person: 'm.person_id',
    base: 'x.filed_on',
    due: byLevel((param) => dueSql(param, 'x.filed_on')),
    rule: byLevel((param) => ruleCodeSql(param, 'x.filed_on')),
  }),
);
