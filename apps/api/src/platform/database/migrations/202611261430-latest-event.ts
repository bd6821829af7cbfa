import { Migration } from '@mikro-orm/migrations';

const place = (branch: string, condition = ''): string =>
  `cross join lateral (select coalesce(bool_or(a.ancestor_id = p_unit and a.during @> e.effective_on), false) as within,
          coalesce(bool_or(a.ancestor_id = any(p_scope) and a.during @> p_today), false) as named
        from org_ancestry a where a.descendant_id = e.${branch}${condition})`;
/** What is shown of the events of each branch, newest first. */
const each = (ofBranch: string): string => `select e.* from unnest(ahead) b(id) cross join lateral (
      select e.* from lifecycle_event e ${place('branch_id')} here ${place('to_branch_id', " and e.measure = 'MOVED'")} there
       where ${ofBranch} and e.measure is not null and (e.counted_on, e.seq) >= (last_on, last_seq) and (e.counted_on, e.seq) < (before_on, before_seq)
         and not e.voided and (here.within <> (e.measure = 'MOVED' and there.within)) and (here.named or there.named)
         and not exists (select from lifecycle_event x where x.corrects = e.id)
       order by e.counted_on desc, e.seq desc limit rows_left) e`;

/**
 * The function that finds the last events, by the number of branches it looks at first.
 * @param branches in SQL; null when all there is is asked for
 */
export const recentEventsFunction = (branches: string): string => `
-- What counts in a unit and below within days, newest first by the day it counts, from a place in that order on (exclusive), as far as
-- one of its branches lies in the scope. The branches where something happened last are taken: no other can hold anything newer than
-- the last of them has. When some of that may not be shown, more are taken. Branches that have newer events than are asked for are few
-- on the first pages of today, and asked as well; where they are many, the log is walked instead.
-- @param p_rows null for all there are
create or replace function recent_events(p_unit uuid, p_from date, p_to date, p_scope uuid[], p_today date, p_before_on date, p_before_seq bigint, p_rows integer)
returns setof lifecycle_event language plpgsql stable rows 10 as $$
declare
  many constant integer := 50;
  before_on date := least(p_before_on, p_to + 1); before_seq bigint := case when p_before_on <= p_to then p_before_seq else 0 end;
  ahead uuid[]; branches uuid[]; last_on date; last_seq bigint; rows_left integer := p_rows; wanted integer := ${branches}; given integer;
begin
  if cardinality(p_scope) = 0 or p_from > p_to then return; end if;
  ahead := array(select l.branch_id from latest_event l where l.unit_id = p_unit and (l.counted_on, l.seq) >= (before_on, before_seq) limit many + 1);
  while rows_left is not null and cardinality(ahead) <= many loop
    select array_agg(h.branch_id), (array_agg(h.counted_on order by h.counted_on, h.seq))[1], (array_agg(h.seq order by h.counted_on, h.seq))[1]
      into branches, last_on, last_seq
      from (select l.* from latest_event l where l.unit_id = p_unit and (l.counted_on, l.seq) < (before_on, before_seq) and l.counted_on >= p_from
             order by l.counted_on desc, l.seq desc limit wanted) h;
    -- No other branch has anything in these days: all of them is wanted of those that have.
    if (cardinality(branches) = wanted) is not true then last_on := p_from; last_seq := 0; end if;
    ahead := ahead || branches;
    return query select e.* from (
        ${each('e.branch_id = b.id')}
        union all
        ${each("e.to_branch_id = b.id and e.measure = 'MOVED' and e.branch_id <> all(ahead)")}) e order by e.counted_on desc, e.seq desc limit rows_left;
    get diagnostics given = row_count;
    rows_left := rows_left - given;
    if rows_left = 0 or last_seq = 0 then return; end if;
    before_on := last_on; before_seq := last_seq; wanted := rows_left + 3;
  end loop;
  if rows_left is null then before_on := p_before_on; before_seq := p_before_seq; end if;
  return query select w.* from walked_events(p_unit, p_from, p_to, p_scope, p_today, before_on, before_seq, rows_left) w;
end $$;
`;

