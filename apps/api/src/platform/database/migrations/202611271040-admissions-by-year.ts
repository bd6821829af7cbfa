import { Migration } from '@mikro-orm/migrations';

const counted = ['decided', 'probationary', 'official', 'listed', 'class_done', 'dossier_open', 'branch_resolved', 'committee_resolved'] as const;
const members = counted.slice(0, 3) as readonly string[];
const each = (line: (column: string) => string): string => counted.map(line).join(', ');
const own = (mine: (column: string) => boolean, state: string): string =>
  each((column) => (mine(column) ? `(count(*) filter (where ${state} = '${column.toUpperCase()}'))::integer` : '0'));

/** How many were admitted in each year stands with who is there now: a line of a dashboard is one row, however many years there are. */
export class Migration202611271040AdmissionsByYear extends Migration {
  override up(): void {
    this.addSql(`
-- Arrays of counts subscripted by the year itself: '[2025:2026]={3,5}'. A year nothing happened in is null or beyond the ends.
create function year_added(p_years integer[], p_year integer, p_n integer) returns integer[] language plpgsql immutable as $$
begin
  p_years[p_year] := coalesce(p_years[p_year], 0) + p_n;
  return p_years;
end $$;
create aggregate by_year(integer, integer) (sfunc = year_added, stype = integer[], initcond = '{}');
create function years_added(p_years integer[], p_more integer[]) returns integer[] language plpgsql immutable as $$
begin
  for y in array_lower(p_more, 1)..array_upper(p_more, 1) loop
    if p_more[y] <> 0 then p_years[y] := coalesce(p_years[y], 0) + p_more[y]; end if;
  end loop;
  return p_years;
end $$;

-- Admissions of the unit and everything below it by the year they count in, under whom each stood on its own day: the counters by month
-- say the same, in twelve rows a year in an index that the years make deeper. A dashboard shows it of each unit below beside members and
-- candidates, and an admission changes those anyway.
alter table stock add column admitted integer[] not null default '{}';

create or replace view stock_derived as
  select unit_id, ${each((column) => `coalesce(o.${column}, 0) as ${column}`)}, coalesce(y.admitted, '{}') as admitted
    from (select a.ancestor_id as unit_id, ${each((column) => `coalesce(sum(s.n) filter (where s.state = '${column.toUpperCase()}'), 0)::integer as ${column}`)}
            from (select m.branch_id, m.status as state, count(*) as n from membership m where m.ended_on is null group by 1, 2
                  union all select c.branch_id, c.stage, count(*) from candidacy c where c.closed_on is null group by 1, 2) s
            join org_ancestry a on a.descendant_id = s.branch_id and upper_inf(a.during) group by 1) o
    full join (select n.unit_id, by_year(n.year, n.n) as admitted
            from (select c.unit_id, extract(year from c.counted_on)::integer as year, count(*)::integer as n from lifecycle_contribution c
                   where c.measure = 'ADMITTED' and not exists (select from lifecycle_event x where x.corrects = c.event_id) group by 1, 2 order by 1, 2) n
           group by n.unit_id) y using (unit_id);

-- Adds (1) or takes (-1) the admissions among these events, each by the tree of its own day.
create function stock_admit(p_events uuid[], p_signs integer[]) returns void language sql security definer set search_path = public as $$
  insert into stock as s (unit_id, admitted)
  select c.unit_id, by_year(extract(year from c.counted_on)::integer, e.sign)
    from unnest(p_events, p_signs) e(id, sign)
   cross join lateral (select k.unit_id, k.counted_on from lifecycle_contribution k where k.event_id = e.id and k.measure = 'ADMITTED' offset 0) c
   group by 1 order by 1
  on conflict (unit_id) do update set admitted = years_added(s.admitted, excluded.admitted);
$$;
revoke execute on function stock_admit from public;

-- As before, and the admissions by year with the counters by month.
create or replace function tally_follow() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from fresh f where f.measure is not null or f.corrects is not null) then return null; end if;
  perform counters_in_turn();
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
  if exists (select from fresh f where f.measure = 'ADMITTED' or f.corrects is not null) then
    perform stock_admit(array_agg(e.id), array_agg(e.sign))
      from (select f.id, 1 as sign from fresh f where f.measure = 'ADMITTED' union all select f.corrects, -1 from fresh f where f.corrects is not null) e;
  end if;
  return null;
end $$;

create or replace function tally_events(p_events uuid[], p_sign integer) returns void language sql security definer set search_path = public as $$
  insert into tally as t (unit_id, month, measure, own, subtree)
  select c.unit_id, date_trunc('month', c.counted_on::timestamp)::date, c.measure, p_sign * (count(*) filter (where c.own))::integer, p_sign * count(*)::integer
    from unnest(p_events) e(id) cross join lateral (select k.* from lifecycle_contribution k where k.event_id = e.id offset 0) c
   where not exists (select from lifecycle_event x where x.corrects = c.event_id)
   group by 1, 2, 3 order by 1, 2, 3
  on conflict (unit_id, month, measure) do update set own = t.own + excluded.own, subtree = t.subtree + excluded.subtree;
  select stock_admit(array_agg(e.id), array_agg(p_sign)) from lifecycle_event e
   where e.id = any(p_events) and e.measure = 'ADMITTED' and not exists (select from lifecycle_event x where x.corrects = e.id);
$$;

-- As before; what was admitted is not who is there, and stays: the events say under whom (tally_events).
create or replace function stock_retell(p_units uuid[]) returns void language plpgsql security definer set search_path = public as $$
declare one uuid;
begin
  for one in select u.id from unnest(p_units) u(id)
    order by coalesce((select max(a.depth) from org_ancestry a where a.descendant_id = u.id and upper_inf(a.during)), 0) desc, u.id loop
    insert into stock (unit_id, ${counted.join(', ')})
    select one, ${each((column) => `sum(t.${column})`)} from (
      select ${each((column) => `s.${column}`)} from org_ancestry a join stock s on s.unit_id = a.descendant_id where a.ancestor_id = one and a.depth = 1 and upper_inf(a.during)
      union all select ${own((column) => members.includes(column), 'm.status')} from membership m where m.branch_id = one and m.ended_on is null
      union all select ${own((column) => !members.includes(column), 'c.stage')} from candidacy c where c.branch_id = one and c.closed_on is null) t(${counted.join(', ')})
    on conflict (unit_id) do update set ${each((column) => `${column} = excluded.${column}`)};
  end loop;
end $$;

-- Whether the days are whole years as far as anything counts in them: from a first of January to the end of a year, or to a day after
-- which nothing counts in its year, as nothing does after today. One look into the log.
create function whole_years(p_from date, p_to date) returns boolean language sql stable as $$
  select p_from <= p_to and extract(doy from p_from) = 1 and (p_to + 1 = y.next or not exists (
      select from lifecycle_event e where e.measure is not null and e.counted_on > p_to and e.counted_on < y.next))
    from (select (date_trunc('year', p_to::timestamp) + interval '1 year')::date as next) y
$$;

-- As before; admissions of whole years are read where the members are.
create or replace function measure_counts(p_units uuid[], p_from date, p_to date, p_measure text) returns table (unit_id uuid, n integer)
language plpgsql stable rows 50 as $$
#variable_conflict use_column
declare first_year integer; last_year integer;
begin
  if p_measure = 'ADMITTED' and whole_years(p_from, p_to) then
    first_year := extract(year from p_from);
    last_year := extract(year from p_to);
    return query select s.unit_id, (select sum(y.n)::integer from unnest(s.admitted[first_year:last_year]) y(n)) from stock s where s.unit_id = any(p_units);
    return;
  end if;
  return query
  select unit_id, sum(n)::integer from (
    select t.unit_id, t.subtree as n from tally t
     where t.unit_id = any(p_units) and t.measure = p_measure and t.month >= date_trunc('month', p_from::timestamp)::date and t.month <= p_to and p_from <= p_to
    union all
    select l.unit_id, -l.n
      from (values (date_trunc('month', p_from::timestamp)::date, p_from - 1), (p_to + 1, (date_trunc('month', p_to::timestamp) + interval '1 month')::date - 1)) beyond(from_on, to_on)
     cross join lateral log_counts(p_units, beyond.from_on, beyond.to_on) l
     where p_from <= p_to and beyond.from_on <= beyond.to_on and l.measure = p_measure
  ) part group by unit_id;
end $$;

-- What a dashboard says of each unit: its row of \`stock\` with what was admitted within days (n) in place of the years. One look a unit.
create function stock_within(p_units uuid[], p_from date, p_to date) returns table (unit_id uuid, ${each((column) => `${column} integer`)}, n integer)
language plpgsql stable rows 50 as $$
#variable_conflict use_column
declare first_year integer; last_year integer;
begin
  if whole_years(p_from, p_to) then
    first_year := extract(year from p_from);
    last_year := extract(year from p_to);
    return query select s.unit_id, ${each((column) => `s.${column}`)}, case when first_year = last_year then s.admitted[first_year]
        else (select sum(y.n)::integer from unnest(s.admitted[first_year:last_year]) y(n)) end from stock s where s.unit_id = any(p_units);
  else
    return query select s.unit_id, ${each((column) => `s.${column}`)}, m.n
      from stock s left join measure_counts(p_units, p_from, p_to, 'ADMITTED') m on m.unit_id = s.unit_id where s.unit_id = any(p_units);
  end if;
end $$;

select stock_rebuild();
`);
  }
}
