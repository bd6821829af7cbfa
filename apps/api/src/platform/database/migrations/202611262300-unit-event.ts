import { Migration } from '@mikro-orm/migrations';

/** How many of the newest events are kept for a unit at least, and with how many they are cut down to that again. */
const [kept, cutAt] = [100, 200];

/** Is the event of `e` shown in a unit: what happened in a branch below it on that day, and no move from one of its branches to another. */
const within = (branch: string): string =>
  `exists (select from org_ancestry a where a.descendant_id = e.${branch} and a.ancestor_id = p_unit and a.during @> e.effective_on offset 0)`;
const named = (branch: string): string =>
  `exists (select from org_ancestry s where s.descendant_id = e.${branch} and s.ancestor_id = any(p_scope) and s.during @> p_today offset 0)`;
const mayBeNamed = `(p_scope is null or ${named('branch_id')} or ${named('to_branch_id')})`;
const inDays = 'e.measure is not null and e.counted_on between p_from and p_to and (e.counted_on, e.seq) < (before_on, before_seq)';
const shown = `${inDays} and not e.voided
        and (case when e.measure = 'MOVED' then ${within('branch_id')} <> ${within('to_branch_id')} else ${within('branch_id')} end
          and ${mayBeNamed} and not exists (select from lifecycle_event x where x.corrects = e.id)) is true`;
const newest = 'order by e.counted_on desc, e.seq desc limit rows_left';
const movedIn = "e.to_branch_id = b.id and e.measure = 'MOVED' and e.branch_id <> all(branches)";
const head = (of: string): string =>
  `select b.id, e.* from unnest(branches) b(id) cross join lateral (select e.counted_on, e.seq from lifecycle_event e where ${of} and ${inDays} order by e.counted_on desc, e.seq desc limit 1) e`;
const each = (ids: string, of: string): string =>
  `select e.* from unnest(${ids}) b(id) cross join lateral (select e.* from lifecycle_event e where ${of} and ${shown} ${newest}) e`;

/** Units an event of `source` is shown in, with the place it has there. */
const unitsOf = (source: string): string => `
  select u.ancestor_id as unit_id, e.counted_on, e.seq, k.floor_on, k.floor_seq from ${source} e
   cross join lateral (select o.ancestor_id from (
       select a.ancestor_id from org_ancestry a where a.descendant_id = e.branch_id and a.during @> e.effective_on
       union all
       select a.ancestor_id from org_ancestry a where a.descendant_id = e.to_branch_id and e.measure = 'MOVED' and a.during @> e.effective_on) o
     group by o.ancestor_id having count(*) = 1) u
    join unit_event_kept k on k.unit_id = u.ancestor_id
   where e.measure is not null and not e.voided and (e.counted_on, e.seq) > (k.floor_on, k.floor_seq)`;

