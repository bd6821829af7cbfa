import { Migration } from '@mikro-orm/migrations';

/**
 * Offices that were loaded may overlap: who was removed from one may have held another. That nobody takes a second one is the act's to see,
 * which holds the unit meanwhile.
 */
export class Migration202611270352OfficesAtOnce extends Migration {
  override up(): void {
    this.addSql(`alter table office drop constraint if exists office_one_at_a_time`);
  }
}
