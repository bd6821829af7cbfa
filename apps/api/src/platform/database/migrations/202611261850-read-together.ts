import { Migration } from '@mikro-orm/migrations';

/** What is read together lies together: the lines of a plan, the units below a unit. */
export class Migration202611261850ReadTogether extends Migration {
  override up(): void {
    this.addSql(`
-- The quota of each unit is the sum of its lines in the ledger: told from the index alone, however the lines of ten years lie.
drop index quota_line_plan;
create index quota_line_plan on quota_line (plan_id, unit_id, seq) include (effective_on, kind, amount);

-- As before; the units below one are written side by side, because a dashboard and a tree ask for all of them.
create or replace function org_unit_state_rebuild() returns void language sql security definer set search_path = public as $$
  delete from org_unit_state;
  insert into org_unit_state
  with edge as (
    select id as unit_id, '-infinity'::date as day from org_unit
    union select r.unit_id, unnest(array[lower(r.during), upper(r.during)]) from org_unit_revision r
    union select p.unit_id, unnest(array[lower(p.during), upper(p.during)]) from org_placement p
  ), span as (
    select unit_id, day as from_on, lead(day, 1, 'infinity') over (partition by unit_id order by day) as until_on from edge where day is not null and day < 'infinity'
  ), last as (
    select distinct on (v.unit_id) v.unit_id, v as revision from org_unit_revision v order by v.unit_id, v.during desc
  ), said as (
    select s.*, coalesce(v, l.revision) as r
      from span s join last l on l.unit_id = s.unit_id left join org_unit_revision v on v.unit_id = s.unit_id and v.during @> s.from_on
  )
  select s.unit_id, s.from_on, s.until_on, p.parent_id, (r).during, (r).name, (r).short_name, (r).code, (r).kind, (r).sector, (r).position, (r).has_committee
    from said s left join org_placement p on p.unit_id = s.unit_id and p.during @> s.from_on
   order by p.parent_id, s.unit_id, s.from_on
$$;
select org_unit_state_rebuild();
`);
  }
}
