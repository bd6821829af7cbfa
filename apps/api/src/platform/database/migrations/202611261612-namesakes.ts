import { Migration } from '@mikro-orm/migrations';

/** Who is called the same is looked up by the whole name: the trigrams of a name, asked for each of two thousand people, had been read instead. */
export class Migration202611261612Namesakes extends Migration {
  override up(): void {
    this.addSql(`create index person_namesake on person (search_name, born_on)`);
  }
}
