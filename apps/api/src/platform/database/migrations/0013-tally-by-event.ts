import { Migration } from '@mikro-orm/migrations';

/** The counters follow an event by looking at that event, not at the whole log. */
export class Migration0013TallyByEvent extends Migration {
  override up(): void {
    this.addSql(`
-- As before, but each new event is looked up (\`lateral … offset 0\`): joined, the contribution of every event ever recorded was made
-- first and all but one thrown away, so that an act cost more with each year of history.
create or replace function tally_follow() returns trigger language plpgsql security definer set search_path = public as $$
begin
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
`);
  }
}
