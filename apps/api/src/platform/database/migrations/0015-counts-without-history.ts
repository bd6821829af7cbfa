import { Migration } from '@mikro-orm/migrations';

/** Counting a span of days reads counters; the log only for what a month holds beyond the span, which up to today is nothing. */
export class Migration0015CountsWithoutHistory extends Migration {
  override up(): void {
    this.addSql(`
create index lifecycle_event_moved_to on lifecycle_event (to_branch_id, counted_on) where measure = 'MOVED';

-- What counts below each unit within days, both ends included, from the log itself: rows (unit_id, measure, n). For a few days only.
-- A language that is not copied into the statement around it: almost always there is nothing in these days, and then this costs one
-- look into an index. A unit with few units below is counted by its branches, so that a quiet one does not read the days of a country.
create function log_counts(p_units uuid[], p_from date, p_to date) returns table (unit_id uuid, measure text, n integer)
language plpgsql stable rows 10 as $$
#variable_conflict use_column
declare few constant integer := 200; branches uuid[]; events uuid[];
begin
  if not exists (select from lifecycle_event e where e.measure is not null and e.counted_on between p_from and p_to) then return; end if;
  branches := array(select a.descendant_id from org_ancestry a where a.ancestor_id = any(p_units) limit few + 1);
  if cardinality(branches) <= few then
    events := array(select e.id from lifecycle_event e where e.branch_id = any(branches) and e.measure is not null and e.counted_on between p_from and p_to
      union select e.id from lifecycle_event e where e.to_branch_id = any(branches) and e.measure = 'MOVED' and e.counted_on between p_from and p_to);
  else
    events := array(select e.id from lifecycle_event e where e.measure is not null and e.counted_on between p_from and p_to);
  end if;
  return query select c.unit_id, c.measure, count(*)::integer from unnest(events) e(id)
    cross join lateral (select k.unit_id, k.measure from lifecycle_contribution k where k.event_id = e.id and k.unit_id = any(p_units) offset 0) c
    where not exists (select from lifecycle_event x where x.corrects = e.id) group by 1, 2;
end $$;

-- The months a span touches, from the tally, less what counts in them before its first day and after its last. From the first of a
-- month up to today nothing does. Exact for every span, whatever today is.
create or replace function measure_counts(p_units uuid[], p_from date, p_to date) returns table (unit_id uuid, measure text, n integer)
language sql stable as $$
  select unit_id, measure, sum(n)::integer from (
    select t.unit_id, t.measure, t.subtree as n from tally t
     where t.unit_id = any(p_units) and t.month >= date_trunc('month', p_from::timestamp)::date and t.month <= p_to and p_from <= p_to
    union all
    select l.unit_id, l.measure, -l.n
      from (values (date_trunc('month', p_from::timestamp)::date, p_from - 1), (p_to + 1, (date_trunc('month', p_to::timestamp) + interval '1 month')::date - 1)) beyond(from_on, to_on)
     cross join lateral log_counts(p_units, beyond.from_on, beyond.to_on) l
     where p_from <= p_to and beyond.from_on <= beyond.to_on
  ) part group by unit_id, measure
$$;
`);
  }
}
