import { UnitKind, unitKinds } from '@dangvu/domain/organisation/unit-kinds';
import { candidateCountSql, memberCountSql } from '../../membership/public.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';

const branchKinds = Object.values(UnitKind).filter((kind) => unitKinds[kind].holdsMembers).map((kind) => `'${kind}'`).join(', ');

/** Condition: the counters say that the branch admitted somebody in whole months of the last years; no day is needed then. */
const admittedLately = (branch: string, day: string, years: string): string =>
  `exists (select from tally q where q.unit_id = ${branch} and q.measure = 'ADMITTED' and q.own > 0
    and q.month > (${day} - make_interval(years => ${years}))::date and q.month < date_trunc('month', ${day}::timestamp)::date offset 0)`;

/**
 * Branches among `branches` (a select with unit_id, years and more) that have been without admission for their years on a day: the same rows
 * with last_on (null: never) and since. Most have admitted somebody in the months since: they are set aside first.
 */
export const dormantAmong = (branches: string, day: string): string =>
  `(select b.*, h.on_day as last_on, h.since from (select u.* from ${branches} u where not ${admittedLately('u.unit_id', day, 'u.years')} offset 0) b
    cross join lateral ${admissionHistory('b.unit_id', day)} h where h.since <= (${day} - make_interval(years => b.years))::date offset 0)`;

/**
 * When a branch last admitted somebody, as a lateral: one row (on_day, since). `on_day` is null when it never did; `since` is the day it
 * has been without: of the last admission, or, for a branch older than all records, of the first member known to be there. A branch
 * that was merged goes on with the history of those it was merged from.
 */
function admissionHistory(branch: string, day: string): string {
  const month = `date_trunc('month', ${day}::timestamp)::date`;
  const admission = `e.measure = 'ADMITTED' and e.branch_id = line.unit_id`;
  // The counters say in which month the last one was; only that month is looked up in the log, and the days of the month under way.
  const last = `select max(coalesce(
      (select max(e.counted_on) from lifecycle_fact e where ${admission} and e.counted_on >= ${month} and e.counted_on <= ${day}),
      (select max(e.counted_on) from lifecycle_fact e,
        (select t.month from tally t where t.unit_id = line.unit_id and t.measure = 'ADMITTED' and t.own > 0 and t.month < ${month} order by t.month desc limit 1) m
        where ${admission} and e.counted_on >= m.month and e.counted_on < (m.month + interval '1 month')::date))) as on_day
    from with_predecessors(${branch}) line`;
  const beginning = `coalesce((select lower(range_merge(range_agg(r.during))) from with_predecessors(${branch}) line join org_unit_revision r on r.unit_id = line.unit_id),
    (select min(lower(o.during)) from with_predecessors(${branch}) line join membership_posting o on o.branch_id = line.unit_id))`;
  return `(select last.on_day, coalesce(last.on_day, ${beginning}) as since from (${last}) last offset 0)`;
}

/**
 * Branches below the unit that have admitted nobody for `years` years and existed all that time. A branch that was merged goes on
 * with the history of those it was merged from. A branch nothing is known of is not there: it may be new.
 * Columns: unit_id, last_on (null: never), since (for the order), years, members, candidates.
 */
export function dormantBranches(unit: string, years: string, statement: StatementBuilder): string {
  const day = statement.asOf;
  const branches = `(select a.descendant_id as unit_id, ${years} as years from org_ancestry a
    join org_unit_revision v on v.unit_id = a.descendant_id and v.during @> ${day} and v.kind in (${branchKinds})
   where a.ancestor_id = ${unit} and a.during @> ${day})`;
  return `(select b.unit_id, b.last_on, b.since, extract(year from age(${day}, b.since))::integer as years,
      ${memberCountSql('b.unit_id', statement)} as members, ${candidateCountSql('b.unit_id', statement)} as candidates
    from ${dormantAmong(branches, day)} b)`;
}
