import { Migration } from '@mikro-orm/migrations';

/** Named states of the lists, and which of them a list opens with: for a person, and for a role. */
export class Migration202611282240SavedViews extends Migration {
  override up(): void {
    this.addSql(`
create table saved_view (
  id uuid primary key default uuidv7(),
  account_id uuid not null references account,
  list text not null check (list in ('MEMBERS', 'CANDIDATES', 'TRANSFERS', 'TRAINING_CLASSES')),
  name text not null check (name <> '' and length(name) <= 80),
  -- The address of the list behind its question mark; empty: the plain list.
  search text not null check (length(search) <= 1500),
  audience text not null check (audience in ('OWNER', 'UNIT', 'EVERYONE')),
  unit_id uuid references org_unit,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  check ((audience = 'UNIT') = (unit_id is not null))
);
create unique index saved_view_name_once on saved_view (account_id, list, lower(name));
create index saved_view_unit on saved_view (unit_id, list) where unit_id is not null;
create index saved_view_everyone on saved_view (list) where audience = 'EVERYONE';

-- Null: the person wants the plain list, whatever his role begins with.
create table saved_view_default (
  account_id uuid not null references account,
  list text not null check (list in ('MEMBERS', 'CANDIDATES', 'TRANSFERS', 'TRAINING_CLASSES')),
  view_id uuid references saved_view on delete cascade,
  primary key (account_id, list)
);
create index saved_view_default_view on saved_view_default (view_id);

create table saved_view_role_default (
  role text not null check (role in ('ORGANISATION_OFFICER', 'COMMITTEE_LEADER', 'UNIT_OFFICER', 'BRANCH_SECRETARY', 'INSPECTOR', 'ADMINISTRATOR')),
  list text not null check (list in ('MEMBERS', 'CANDIDATES', 'TRANSFERS', 'TRAINING_CLASSES')),
  view_id uuid not null references saved_view on delete cascade,
  set_by uuid references account,
  primary key (role, list)
);
create index saved_view_role_default_view on saved_view_role_default (view_id);

grant select, insert, update, delete on saved_view, saved_view_default, saved_view_role_default to dangvu_app;
`);
  }
}
