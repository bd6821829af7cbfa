import { UnitKind, unitKinds } from '@dangvu/domain/organisation/unit-kinds';
import { candidateCountSql, memberCountSql } from '../../membership/public.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';

const branchKinds = Object.values(UnitKind).filter((kind) => unitKinds[kind].holdsMembers).map((kind) => `'${kind}'`).join(', ');

/**
 * Branches below the unit that have admitted nobody for `years` years and existed all that time. A branch that was merged goes on
 * with the history of those it was merged from. A branch nothing is known of is not there: it may be new.
 * Columns: unit_id, last_on (null: never), since (for the order), years, members, candidates.
 */
export function dormantBranches(unit: string, years: string, statement: StatementBuilder): string {
  const day = statement.asOf;
  const month = `date_trunc('month', ${day}::timestamp)::date`;
  const admission = `e.measure = 'ADMITTED' and e.branch_id = line.unit_id`;
  // Most branches have admitted somebody in the months since: the counters say so in one look, and no day is needed.
  const lately = `exists (select from tally q where q.unit_id = a.descendant_id and q.measure = 'ADMITTED' and q.own > 0
    and q.month > (${day} - make_interval(years => ${years}))::date and q.month < ${month})`;
  // The counters say in which month the last one was; only that month is looked up in the log, and the days of the month under way.
  const last = `select max(coalesce(
      (select max(e.counted_on) from lifecycle_fact e where ${admission} and e.counted_on >= ${month} and e.counted_on <= ${day}),
      (select max(e.counted_on) from lifecycle_fact e,
        (select t.month from tally t where t.unit_id = line.unit_id and t.measure = 'ADMITTED' and t.own > 0 and t.month < ${month} order by t.month desc limit 1) m
        where ${admission} and e.counted_on >= m.month and e.counted_on < (m.month + interval '1 month')::date))) as on_day
    from with_predecessors(a.descendant_id) line`;
  // A branch older than all records has been without admission at least since its first member is known to be there.
  const beginning = `coalesce((select lower(range_merge(range_agg(r.during))) from with_predecessors(a.descendant_id) line join org_unit_revision r on r.unit_id = line.unit_id),
    (select min(lower(o.during)) from with_predecessors(a.descendant_id) line join membership_posting o on o.branch_id = line.unit_id))`;
  return `(select b.unit_id, b.last_on, b.since, extract(year from age(${day}, b.since))::integer as years,
      ${memberCountSql('b.unit_id', statement)} as members, ${candidateCountSql('b.unit_id', statement)} as candidates
    from (select a.descendant_id as unit_id, last.on_day as last_on, coalesce(last.on_day, ${beginning}) as since
        from org_ancestry a
        join org_unit_revision v on v.unit_id = a.descendant_id and v.during @> ${day} and v.kind in (${branchKinds})
        cross join lateral (${last}) last
       where a.ancestor_id = ${unit} and a.during @> ${day} and not ${lately} offset 0) b
    where b.since <= (${day} - make_interval(years => ${years}))::date)`;
}
