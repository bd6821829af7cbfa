import { Migration } from '@mikro-orm/migrations';

/** Who was admitted in a branch is found without passing everything else that happened in it. */
export class Migration202611261605AdmittedByBranch extends Migration {
  override up(): void {
    this.addSql(`create index lifecycle_event_admitted on lifecycle_event (branch_id, counted_on) where measure = 'ADMITTED'`);
  }
}
