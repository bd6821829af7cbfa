import { Migration } from '@mikro-orm/migrations';

/** Who did or read what, when and why; each row carries the hash of the one before it. */
export class Migration0007Audit extends Migration {
  override up(): void {
    this.addSql(`
create table audit_entry (
  seq bigint primary key,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('ACCOUNT', 'API_CLIENT', 'SYSTEM')),
  actor_id uuid,
  action text not null,
  target_type text,
  target_id uuid,
  unit_id uuid,
  reason text,
  details jsonb not null,
  previous_hash bytea not null,
  hash bytea not null
);
create index audit_entry_target on audit_entry (target_id, seq desc) where target_id is not null;
create index audit_entry_actor on audit_entry (actor_id, seq desc);
create index audit_entry_unit on audit_entry (unit_id, seq desc);
create trigger audit_entry_closed before update or delete on audit_entry for each row execute function forbid_change();
create trigger audit_entry_kept before truncate on audit_entry for each statement execute function forbid_change();

-- The bytes a row's hash covers; one definition for writing and for checking.
create function audit_hash(previous bytea, e audit_entry) returns bytea language sql stable as $$
  select sha256(previous || convert_to(jsonb_build_array(e.seq, extract(epoch from e.at), e.actor_kind, e.actor_id, e.action,
    e.target_type, e.target_id, e.unit_id, e.reason, e.details)::text, 'UTF8'))
$$;

-- The only way in. One writer at a time (advisory lock until commit) keeps the chain a line: call it last in a transaction.
create function audit_append(actor_kind text, actor_id uuid, action text, target_type text, target_id uuid, unit_id uuid,
  reason text, details jsonb) returns bigint language plpgsql security definer set search_path = public as $$
declare e audit_entry; last audit_entry;
begin
  perform pg_advisory_xact_lock(7230114);
  select * into last from audit_entry order by seq desc limit 1;
  e := row(coalesce(last.seq, 0) + 1, clock_timestamp(), actor_kind, actor_id, action, target_type, target_id, unit_id, reason,
    coalesce(details, '{}'), coalesce(last.hash, '\\x00'), '\\x');
  e.hash := audit_hash(e.previous_hash, e);
  insert into audit_entry select e.*;
  return e.seq;
end $$;

-- Rows whose hash does not fit: empty as long as nobody has touched the log.
create view audit_broken as
  select e.seq from (select a.*, lag(a.hash, 1, '\\x00') over (order by a.seq) as expected_previous,
                            lag(a.seq, 1, 0::bigint) over (order by a.seq) as previous_seq from audit_entry a) e
    join audit_entry self using (seq)
   where e.previous_hash <> e.expected_previous or e.previous_seq + 1 <> e.seq or self.hash <> audit_hash(self.previous_hash, self);

grant select on audit_entry, audit_broken to dangvu_app;
grant execute on function audit_append to dangvu_app;
`);
  }
}
