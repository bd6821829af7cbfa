import { column, defineShape, derived, expression, one } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { committeeOver } from './committee-over.ts';
import { dueSql } from './due-sql.ts';
import { personShape } from './person-shape.ts';
import { personVisible } from './visibility.ts';

/**
 * Disciplines that have not lapsed today (rows `o` of the log): what was revoked is as if it had never been decided (69-QĐ/TW), and who was
 * expelled and supports somebody again has been restored or admitted anew.
 */
export const disciplines = (statement: StatementBuilder): string => `select o.person_id from lifecycle_fact o
    where o.measure in ('REPRIMANDED', 'WARNED', 'REMOVED_FROM_OFFICE') and ${dueSql('DISCIPLINE_LAPSE', 'o.effective_on')} > ${statement.todaySql}
      and not exists (select from lifecycle_fact v where v.person_id = o.person_id and v.act = 'DISCIPLINE_REVOKE' and v.details->>'case' = coalesce(o.details->>'case', o.id::text))`;

/** Where a member stands today who supports, or is to support, somebody of a branch: `SupporterStanding` as JSON. */
export const standingSql = (person: string, branch: string, statement: StatementBuilder): string => `(select json_build_object(
    'official', m.id is not null and m.status = 'OFFICIAL',
    'sameOrganisation', m.id is not null and ${committeeOver('m.branch_id', statement)} is not distinct from ${committeeOver(branch, statement)},
    'disciplined', exists (${disciplines(statement)} and o.person_id = ${person}))
  from (select 1) z left join membership m on m.person_id = ${person} and m.ended_on is null)`;

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