/** The last events of a unit are read as they are shown, not looked for among what is not. */
export class Migration202611262300UnitEvent extends Migration {
  override up(): void {
    this.addSql(`
-- Derived: the newest events each unit shows, for units with others below them. A list of ten had been 260 looks: into the log of each
-- branch where something happened last, and for each event whether the tree, a correction or a move within the unit hides it. Only so
-- many are kept; before the floor of a unit lies what is found by looking.
create table unit_event (
  unit_id uuid not null,
  counted_on date not null,
  seq bigint not null,
  primary key (unit_id, counted_on, seq)
);
create table unit_event_kept (
  unit_id uuid primary key,
  floor_on date not null default '-infinity',
  floor_seq bigint not null default 0
);

-- The one definition; the table must always equal it (npm run verify).
create view unit_event_derived as select d.unit_id, d.counted_on, d.seq from (${unitsOf('(select * from lifecycle_event l where not exists (select from lifecycle_event x where x.corrects = l.id))')}) d;

-- As before, for what lies before the floor, for single branches and for counting all there are; and for anybody, without a scope.
drop function recent_events;
drop function walked_events;
create function walked_events(p_unit uuid, p_from date, p_to date, p_scope uuid[], p_today date, p_before_on date, p_before_seq bigint, p_rows integer)
returns setof lifecycle_event language plpgsql stable rows 10 as $$
declare
  mine bigint; everybody bigint; branches uuid[]; newest_branches uuid[]; last_on date; last_seq bigint; given integer;
  before_on date := p_before_on; before_seq bigint := p_before_seq; rows_left integer := p_rows;
begin
  if cardinality(p_scope) = 0 or p_from > p_to then return; end if;
  mine := coalesce((select s.decided + s.probationary + s.official from stock s where s.unit_id = p_unit), 0);
  everybody := (select r.decided + r.probationary + r.official from org_ancestry t join stock r on r.unit_id = t.ancestor_id
    where t.descendant_id = p_unit and upper_inf(t.during) order by t.depth desc limit 1);
  -- A unit that is gone has nobody above it today, and few branches.
  if (mine * 10 >= everybody) is not true then branches := array(select distinct a.descendant_id from org_ancestry a where a.ancestor_id = p_unit); end if;
  if branches is null or mine * cardinality(branches) >= everybody * 15 then
    return query select e.* from lifecycle_event e where ${shown} ${newest};
    return;
  end if;
  if rows_left is not null then
    -- Which branches hold the newest is told by the newest of each alone.
    select array_agg(distinct h.id), (array_agg(h.counted_on order by h.counted_on, h.seq))[1], (array_agg(h.seq order by h.counted_on, h.seq))[1]
      into newest_branches, last_on, last_seq
      from (${head('e.branch_id = b.id')} union all ${head(movedIn)} order by 2 desc, 3 desc limit rows_left) h;
    if newest_branches is null then return; end if;
    return query select e.* from (
        ${each('newest_branches', 'e.branch_id = b.id and (e.counted_on, e.seq) >= (last_on, last_seq)')}
        union all ${each('newest_branches', `${movedIn} and (e.counted_on, e.seq) >= (last_on, last_seq)`)}) e ${newest};
    get diagnostics given = row_count;
    rows_left := rows_left - given;
    if rows_left = 0 then return; end if;
    before_on := last_on;
    before_seq := last_seq;
  end if;
  return query select e.* from (${each('branches', 'e.branch_id = b.id')} union all ${each('branches', movedIn)}) e ${newest};
end $$;

-- What counts in a unit and below within days, newest first by the day it counts, from a place in that order on (exclusive), as far as
-- one of its branches lies in the scope.
-- @param p_rows null for all there are
create function recent_events(p_unit uuid, p_from date, p_to date, p_scope uuid[], p_today date, p_before_on date, p_before_seq bigint, p_rows integer)
returns setof lifecycle_event language plpgsql stable rows 10 as $$
declare
  before_on date := least(p_before_on, p_to + 1); before_seq bigint := case when p_before_on <= p_to then p_before_seq else 0 end;
  floor_on date; floor_seq bigint; given integer; rows_left integer := p_rows;
begin
  if cardinality(p_scope) = 0 or p_from > p_to then return; end if;
  select k.floor_on, k.floor_seq into floor_on, floor_seq from unit_event_kept k where k.unit_id = p_unit and p_rows is not null;
  if (before_on, before_seq) > (floor_on, floor_seq) then
    return query select f.* from unit_event u
      cross join lateral (select e.* from lifecycle_event e where e.seq = u.seq and ${mayBeNamed} offset 0) f
      where u.unit_id = p_unit and (u.counted_on, u.seq) < (before_on, before_seq) and u.counted_on >= p_from
      order by u.counted_on desc, u.seq desc limit rows_left;
    get diagnostics given = row_count;
    rows_left := rows_left - given;
    if rows_left = 0 or floor_on < p_from then return; end if;
    -- The event at the floor itself is not kept.
    before_on := floor_on; before_seq := floor_seq + 1;
  end if;
  return query select w.* from walked_events(p_unit, p_from, p_to, p_scope, p_today, before_on, before_seq, rows_left) w;
end $$;

-- What is kept of some units is found anew: the tree above their branches is another, or was.
create function unit_event_fill(p_units uuid[]) returns void language plpgsql security definer set search_path = public as $$
declare unit uuid;
begin
  perform counters_in_turn();
  delete from unit_event where unit_id = any(p_units);
  foreach unit in array p_units loop
    insert into unit_event select unit, w.counted_on, w.seq from walked_events(unit, '-infinity', 'infinity', null, current_date, 'infinity', 9223372036854775807, ${kept + 1}) w;
    insert into unit_event_kept as k select unit, f.counted_on, f.seq
      from (select u.counted_on, u.seq from unit_event u where u.unit_id = unit order by u.counted_on desc, u.seq desc offset ${kept}) f
      union all select unit, '-infinity', 0 order by 2 desc limit 1
      on conflict (unit_id) do update set floor_on = excluded.floor_on, floor_seq = excluded.floor_seq;
  end loop;
  delete from unit_event u using unit_event_kept k where k.unit_id = any(p_units) and u.unit_id = k.unit_id and (u.counted_on, u.seq) <= (k.floor_on, k.floor_seq);
end $$;

create function unit_event_rebuild() returns void language plpgsql security definer set search_path = public as $$
begin
  delete from unit_event_kept;
  perform unit_event_fill(coalesce((select array_agg(distinct ancestor_id) from org_ancestry where depth > 0), '{}'));
end $$;

create function unit_event_follow() returns trigger language plpgsql security definer set search_path = public as $$
declare units uuid[];
begin
  if not exists (select from fresh where measure is not null or corrects is not null) then return null; end if;
  perform counters_in_turn();
  insert into unit_event select n.unit_id, n.counted_on, n.seq from (${unitsOf('(select * from fresh f where not exists (select from fresh x where x.corrects = f.id))')}) n;
  if exists (select from fresh where corrects is not null) then
    delete from unit_event u using (
        select distinct a.ancestor_id, o.counted_on, o.seq from fresh x join lifecycle_event o on o.id = x.corrects join org_ancestry a on a.descendant_id in (o.branch_id, o.to_branch_id)) c
     where u.unit_id = c.ancestor_id and u.counted_on = c.counted_on and u.seq = c.seq;
  end if;
  -- Now and then what has become too much is cut.
  if exists (select from fresh where seq % 32 = 0) then
    select array_agg(distinct a.ancestor_id) into units from fresh e join org_ancestry a on a.descendant_id = e.branch_id;
    update unit_event_kept k set floor_on = f.counted_on, floor_seq = f.seq
      from unnest(units) t(id) cross join lateral (select v.counted_on, v.seq from (
          select u.counted_on, u.seq, row_number() over (order by u.counted_on desc, u.seq desc) as place, count(*) over () as n from unit_event u where u.unit_id = t.id) v
        where v.n > ${cutAt} and v.place = ${kept + 1}) f
     where k.unit_id = t.id;
    delete from unit_event u using unit_event_kept k where k.unit_id = any(units) and u.unit_id = k.unit_id and (u.counted_on, u.seq) <= (k.floor_on, k.floor_seq);
  end if;
  return null;
end $$;
create trigger unit_event_recorded after insert on lifecycle_event referencing new table as fresh for each statement execute function unit_event_follow();

create function unit_event_tree() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform unit_event_fill(coalesce((select array_agg(distinct ancestor_id) from changed where depth > 0), '{}'));
  return null;
end $$;
create trigger unit_event_placed after insert on org_ancestry referencing new table as changed for each statement execute function unit_event_tree();
create trigger unit_event_left after delete on org_ancestry referencing old table as changed for each statement execute function unit_event_tree();

select unit_event_rebuild();
grant select on unit_event, unit_event_kept, unit_event_derived to dangvu_app;
revoke execute on function unit_event_fill, unit_event_rebuild, unit_event_follow, unit_event_tree from public;

drop trigger latest_event_recorded on lifecycle_event;
drop trigger latest_event_placed on org_ancestry;
drop trigger latest_event_left on org_ancestry;
drop function latest_event_follow, latest_event_tree;
drop view latest_event_derived;
drop table latest_event;
`);
  }
}
