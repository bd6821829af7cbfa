import { Migration } from '@mikro-orm/migrations';

/**
 * Temporary activity is read from the log, where its entries are few: so it is corrected with the log, may lead out of the town, and
 * survives what becomes of the host. The table that was meant for it was never written to.
 */
export class Migration202611261440TemporaryActivity extends Migration {
  override up(): void {
    this.addSql(`
drop table temporary_posting;
create index lifecycle_event_temporary on lifecycle_event (membership_id, effective_on, seq)
  where act in ('TEMPORARY_ACTIVITY_BEGIN', 'TEMPORARY_ACTIVITY_EXTEND', 'TEMPORARY_ACTIVITY_END');
create index lifecycle_event_temporary_begun on lifecycle_event (effective_on) where act = 'TEMPORARY_ACTIVITY_BEGIN';
`);
  }
}
