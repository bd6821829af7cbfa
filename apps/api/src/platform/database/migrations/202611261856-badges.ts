import { Migration } from '@mikro-orm/migrations';

/** Who may be due a badge, and whose card was not returned, are found branch by branch, and not among everybody. */
export class Migration202611261856Badges extends Migration {
  override up(): void {
    this.addSql(`
create index membership_age on membership (branch_id, decided_on) where ended_on is null and status = 'OFFICIAL';
create index lifecycle_event_badge on lifecycle_event (person_id) where act = 'BADGE_AWARD';
create index lifecycle_event_complaint on lifecycle_event (membership_id) where act = 'COMPLAINT_FILE';
create index membership_card_kept on membership (branch_id) where card_no is not null and status in ('EXPELLED', 'STRUCK_OFF', 'RESIGNED', 'ANNULLED');
`);
  }
}
