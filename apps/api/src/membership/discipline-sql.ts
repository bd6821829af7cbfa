// Whether a discipline is in force, in SQL: the one place beside `disciplineCases` of the domain, which says the same of one member's log (tested).
import { actOfForm } from '@dangvu/domain/membership/discipline';
import { dueSql } from './due-sql.ts';

const decisions = [...Object.values(actOfForm), 'DISCIPLINE_CHANGE'].map((act) => `'${act}'`).join(', ');

/** What the entry in row `row` of the log opened or goes on with, as `caseOf` of the domain has it. */
export const caseSql = (row: string): string => `coalesce(${row}.details->>'case', ${row}.id::text)`;

/** Condition: the decision in row `row` was not revoked by the end of a day; what was revoked is as if it had never been decided (69-QĐ/TW). */
export const notRevoked = (row: string, day: string): string =>
  `not exists (select from lifecycle_fact v where v.person_id = ${row}.person_id and v.act = 'DISCIPLINE_REVOKE' and v.effective_on <= ${day} and v.details->>'case' = ${caseSql(row)})`;

/**
 * Disciplines in force on a day (rows `o` of the log), as a select of person_id. Who re-offends before one lapses has a later decision, which
 * lapses later: somebody is under discipline as long as one decision alone has not lapsed. Who was expelled and is a member again has been
 * restored or admitted anew.
 */
export const disciplinesOn = (day: string): string => `select o.person_id from lifecycle_fact o
    where o.measure in ('REPRIMANDED', 'WARNED', 'REMOVED_FROM_OFFICE') and o.effective_on <= ${day} and ${dueSql('DISCIPLINE_LAPSE', 'o.effective_on')} > ${day} and ${notRevoked('o', day)}`;

/**
 * What kinds of unit decided the discipline named `caseParam` of the person in row `row`, and changed it, as a JSON array: each by its own
 * decision, whatever has been put right of the entry since. An entry that never happened decides nothing.
 */
export const disciplinedBy = (row: string, caseParam: string): string => `(with recursive line as (
    select e.id, e.decision_id from lifecycle_event e where e.person_id = ${row}.person_id and e.corrects is null and e.act in (${decisions})
    union all select e.id, line.decision_id from line join lifecycle_event e on e.corrects = line.id)
  select coalesce(json_agg(distinct (select r.kind from org_unit_revision r where r.unit_id = d.issuer_id order by r.during @> d.decided_on desc, r.during limit 1)), '[]')
    from line join lifecycle_fact f on f.id = line.id join decision d on d.id = line.decision_id where ${caseSql('f')} = ${caseParam})`;
