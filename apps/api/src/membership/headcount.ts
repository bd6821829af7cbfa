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
  if (statement.asOfDay === statement.today) {
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
    statement.asOfDay === statement.today
      ? 'c.closed_on is null'
      : `c.listed_on <= ${statement.asOf} and (c.closed_on is null or c.closed_on > ${statement.asOf})`;
  return `(select count(*)::integer from candidacy c where ${open} and c.branch_id in (select a.descendant_id from ${below(unitSql, statement.asOf)}))`;
}
