import { column, defineShape, derived, expression, one } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { committeeOver } from './committee-over.ts';
import { disciplinesOn } from './discipline-sql.ts';
import { personShape } from './person-shape.ts';
import { personVisible } from './visibility.ts';

/**
 * Where a member stands on a day who supports, or is to support, somebody of a branch: `SupporterStanding` as JSON. A branch that was not yet
 * there on that day is looked at as it stands today: the candidate came into it with a reorganisation.
 * @param day SQL of the day of the branch's resolution; today for who supports already
 */
export const standingSql = (person: string, branch: string, statement: StatementBuilder, day: string = statement.todaySql): string => {
  const [then, now] = [committeeOver(branch, statement, day), committeeOver(branch, statement, statement.todaySql)];
  return `(select json_build_object(
    'official', m.id is not null and coalesce(m.official_on <= ${day}, false),
    'sameOrganisation', m.id is not null and case when ${then} is null then ${committeeOver('m.branch_id', statement, statement.todaySql)} is not distinct from ${now}
      else coalesce(${committeeOver('p.branch_id', statement, day)} = ${then}, false) end,
    'disciplined', exists (${disciplinesOn(day)} and o.person_id = ${person}))
  from (select 1) z left join membership m on m.id = (select e.id from membership e where e.person_id = ${person} and e.decided_on <= ${day} and (e.ended_on is null or e.ended_on > ${day}) order by e.ordinal desc limit 1)
    left join membership_posting p on p.membership_id = m.id and p.during @> ${day})`;
};

const branchOf = (row: string): string => `(select o.branch_id from candidacy o where o.id = ${row}.candidacy_id)`;

/** Row: candidacy_supporter. */
export const supporterShape = defineShape('Supporter', {
  id: column('id'),
  role: column('role'),
  person: one(
    () => personShape,
    (alias, row, statement) => ({ from: 'person', where: [`${alias}.id = ${row}.person_id`, personVisible(`${alias}.id`, statement)] }),
  ),
  // A candidate who comes from elsewhere is seen with his dossier, and those who helped him there are not.
  personName: expression((row, statement) => `(select o.full_name from person o where o.id = ${row}.person_id and ${personVisible('o.id', statement)})`),
  body: column('body'),
  togetherSince: column('together_since'),
  replacement: column('replacement'),
  assignedOn: column('assigned_on'),
  endedOn: column('ended_on'),
  endReason: column('end_reason'),
  notEligible: derived((row, statement) => ({
    role: `${row}.role`,
    standing: `case when ${row}.person_id is not null and ${row}.ended_on is null then ${standingSql(`${row}.person_id`, branchOf(row), statement)} end`,
  })),
});
