import { Migration } from '@mikro-orm/migrations';

/**
 * Who may do what carries a version, and the log of readings takes many rows at once.
 *
 * The version lets a server keep in memory what it knows of a caller: every answer carries the version as it stands in the
 * database at that moment, and one that differs is not given. It is moved by triggers, so that no program, and no owner with a
 * console, can change a right past it.
 */
export class Migration0016AccessVersion extends Migration {
  override up(): void {
    this.addSql(`
alter table account add column access_version bigint not null default 1;
alter table api_client add column access_version bigint not null default 1;

create function move_access_version() returns trigger language plpgsql as $$
begin
  new.access_version := old.access_version + 1;
  return new;
end $$;
create trigger account_access_moves before update on account for each row execute function move_access_version();
create trigger api_client_access_moves before update on api_client for each row execute function move_access_version();

-- A grant belongs to what the account may do: the account's own trigger counts.
create function move_access_of_account() returns trigger language plpgsql as $$
begin
  update account set access_version = access_version
   where id in (case when tg_op <> 'INSERT' then old.account_id end, case when tg_op <> 'DELETE' then new.account_id end);
  return null;
end $$;
create trigger role_grant_access_moves after insert or update or delete on role_grant for each row execute function move_access_of_account();

-- Readings that arrive together: one lock, one look at the end of the chain, one insert. A row is hashed by the one definition.
create function audit_append_readings(actor_kind text[], actor_id uuid[], action text[], target_type text[], target_id uuid[], unit_id uuid[],
  details jsonb[]) returns void language plpgsql security definer set search_path = public as $$
declare e audit_entry; last audit_entry; entries audit_entry[];
begin
  perform pg_advisory_xact_lock(7230114);
  select * into last from audit_entry order by seq desc limit 1;
  for place in 1 .. cardinality(actor_kind) loop
    e := row(coalesce(last.seq, 0) + 1, clock_timestamp(), actor_kind[place], actor_id[place], action[place], target_type[place],
      target_id[place], unit_id[place], null, details[place], coalesce(last.hash, '\\x00'), '\\x');
    e.hash := audit_hash(e.previous_hash, e);
    entries[place] := e;
    last := e;
  end loop;
  insert into audit_entry select * from unnest(entries);
end $$;
grant execute on function audit_append_readings to dangvu_app;
`);
  }
}
