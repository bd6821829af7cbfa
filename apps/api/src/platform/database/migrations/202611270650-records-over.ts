import { Migration } from '@mikro-orm/migrations';

/** Who was in a branch and left is looked up by the branch too: without it every membership of the country was read for the doubles of one town. */
export class Migration202611270650RecordsOver extends Migration {
  override up(): void {
    this.addSql(`create index membership_over on membership (branch_id) where ended_on is not null`);
  }
}
