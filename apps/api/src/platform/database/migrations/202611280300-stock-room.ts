import { Migration } from '@mikro-orm/migrations';

/**
 * A decision about a whole ward changes the counters of all its branches, which stand on the same pages: a page must hold each of its rows
 * twice, or every third moves to another page and the ward's counters lie scattered from then on (126 pages read for 80). Those of one
 * superior are put side by side once.
 */
export class Migration202611280300StockRoom extends Migration {
  override up(): void {
    this.addSql('alter table stock set (fillfactor = 45)');
    this.addSql('cluster stock using stock_superior');
  }
}
