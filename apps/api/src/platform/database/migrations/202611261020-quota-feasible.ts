import { Migration } from '@mikro-orm/migrations';

/** What was feasible when a quota above it was decided. */
export class Migration202611261020QuotaFeasible extends Migration {
  override up(): void {
    this.addSql(`
-- Kept because it cannot be worked out later: stages and papers of a past day are not in the records.
alter table quota_line add column feasible integer check (feasible >= 0);
`);
  }
}
