import { Migration } from '@mikro-orm/migrations';

/** A scan belongs to a paper of a dossier or to a decision; as long as it belongs to neither it waits. */
export class Migration202611262236DecisionScans extends Migration {
  override up(): void {
    this.addSql(`
alter table scan add column decision_id uuid references decision;
alter table scan drop constraint scan_check1;
alter table scan add constraint scan_of_one check (
  (candidacy_id is null) = (paper is null) and num_nonnulls(candidacy_id, decision_id) <= 1
  and (file_name is null) = (attached_at is null) and (attached_at is null) = (num_nonnulls(candidacy_id, decision_id) = 0));
create index scan_decision on scan (decision_id) where decision_id is not null;
drop index scan_waiting;
create index scan_waiting on scan (sent_by, sent_at) where attached_at is null;
`);
  }
}
