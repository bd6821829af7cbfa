import { Migration } from '@mikro-orm/migrations';

const under = (branch: string): string =>
  `exists (select from org_ancestry a where a.descendant_id = e.${branch} and a.ancestor_id = p_unit and a.during @> e.effective_on offset 0)`;
const named = (branch: string): string =>
  `exists (select from org_ancestry s where s.descendant_id = e.${branch} and s.ancestor_id = any(p_scope) and s.during @> p_today offset 0)`;
const inDays = 'e.measure is not null and e.counted_on between p_from and p_to and (e.counted_on, e.seq) < (before_on, before_seq)';
const shown = `${inDays} and not e.voided
        and (case when e.measure = 'MOVED' then ${under('branch_id')} <> ${under('to_branch_id')} else ${under('branch_id')} end
          and (${named('branch_id')} or ${named('to_branch_id')}) and not exists (select from lifecycle_event x where x.corrects = e.id)) is true`;
const newest = 'order by e.counted_on desc, e.seq desc limit rows_left';
const movedIn = "e.to_branch_id = b.id and e.measure = 'MOVED' and e.branch_id <> all(branches)";
const head = (of: string): string =>
  `select b.id, e.* from unnest(branches) b(id) cross join lateral (select e.counted_on, e.seq from lifecycle_event e where ${of} and ${inDays} order by e.counted_on desc, e.seq desc limit 1) e`;
const each = (ids: string, of: string): string =>
  `select e.* from unnest(${ids}) b(id) cross join lateral (select e.* from lifecycle_event e where ${of} and ${shown} ${newest}) e`;

/** A town in a large country finds its members' names, and what happened last, without passing everybody else. */
export class Migration202611261045MemberName extends Migration {
  override up(): void {
    this.addSql(`
-- Derived: who is a member now, by branch and name. A town is neither so large that a walk along everybody meets its members soon, nor
-- so small that each can be looked up: for a page of fifty, five thousand people were fetched to learn what they are called. Here the
-- names of a branch lie together, and only those on the page are fetched.
create table member_name (
  membership_id uuid primary key,
  branch_id uuid not null,
  person_id uuid not null,
  sort_name text collate "vi-VN-x-icu" not null,
  search_name text not null
);
create index member_name_branch on member_name (branch_id, sort_name, person_id, membership_id) include (search_name);
create index member_name_person on member_name (person_id);

-- The one definition; the table must always equal it (npm run verify).
create view member_name_derived as
  select m.id as membership_id, m.branch_id, m.person_id, p.sort_name, p.search_name
    from membership m join person p on p.id = m.person_id where m.ended_on is null;

create function member_name_follow() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_table_name = 'person' then
    update member_name set sort_name = new.sort_name, search_name = new.search_name where person_id = new.id;
    return null;
  end if;
  if tg_op <> 'INSERT' then delete from member_name where membership_id = old.id; end if;
  if tg_op <> 'DELETE' then insert into member_name select * from member_name_derived where membership_id = new.id; end if;
  return null;
end $$;
create trigger member_name_begun after insert on membership for each row when (new.ended_on is null) execute function member_name_follow();
create trigger member_name_changed after update on membership for each row
  when (old.branch_id <> new.branch_id or old.person_id <> new.person_id or old.ended_on is distinct from new.ended_on) execute function member_name_follow();
create trigger member_name_removed after delete on membership for each row execute function member_name_follow();
create trigger member_name_renamed after update on person for each row when (old.full_name <> new.full_name) execute function member_name_follow();

insert into member_name select * from member_name_derived;
grant select on member_name, member_name_derived to dangvu_app;
revoke execute on function member_name_follow from public;

-- As before, but for a unit that is small in its country. Which of its branches hold the newest is told by the newest of each alone,
-- and what is at least as new as the last of those is all that can be newer than anything else; when some of that may not be shown, what
-- is older follows. A walk passes everybody/mine events for each one shown and asks of each where it lies; a branch costs two looks.
create or replace function recent_events(p_unit uuid, p_from date, p_to date, p_scope uuid[], p_today date, p_before_on date, p_before_seq bigint, p_rows integer)
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
`);
  }
}
