import { Migration } from '@mikro-orm/migrations';

/** Months in which a member paid no dues or took no part, as the branch notes them; a note is taken back and never deleted. */
export class Migration202611262244MissedMonth extends Migration {
  override up(): void {
    this.addSql(`
create table missed_month (
  id uuid primary key default uuidv7(),
  membership_id uuid not null references membership,
  month date not null check (extract(day from month) = 1),
  dues boolean not null,
  activity boolean not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  withdrawn_on date,
  withdraw_reason text,
  version integer not null default 1,
  check (dues or activity),
  check ((withdrawn_on is null) = (withdraw_reason is null))
);
create unique index missed_month_once on missed_month (membership_id, month) where withdrawn_on is null;
create index missed_month_membership on missed_month (membership_id);
create index missed_month_standing on missed_month (month, membership_id) where withdrawn_on is null;
grant select, insert, update on missed_month to dangvu_app;
`);
  }
}
