import { Migration } from '@mikro-orm/migrations';

/** Scans of papers, as they were sent: they wait until a paper has them, and are then neither changed nor taken away. */
export class Migration202611261515Scans extends Migration {
  override up(): void {
    this.addSql(`
create table scan (
  id uuid primary key default uuidv7(),
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size integer not null check (size between 1 and 5242880),
  sha256 bytea not null check (length(sha256) = 32),
  content bytea not null,
  sent_at timestamptz not null default now(),
  sent_by uuid not null references account,
  candidacy_id uuid references candidacy,
  paper text check (paper <> ''),
  file_name text check (file_name <> ''),
  attached_at timestamptz,
  check (length(content) = size),
  check ((candidacy_id is null) = (paper is null) and (candidacy_id is null) = (file_name is null) and (candidacy_id is null) = (attached_at is null))
);
alter table scan alter column content set storage external;
create index scan_candidacy on scan (candidacy_id) where candidacy_id is not null;
create index scan_waiting on scan (sent_by, sent_at) where candidacy_id is null;
grant select, insert, update, delete on scan to dangvu_app;
`);
  }
}
