import { Migration } from '@mikro-orm/migrations';

/** Filling a unit's list looks at nothing that is filled: a load does it without the index, and read the table once for each unit. */
export class Migration202611270020UnitEventFill extends Migration {
  override up(): void {
    this.addSql(`
create or replace function unit_event_fill(p_units uuid[]) returns void language plpgsql security definer set search_path = public as $$
declare kept constant integer := 100; unit uuid;
begin
  perform counters_in_turn();
  delete from unit_event where unit_id = any(p_units);
  foreach unit in array p_units loop
    with newest as materialized (
      select w.counted_on, w.seq, row_number() over (order by w.counted_on desc, w.seq desc) as place
        from walked_events(unit, '-infinity', 'infinity', null, current_date, 'infinity', 9223372036854775807, kept + 1) w
    ), floor as (
      insert into unit_event_kept select unit, coalesce(max(n.counted_on), '-infinity'), coalesce(max(n.seq), 0) from newest n where n.place > kept
      on conflict (unit_id) do update set floor_on = excluded.floor_on, floor_seq = excluded.floor_seq
    )
    insert into unit_event select unit, n.counted_on, n.seq from newest n where n.place <= kept;
  end loop;
end $$;
`);
  }
}
