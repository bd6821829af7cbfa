import { Migration } from '@mikro-orm/migrations';

/**
 * Whoever accepts a unit's report reminds it while the report is missing: kept as it was said, so that the unit reads it and the superior
 * sees how often it was needed. The day is that of the town; one a unit, period and day, also of two who remind at the same moment.
 */
export class Migration202611282300ReportReminders extends Migration {
  override up(): void {
    this.addSql(`
create table report_reminder (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references org_unit,
  period_id uuid not null references report_period,
  reminded_on date not null,
  message text check (message <> '' and length(message) <= 500),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  constraint report_reminder_once_a_day unique (unit_id, period_id, reminded_on)
);
create trigger report_reminder_closed before update or delete on report_reminder for each row execute function forbid_change();

grant select, insert on report_reminder to dangvu_app;
`);
  }
}
