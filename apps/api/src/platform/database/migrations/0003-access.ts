import { Migration } from '@mikro-orm/migrations';

/** Who may act: accounts, grants (role × subtree × period), sessions, API clients and their keys; what was asked before. */
export class Migration0003Access extends Migration {
  override up(): void {
    this.addSql(`
create table account (
  id uuid primary key default uuidv7(),
  login text not null check (login = lower(login) and login ~ '^[a-z0-9][a-z0-9._-]{1,62}$'),
  display_name text not null check (display_name <> ''),
  -- argon2id, PHC string; never leaves the server.
  password_hash text not null,
  must_change_password boolean not null default false,
  locale text not null default 'vi' check (locale in ('vi', 'en')),
  disabled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint account_login_unique unique (login)
);

create table api_client (
  id uuid primary key default uuidv7(),
  name text not null check (name <> ''),
  unit_id uuid not null references org_unit,
  scopes text[] not null check (scopes <@ array['ORGANISATION', 'FIGURES', 'NAMES', 'PLANS', 'REPORTS'] and cardinality(scopes) > 0),
  created_by uuid references account,
  disabled_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now()
);

-- Shown once; only the SHA-256 is kept. Two may live at a time, so that a key can be replaced without a gap.
create table api_key (
  id uuid primary key default uuidv7(),
  client_id uuid not null references api_client,
  prefix text not null,
  key_sha256 bytea not null unique check (length(key_sha256) = 32),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz
);
create index api_key_client on api_key (client_id);

create table role_grant (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account,
  role text not null check (role in ('ORGANISATION_OFFICER', 'COMMITTEE_LEADER', 'UNIT_OFFICER', 'BRANCH_SECRETARY', 'INSPECTOR', 'ADMINISTRATOR')),
  unit_id uuid not null references org_unit,
  during daterange not null check (not isempty(during)),
  created_at timestamptz not null default now(),
  constraint role_grant_once exclude using gist (account_id with =, role with =, unit_id with =, during with &&)
);
create index role_grant_account on role_grant (account_id);

create table session (
  id uuid primary key default uuidv7(),
  token_sha256 bytea not null unique check (length(token_sha256) = 32),
  account_id uuid not null references account,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_account on session (account_id);

-- Failed sign-ins, counted per login and per address, so that guessing slows down on every server process alike.
create table sign_in_attempt (
  at timestamptz not null default now(),
  login text not null,
  address text not null
);
create index sign_in_attempt_recent on sign_in_attempt (login, at);
create index sign_in_attempt_address on sign_in_attempt (address, at);

-- The answer already given to a mutation with this key by this actor. A second click gets the first answer.
create table idempotency (
  actor_id uuid not null,
  key text not null check (length(key) between 8 and 200),
  operation text not null,
  input_sha256 bytea not null,
  response jsonb not null,
  recorded_at timestamptz not null default now(),
  primary key (actor_id, key)
);

grant select, insert, update on account, api_client, api_key, role_grant, session to dangvu_app;
grant select, insert, delete on sign_in_attempt to dangvu_app;
grant select, insert on idempotency to dangvu_app;
`);
  }
}
