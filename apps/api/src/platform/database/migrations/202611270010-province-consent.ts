import { Migration } from '@mikro-orm/migrations';

/** The written consent of the province lies in the dossier, with number and day. */
export class Migration202611270010ProvinceConsent extends Migration {
  override up(): void {
    this.addSql(`
alter table dossier_paper drop constraint dossier_paper_paper_check;
alter table dossier_paper add constraint dossier_paper_paper_check check (paper in ('CERTIFICATE', 'APPLICATION', 'BIOGRAPHY', 'VERIFICATION', 'INTRODUCTION',
  'UNION_RESOLUTION', 'OPINIONS', 'BRANCH_RESOLUTION', 'SECTION_REPORT', 'COMMITTEE_RESOLUTION', 'PROVINCE_CONSENT'));
alter table dossier_paper add constraint dossier_paper_consent check (paper <> 'PROVINCE_CONSENT' or not in_hand or (number is not null and dated_on is not null));
`);
  }
}
