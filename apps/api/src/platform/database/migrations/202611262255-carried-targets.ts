import { Migration } from '@mikro-orm/migrations';

/** A reorganisation carries targets as it carries quotas: a line of its own kind, with nothing left where the unit is no more. */
export class Migration202611262255CarriedTargets extends Migration {
  override up(): void {
    this.addSql(`
do $$ declare name text; begin
  -- Both checks that name CANCELLED: the list of kinds, and that only a cancelled target leaves nothing.
  for name in select conname from pg_constraint where conrelid = 'target_line'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%CANCELLED%' loop
    execute format('alter table target_line drop constraint %I', name);
  end loop;
end $$;
alter table target_line add constraint target_line_line_kind_check check (line_kind in ('ASSIGNED', 'RAISED', 'LOWERED', 'CHANGED', 'CARRIED', 'CANCELLED'));
alter table target_line add constraint target_line_nothing check (line_kind = 'CARRIED' or (line_kind = 'CANCELLED') = (kind is null));
`);
  }
}
