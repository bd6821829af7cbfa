import { Migration } from '@mikro-orm/migrations';

/** Discipline is rare in the log: a count of the people concerned does not go through everything else that happened. */
export class Migration0025Discipline extends Migration {
  override up(): void {
    this.addSql(`
create index lifecycle_event_disciplined on lifecycle_event (counted_on) where measure in ('REPRIMANDED', 'WARNED', 'REMOVED_FROM_OFFICE', 'EXPELLED');
`);
  }
}
