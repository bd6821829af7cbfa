import { Migration } from '@mikro-orm/migrations';

/** The list of a unit follows its own span too, not only what comes under it or leaves. */
export class Migration202611262316UnitEventTree extends Migration {
  override up(): void {
    this.addSql(`
create or replace function unit_event_rebuild() returns void language plpgsql security definer set search_path = public as $$
begin
  delete from unit_event;
  delete from unit_event_kept;
  perform unit_event_fill(coalesce((select array_agg(distinct ancestor_id) from org_ancestry where depth > 0), '{}'));
end $$;

create or replace function unit_event_tree() returns trigger language plpgsql security definer set search_path = public as $$
begin
  -- A unit that has a list has branches below it; what happened in the unit itself counts while it stands.
  perform unit_event_fill(coalesce((select array_agg(distinct c.ancestor_id) from changed c
    where c.depth > 0 or exists (select from unit_event_kept k where k.unit_id = c.ancestor_id)), '{}'));
  return null;
end $$;
`);
  }
}
