import { Migration } from '@mikro-orm/migrations';

/** What was asked of others about a candidate, and what they answered: verifications and opinions. */
export class Migration202611261502Inquiries extends Migration {
  override up(): void {
    this.addSql(`
create table candidacy_inquiry (
  id uuid primary key default uuidv7(),
  candidacy_id uuid not null references candidacy,
  kind text not null check (kind in ('VERIFICATION', 'UNION_OPINION', 'RESIDENCE_OPINION')),
  addressee text not null check (addressee <> ''),
  about text check (about <> ''),
  abroad boolean not null default false,
  sent_on date not null,
  answered_on date,
  finding text check (finding in ('NO_OBJECTION', 'TO_CLARIFY', 'OBJECTION')),
  note text check (note <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  check (answered_on >= sent_on),
  check ((answered_on is null) = (finding is null)),
  check (not abroad or kind = 'VERIFICATION')
);
create index candidacy_inquiry_candidacy on candidacy_inquiry (candidacy_id);
create index candidacy_inquiry_open on candidacy_inquiry (sent_on) where answered_on is null and kind = 'VERIFICATION';
grant select, insert, update on candidacy_inquiry to dangvu_app;
`);
  }
}
