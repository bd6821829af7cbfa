import { Migration } from '@mikro-orm/migrations';

/** Who left and may still have a badge is found branch by branch, and not among everybody who ever left. */
export class Migration202611270250BadgeKept extends Migration {
  override up(): void {
    this.addSql(`
create index membership_lost on membership (branch_id) where status in ('EXPELLED', 'STRUCK_OFF', 'RESIGNED');
`);
  }
}
