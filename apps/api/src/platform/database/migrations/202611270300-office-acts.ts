import { Migration } from '@mikro-orm/migrations';

/** An office is taken and left by an act: who recorded it and why it ended. What was loaded before is known from its own first day. */
export class Migration202611270300OfficeActs extends Migration {
  override up(): void {
    this.addSql(`
alter table office add column version integer not null default 1;
alter table office add column recorded_at timestamptz not null default now();
alter table office add column recorded_by uuid references account;
alter table office add column left_at timestamptz;
alter table office add column left_by uuid references account;
alter table office add column left_reason text check (left_reason <> '');
comment on column org_unit_revision.has_committee is 'As it was loaded. Whether a unit has a committee on a day is read from its offices.';
`);
  }
}
