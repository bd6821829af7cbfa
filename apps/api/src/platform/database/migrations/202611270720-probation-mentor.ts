import { Migration } from '@mikro-orm/migrations';

/** Members who help in probation, each from a resolution of the branch; and what the branch says of a probationer who is transferred. */
export class Migration202611270720ProbationMentor extends Migration {
  override up(): void {
    this.addSql(`
create table probation_mentor (
  id uuid primary key default uuidv7(),
  membership_id uuid not null references membership,
  person_id uuid not null references person,
  assigned_on date not null,
  -- As the branch resolved. Recognition, exit and transfer end it without an entry here: they can be corrected, and it goes on.
  ended_on date,
  end_reason text check (end_reason <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  check (ended_on >= assigned_on),
  check ((ended_on is null) = (end_reason is null))
);
create index probation_mentor_membership on probation_mentor (membership_id);
create index probation_mentor_person on probation_mentor (person_id) where ended_on is null;
grant select, insert, update on probation_mentor to dangvu_app;

-- Of a probationer, for the branch that takes him in (06-HD/TW 3.10).
alter table transfer add column mentor_comment text check (mentor_comment <> ''), add column branch_comment text check (branch_comment <> '');
`);
  }
}
