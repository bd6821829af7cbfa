import { Migration } from '@mikro-orm/migrations';

/**
 * What a unit is stands beside every member, and where no two members of a page share one each is looked up for itself: two pages by hash,
 * however many units there are, where the tree of the key takes four. A page of the whole country's members reads a quarter less.
 * The same for people and memberships would be found by hash a thousand at a time where putting them side by side at once is cheaper.
 */
export class Migration202611271600UnitsByHash extends Migration {
  override up(): void {
    this.addSql('create index org_unit_state_by_unit on org_unit_state using hash (unit_id);');
  }
}
