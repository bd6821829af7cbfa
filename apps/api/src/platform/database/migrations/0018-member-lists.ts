import { Migration } from '@mikro-orm/migrations';

/** Lists of members by the day of admission end with the page; what a unit is called is filled for a whole country at once. */
export class Migration0018MemberLists extends Migration {
  override up(): void {
    this.addSql(`
create index membership_by_decision on membership (decided_on, id) where ended_on is null;

-- The same rows as org_unit_states_of gives unit by unit, for all units at once: what loads a country calls it once.
create function org_unit_state_rebuild() returns void language sql security definer set search_path = public as $$
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
$$;
revoke execute on function org_unit_state_rebuild from public;
`);
  }
}
