import { Migration } from '@mikro-orm/migrations';

/**
 * Whose names a list showed stands in its entry of the log, under `shown`, where the hash covers it; the index finds the entries of one record.
 * Written through at once: a list of what is to be indexed later would be worked off by one writer, with everybody else waiting for the log.
 */
export class Migration202611282240RecordsShown extends Migration {
  override up(): void {
    this.addSql(`
create function audit_shown(details jsonb) returns uuid[] language sql immutable parallel safe as $$
  select array(select s.id::uuid from jsonb_array_elements_text(case when jsonb_typeof(details -> 'shown') = 'array' then details -> 'shown' else '[]' end) s(id))
$$;
create index audit_entry_shown on audit_entry using gin (audit_shown(details)) with (fastupdate = off) where details ? 'shown';
create index role_grant_unit on role_grant (unit_id);
`);
  }
}
