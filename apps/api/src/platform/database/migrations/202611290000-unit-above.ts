import { Migration } from '@mikro-orm/migrations';

/**
 * Under whom a unit stands, or last stood, beside what it is: one that was dissolved stands under nobody, and its page says under whom it did.
 * Looked up in the ancestry, that cost every page of a list of members an eighth of its time, with all of its units standing where they are.
 */
export class Migration202611290000UnitAbove extends Migration {
  override up(): void {
    this.addSql(`
drop view org_unit_state_derived;
alter table org_unit_state add column above_id uuid;

create or replace function org_unit_states_of(p_unit uuid) returns setof org_unit_state language sql stable as $$
  with edge as (
    select '-infinity'::date as day
    union select unnest(array[lower(r.during), upper(r.during)]) from org_unit_revision r where r.unit_id = p_unit
    union select unnest(array[lower(p.during), upper(p.during)]) from org_placement p where p.unit_id = p_unit
  ), span as (
    select day as from_on, lead(day, 1, 'infinity') over (order by day) as until_on from edge where day is not null and day < 'infinity'
  )
  select p_unit, s.from_on, s.until_on, (select p.parent_id from org_placement p where p.unit_id = p_unit and p.during @> s.from_on),
         r.during, r.name, r.short_name, r.code, r.kind, r.sector, r.position,
         (select p.parent_id from org_placement p where p.unit_id = p_unit and coalesce(lower(p.during), '-infinity') <= s.from_on order by p.during desc limit 1)
    from span s cross join lateral (
      select v.* from org_unit_revision v where v.unit_id = p_unit order by v.during @> s.from_on desc, v.during desc limit 1) r
$$;
create view org_unit_state_derived as select s.* from org_unit u cross join lateral org_unit_states_of(u.id) s;
grant select on org_unit_state_derived to dangvu_app;

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
  select s.unit_id, s.from_on, s.until_on, p.parent_id, (r).during, (r).name, (r).short_name, (r).code, (r).kind, (r).sector, (r).position,
         coalesce(p.parent_id, (select b.parent_id from org_placement b where b.unit_id = s.unit_id and coalesce(lower(b.during), '-infinity') <= s.from_on order by b.during desc limit 1))
    from said s left join org_placement p on p.unit_id = s.unit_id and p.during @> s.from_on
   order by p.parent_id, s.unit_id, s.from_on
$$;
select org_unit_state_rebuild();
`);
  }
}
