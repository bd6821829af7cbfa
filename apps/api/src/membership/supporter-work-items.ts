// Candidates by whom nobody stands, until the branch has considered: as `supportersLacking` of the domain has it; and who can support no longer.
import { committeeOver } from './committee-over.ts';
import { disciplinesOn } from './discipline-sql.ts';
import { amountSql, ruleCodeSql } from './due-sql.ts';
import { supportersNow } from './dossier-sql.ts';
import { helpsNow } from './mentor-sql.ts';
import { registerWorkItems, selectOf } from './work-items.ts';
import { inScope } from './work-scope.ts';

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

registerWorkItems('SUPPORTER_NOT_ELIGIBLE', (scope) => {
  const { statement } = scope;
  // As `standingRefusal` of the domain has it, the cheap questions first: most support somebody of their own branch. Only before the
  // branch considers, because afterwards nobody introduces any more.
  // OFFSET 0: asked of each supporter. PostgreSQL would put down everybody in the country who is under discipline.
  const disciplined = `exists (select from (${disciplinesOn(statement.todaySql)}) d where d.person_id = s.person_id offset 0)`;
  const elsewhere = `m.branch_id <> c.branch_id and ${committeeOver('m.branch_id', statement)} is distinct from ${committeeOver('c.branch_id', statement)}`;
  const candidates = selectOf('SUPPORTER_NOT_ELIGIBLE', {
    from: `candidacy c join candidacy_supporter s on s.candidacy_id = c.id and s.ended_on is null and s.person_id is not null
      left join membership m on m.person_id = s.person_id and m.ended_on is null`,
    where: [
      `c.closed_on is null and c.stage in ('LISTED', 'CLASS_DONE', 'DOSSIER_OPEN')`,
      inScope(scope, 'c.branch_id'),
      `(m.id is null or m.status <> 'OFFICIAL' or s.role <> 'MENTOR' and ${disciplined} or ${elsewhere})`,
    ],
    subject: 's.id',
    unit: 'c.branch_id',
    person: 'c.person_id',
    candidacy: 'c.id',
    base: 's.assigned_on',
    // No day is fixed: it is due as soon as it is seen.
    due: statement.todaySql,
    rule: 'null',
  });
  // As `mentorStandingRefusal` has it.
  const probationers = selectOf('SUPPORTER_NOT_ELIGIBLE', {
    from: `membership m join probation_mentor s on ${helpsNow('s', 'm')} left join membership h on h.person_id = s.person_id and h.ended_on is null`,
    where: ['m.ended_on is null', `(h.id is null or h.status <> 'OFFICIAL' or h.branch_id <> m.branch_id)`, inScope(scope, 'm.branch_id')],
    subject: 's.id',
    unit: 'm.branch_id',
    person: 'm.person_id',
    base: 's.assigned_on',
    due: statement.todaySql,
    rule: 'null',
  });
  return `${candidates} union all ${probationers}`;
});
