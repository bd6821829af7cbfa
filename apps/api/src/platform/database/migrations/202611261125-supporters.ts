import { Migration } from '@mikro-orm/migrations';

/** Introducers and mentors, each from a resolution of the branch until it ends. */
export class Migration202611261125Supporters extends Migration {
  override up(): void {
    this.addSql(`
create table candidacy_supporter (
  id uuid primary key default uuidv7(),
  candidacy_id uuid not null references candidacy,
  role text not null check (role in ('INTRODUCER', 'MENTOR')),
  person_id uuid references person,
  -- In place of one of the two introducers.
  body text check (body in ('YOUTH_UNION', 'TRADE_UNION')),
  together_since date,
  replacement boolean not null,
  assigned_on date not null,
  ended_on date,
  end_reason text check (end_reason <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  check ((person_id is null) <> (body is null)),
  check (body is null or role = 'INTRODUCER'),
  check (ended_on >= assigned_on)
);
create index candidacy_supporter_candidacy on candidacy_supporter (candidacy_id);
create index candidacy_supporter_person on candidacy_supporter (person_id) where ended_on is null;
grant select, insert, update on candidacy_supporter to dangvu_app;
`);
  }
}
