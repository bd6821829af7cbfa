import { Migration } from '@mikro-orm/migrations';

const states = ['decided', 'probationary', 'official', 'listed', 'class_done', 'dossier_open', 'branch_resolved', 'committee_resolved'] as const;
const each = (line: (column: string) => string, between = ', '): string => states.map(line).join(between);

/** How many stand where now, counted as they change: a dashboard of the whole country reads one row. */
export class Migration0019Stock extends Migration {
  override up(): void {
    this.addSql(`
-- Members by status and candidates by stage of each unit and everything below it, as the records and the tree are now. One row a
-- unit: what is read together stands together, and an act that changes a state changes one row of each unit above. Space is left in
-- every page, so that a row changed again and again stays where it is and no index follows it.
create table stock (
  unit_id uuid primary key references org_unit,
  ${each((column) => `${column} integer not null default 0`, ',\n  ')}
) with (fillfactor = 60);

-- The recount the table must equal (npm run verify). Of the tree only what goes on counts: a change of it is recorded when it has
-- taken effect (org_ancestry_rebuild), so that what goes on is what holds today.
create view stock_derived as
  select a.ancestor_id as unit_id, ${each((column) => `coalesce(sum(o.n) filter (where o.state = '${column.toUpperCase()}'), 0)::integer as ${column}`, ',\n    ')}
    from (select m.branch_id, m.status as state, count(*) as n from membership m where m.ended_on is null group by 1, 2
          union all select c.branch_id, c.stage, count(*) from candidacy c where c.closed_on is null group by 1, 2) o
    join org_ancestry a on a.descendant_id = o.branch_id and upper_inf(a.during) group by 1;

-- Whoever changes a counter waits here first, until the one before him commits. Every act changes the row of the root anyway, so no
-- act waits longer for it; and whatever an act changes afterwards, in however many statements, two of them cannot hold each other up.
-- A change of the tree waits here too: nobody counts by a tree that another transaction is about to replace.
create function counters_in_turn() returns void language sql volatile as $$ select pg_advisory_xact_lock(7230115) $$;

-- People of these branches entered (1) or left (-1) these states. A statement after the lock sees the tree as it is then.
create function stock_add(p_branches uuid[], p_states text[], p_signs integer[]) returns void language plpgsql security definer set search_path = public as $$
begin
  perform counters_in_turn();
  insert into stock as s (unit_id, ${states.join(', ')})
  select a.ancestor_id, ${each((column) => `coalesce(sum(o.n) filter (where o.state = '${column.toUpperCase()}'), 0)`, ',\n      ')}
    from unnest(p_branches, p_states, p_signs) o(branch_id, state, n)
    join org_ancestry a on a.descendant_id = o.branch_id and upper_inf(a.during) group by 1 order by 1
  on conflict (unit_id) do update set ${each((column) => `${column} = s.${column} + excluded.${column}`)};
end $$;

${follow('membership', 'status', 'ended_on')}
${follow('candidacy', 'stage', 'closed_on')}

-- After loading with triggers off: each fills its counter anew from what it counts.
create function stock_rebuild() returns void language plpgsql security definer set search_path = public as $$
begin
  perform counters_in_turn();
  delete from stock;
  insert into stock select * from stock_derived order by unit_id;
end $$;
create function tally_rebuild() returns void language plpgsql security definer set search_path = public as $$
begin
  perform counters_in_turn();
  delete from tally;
  insert into tally select * from tally_derived order by unit_id, month, measure;
end $$;
select stock_rebuild();

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
  return null;
end $$;

-- Adds (1) or takes (-1) what these events count, by the tree as it is now.
create function tally_events(p_events uuid[], p_sign integer) returns void language sql security definer set search_path = public as $$
  insert into tally as t (unit_id, month, measure, own, subtree)
  select c.unit_id, date_trunc('month', c.counted_on::timestamp)::date, c.measure, p_sign * (count(*) filter (where c.own))::integer, p_sign * count(*)::integer
    from unnest(p_events) e(id) cross join lateral (select k.* from lifecycle_contribution k where k.event_id = e.id offset 0) c
   where not exists (select from lifecycle_event x where x.corrects = c.event_id)
   group by 1, 2, 3 order by 1, 2, 3
  on conflict (unit_id, month, measure) do update set own = t.own + excluded.own, subtree = t.subtree + excluded.subtree;
$$;

-- The same for one measure.
create function measure_counts(p_units uuid[], p_from date, p_to date, p_measure text) returns table (unit_id uuid, n integer)
language sql stable rows 50 as $$
  select unit_id, sum(n)::integer from (
    select t.unit_id, t.subtree as n from tally t
     where t.unit_id = any(p_units) and t.measure = p_measure and t.month >= date_trunc('month', p_from::timestamp)::date and t.month <= p_to and p_from <= p_to
    union all
    select l.unit_id, -l.n
      from (values (date_trunc('month', p_from::timestamp)::date, p_from - 1), (p_to + 1, (date_trunc('month', p_to::timestamp) + interval '1 month')::date - 1)) beyond(from_on, to_on)
     cross join lateral log_counts(p_units, beyond.from_on, beyond.to_on) l
     where p_from <= p_to and beyond.from_on <= beyond.to_on and l.measure = p_measure
  ) part group by unit_id
$$;

-- Called once at the end of every command that changes the tree; the counters follow. Events count by the tree of their own day: only
-- those are counted anew that lie in days for which the tree is now told otherwise.
create or replace function org_ancestry_rebuild() returns void language plpgsql security definer set search_path = public as $$
declare events uuid[];
begin
  perform counters_in_turn();
  if exists (select from org_ancestry_derived d where lower(d.during) > current_date + 1 or upper(d.during) > current_date + 1) then
    raise exception 'a change of the tree is recorded when it has taken effect' using errcode = 'check_violation', constraint = 'org_ancestry_not_ahead';
  end if;
  with told as (
    select ancestor_id, descendant_id, during, false as anew from org_ancestry
    union all select ancestor_id, descendant_id, during, true from org_ancestry_derived
  ), pair as (
    select descendant_id, coalesce(range_agg(during) filter (where not anew), '{}') as before, coalesce(range_agg(during) filter (where anew), '{}') as after
      from told group by ancestor_id, descendant_id
  ), changed as (
    select p.descendant_id, d.during from pair p cross join lateral unnest((p.before - p.after) + (p.after - p.before)) d(during) where p.before <> p.after
  )
  select array_agg(distinct e.id) into events from changed c join lifecycle_event e on c.descendant_id in (e.branch_id, e.to_branch_id)
   where e.measure is not null and e.effective_on <@ c.during;
  perform tally_events(events, -1);
  delete from org_ancestry a where not exists (
    select from org_ancestry_derived d where (d.ancestor_id, d.descendant_id, d.depth, d.during) = (a.ancestor_id, a.descendant_id, a.depth, a.during));
  insert into org_ancestry (ancestor_id, descendant_id, depth, during)
    select ancestor_id, descendant_id, depth, during from org_ancestry_derived
    except select ancestor_id, descendant_id, depth, during from org_ancestry;
  perform tally_events(events, 1);
  perform stock_rebuild();
end $$;

revoke execute on function counters_in_turn, stock_add, stock_rebuild, tally_rebuild, tally_events, membership_stocked, candidacy_stocked from public;
grant select on stock, stock_derived to dangvu_app;
`);
  }
}

