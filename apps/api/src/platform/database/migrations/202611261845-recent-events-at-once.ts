import { Migration } from '@mikro-orm/migrations';
import { recentEventsFunction } from './202611261430-latest-event.ts';

/**
 * The last events of a town are found in one go. Of its branches where something happened last a good half show it: what was corrected,
 * and members who moved from one of its branches to another, is not shown, and the latter stands last in two of them. Ten events came
 * from four rounds, each of which asked all branches of those before it again.
 */
export class Migration202611261845RecentEventsAtOnce extends Migration {
  override up(): void {
    this.addSql(recentEventsFunction('p_rows * 5 / 2'));
  }
}
