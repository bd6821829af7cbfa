import { chaseDays } from '@dangvu/domain/membership/inquiries';
import { dueSql, ruleCodeSql } from './due-sql.ts';
import { registerWorkItems } from './work-items.ts';
import { inScope } from './work-scope.ts';

// A verification nobody has answered, from a week before its last day on (06-HD/TW 3.4d).
registerWorkItems('VERIFICATION_UNANSWERED', (scope) => {
  const either = (sql: typeof dueSql): string => `case when q.abroad then ${sql('VERIFICATION_REPLY_ABROAD', 'q.sent_on')} else ${sql('VERIFICATION_REPLY', 'q.sent_on')} end`;
  return `select 'VERIFICATION_UNANSWERED:' || w.id::text as id, 'VERIFICATION_UNANSWERED'::text as kind, w.branch_id as unit_id, w.person_id, null::uuid as transfer_id, w.candidacy_id,
      w.id as subject_id, w.sent_on as base_on, w.due_on, w.rule_code from (
        select q.id, c.branch_id, c.person_id, c.id as candidacy_id, q.sent_on, ${either(dueSql)} as due_on, ${either(ruleCodeSql)} as rule_code
          from candidacy_inquiry q join candidacy c on c.id = q.candidacy_id and c.closed_on is null
         where q.kind = 'VERIFICATION' and q.answered_on is null and ${inScope(scope, 'c.branch_id')}) w
    where w.due_on <= ${scope.statement.todaySql} + ${chaseDays}`;
});
