import { Migration } from '@mikro-orm/migrations';

/** Copies of a draft under a name, to be compared. They stand apart from plans and quotas, so that nothing can count them. */
export class Migration202611261455Scenario extends Migration {
  override up(): void {
    this.addSql(`
create table plan_scenario (
  id uuid primary key default uuidv7(),
  plan_id uuid not null references plan on delete cascade,
  name text not null check (btrim(name) = name and name <> ''),
  note text,
  saved_at timestamptz not null default now(),
  saved_by uuid references account,
  constraint plan_scenario_name unique (plan_id, name)
);
create table plan_scenario_quota (
  scenario_id uuid not null references plan_scenario on delete cascade,
  unit_id uuid not null references org_unit,
  amount integer not null check (amount between 0 and 99999),
  remark text,
  primary key (scenario_id, unit_id)
);
grant select, insert, update, delete on plan_scenario, plan_scenario_quota to dangvu_app;
`);
  }
}
