import { Migration } from '@mikro-orm/migrations';

/**
 * Every act raises the version of its membership, and mostly nothing an index holds. Where the page has room for the new row no index is
 * touched; on a full page each of them was, a dozen pages of a large country read, changed and written to the log. New pages keep a tenth free.
 */
export class Migration202611271510MembershipRoom extends Migration {
  override up(): void {
    this.addSql(`alter table membership set (fillfactor = 90);`);
  }
}
