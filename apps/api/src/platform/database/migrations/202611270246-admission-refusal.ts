import { Migration } from '@mikro-orm/migrations';

/** A candidacy may end by a decision not to admit. Which stages end it is the domain's: the database keeps that an end has a day. */
export class Migration202611270246AdmissionRefusal extends Migration {
  override up(): void {
    this.addSql(`
alter table candidacy drop constraint candidacy_stage_check;
alter table candidacy add constraint candidacy_stage_check check (stage in ('LISTED', 'CLASS_DONE', 'DOSSIER_OPEN', 'BRANCH_RESOLVED', 'COMMITTEE_RESOLVED', 'ADMITTED', 'DROPPED', 'REFUSED'));
alter table candidacy drop constraint candidacy_check;
alter table candidacy add constraint candidacy_check check ((closed_on is null) = (stage not in ('ADMITTED', 'DROPPED', 'REFUSED')));
`);
  }
}
