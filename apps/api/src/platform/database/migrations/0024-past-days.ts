import { Migration } from '@mikro-orm/migrations';

/** A past day is told from what is there now less what has happened since: counters of whole months, and a part of one month of the log. */
export class Migration0024PastDays extends Migration {
  override up(): void {
    this.addSql(`
-- Which units have had others come under them or go, and when: few rows, those a reorganisation made.
create index org_ancestry_changed on org_ancestry (ancestor_id) where not (lower_inf(during) and upper_inf(during));

-- As before, with the same rows: each event is looked up where there are few; a whole country is joined at once.
create or replace function log_counts(p_units uuid[], p_from date, p_to date) returns table (unit_id uuid, measure text, n integer)
language plpgsql stable rows 10 as $$
#variable_conflict use_column
declare few constant integer := 2000; branches uuid[]; events uuid[];
begin
  if not exists (select from lifecycle_event e where e.measure is not null and e.counted_on between p_from and p_to) then return; end if;
  branches := array(select a.descendant_id from org_ancestry a where a.ancestor_id = any(p_units) limit few + 1);
  if cardinality(branches) > few then
    return query select c.unit_id, c.measure, count(*)::integer from lifecycle_contribution c
      where c.counted_on between p_from and p_to and c.unit_id = any(p_units)
        and not exists (select from lifecycle_event x where x.corrects = c.event_id) group by 1, 2;
    return;
  end if;
  events := array(select e.id from lifecycle_event e where e.branch_id = any(branches) and e.measure is not null and e.counted_on between p_from and p_to
    union select e.id from lifecycle_event e where e.to_branch_id = any(branches) and e.measure = 'MOVED' and e.counted_on between p_from and p_to);
  return query select c.unit_id, c.measure, count(*)::integer from unnest(events) e(id)
    cross join lateral (select k.unit_id, k.measure from lifecycle_contribution k where k.event_id = e.id and k.unit_id = any(p_units) offset 0) c
    where not exists (select from lifecycle_event x where x.corrects = e.id) group by 1, 2;
end $$;

-- Members at the end of a day, of each unit and everything below it as the tree stood then; a unit without members has no row. Those
-- there are now, less who came and more who left since (libs/domain/reporting/measures.ts, headcountSign): the cost grows with the
-- months since, not with the members. A unit under which the tree has changed since is counted person by person: the counters do not
-- say how many came or went with a branch.
create or replace function headcount_on(p_units uuid[], p_on date) returns table (unit_id uuid, n integer) language plpgsql stable rows 50 as $$
#variable_conflict use_column
declare changed uuid[]; same uuid[];
begin
  changed := array(select u.id from unnest(p_units) u(id) where exists (select from org_ancestry a
    where a.ancestor_id = u.id and not (lower_inf(a.during) and upper_inf(a.during)) and (lower(a.during) > p_on or upper(a.during) > p_on)));
  same := array(select u.id from unnest(p_units) u(id) where u.id <> all(changed));
  return query
    select k.unit_id, sum(k.n)::integer from (
      select s.unit_id, s.decided + s.probationary + s.official as n from stock s where s.unit_id = any(same)
      union all
      select m.unit_id, case when m.measure in ('ADMITTED', 'ARRIVED', 'MOVED_IN') then -m.n else m.n end
        from measure_counts(same, p_on + 1, '9999-12-31') m
       where m.measure in ('ADMITTED', 'ARRIVED', 'MOVED_IN', 'DEPARTED', 'MOVED_OUT', 'DIED', 'EXPELLED', 'STRUCK_OFF', 'RESIGNED', 'ANNULLED')) k
     group by 1 having sum(k.n) <> 0
    union all
    select a.ancestor_id, count(*)::integer from org_ancestry a join membership_posting p on p.branch_id = a.descendant_id
       and coalesce(lower(p.during) <= p_on, true) and coalesce(upper(p.during) > p_on, true)
     where a.ancestor_id = any(changed) and a.during @> p_on group by 1;
end $$;
`);
  }
}
