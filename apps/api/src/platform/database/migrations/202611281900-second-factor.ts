import { Migration } from '@mikro-orm/migrations';

/** A second factor of an account, its recovery codes, the step between password and code, and which roles must have one. */
export class Migration202611281900SecondFactor extends Migration {
  override up(): void {
    this.addSql(`
-- The secret is sealed with a key that is not in the database: a copy of the database alone computes no code.
create table second_factor (
  account_id uuid primary key references account,
  secret bytea,
  since timestamptz,
  -- The last step whose code was accepted: each code opens once.
  last_step bigint,
  -- A secret that was shown and of which no code was given yet.
  pending bytea,
  pending_at timestamptz,
  -- An administrator took it away: told to the person until there is one again.
  reset_at timestamptz,
  reset_by uuid references account,
  reset_reason text check (reset_reason <> ''),
  check ((secret is null) = (since is null)),
  check ((secret is null) = (last_step is null)),
  check ((pending is null) = (pending_at is null)),
  check ((reset_at is null) = (reset_reason is null))
);

-- For a lost telephone. 78 random bits each: a hash needs no salt.
create table recovery_code (
  account_id uuid not null references second_factor on delete cascade,
  code_sha256 bytea not null check (length(code_sha256) = 32),
  used_at timestamptz,
  primary key (account_id, code_sha256)
);

-- The password was right and the code is still to come. Holds only while nothing about the account has changed since.
create table sign_in_step (
  token_sha256 bytea primary key check (length(token_sha256) = 32),
  account_id uuid not null references account,
  access_version bigint not null,
  expires_at timestamptz not null
);
create index sign_in_step_account on sign_in_step (account_id);

create table second_factor_role (
  role text primary key check (role in ('ORGANISATION_OFFICER', 'COMMITTEE_LEADER', 'UNIT_OFFICER', 'BRANCH_SECRETARY', 'INSPECTOR', 'ADMINISTRATOR')),
  required_at timestamptz not null default now(),
  required_by uuid references account
);

grant select, insert, update, delete on second_factor, recovery_code, sign_in_step, second_factor_role to dangvu_app;

-- What a caller may do depends on both: the account's own trigger counts.
create trigger second_factor_access_moves after insert or delete or update of secret on second_factor for each row execute function move_access_of_account();

create function move_access_of_role() returns trigger language plpgsql as $$
begin
  update account set access_version = access_version
   where id in (select account_id from role_grant where role = coalesce(new.role, old.role) and revoked_at is null);
  return null;
end $$;
create trigger second_factor_role_access_moves after insert or delete on second_factor_role for each row execute function move_access_of_role();
`);
  }
}
