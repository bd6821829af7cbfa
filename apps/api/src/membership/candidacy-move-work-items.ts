// What waits of candidates who move: the dossier at the old place, then the candidate at the new one (06-HD/TW 3.9).
import { dueSql, ruleCodeSql } from './due-sql.ts';
import { registerWorkItems, selectOf } from './work-items.ts';
import { inScope } from './work-scope.ts';

const from = 'candidacy_move v join candidacy c on c.id = v.candidacy_id';

registerWorkItems('CANDIDATE_TO_FORWARD', (scope) =>
  selectOf('CANDIDATE_TO_FORWARD', {
    from,
    where: ['v.closed_on is null', `v.state = 'REQUESTED'`, inScope(scope, 'v.from_branch_id')],
    subject: 'v.id',
    unit: 'v.from_branch_id',
    person: 'c.person_id',
    candidacy: 'c.id',
    base: 'v.moved_on',
    due: dueSql('MOVED_DOSSIER_FORWARD', 'v.moved_on'),
    rule: ruleCodeSql('MOVED_DOSSIER_FORWARD', 'v.moved_on'),
  }),
);

registerWorkItems('CANDIDATE_TO_TAKE_IN', (scope) => {
  // Out of the town nobody answers here: the old branch asks and records it.
  const answering = 'coalesce(v.to_branch_id, v.from_branch_id)';
  return selectOf('CANDIDATE_TO_TAKE_IN', {
    from,
    where: ['v.closed_on is null', `v.state = 'IN_TRANSIT'`, inScope(scope, answering)],
    subject: 'v.id',
    unit: answering,
    person: 'c.person_id',
    candidacy: 'c.id',
    base: 'coalesce(v.forwarded_on, v.requested_on)',
    // No day is fixed: it is due as soon as it is seen.
    due: scope.statement.todaySql,
    rule: 'null',
  });
});
