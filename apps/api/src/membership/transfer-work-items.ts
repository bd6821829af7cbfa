// What waits of people on their way: transfers asked for and not done, who is elsewhere for a time, and who is expected to leave.
import { noticeMonths, temporaryNoticeMonths } from '@dangvu/domain/membership/work-items';
import { longestTemporary } from '@dangvu/domain/membership/temporary-activity';
import { ruleCodeSql } from './due-sql.ts';
import { temporaryActivitySql } from './temporary-activity-sql.ts';
import { inScope, registerWorkItems, selectOf } from './work-items.ts';

const transferItem = {
  from: 'transfer t join membership m on m.id = t.membership_id',
  subject: 't.id',
  person: 'm.person_id',
  transfer: 't.id',
  base: 'coalesce(t.referred_on, t.moved_on, t.requested_on)',
  due: 't.due_on',
};

registerWorkItems('TRANSFER_TO_REFER', (scope) =>
  selectOf('TRANSFER_TO_REFER', {
    ...transferItem,
    where: ['t.closed_on is null', `t.state = 'REQUESTED'`, `t.due_on >= ${scope.statement.todaySql}`, inScope(scope, 't.from_branch_id')],
    unit: 't.from_branch_id',
    base: 'coalesce(t.moved_on, t.requested_on)',
    rule: ruleCodeSql('TRANSFER_START_DEADLINE', 'coalesce(t.moved_on, t.requested_on)'),
  }),
);

registerWorkItems('TRANSFER_TO_ACCEPT', (scope) =>
  selectOf('TRANSFER_TO_ACCEPT', {
    ...transferItem,
    where: ['t.closed_on is null', `t.state = 'IN_TRANSIT'`, `t.due_on >= ${scope.statement.todaySql}`, inScope(scope, 't.to_branch_id')],
    unit: 't.to_branch_id',
    rule: ruleCodeSql('TRANSFER_PRESENTATION_DEADLINE', 't.referred_on'),
  }),
);

registerWorkItems('TRANSFER_OVERDUE', (scope) => {
  // Both ends chase the same transfer; the one that is to accept is named first.
  const [to, from] = [`(${inScope(scope, 't.to_branch_id')})`, `(${inScope(scope, 't.from_branch_id')})`];
  return selectOf('TRANSFER_OVERDUE', {
    ...transferItem,
    where: ['t.closed_on is null', `t.due_on < ${scope.statement.todaySql}`, `(${to} or ${from})`],
    unit: `case when ${to} then t.to_branch_id else t.from_branch_id end`,
    rule: `case when t.state = 'REQUESTED' then ${ruleCodeSql('TRANSFER_START_DEADLINE', 'coalesce(t.moved_on, t.requested_on)')} else ${ruleCodeSql('TRANSFER_PRESENTATION_DEADLINE', 't.referred_on')} end`,
  });
});

registerWorkItems('TEMPORARY_ACTIVITY_ENDS', (scope) => {
  const { todaySql } = scope.statement;
  const base = 't.from_on';
  return selectOf('TEMPORARY_ACTIVITY_ENDS', {
    from: `${temporaryActivitySql(todaySql)} t join membership m on m.id = t.membership_id`,
    // Until somebody says that the member is back, it waits; what is past its day does not go away by itself.
    where: ['t.ended_on is null', `t.until_on <= ${todaySql} + interval '${temporaryNoticeMonths} months'`, inScope(scope, 'm.branch_id')],
    subject: 'm.id',
    unit: 'm.branch_id',
    person: 'm.person_id',
    base,
    due: 't.until_on',
    // Waiting for the pension has no term of the rulebook: its last day is the one typed.
    rule: `case t.reason ${Object.entries(longestTemporary).map(([reason, param]) => `when '${reason}' then ${param === null ? 'null' : ruleCodeSql(param, base)}`).join(' ')} end`,
  });
});

registerWorkItems('DEPARTURE_EXPECTED', (scope) => {
  const { todaySql } = scope.statement;
  // Past its day it stays until a transfer is begun or the branch says that nobody goes: these are those who are lost otherwise.
  return selectOf('DEPARTURE_EXPECTED', {
    from: 'expected_departure d join membership m on m.id = d.membership_id',
    where: ['d.closed_on is null', `d.expected_on <= ${todaySql} + interval '${noticeMonths} months'`, inScope(scope, 'm.branch_id')],
    subject: 'd.id',
    unit: 'm.branch_id',
    person: 'm.person_id',
    base: 'd.expected_on',
    due: 'd.expected_on',
    rule: ruleCodeSql('TRANSFER_START_DEADLINE', 'd.expected_on'),
  });
});
