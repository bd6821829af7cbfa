import { Migration } from '@mikro-orm/migrations';

/**
 * What an administrator puts in place of a value of the rulebook that is not sure. Published rows stay in code, these are laid over them.
 *
 * A server keeps the rulebook in memory. Whoever changes it moves a version, and with it the access version of every caller: a caller
 * remembered from before is read again before anything is answered to him, and with him the rulebook (0016 for how that is proved).
 */
export class Migration202611261035RuleChange extends Migration {
  override up(): void {
    this.addSql(`
create table rulebook_state (
  single boolean primary key default true check (single),
  version integer not null default 1
);
insert into rulebook_state default values;

create table rule_change (
  id uuid primary key default uuidv7(),
  seq bigint generated always as identity unique,
  param text not null,
  numerator integer not null check (numerator > 0),
  denominator integer check (denominator > numerator),
  valid_from date not null,
  reason text not null check (reason <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid not null references account
);
create index rule_change_param on rule_change (param, valid_from);
grant select, insert on rule_change to dangvu_app;
grant select on rulebook_state to dangvu_app;

create function move_rulebook() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update rulebook_state set version = version + 1;
  update account set access_version = access_version;
  update api_client set access_version = access_version;
  return null;
end $$;
create trigger rule_change_moves after insert or update or delete on rule_change for each statement execute function move_rulebook();
`);
  }
}
