// Candidates by whom nobody stands, until the branch has considered: as `supportersLacking` of the domain has it.
import { amountSql, ruleCodeSql } from './due-sql.ts';
import { supportersNow } from './dossier-sql.ts';
import { inScope, registerWorkItems, selectOf } from './work-items.ts';

const candidacyItem = { from: 'candidacy c', subject: 'c.id', unit: 'c.branch_id', person: 'c.person_id', candidacy: 'c.id' };

registerWorkItems('CANDIDATE_WITHOUT_MENTOR', (scope) =>
  selectOf('CANDIDATE_WITHOUT_MENTOR', {
    ...candidacyItem,
    where: [
      `c.closed_on is null and c.stage in ('LISTED', 'CLASS_DONE', 'DOSSIER_OPEN')`,
      `${supportersNow('c', 'MENTOR')} = 0`,
      inScope(scope, 'c.branch_id'),
    ],
    base: 'c.listed_on',
    rule: 'null',
    // No day is fixed: it is due as soon as it is seen.
    due: scope.statement.todaySql,
  }),
);

registerWorkItems('CANDIDATE_WITHOUT_INTRODUCERS', (scope) => {
  const { todaySql } = scope.statement;
  return selectOf('CANDIDATE_WITHOUT_INTRODUCERS', {
    ...candidacyItem,
    where: [`c.closed_on is null and c.stage = 'DOSSIER_OPEN'`, `${supportersNow('c', 'INTRODUCER')} < ${amountSql('INTRODUCERS', todaySql)}`, inScope(scope, 'c.branch_id')],
    base: 'c.dossier_opened_on',
    due: todaySql,
    rule: ruleCodeSql('INTRODUCERS', todaySql),
  });
});
