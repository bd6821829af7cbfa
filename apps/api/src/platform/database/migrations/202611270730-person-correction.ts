import { Migration } from '@mikro-orm/migrations';

/**
 * What a decision put right in the record of a person, with the values it had before. Only added to; a merge says whose they are now.
 * The record has what is right, for every day: it was so all along.
 */
export class Migration202611270730PersonCorrection extends Migration {
  override up(): void {
    this.addSql(`
create table person_correction (
  id uuid primary key default uuidv7(),
  person_id uuid not null references person,
  -- Where the person was followed when it was recorded, or had been last.
  branch_id uuid not null references org_unit,
  decision_id uuid not null references decision,
  reason text not null check (reason <> ''),
  -- By what was put right: the value before and the value after, null where there was or is none.
  changed jsonb not null check (jsonb_typeof(changed) = 'object' and changed <> '{}'),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account
);
create index person_correction_person on person_correction (person_id);
create index person_correction_decision on person_correction (decision_id);
create trigger person_correction_kept before update or delete on person_correction for each row execute function lifecycle_event_kept_but_person();
grant select, insert on person_correction to dangvu_app;
`);
  }
}