/** The last events of any unit, of a town and of a country alike, are found without asking each branch for its own. */
export class Migration202611261430LatestEvent extends Migration {
  override up(): void {
    this.addSql(`
-- Derived: where the newest event of each branch stands, for the branch and every unit it has ever been under. Events are only added,
-- so that a row only moves on. In its index the branches of a unit lie in the order in which something happened in them last: the first
-- ten hold the ten newest events. Whether an event is shown is not asked here: a correction does not change what was recorded last.
create table latest_event (
  unit_id uuid not null,
  branch_id uuid not null,
  counted_on date not null,
  seq bigint not null,
  primary key (branch_id, unit_id)
);
create index latest_event_newest on latest_event (unit_id, counted_on, seq) include (branch_id);

-- The one definition; the table must always equal it (npm run verify).
create view latest_event_derived as
  select a.ancestor_id as unit_id, n.branch_id, n.counted_on, n.seq
    from (select distinct on (e.branch_id) e.branch_id, e.counted_on, e.seq
            from (select branch_id, counted_on, seq from lifecycle_event where measure is not null
                  union all select to_branch_id, counted_on, seq from lifecycle_event where measure = 'MOVED' and to_branch_id is not null) e
           order by e.branch_id, e.counted_on desc, e.seq desc) n
    join (select distinct ancestor_id, descendant_id from org_ancestry) a on a.descendant_id = n.branch_id;

create function latest_event_follow() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from fresh where measure is not null) then return null; end if;
  perform counters_in_turn();
  insert into latest_event as l (unit_id, branch_id, counted_on, seq)
  select a.ancestor_id, n.branch_id, n.counted_on, n.seq
    from (select distinct on (e.branch_id) e.branch_id, e.counted_on, e.seq
            from (select branch_id, counted_on, seq from fresh where measure is not null
                  union all select to_branch_id, counted_on, seq from fresh where measure = 'MOVED' and to_branch_id is not null) e
           order by e.branch_id, e.counted_on desc, e.seq desc) n
   cross join lateral (select distinct o.ancestor_id from org_ancestry o where o.descendant_id = n.branch_id offset 0) a
   order by n.branch_id, a.ancestor_id
  on conflict (branch_id, unit_id) do update set counted_on = excluded.counted_on, seq = excluded.seq
   where (l.counted_on, l.seq) < (excluded.counted_on, excluded.seq);
  return null;
end $$;
create trigger latest_event_recorded after insert on lifecycle_event referencing new table as fresh for each statement execute function latest_event_follow();

-- A branch comes under units it was never under before; what it has left stays in its past.
create function latest_event_tree() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'INSERT' then
    insert into latest_event (unit_id, branch_id, counted_on, seq)
    select a.ancestor_id, a.descendant_id, n.counted_on, n.seq
      from (select distinct ancestor_id, descendant_id from fresh) a
     cross join lateral (select e.counted_on, e.seq from (
         (select counted_on, seq from lifecycle_event where branch_id = a.descendant_id and measure is not null order by counted_on desc, seq desc limit 1)
         union all
         (select counted_on, seq from lifecycle_event where to_branch_id = a.descendant_id and measure = 'MOVED' order by counted_on desc, seq desc limit 1)) e
        order by e.counted_on desc, e.seq desc limit 1) n
    on conflict (branch_id, unit_id) do nothing;
  else
    delete from latest_event l using (select distinct ancestor_id, descendant_id from gone) g
     where l.branch_id = g.descendant_id and l.unit_id = g.ancestor_id
       and not exists (select from org_ancestry a where a.descendant_id = g.descendant_id and a.ancestor_id = g.ancestor_id);
  end if;
  return null;
end $$;
create trigger latest_event_placed after insert on org_ancestry referencing new table as fresh for each statement execute function latest_event_tree();
create trigger latest_event_left after delete on org_ancestry referencing old table as gone for each statement execute function latest_event_tree();

insert into latest_event select * from latest_event_derived;
grant select on latest_event, latest_event_derived to dangvu_app;
revoke execute on function latest_event_follow, latest_event_tree from public;

-- As before, for days long past and for counting all there are.
alter function recent_events(uuid, date, date, uuid[], date, date, bigint, integer) rename to walked_events;

${recentEventsFunction('p_rows')}`);
  }
}
