// Whether a discipline is in force, in SQL: the one place beside `disciplineCases` of the domain, which says the same of one member's log (tested).
import { dueSql } from './due-sql.ts';

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
