import { Migration } from '@mikro-orm/migrations';

/** What decisions settle is listed once, in the domain of acts; the database keeps the form of the word and no second list. */
export class Migration202611261040DecisionKinds extends Migration {
  override up(): void {
    this.addSql(`
alter table decision drop constraint decision_kind_check;
alter table decision add constraint decision_kind_check check (kind ~ '^[A-Z]+(_[A-Z]+)*$');
`);
  }
}
