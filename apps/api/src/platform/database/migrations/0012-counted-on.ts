import { Migration } from '@mikro-orm/migrations';

/** The day an act counts is not always the day it is true from; functions for the serving role alone; two missing indexes. */
export class Migration0012CountedOn extends Migration {
  override up(): void {
    this.addSql(`
-- A recognition is true from the end of the twelve months (4.2.2) and decided weeks later. Counted on the day it is true from,
-- it would change the accepted report of an earlier month every time: it counts on the day of its decision
-- (libs/domain/reporting/measures.ts, countedOn). Whoever inserts says the day; left out, it is the day the act is true from.
alter table lifecycle_event add column counted_on date;
alter table lifecycle_event disable trigger lifecycle_event_closed;
update lifecycle_event set counted_on = effective_on;
alter table lifecycle_event enable trigger lifecycle_event_closed;
alter table lifecycle_event alter column counted_on set not null;
create function lifecycle_event_counted() returns trigger language plpgsql as $$
begin
  new.counted_on := coalesce(new.counted_on, new.effective_on);
  return new;
end $$;
create trigger lifecycle_event_counted before insert on lifecycle_event for each row execute function lifecycle_event_counted();
drop index lifecycle_event_branch;
drop index lifecycle_event_effective;
create index lifecycle_event_branch on lifecycle_event (branch_id, counted_on) where measure is not null;
create index lifecycle_event_counted on lifecycle_event (counted_on) where measure is not null;

create or replace view lifecycle_fact as
  select e.* from lifecycle_event e
   where not e.voided and not exists (select from lifecycle_event c where c.corrects = e.id);

alter view lifecycle_contribution rename column effective_on to counted_on;
create or replace view lifecycle_contribution as
  select e.id as event_id, e.counted_on, a.ancestor_id as unit_id, a.depth = 0 as own, e.measure
    from lifecycle_event e join org_ancestry a on a.descendant_id = e.branch_id and a.during @> e.effective_on
   where not e.voided and e.measure <> 'MOVED'
  union all
  select e.id, e.counted_on, a.ancestor_id, a.depth = 0, 'MOVED_OUT'
    from lifecycle_event e join org_ancestry a on a.descendant_id = e.branch_id and a.during @> e.effective_on
   where not e.voided and e.measure = 'MOVED' and not exists (select from org_ancestry b
     where b.descendant_id = e.to_branch_id and b.ancestor_id = a.ancestor_id and b.during @> e.effective_on)
  union all
  select e.id, e.counted_on, a.ancestor_id, a.depth = 0, 'MOVED_IN'
    from lifecycle_event e join org_ancestry a on a.descendant_id = e.to_branch_id and a.during @> e.effective_on
   where not e.voided and e.measure = 'MOVED' and not exists (select from org_ancestry b
     where b.descendant_id = e.branch_id and b.ancestor_id = a.ancestor_id and b.during @> e.effective_on);

create or replace function tally_follow() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into tally as t (unit_id, month, measure, own, subtree)
  select unit_id, month, measure, sum(own)::integer, sum(sign)::integer from (
    select c.unit_id, date_trunc('month', c.counted_on)::date as month, c.measure, c.own::integer as own, 1 as sign
      from fresh f join lifecycle_contribution c on c.event_id = f.id
    union all
    select c.unit_id, date_trunc('month', c.counted_on)::date, c.measure, -(c.own::integer), -1
      from fresh f join lifecycle_contribution c on c.event_id = f.corrects
  ) change group by unit_id, month, measure having sum(sign) <> 0 or sum(own) <> 0
  order by unit_id, month, measure
  on conflict (unit_id, month, measure) do update set own = t.own + excluded.own, subtree = t.subtree + excluded.subtree;
  return null;
end $$;

create or replace function measure_counts(p_units uuid[], p_from date, p_to date) returns table (unit_id uuid, measure text, n integer)
language sql stable as $$
  with month_span as (
    select (date_trunc('month', p_from - 1) + interval '1 month')::date as first_whole, date_trunc('month', p_to + 1)::date as after_whole
  ), edge as (
    select p_from as from_on, p_to as to_on from month_span where first_whole >= after_whole
    union all select p_from, first_whole - 1 from month_span where first_whole < after_whole
    union all select after_whole, p_to from month_span where first_whole < after_whole
  )
  select unit_id, measure, sum(n)::integer from (
    select t.unit_id, t.measure, t.subtree as n from month_span join tally t on t.month >= first_whole and t.month < after_whole and t.unit_id = any(p_units)
    union all
    select day.unit_id, day.measure, 1 from (select from_on, to_on from edge where from_on <= to_on) span
     cross join lateral (select c.unit_id, c.measure from lifecycle_contribution c
       where c.counted_on between span.from_on and span.to_on and c.unit_id = any(p_units)
         and not exists (select from lifecycle_event x where x.corrects = c.event_id) offset 0) day
  ) part group by unit_id, measure
$$;

create index candidacy_person on candidacy (person_id);
create index transfer_membership on transfer (membership_id);

-- A new function may be executed by everybody unless it is said otherwise; these run with the owner's rights.
revoke execute on function audit_append, org_ancestry_rebuild, tally_follow from public;
grant execute on function audit_append, org_ancestry_rebuild to dangvu_app;
`);
  }
}
