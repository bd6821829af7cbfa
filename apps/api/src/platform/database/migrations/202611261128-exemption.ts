import { Migration } from '@mikro-orm/migrations';

/** Exemptions are rare in the log: what runs out is found without going through everything else that happened. */
export class Migration202611261128Exemption extends Migration {
  override up(): void {
    this.addSql(`
create index lifecycle_event_exempt on lifecycle_event (membership_id, effective_on desc, seq desc) where act in ('EXEMPT', 'EXEMPTION_RENEW', 'EXEMPTION_END');
`);
  }
}
