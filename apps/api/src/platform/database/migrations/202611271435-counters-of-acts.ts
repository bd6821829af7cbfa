import { Migration } from '@mikro-orm/migrations';

/**
 * An entry that neither moves anybody nor corrects another counts for its branch and every unit above it on its day: one way through the
 * tree, where the view that says what an entry counts for has three, each asked for what comes and for what goes. Nearly every act writes
 * only such entries, and the counters were a third of what writing one costs.
 */
export class Migration202611271435CountersOfActs extends Migration {
  override up(): void {
    this.addSql(`
-- As before for entries that move somebody or correct another one; for the rest the first branch of lifecycle_contribution alone.
create or replace function tally_follow() returns trigger language plpgsql security definer set search_path = public as $$
declare counted boolean; twofold boolean; admitting boolean;
begin
  select bool_or(f.measure is not null or f.corrects is not null), bool_or(f.measure = 'MOVED' or f.corrects is not null), bool_or(f.measure = 'ADMITTED' or f.corrects is not null)
    into counted, twofold, admitting from fresh f;
  if counted is not true then return null; end if;
  perform counters_in_turn();
  if twofold then
    insert into tally as t (unit_id, month, measure, own, subtree)
    select unit_id, month, measure, sum(own)::integer, sum(sign)::integer from (
      select added.* from fresh f cross join lateral (
        select c.unit_id, date_trunc('month', c.counted_on)::date as month, c.measure, c.own::integer as own, 1 as sign
          from lifecycle_contribution c where c.event_id = f.id offset 0) added
      union all
      select taken.* from fresh f cross join lateral (
        select c.unit_id, date_trunc('month', c.counted_on)::date, c.measure, -(c.own::integer), -1
          from lifecycle_contribution c where c.event_id = f.corrects offset 0) taken
       where f.corrects is not null
    ) change group by unit_id, month, measure having sum(sign) <> 0 or sum(own) <> 0
    order by unit_id, month, measure
    on conflict (unit_id, month, measure) do update set own = t.own + excluded.own, subtree = t.subtree + excluded.subtree;
  else
    insert into tally as t (unit_id, month, measure, own, subtree)
    select a.ancestor_id, date_trunc('month', f.counted_on)::date, f.measure, sum((a.depth = 0)::integer)::integer, count(*)::integer
      from fresh f join org_ancestry a on a.descendant_id = f.branch_id and a.during @> f.effective_on
     where f.measure is not null and not f.voided
     group by 1, 2, 3 order by 1, 2, 3
    on conflict (unit_id, month, measure) do update set own = t.own + excluded.own, subtree = t.subtree + excluded.subtree;
  end if;
  if admitting then
    perform stock_admit(array_agg(e.id), array_agg(e.sign))
      from (select f.id, 1 as sign from fresh f where f.measure = 'ADMITTED' union all select f.corrects, -1 from fresh f where f.corrects is not null) e;
  end if;
  return null;
end $$;

-- The same of the last entries of each unit.
create or replace function unit_event_follow() returns trigger language plpgsql security definer set search_path = public as $$
declare units uuid[]; counted boolean; moving boolean; correcting boolean; cutting boolean;
begin
  -- Now and then what has become too much is cut.
  select bool_or(f.measure is not null or f.corrects is not null), bool_or(f.measure = 'MOVED'), bool_or(f.corrects is not null), bool_or(f.seq % 32 = 0)
    into counted, moving, correcting, cutting from fresh f;
  if counted is not true then return null; end if;
  perform counters_in_turn();
  if moving or correcting then
    insert into unit_event select n.unit_id, n.counted_on, n.seq from (
    select u.ancestor_id as unit_id, e.counted_on, e.seq, k.floor_on, k.floor_seq from (select * from fresh f where not exists (select from fresh x where x.corrects = f.id)) e
     cross join lateral (select o.ancestor_id from (
         select a.ancestor_id from org_ancestry a where a.descendant_id = e.branch_id and a.during @> e.effective_on
         union all
         select a.ancestor_id from org_ancestry a where a.descendant_id = e.to_branch_id and e.measure = 'MOVED' and a.during @> e.effective_on) o
       group by o.ancestor_id having count(*) = 1) u
      join unit_event_kept k on k.unit_id = u.ancestor_id
     where e.measure is not null and not e.voided and (e.counted_on, e.seq) > (k.floor_on, k.floor_seq)) n;
  else
    insert into unit_event select a.ancestor_id, e.counted_on, e.seq
      from fresh e join org_ancestry a on a.descendant_id = e.branch_id and a.during @> e.effective_on join unit_event_kept k on k.unit_id = a.ancestor_id
     where e.measure is not null and not e.voided and (e.counted_on, e.seq) > (k.floor_on, k.floor_seq);
  end if;
  if correcting then
    delete from unit_event u using (
        select distinct a.ancestor_id, o.counted_on, o.seq from fresh x join lifecycle_event o on o.id = x.corrects join org_ancestry a on a.descendant_id in (o.branch_id, o.to_branch_id)) c
     where u.unit_id = c.ancestor_id and u.counted_on = c.counted_on and u.seq = c.seq;
  end if;
  if cutting then
    select array_agg(distinct a.ancestor_id) into units from fresh e join org_ancestry a on a.descendant_id = e.branch_id;
    update unit_event_kept k set floor_on = f.counted_on, floor_seq = f.seq
      from unnest(units) t(id) cross join lateral (select v.counted_on, v.seq from (
          select u.counted_on, u.seq, row_number() over (order by u.counted_on desc, u.seq desc) as place, count(*) over () as n from unit_event u where u.unit_id = t.id) v
        where v.n > 200 and v.place = 101) f
     where k.unit_id = t.id;
    delete from unit_event u using unit_event_kept k where k.unit_id = any(units) and u.unit_id = k.unit_id and (u.counted_on, u.seq) <= (k.floor_on, k.floor_seq);
  end if;
  return null;
end $$;
`);
  }
}
