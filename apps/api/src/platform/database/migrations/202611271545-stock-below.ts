import { Migration } from '@mikro-orm/migrations';

const members = ['decided', 'probationary', 'official'] as const;
const candidates = ['listed', 'class_done', 'dossier_open', 'branch_resolved', 'committee_resolved'] as const;
const counted = [...members, ...candidates];
const each = (line: (column: string) => string): string => counted.map(line).join(', ');
const sum = (columns: readonly string[]): string => columns.map((column) => `s.${column}`).join(' + ');
const line = (admitted: string): string =>
  `s.unit_id, ${sum(members)}, ${sum(candidates)}, ${admitted} + case when s.carried then carried_within(s.unit_id, p_from, p_until) else 0 end`;

/** What a dashboard says of the units below one stands together in the counters: one range of an index, not one look for each unit. */
export class Migration202611271545StockBelow extends Migration {
  override up(): void {
    this.addSql(`
-- superior_id: the superior the unit stands under, or stood under last; null at the root. carried: admissions came to the unit or left it
-- after they were decided (admission_carriage). Neither changes with an act on people: their rows stay where they are, and no index follows.
alter table stock add column superior_id uuid, add column carried boolean not null default false;
create index stock_superior on stock (superior_id);

create or replace view stock_derived as
  select u.id as unit_id, ${each((column) => `coalesce(o.${column}, 0) as ${column}`)}, coalesce(y.admitted, '{}') as admitted,
         (select p.parent_id from org_placement p where p.unit_id = u.id order by p.during desc limit 1) as superior_id,
         exists (select from admission_carriage k where k.unit_id = u.id) as carried
    from org_unit u
    left join (select a.ancestor_id as unit_id, ${each((column) => `coalesce(sum(s.n) filter (where s.state = '${column.toUpperCase()}'), 0)::integer as ${column}`)}
            from (select m.branch_id, m.status as state, count(*) as n from membership m where m.ended_on is null group by 1, 2
                  union all select c.branch_id, c.stage, count(*) from candidacy c where c.closed_on is null group by 1, 2) s
            join org_ancestry a on a.descendant_id = s.branch_id and upper_inf(a.during) group by 1) o on o.unit_id = u.id
    left join (select n.unit_id, by_year(n.year, n.n) as admitted
            from (select c.unit_id, extract(year from c.counted_on)::integer as year, count(*)::integer as n from lifecycle_contribution c
                   where c.measure = 'ADMITTED' and not exists (select from lifecycle_event x where x.corrects = c.event_id) group by 1, 2 order by 1, 2) n
           group by n.unit_id) y on y.unit_id = u.id;

-- What is read together is written side by side.
create or replace function stock_rebuild() returns void language plpgsql security definer set search_path = public as $$
begin
  perform counters_in_turn();
  delete from stock;
  insert into stock (unit_id, ${counted.join(', ')}, admitted, superior_id, carried)
    select unit_id, ${counted.join(', ')}, admitted, superior_id, carried from stock_derived order by superior_id, unit_id;
end $$;

-- A unit has its row from the day it is placed.
create function stock_place() returns trigger language plpgsql security definer set search_path = public as $$
declare units uuid[];
begin
  perform counters_in_turn();
  if tg_op = 'INSERT' then units := array(select unit_id from fresh);
  elsif tg_op = 'DELETE' then units := array(select unit_id from gone);
  else units := array(select unit_id from fresh union select unit_id from gone);
  end if;
  insert into stock as s (unit_id, superior_id)
    select u.id, (select p.parent_id from org_placement p where p.unit_id = u.id order by p.during desc limit 1) from (select distinct unnest(units) as id) u order by 1
    on conflict (unit_id) do update set superior_id = excluded.superior_id where s.superior_id is distinct from excluded.superior_id;
  return null;
end $$;
create trigger org_placement_stock_added after insert on org_placement referencing new table as fresh for each statement execute function stock_place();
create trigger org_placement_stock_changed after update on org_placement referencing old table as gone new table as fresh for each statement execute function stock_place();
create trigger org_placement_stock_removed after delete on org_placement referencing old table as gone for each statement execute function stock_place();

create function stock_carry() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform counters_in_turn();
  insert into stock as s (unit_id, carried)
    select c.unit_id, exists (select from admission_carriage k where k.unit_id = c.unit_id) from (select distinct unit_id from changed) c order by 1
    on conflict (unit_id) do update set carried = excluded.carried where s.carried <> excluded.carried;
  return null;
end $$;
create trigger admission_carriage_stock_added after insert on admission_carriage referencing new table as changed for each statement execute function stock_carry();
create trigger admission_carriage_stock_removed after delete on admission_carriage referencing old table as changed for each statement execute function stock_carry();
revoke execute on function stock_place, stock_carry from public;

-- Admissions within days that count towards what the unit has to reach because a branch came to it after they were decided, less those of
-- branches that went. The tree is looked at on the last of the days: a year that was over before stays as it was.
create function carried_within(p_unit uuid, p_from date, p_to date) returns integer language plpgsql stable as $$
begin
  if not exists (select from admission_carriage k where k.unit_id = p_unit and k.effective_on <= p_to) then return 0; end if;
  return (select coalesce(sum(k.times), 0)::integer from carried_admission k
    where k.unit_id = p_unit and k.carried_on <= p_to and k.counted_on >= p_from and k.counted_on <= p_to);
end $$;

-- What a dashboard says of each unit that stood directly below one on the last of some days: members and candidates there are now, and
-- what was done towards its quota within the days. Up to today they are one range of the counters; on an earlier day others stood there.
create function progress_below(p_unit uuid, p_from date, p_until date, p_today date) returns table (unit_id uuid, members integer, candidates integer, done integer)
language plpgsql stable rows 50 as $$
#variable_conflict use_column
declare year constant integer := extract(year from p_from); units uuid[];
begin
  if p_until = p_today and extract(year from p_until) = year and whole_years(p_from, p_until) then
    return query select ${line('coalesce(s.admitted[year], 0)')} from stock s where s.superior_id = p_unit;
  else
    units := array(select c.unit_id from org_unit_state c where c.parent_id = p_unit and c.from_on <= p_until and c.until_on > p_until);
    return query select ${line('coalesce(m.n, 0)')}
      from stock s left join measure_counts(units, p_from, p_until, 'ADMITTED') m on m.unit_id = s.unit_id where s.unit_id = any(units);
  end if;
end $$;
drop function stock_within;

-- The lines of a plan in the order they are added up in: nothing is sorted on the way.
drop index quota_line_plan;
create index quota_line_plan on quota_line (plan_id, unit_id, effective_on, seq) include (kind, amount);
create or replace function quota_on(p_plan uuid, p_on date) returns table (unit_id uuid, original integer, amount integer) language sql stable as $$
  select l.unit_id,
         (array_agg(l.amount order by l.effective_on, l.seq) filter (where l.kind not in ('MOVED', 'CARRIED', 'CANCELLED')))[1],
         case when (array_agg(l.kind order by l.effective_on, l.seq))[count(*)] = 'CANCELLED' then null else sum(l.amount)::integer end
    from quota_line l where l.plan_id = p_plan and l.effective_on <= p_on group by l.unit_id
$$;

-- The quotas a unit's published plan for exactly these days gives: a function, so that PostgreSQL knows how many and reads them once.
create function quotas_given(p_unit uuid, p_from date, p_to date, p_on date) returns table (unit_id uuid, original integer, amount integer)
language plpgsql stable rows 50 as $$
#variable_conflict use_column
begin
  return query select q.unit_id, q.original, q.amount from plan p cross join lateral quota_on(p.id, p_on) q
    where p.unit_id = p_unit and p.starts_on = p_from and p.ends_on = p_to and p.state <> 'DRAFT';
end $$;

select stock_rebuild();
`);
  }
}
