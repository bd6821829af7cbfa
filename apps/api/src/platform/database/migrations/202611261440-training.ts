import { Migration } from '@mikro-orm/migrations';

/** Classes on the way into the Party, who takes part in them, on which days they were there, and how it ended for each. */
export class Migration202611261440Training extends Migration {
  override up(): void {
    this.addSql(`
create table training_class (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('AWARENESS', 'NEW_MEMBER')),
  -- Whose class it is: people of this unit and below take part.
  unit_id uuid not null references org_unit,
  name text not null check (name <> ''),
  organiser text not null check (organiser <> ''),
  place text check (place <> ''),
  -- The days it is held on, in their order, as JSON texts.
  days jsonb not null check (jsonb_array_length(days) between 1 and 31),
  first_on date not null,
  last_on date not null,
  version integer not null default 1,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  check (first_on <= last_on)
);
create index training_class_unit on training_class (unit_id, last_on desc);
create table training_enrolment (
  id uuid primary key default uuidv7(),
  class_id uuid not null references training_class,
  kind text not null check (kind in ('AWARENESS', 'NEW_MEMBER')),
  person_id uuid not null references person,
  candidacy_id uuid references candidacy,
  membership_id uuid references membership,
  enrolled_on date not null,
  result text check (result in ('PASSED', 'FAILED')),
  certificate_no text check (certificate_no <> ''),
  issued_on date,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  constraint training_enrolment_once unique (class_id, person_id),
  check ((candidacy_id is null) <> (membership_id is null)),
  check ((kind = 'AWARENESS') = (candidacy_id is not null)),
  check (coalesce(result = 'PASSED', false) = (certificate_no is not null and issued_on is not null))
);
create unique index training_enrolment_one_open on training_enrolment (person_id, kind) where result is null;
create index training_enrolment_candidacy on training_enrolment (candidacy_id) where candidacy_id is not null;
create index training_enrolment_membership on training_enrolment (membership_id) where membership_id is not null;
create table training_attendance (
  enrolment_id uuid not null references training_enrolment on delete cascade,
  held_on date not null,
  present boolean not null,
  primary key (enrolment_id, held_on)
);
grant select, insert, update on training_class to dangvu_app;
grant select, insert, update, delete on training_enrolment, training_attendance to dangvu_app;
`);
  }
}
