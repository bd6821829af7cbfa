import { Migration } from '@mikro-orm/migrations';

const disciplined = `measure in ('REPRIMANDED', 'WARNED', 'REMOVED_FROM_OFFICE', 'EXPELLED')`;

/**
 * What waits is found by the branches it is asked of and not all over the country: indexes for what was found by its day alone, and
 * `units_permitted` of several units at once, because it is counted over everything somebody has a right in.
 */
export class Migration202611280400WhatWaitsByBranch extends Migration {
  override up(): void {
    this.addSql('drop function units_permitted(uuid, uuid[], date)');
    this.addSql(`
create function units_permitted(p_above uuid[], p_permitted uuid[], p_today date) returns setof uuid language plpgsql stable rows 100 as $$
begin
  if not exists (select from unnest(p_above) o(unit_id) where not exists
      (select from org_ancestry s where s.descendant_id = o.unit_id and s.ancestor_id = any(p_permitted) and s.during @> p_today)) then
    return query select b.descendant_id from org_ancestry b where b.ancestor_id = any(p_above) and b.during @> p_today;
  else
    return query select b.descendant_id from org_ancestry b where b.ancestor_id = any(p_above) and b.during @> p_today
      and exists (select from org_ancestry s where s.descendant_id = b.descendant_id and s.ancestor_id = any(p_permitted) and s.during @> p_today);
  end if;
end $$`);
    // Of many units the days are gone through whichever plan PostgreSQL keeps: it cannot know how few these days are.
    this.addSql(`
create or replace function log_counts(p_units uuid[], p_from date, p_to date) returns table (unit_id uuid, measure text, n integer)
language plpgsql stable rows 10 as $$
#variable_conflict use_column
declare few constant integer := 2000; branches uuid[]; events uuid[];
begin
  if not exists (select from lifecycle_event e where e.measure is not null and e.counted_on between p_from and p_to) then return; end if;
  branches := array(select a.descendant_id from org_ancestry a where a.ancestor_id = any(p_units) limit few + 1);
  if cardinality(branches) > few then
    events := array(select e.id from lifecycle_event e where e.measure is not null and e.counted_on between p_from and p_to);
  else
    events := array(select e.id from lifecycle_event e where e.branch_id = any(branches) and e.measure is not null and e.counted_on between p_from and p_to
      union select e.id from lifecycle_event e where e.to_branch_id = any(branches) and e.measure = 'MOVED' and e.counted_on between p_from and p_to);
  end if;
  return query select c.unit_id, c.measure, count(*)::integer from unnest(events) e(id)
    cross join lateral (select k.unit_id, k.measure from lifecycle_contribution k where k.event_id = e.id and k.unit_id = any(p_units) offset 0) c
    where not exists (select from lifecycle_event x where x.corrects = e.id) group by 1, 2;
end $$`);
    this.addSql(`create index lifecycle_event_disciplined_member on lifecycle_event (membership_id, counted_on) where ${disciplined}`);
    this.addSql(`create index lifecycle_event_disciplined_branch on lifecycle_event (branch_id, counted_on) where ${disciplined}`);
    this.addSql(`create index lifecycle_event_exempt_until on lifecycle_event ((details->>'until')) where act in ('EXEMPT', 'EXEMPTION_RENEW')`);
    this.addSql(`create index membership_again on membership (branch_id) where ended_on is null and status = 'OFFICIAL' and ordinal > 1`);
  }
}
