import { Migration } from '@mikro-orm/migrations';

/** The papers of an admission dossier: which are there, with number and date. What was noted before stands in the audit. */
export class Migration202611261110DossierPapers extends Migration {
  override up(): void {
    this.addSql(`
create table dossier_paper (
  candidacy_id uuid not null references candidacy,
  paper text not null check (paper in ('CERTIFICATE', 'APPLICATION', 'BIOGRAPHY', 'VERIFICATION', 'INTRODUCTION', 'UNION_RESOLUTION', 'OPINIONS', 'BRANCH_RESOLUTION', 'SECTION_REPORT', 'COMMITTEE_RESOLUTION')),
  in_hand boolean not null,
  number text check (number <> ''),
  dated_on date,
  note text check (note <> ''),
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  primary key (candidacy_id, paper)
);
grant select, insert, update on dossier_paper to dangvu_app;
`);
  }
}
