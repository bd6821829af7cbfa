// What waits of people on their way: transfers asked for and not done, who is elsewhere for a time, and who is expected to leave.
import { noticeMonths, temporaryNoticeMonths } from '@dangvu/domain/membership/work-items';
import { longestTemporary } from '@dangvu/domain/membership/temporary-activity';
import { dueSql, ruleCodeSql } from './due-sql.ts';
import { entriesIn } from './entries-in-scope.ts';
import { temporaryActivitySql, temporaryBegunSql } from './temporary-activity-sql.ts';
import type { Waiting } from './work-items.ts';
import { registerWorkItems, selectOf } from './work-items.ts';
import { heldInScope, inScope, isHere } from './work-scope.ts';

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

/** Last day on which papers that were issued may still be handed in before it is a case for striking off; made anew for each statement, because values change. */
const comesUntil = (): string => dueSql('TRANSFER_NO_SHOW', 't.referred_on');

/** Both ends chase the same transfer; the one that is to accept is named first. */
function chased(condition: string): Pick<Waiting, 'where' | 'unit'> {
  const [to, from] = [isHere('t.to_branch_id'), isHere('t.from_branch_id')];
  return { where: ['t.closed_on is null', condition, `(${to} or ${from})`], unit: `case when ${to} then t.to_branch_id else t.from_branch_id end` };
}

registerWorkItems('TRANSFER_NO_SHOW', (scope) =>
  // From the day after the months of the rulebook on, as `noShowFrom` of the domain has it: striking off may be proposed.
  selectOf('TRANSFER_NO_SHOW', {
    ...transferItem,
    ...chased(`t.state = 'IN_TRANSIT' and ${comesUntil()} < ${scope.statement.todaySql}`),
    base: 't.referred_on',
    due: comesUntil(),
    rule: ruleCodeSql('TRANSFER_NO_SHOW', 't.referred_on'),
  }),
);

registerWorkItems('TRANSFER_OVERDUE', (scope) => {
  const { todaySql } = scope.statement;
  return selectOf('TRANSFER_OVERDUE', {
    ...transferItem,
    // Who has not come for so long that it is a case of its own is listed there.
    ...chased(`t.due_on < ${todaySql} and (t.state = 'REQUESTED' or ${comesUntil()} >= ${todaySql})`),
    rule: `case when t.state = 'REQUESTED' then ${ruleCodeSql('TRANSFER_START_DEADLINE', 'coalesce(t.moved_on, t.requested_on)')} else ${ruleCodeSql('TRANSFER_PRESENTATION_DEADLINE', 't.referred_on')} end`,
  });
});

registerWorkItems('TEMPORARY_ACTIVITY_ENDS', (scope) => {
  const { todaySql } = scope.statement;
  const base = 't.from_on';
  return selectOf('TEMPORARY_ACTIVITY_ENDS', {
    from: `${temporaryActivitySql(todaySql, { begun: entriesIn(scope, 'f.*', { where: temporaryBegunSql(todaySql) }) })} t join membership m on m.id = t.membership_id`,
    // Until somebody says that the member is back, it waits; what is past its day does not go away by itself.
    where: ['t.ended_on is null', `t.until_on <= ${todaySql} + interval '${temporaryNoticeMonths} months'`],
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
    where: ['d.closed_on is null', `d.expected_on <= ${todaySql} + interval '${noticeMonths} months'`, heldInScope(scope, 'm.branch_id')],
    subject: 'd.id',
    unit: 'm.branch_id',
    person: 'm.person_id',
    base: 'd.expected_on',
    due: 'd.expected_on',
    rule: ruleCodeSql('TRANSFER_START_DEADLINE', 'd.expected_on'),
  });
});
