import { Migration } from '@mikro-orm/migrations';

/** The words of a name stand in the order of the list too: two common words are met on a walk along it, without looking anybody up. */
export class Migration202611270306NamesWalked extends Migration {
  override up(): void {
    this.addSql(`
drop index member_name_order;
-- The words beside the branch: a search that many people fit reads its page from here. Fetched by the index of words, fifty thousand
-- people of a country were read and sorted to show fifty.
create index member_name_order on member_name (sort_name, person_id, membership_id) include (branch_id, search_name);
`);
  }
}
