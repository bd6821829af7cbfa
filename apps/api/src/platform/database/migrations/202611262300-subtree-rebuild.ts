import { Migration } from '@mikro-orm/migrations';

const members = ['decided', 'probationary', 'official'] as const;
const candidates = ['listed', 'class_done', 'dossier_open', 'branch_resolved', 'committee_resolved'] as const;
const columns = [...members, ...candidates];
const counted = (own: readonly string[], state: string): string =>
  columns.map((column) => (own.includes(column) ? `(count(*) filter (where ${state} = '${column.toUpperCase()}'))::integer` : '0')).join(', ');

/** A reorganisation tells anew what lies below the units it concerns, and no more: a country has 313,500 units. */
export class Migration202611262300SubtreeRebuild extends Migration {
  override up(): void {
    this.addSql(`
-- The ancestry of some units: what org_ancestry_derived says of them, walked from them alone.
create function org_ancestry_of(p_units uuid[]) returns table (ancestor_id uuid, descendant_id uuid, depth integer, during daterange) language sql stable as $$
  with recursive piece as (
    select v.unit_id, unnest(range_agg(v.during)) as during, upper(range_merge(range_agg(v.during))) as gone_on from org_unit_revision v where v.unit_id = any(p_units) group by v.unit_id
  ), up as (
    select p.unit_id as descendant_id, p.unit_id as ancestor_id, 0 as depth, case when upper(p.during) = p.gone_on then daterange(lower(p.during), null) else p.during end as during from piece p
    union all
    select up.descendant_id, o.parent_id, up.depth + 1, up.during * o.during
      from up cross join lateral (
        select p.parent_id, case when upper(p.during) = (select upper(range_merge(range_agg(v.during))) from org_unit_revision v where v.unit_id = p.unit_id)
            then daterange(lower(p.during), null) else p.during end as during
          from org_placement p where p.unit_id = up.ancestor_id) o
     where o.during && up.during
  )
  select up.ancestor_id, up.descendant_id, up.depth, unnest(range_agg(up.during)) from up group by up.ancestor_id, up.descendant_id, up.depth
$$;

-- Where admissions of some branches count over time; of every branch for which something ever changed when none are named.
drop view admission_carriage_derived;
create function admission_carriage_of(p_branches uuid[]) returns table (unit_id uuid, branch_id uuid, effective_on date, times integer) language sql stable as $$
  with recursive branch as (
    select unnest(p_branches) as id
    union select a.descendant_id from org_ancestry a where p_branches is null and not upper_inf(a.during)
    union select l.predecessor_id from org_lineage l where p_branches is null and l.kind = 'MERGED'
  ), merged as (
    select l.predecessor_id, min(l.effective_on) as effective_on from org_lineage l where l.kind = 'MERGED' group by l.predecessor_id
  ), line as (
    select b.id as branch_id, b.id as unit_id, null::date as from_on, m.effective_on as until_on from branch b left join merged m on m.predecessor_id = b.id
    union all
    select line.branch_id, l.successor_id, line.until_on, m.effective_on
      from line join org_lineage l on l.predecessor_id = line.unit_id and l.kind = 'MERGED' and l.effective_on = line.until_on
      left join merged m on m.predecessor_id = l.successor_id
  ), stay as (
    select line.branch_id, a.ancestor_id as unit_id, unnest(range_agg(a.during * daterange(line.from_on, line.until_on))) as during
      from line join org_ancestry a on a.descendant_id = line.unit_id and a.during && daterange(line.from_on, line.until_on) group by 1, 2
  ), begun as (
    select b.id as branch_id, min(coalesce(lower(a.during), '-infinity')) as on_day from branch b join org_ancestry a on a.descendant_id = b.id and a.ancestor_id = b.id group by b.id
  )
  select s.unit_id, s.branch_id, lower(s.during), 1 from stay s join begun g on g.branch_id = s.branch_id where not lower_inf(s.during) and lower(s.during) > g.on_day
  union all
  select s.unit_id, s.branch_id, upper(s.during), -1 from stay s where not upper_inf(s.during)
$$;
create view admission_carriage_derived as select * from admission_carriage_of(null);
grant select on admission_carriage_derived to dangvu_app;

-- The stock of some units anew, from the lowest up: their own people, and what the units directly below them have.
create function stock_retell(p_units uuid[]) returns void language plpgsql security definer set search_path = public as $$
declare one uuid;
begin
  for one in select u.id from unnest(p_units) u(id)
    order by coalesce((select max(a.depth) from org_ancestry a where a.descendant_id = u.id and upper_inf(a.during)), 0) desc, u.id loop
    delete from stock s where s.unit_id = one;
    insert into stock (unit_id, ${columns.join(', ')})
    select one, ${columns.map((column) => `sum(t.${column})`).join(', ')} from (
      select ${columns.map((column) => `s.${column}`).join(', ')} from org_ancestry a join stock s on s.unit_id = a.descendant_id where a.ancestor_id = one and a.depth = 1 and upper_inf(a.during)
      union all select ${counted(members, 'm.status')} from membership m where m.branch_id = one and m.ended_on is null
      union all select ${counted(candidates, 'c.stage')} from candidacy c where c.branch_id = one and c.closed_on is null) t(${columns.join(', ')});
  end loop;
end $$;

-- The same as org_ancestry_rebuild() for the units a reorganisation concerns: they, everything that stood below them, and the counters of
-- these and of all above them, before and after.
create function org_ancestry_rebuild(p_units uuid[]) returns void language plpgsql security definer set search_path = public as $$
declare concerned uuid[]; above uuid[]; lines uuid[]; events uuid[];
begin
  perform counters_in_turn();
  concerned := array(select unnest(p_units) union select a.descendant_id from org_ancestry a where a.ancestor_id = any(p_units));
  if exists (select from org_ancestry_of(concerned) d where lower(d.during) > current_date + 1 or upper(d.during) > current_date + 1) then
    raise exception 'a change of the tree is recorded when it has taken effect' using errcode = 'check_violation', constraint = 'org_ancestry_not_ahead';
  end if;
  with told as (
    select ancestor_id, descendant_id, during, false as anew from org_ancestry where descendant_id = any(concerned)
    union all select ancestor_id, descendant_id, during, true from org_ancestry_of(concerned)
  ), pair as (
    select descendant_id, coalesce(range_agg(during) filter (where not anew), '{}') as before, coalesce(range_agg(during) filter (where anew), '{}') as after
      from told group by ancestor_id, descendant_id
  ), changed as (
    select p.descendant_id, d.during from pair p cross join lateral unnest((p.before - p.after) + (p.after - p.before)) d(during) where p.before <> p.after
  )
  select array_agg(distinct e.id) into events from changed c join lifecycle_event e on c.descendant_id in (e.branch_id, e.to_branch_id)
   where e.measure is not null and e.effective_on <@ c.during;
  above := array(select distinct ancestor_id from org_ancestry where descendant_id = any(concerned));
  perform tally_events(events, -1);
  delete from org_ancestry a where a.descendant_id = any(concerned) and not exists (
    select from org_ancestry_of(concerned) d where (d.ancestor_id, d.descendant_id, d.depth, d.during) = (a.ancestor_id, a.descendant_id, a.depth, a.during));
  insert into org_ancestry (ancestor_id, descendant_id, depth, during)
    select ancestor_id, descendant_id, depth, during from org_ancestry_of(concerned)
    except select ancestor_id, descendant_id, depth, during from org_ancestry where descendant_id = any(concerned);
  perform tally_events(events, 1);
  perform stock_retell(array(select unnest(above) union select ancestor_id from org_ancestry where descendant_id = any(concerned)));
  lines := array(with recursive line as (select unnest(concerned) as id union select l.predecessor_id from line join org_lineage l on l.successor_id = line.id and l.kind = 'MERGED') select id from line);
  delete from admission_carriage k where k.branch_id = any(lines)
    and not exists (select from admission_carriage_of(lines) d where (d.unit_id, d.branch_id, d.effective_on, d.times) = (k.unit_id, k.branch_id, k.effective_on, k.times));
  insert into admission_carriage (unit_id, branch_id, effective_on, times)
    select * from admission_carriage_of(lines) except select unit_id, branch_id, effective_on, times from admission_carriage where branch_id = any(lines);
end $$;
revoke execute on function stock_retell, org_ancestry_rebuild(uuid[]) from public;
grant execute on function org_ancestry_rebuild(uuid[]) to dangvu_app;
`);
  }
}
