import { Migration } from '@mikro-orm/migrations';

/** Who was put out wrongly is restored: the membership goes on, and between the exit and the restoration nobody was a member. */
export class Migration202611261832Restoration extends Migration {
  override up(): void {
    this.addSql(`
-- Of nearly everybody null. Where it is set, a state on a day before it is looked up in the log.
alter table membership add column restored_on date;

-- A membership has a branch on each of its days; only a restoration leaves days between two branches.
create or replace function membership_posting_unbroken() returns trigger language plpgsql as $$
declare pieces integer;
begin
  select coalesce((select count(*) from unnest(range_agg(during))), 0) into pieces
    from membership_posting where membership_id = coalesce(new.membership_id, old.membership_id);
  if pieces > 1 and pieces > 1 + (select count(*) from membership m join lifecycle_fact f on f.person_id = m.person_id and f.membership_id = m.id
      where m.id = coalesce(new.membership_id, old.membership_id) and f.act = 'RESTORE') then
    raise exception 'membership % has no branch for a time', coalesce(new.membership_id, old.membership_id)
      using errcode = 'integrity_constraint_violation', constraint = 'membership_posting_unbroken';
  end if;
  return null;
end $$;

-- As before, and who was restored came (libs/domain/reporting/measures.ts, headcountSign).
create or replace function headcount_on(p_units uuid[], p_on date) returns table (unit_id uuid, n integer) language plpgsql stable rows 50 as $$
#variable_conflict use_column
declare changed uuid[]; same uuid[];
begin
  changed := array(select u.id from unnest(p_units) u(id) where exists (select from org_ancestry a
    where a.ancestor_id = u.id and not (lower_inf(a.during) and upper_inf(a.during)) and (lower(a.during) > p_on or upper(a.during) > p_on)));
  same := array(select u.id from unnest(p_units) u(id) where u.id <> all(changed));
  return query
    select k.unit_id, sum(k.n)::integer from (
      select s.unit_id, s.decided + s.probationary + s.official as n from stock s where s.unit_id = any(same)
      union all
      select m.unit_id, case when m.measure in ('ADMITTED', 'ARRIVED', 'MOVED_IN', 'RESTORED') then -m.n else m.n end
        from measure_counts(same, p_on + 1, '9999-12-31') m
       where m.measure in ('ADMITTED', 'ARRIVED', 'MOVED_IN', 'RESTORED', 'DEPARTED', 'MOVED_OUT', 'DIED', 'EXPELLED', 'STRUCK_OFF', 'RESIGNED', 'ANNULLED')) k
     group by 1 having sum(k.n) <> 0
    union all
    select a.ancestor_id, count(*)::integer from org_ancestry a join membership_posting p on p.branch_id = a.descendant_id
       and coalesce(lower(p.during) <= p_on, true) and coalesce(upper(p.during) > p_on, true)
     where a.ancestor_id = any(changed) and a.during @> p_on group by 1;
end $$;
`);
  }
}
