import { Migration } from '@mikro-orm/migrations';

// `offset 0`: looked up for each event that is met. PostgreSQL would rather collect every unit of the country beforehand.
const under = (branch: string): string =>
  `exists (select from org_ancestry a where a.descendant_id = e.${branch} and a.ancestor_id = p_unit and a.during @> e.effective_on offset 0)`;
const named = (branch: string): string =>
  `exists (select from org_ancestry s where s.descendant_id = e.${branch} and s.ancestor_id = any(p_scope) and s.during @> p_today offset 0)`;
const before = '(e.counted_on, e.seq) < (p_before_on, p_before_seq)';
const shown = `e.measure is not null and not e.voided and e.counted_on between p_from and p_to and ${before}
        and (case when e.measure = 'MOVED' then ${under('branch_id')} <> ${under('to_branch_id')} else ${under('branch_id')} end
          and (${named('branch_id')} or ${named('to_branch_id')}) and not exists (select from lifecycle_event x where x.corrects = e.id)) is true`;
const newest = 'order by e.counted_on desc, e.seq desc limit p_rows';

/** The last events of a unit, found without reading those before them; and the tree's ancestry without the slowest of its indexes. */
export class Migration0023RecentEvents extends Migration {
  override up(): void {
    this.addSql(`
-- The temporal key of the ancestry guarded what nobody writes: the table is rebuilt from the placements, which have such a key, and
-- compared with them (npm run verify). Being GiST it cost twenty microseconds a look, and PostgreSQL preferred it to the B-tree at a
-- hundredth of that, in every condition of scope of every read.
alter table org_ancestry drop constraint org_ancestry_pkey;
alter table org_ancestry add primary key (descendant_id, ancestor_id, during);

drop index lifecycle_event_counted;
drop index lifecycle_event_branch;
drop index lifecycle_event_moved_to;
create index lifecycle_event_counted on lifecycle_event (counted_on, seq) where measure is not null;
create index lifecycle_event_branch on lifecycle_event (branch_id, counted_on, seq) where measure is not null;
create index lifecycle_event_moved_to on lifecycle_event (to_branch_id, counted_on, seq) where measure = 'MOVED';

-- What counts in a unit and below within days, newest first by the day it counts, from a place in that order on (exclusive), as far as
-- one of its branches lies in the scope. Two ways: a unit with a hundredth of all members or more meets its own events soon enough
-- when the log is walked backwards; a smaller one has few branches, and each gives its newest. Neither reads more with more history.
-- @param p_rows null for all there are
create function recent_events(p_unit uuid, p_from date, p_to date, p_scope uuid[], p_today date, p_before_on date, p_before_seq bigint, p_rows integer)
returns setof lifecycle_event language plpgsql stable rows 10 as $$
declare mine bigint; everybody bigint; branches uuid[];
begin
  if cardinality(p_scope) = 0 or p_from > p_to then return; end if;
  mine := (select s.decided + s.probationary + s.official from stock s where s.unit_id = p_unit);
  everybody := (select r.decided + r.probationary + r.official from org_ancestry t join stock r on r.unit_id = t.ancestor_id
    where t.descendant_id = p_unit and upper_inf(t.during) order by t.depth desc limit 1);
  if mine * 100 >= everybody then
    return query select e.* from lifecycle_event e where ${shown} ${newest};
  else
    branches := array(select distinct a.descendant_id from org_ancestry a where a.ancestor_id = p_unit);
    return query select e.* from (
        select f.* from unnest(branches) b(id) cross join lateral (select e.* from lifecycle_event e where e.branch_id = b.id and ${shown} ${newest}) f
        union all
        select f.* from unnest(branches) b(id) cross join lateral (select e.* from lifecycle_event e where e.to_branch_id = b.id and e.measure = 'MOVED'
          and e.branch_id <> all(branches) and ${shown} ${newest}) f
      ) e ${newest};
  end if;
end $$;
`);
  }
}
