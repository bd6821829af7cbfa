import { Migration } from '@mikro-orm/migrations';

/** Admissions count towards a quota where the branch now stands: what was reached goes with the quota when units are merged or moved. */
export class Migration202611262250CarriedAdmissions extends Migration {
  override up(): void {
    this.addSql(`
-- Derived: from a day on the admissions a branch had decided before it count (1) or count no more (-1) towards what a unit has to reach.
-- The counters themselves are untouched: they say under whom somebody was admitted on the day it was decided.
create table admission_carriage (
  unit_id uuid not null references org_unit,
  branch_id uuid not null references org_unit,
  effective_on date not null,
  times integer not null check (times in (-1, 1)),
  primary key (unit_id, branch_id, effective_on)
);

-- The one definition: where each branch stands over time, itself or as what it was merged into, and the days on which that changes.
-- Only branches for which something ever changed are looked at.
create view admission_carriage_derived as
with recursive branch as (
  select descendant_id as id from org_ancestry where not upper_inf(during) union select predecessor_id from org_lineage where kind = 'MERGED'
), merged as (
  select predecessor_id, min(effective_on) as effective_on from org_lineage where kind = 'MERGED' group by predecessor_id
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
select s.unit_id, s.branch_id, lower(s.during) as effective_on, 1 as times from stay s join begun g on g.branch_id = s.branch_id where not lower_inf(s.during) and lower(s.during) > g.on_day
union all
select s.unit_id, s.branch_id, upper(s.during), -1 from stay s where not upper_inf(s.during);

create function admission_carriage_rebuild() returns void language sql security definer set search_path = public as $$
  delete from admission_carriage k where not exists (select from admission_carriage_derived d where (d.unit_id, d.branch_id, d.effective_on, d.times) = (k.unit_id, k.branch_id, k.effective_on, k.times));
  insert into admission_carriage (unit_id, branch_id, effective_on, times)
    select unit_id, branch_id, effective_on, times from admission_carriage_derived except select unit_id, branch_id, effective_on, times from admission_carriage;
$$;
revoke execute on function admission_carriage_rebuild from public;

-- Every admission that counts elsewhere than on the day it was decided, once for each change. carried_on: the day of the change.
create view carried_admission as
select k.unit_id, e.id as event_id, e.counted_on, k.effective_on as carried_on, k.times
  from admission_carriage k join lifecycle_event e on e.branch_id = k.branch_id and e.measure = 'ADMITTED' and e.effective_on < k.effective_on and not e.voided
 where not exists (select from lifecycle_event x where x.corrects = e.id);

alter function org_ancestry_rebuild() rename to org_ancestry_retell;
create function org_ancestry_rebuild() returns void language plpgsql security definer set search_path = public as $$
begin
  perform org_ancestry_retell();
  perform admission_carriage_rebuild();
end $$;
revoke execute on function org_ancestry_retell, org_ancestry_rebuild from public;
revoke execute on function org_ancestry_retell from dangvu_app;
grant execute on function org_ancestry_rebuild to dangvu_app;
grant select on admission_carriage, admission_carriage_derived, carried_admission to dangvu_app;
select admission_carriage_rebuild();
`);
  }
}
