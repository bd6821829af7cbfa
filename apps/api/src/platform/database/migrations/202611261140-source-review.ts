import { Migration } from '@mikro-orm/migrations';

/** The branch's monthly review of its list: once a month, with how many stayed, entered and left, as they were then. */
export class Migration202611261140SourceReview extends Migration {
  override up(): void {
    this.addSql(`
create table source_review (
  id uuid primary key default uuidv7(),
  branch_id uuid not null references org_unit,
  month date not null check (extract(day from month) = 1),
  held_on date not null,
  staying integer not null check (staying >= 0),
  entered integer not null check (entered >= 0),
  leaving integer not null check (leaving >= 0),
  note text check (note <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  constraint source_review_once unique (branch_id, month),
  check (date_trunc('month', held_on)::date = month)
);
grant select, insert on source_review to dangvu_app;
`);
  }
}
