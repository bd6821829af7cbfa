import { membersAtOnce } from '@dangvu/domain/membership/at-once';
import { openStages } from '@dangvu/domain/membership/lifecycle';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { postedOn, statusOn } from './membership-shape.ts';

const below = (unitSql: string, day: string): string =>
  `org_ancestry a where a.ancestor_id = ${unitSql} and a.during @> ${day}`;

/** What a state is called in the counters of what is there now (table `stock`). */
const memberColumns = { DECIDED: 'decided', PROBATIONARY: 'probationary', OFFICIAL: 'official' } as const;
const stageColumns = openStages.map((stage) => ({ stage, column: stage.toLowerCase() }));

/** Members and candidates of a row of `stock`, as SQL. */
export const stockMembers = (row: string): string => `(${Object.values(memberColumns).map((column) => `${row}.${column}`).join(' + ')})`;
export const stockCandidates = (row: string): string => `(${stageColumns.map(({ column }) => `${row}.${column}`).join(' + ')})`;

/** Condition: more members belong to the units (an SQL array) and what is below them than are gone through for one answer. */
export const tooManyAtOnce = (units: string): string => `coalesce((select sum(${stockMembers('k')}) > ${membersAtOnce} from stock k where k.unit_id = any(${units})), false)`;

const ofStock = (unitSql: string, figure: string): string => `coalesce((select ${figure} from stock s where s.unit_id = ${unitSql}), 0)`;

/**
 * How many members a unit and everything below it has at the end of the day of the read, as an SQL scalar. Whoever has a
 * decision is counted, the ceremony awaited or not. No guard: the caller asks for FIGURES_READ.
 */
export function memberCountSql(
  unitSql: string,
  statement: StatementBuilder,
  status?: 'PROBATIONARY' | 'OFFICIAL',
): string {
  if (statement.forToday) return ofStock(unitSql, status ? `s.${memberColumns[status]}` : stockMembers('s'));
  if (!status) return `coalesce((select h.n from headcount_on(array[${unitSql}], ${statement.asOf}) h), 0)`;
  return `(select count(*)::integer from membership_posting o where ${postedOn('o.during', statement.asOf)}
    and exists (select from membership m where m.id = o.membership_id and ${statusOn('m', statement)} = '${status}')
    and o.branch_id in (select a.descendant_id from ${below(unitSql, statement.asOf)}))`;
}

/** How many candidacies go on at the end of the day of the read. No guard: the caller asks for FIGURES_READ. */
export function candidateCountSql(unitSql: string, statement: StatementBuilder): string {
  if (statement.forToday) return ofStock(unitSql, stockCandidates('s'));
  return `coalesce((select sum(c.n)::integer from candidates_on(array[${unitSql}], ${statement.asOf}) c), 0)`;
}

/**
 * Members of each of some units and everything below it at the end of the day of the read: rows (unit_id, n), none for a unit
 * without members. Of today the counters tell, of another day the postings. No guard: the caller asks for FIGURES_READ.
 * @param units an SQL array of ids
 */
export function membersOfEach(units: string, statement: StatementBuilder): string {
  if (!statement.forToday) return `headcount_on(${units}, ${statement.asOf})`;
  return `(select s.unit_id, ${stockMembers('s')} as n from stock s where s.unit_id = any(${units}))`;
}

/** The same for people on the candidates' lists, by stage: rows (unit_id, stage, n). */
export function candidatesOfEach(units: string, statement: StatementBuilder): string {
  if (!statement.forToday) return `candidates_on(${units}, ${statement.asOf})`;
  return `(select s.unit_id, k.stage, k.n from stock s cross join lateral (values ${stageColumns.map(({ stage, column }) => `('${stage}', s.${column})`).join(', ')}) k(stage, n)
    where s.unit_id = any(${units}) and k.n > 0)`;
}
