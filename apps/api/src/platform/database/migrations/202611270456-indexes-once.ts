import { Migration } from '@mikro-orm/migrations';

/** Two indexes on the same columns are written twice and read once. */
export class Migration202611270456IndexesOnce extends Migration {
  override up(): void {
    this.addSql(`
drop index membership_card;
drop index membership_dossier;
drop index person_same_name;
`);
  }
}
