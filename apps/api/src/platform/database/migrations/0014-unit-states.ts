import { Migration } from '@mikro-orm/migrations';

/** A unit on a day is one row found by its key: what it is called and under whom it stands, for each span of days. */
export class Migration0014UnitStates extends Migration {
  override up(): void {
    this.addSql(`
-- Derived from revisions and placements. A page of fifty members asks 150 times what a unit is called and what stands above it; the
-- temporal keys are GiST, an order of magnitude slower than a B-tree, and hold the two facts apart. Spans cover every day: before a
-- unit began and after it ended stands the revision nearest by the rule below, because whoever is in a list of 2016 belongs to a
-- branch that may be gone and its name must still be there. It existed on a day when \`during\` contains the day.
create table org_unit_state (
  unit_id uuid not null,
  from_on date not null,
  until_on date not null check (until_on > from_on),
  parent_id uuid,
  during daterange not null,
  name text not null,
  short_name text not null,
  code text not null,
  kind text not null,
  sector text not null,
  position integer not null,
  has_committee boolean not null,
  primary key (unit_id, from_on)
);

create index org_unit_state_parent on org_unit_state (parent_id, position, unit_id);

-- The one definition: the revision of a day is the one that contains it, else the last; the table must always equal it (npm run verify).
create function org_unit_states_of(p_unit uuid) returns setof org_unit_state language sql stable as $$
  with edge as (
    select '-infinity'::date as day
    union select unnest(array[lower(r.during), upper(r.during)]) from org_unit_revision r where r.unit_id = p_unit
    union select unnest(array[lower(p.during), upper(p.during)]) from org_placement p where p.unit_id = p_unit
  ), span as (
    select day as from_on, lead(day, 1, 'infinity') over (order by day) as until_on from edge where day is not null and day < 'infinity'
  )
  select p_unit, s.from_on, s.until_on, (select p.parent_id from org_placement p where p.unit_id = p_unit and p.during @> s.from_on),
         r.during, r.name, r.short_name, r.code, r.kind, r.sector, r.position, r.has_committee
    from span s cross join lateral (
      select v.* from org_unit_revision v where v.unit_id = p_unit order by v.during @> s.from_on desc, v.during desc limit 1) r
$$;
create view org_unit_state_derived as select s.* from org_unit u cross join lateral org_unit_states_of(u.id) s;

-- Whoever changes the tree, and however many units at a time.
create function org_unit_state_follow() returns trigger language plpgsql security definer set search_path = public as $$
declare changed uuid[];
begin
  if tg_op = 'INSERT' then changed := array(select distinct unit_id from fresh);
  elsif tg_op = 'DELETE' then changed := array(select distinct unit_id from gone);
  else changed := array(select unit_id from fresh union select unit_id from gone);
  end if;
  delete from org_unit_state where unit_id = any(changed);
  insert into org_unit_state select s.* from unnest(changed) u(id) cross join lateral org_unit_states_of(u.id) s;
  return null;
end $$;
create trigger org_unit_revision_added after insert on org_unit_revision referencing new table as fresh for each statement execute function org_unit_state_follow();
create trigger org_unit_revision_changed after update on org_unit_revision referencing old table as gone new table as fresh for each statement execute function org_unit_state_follow();
create trigger org_unit_revision_removed after delete on org_unit_revision referencing old table as gone for each statement execute function org_unit_state_follow();
create trigger org_placement_added after insert on org_placement referencing new table as fresh for each statement execute function org_unit_state_follow();
create trigger org_placement_changed after update on org_placement referencing old table as gone new table as fresh for each statement execute function org_unit_state_follow();
create trigger org_placement_removed after delete on org_placement referencing old table as gone for each statement execute function org_unit_state_follow();

insert into org_unit_state select * from org_unit_state_derived;

grant select on org_unit_state, org_unit_state_derived to dangvu_app;
revoke execute on function org_unit_state_follow from public;
`);
  }
}
