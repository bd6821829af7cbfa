import { registerWorkItems } from './work-items.ts';
import { inScope } from './work-scope.ts';

// A class is over and how it ended is not recorded for everybody: it is due as soon as it is seen, no rule fixes a day.
registerWorkItems('TRAINING_RESULT_DUE', (scope) => {
  const { todaySql } = scope.statement;
  return `select 'TRAINING_RESULT_DUE:' || k.id::text as id, 'TRAINING_RESULT_DUE'::text as kind, k.unit_id, null::uuid as person_id, null::uuid as transfer_id, null::uuid as candidacy_id,
      k.id as subject_id, k.last_on as base_on, ${todaySql} as due_on, null::text as rule_code from training_class k
    where k.last_on < ${todaySql} and exists (select from training_enrolment e where e.class_id = k.id and e.result is null) and ${inScope(scope, 'k.unit_id')}`;
});
