import { UnitKind, unitKinds } from '@dangvu/domain/organisation/unit-kinds';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';

const branchKinds = Object.values(UnitKind).filter((kind) => unitKinds[kind].holdsMembers).map((kind) => `'${kind}'`).join(', ');

/**
 * Branches below the unit that have admitted nobody for `years` years and existed all that time. A branch that was merged goes on
 * with the history of those it was merged from. A branch nothing is known of is not there: it may be new.
 * Columns: unit_id, last_on (null: never), since (for the order), years, members, candidates.
 */
export function dormantBranches(unit: string, years: string, statement: StatementBuilder): string {
  const day = statement.asOf;
  const branch = `array[b.unit_id]`;
  return `(select b.unit_id, b.last_on, b.since, extract(year from age(${day}, b.since))::integer as years,
      coalesce((select h.n from headcount_on(${branch}, ${day}) h), 0) as members,
      coalesce((select sum(k.n)::integer from candidates_on(${branch}, ${day}) k), 0) as candidates
    from (select a.descendant_id as unit_id, last.on_day as last_on, coalesce(last.on_day, lower(life.during), first.on_day) as since
        from org_ancestry a
        join org_unit_revision v on v.unit_id = a.descendant_id and v.during @> ${day} and v.kind in (${branchKinds})
        cross join lateral (select array(select w.unit_id from with_predecessors(a.descendant_id) w) as ids) line
        cross join lateral (select max(e.effective_on) as on_day from lifecycle_fact e
          where e.branch_id = any(line.ids) and e.measure = 'ADMITTED' and e.effective_on <= ${day}) last
        cross join lateral (select range_merge(range_agg(r.during)) as during from org_unit_revision r where r.unit_id = any(line.ids)) life
        -- A branch older than all records has been without admission at least since its first member is known to be there.
        cross join lateral (select min(lower(o.during)) as on_day from membership_posting o where o.branch_id = any(line.ids)) first
       where a.ancestor_id = ${unit} and a.during @> ${day}) b
    where b.since <= (${day} - make_interval(years => ${years}))::date)`;
}
