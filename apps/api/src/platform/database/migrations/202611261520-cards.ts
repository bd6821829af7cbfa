import { Migration } from '@mikro-orm/migrations';

/** Who holds a number is found by it; official members without a card are few and found at once. */
export class Migration202611261520Cards extends Migration {
  override up(): void {
    this.addSql(`
create index membership_card_no on membership (card_no) where card_no is not null;
create index membership_dossier_no on membership (dossier_no) where dossier_no is not null;
create index membership_without_card on membership (branch_id) where card_no is null and status = 'OFFICIAL' and ended_on is null;
`);
  }
}
