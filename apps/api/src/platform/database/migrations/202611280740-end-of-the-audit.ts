import { Migration } from '@mikro-orm/migrations';

/**
 * The end of the log is found by its key. A session that began while the log was known to be empty took reading all of it for best and
 * kept to that, so that each page of names read more the longer the session lived.
 */
export class Migration202611280740EndOfTheAudit extends Migration {
  override up(): void {
    this.addSql('alter function audit_append set enable_seqscan = off');
    this.addSql('alter function audit_append_readings set enable_seqscan = off');
  }
}