/** Triggers of a table whose open rows stand in a branch and a state. Statements change many rows at a time and are counted at once. */
function follow(table: string, state: string, end: string): string {
  const rows = (name: string, sign: number): string => `select r.branch_id, r.${state} as state, ${sign} as sign from ${name} r where r.${end} is null`;
  const count = (source: string): string => `select array_agg(k.branch_id), array_agg(k.state), array_agg(k.n) into branches, states, signs
      from (select c.branch_id, c.state, sum(c.sign)::integer as n from (${source}) c group by 1, 2 having sum(c.sign) <> 0) k;`;
  return `
create function ${table}_stocked() returns trigger language plpgsql security definer set search_path = public as $$
declare branches uuid[]; states text[]; signs integer[];
begin
  if tg_op = 'INSERT' then
    ${count(rows('fresh', 1))}
  elsif tg_op = 'DELETE' then
    ${count(rows('gone', -1))}
  else
    ${count(`${rows('gone', -1)} union all ${rows('fresh', 1)}`)}
  end if;
  if branches is not null then perform stock_add(branches, states, signs); end if;
  return null;
end $$;
create trigger ${table}_entered after insert on ${table} referencing new table as fresh for each statement execute function ${table}_stocked();
create trigger ${table}_changed after update on ${table} referencing old table as gone new table as fresh for each statement execute function ${table}_stocked();
create trigger ${table}_erased after delete on ${table} referencing old table as gone for each statement execute function ${table}_stocked();`;
}
