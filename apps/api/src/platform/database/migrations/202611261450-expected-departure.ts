import { Migration } from '@mikro-orm/migrations';

/** Departures a branch knows of beforehand, so that the transfer is begun in time; one at a time for a membership. */
export class Migration202611261450ExpectedDeparture extends Migration {
  override up(): void {
    this.addSql(`
create table expected_departure (
  id uuid primary key default uuidv7(),
  membership_id uuid not null references membership,
  kind text not null check (kind in ('GRADUATION', 'ENLISTMENT', 'DISCHARGE', 'WORK_AWAY')),
  expected_on date not null,
  destination text,
  note text,
  state text not null default 'EXPECTED' check (state in ('EXPECTED', 'TRANSFER_BEGUN', 'WITHDRAWN', 'LEFT')),
  closed_on date,
  close_reason text,
  -- Written in the same act as the transfer, in whatever order.
  transfer_id uuid references transfer deferrable initially deferred,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  version integer not null default 1,
  check ((closed_on is null) = (state = 'EXPECTED')),
  check ((transfer_id is not null) = (state = 'TRANSFER_BEGUN'))
);
create unique index expected_departure_one_open on expected_departure (membership_id) where closed_on is null;
create index expected_departure_open on expected_departure (expected_on, id) where closed_on is null;
create index expected_departure_membership on expected_departure (membership_id);
grant select, insert, update on expected_departure to dangvu_app;
`);
  }
}
