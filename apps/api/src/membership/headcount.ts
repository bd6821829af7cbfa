import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { statusOn } from './membership-shape.ts';

const below = (unitSql: string, day: string): string =>
  `org_ancestry a where a.ancestor_id = ${unitSql} and a.during @> ${day}`;

/**
 * How many members a unit and everything below it has at the end of the day of the read, as an SQL scalar. Whoever has a
 * decision is counted, the ceremony awaited or not. No guard: the caller asks for FIGURES_READ.
 */
export function memberCountSql(
  unitSql: string,
  statement: StatementBuilder,
  status?: 'PROBATIONARY' | 'OFFICIAL',
): string {
  if (statement.forToday) {
    const only = status ? ` and m.status = '${status}'` : '';
    return `(select count(*)::integer from membership m where m.ended_on is null${only} and m.branch_id in (select a.descendant_id from ${below(unitSql, statement.asOf)}))`;
  }
  const only = status
    ? ` and exists (select from membership m where m.id = o.membership_id and ${statusOn('m', statement)} = '${status}')`
    : '';
  return `(select count(*)::integer from membership_posting o where o.during @> ${statement.asOf}${only}
    and o.branch_id in (select a.descendant_id from ${below(unitSql, statement.asOf)}))`;
}

/** How many candidacies go on at the end of the day of the read. No guard: the caller asks for FIGURES_READ. */
export function candidateCountSql(unitSql: string, statement: StatementBuilder): string {
  const open =
    statement.forToday
      ? 'c.closed_on is null'
      : `c.listed_on <= ${statement.asOf} and (c.closed_on is null or c.closed_on > ${statement.asOf})`;
  return `(select count(*)::integer from candidacy c where ${open} and c.branch_id in (select a.descendant_id from ${below(unitSql, statement.asOf)}))`;
}

/**
 * Units above a record's branch, for counting many units at once. Written as `during @> day`, PostgreSQL takes the day for a rare
 * thing when it does not know it, and goes through everything once a unit; COALESCE says nothing about how rare it is.
 */
const eachAbove = (units: string, day: string): string =>
  `a.ancestor_id = any(${units}) and coalesce(a.during @> ${day}, false)`;

/**
 * Members of each of some units and everything below it at the end of the day of the read: rows (unit_id, n), none for a unit
 * without members. Of today the records tell, of another day the postings. No guard: the caller asks for FIGURES_READ.
 * @param units an SQL array of ids
 */
export function membersOfEach(units: string, statement: StatementBuilder): string {
  if (!statement.forToday) return `headcount_on(${units}, ${statement.asOf})`;
  return `(select a.ancestor_id as unit_id, count(*)::integer as n from org_ancestry a
    join membership m on m.branch_id = a.descendant_id and m.ended_on is null where ${eachAbove(units, statement.asOf)} group by a.ancestor_id)`;
}

/** The same for people on the candidates' lists, by stage: rows (unit_id, stage, n). */
export function candidatesOfEach(units: string, statement: StatementBuilder): string {
  if (!statement.forToday) return `candidates_on(${units}, ${statement.asOf})`;
  return `(select a.ancestor_id as unit_id, c.stage, count(*)::integer as n from org_ancestry a
    join candidacy c on c.branch_id = a.descendant_id and c.closed_on is null where ${eachAbove(units, statement.asOf)} group by a.ancestor_id, c.stage)`;
}
