import { Migration } from '@mikro-orm/migrations';

/** What one year has left of a quota is carried into the next by a line that names the plan it comes from. */
export class Migration202611261450CarryOver extends Migration {
  override up(): void {
    this.addSql(`
alter table quota_line add column from_plan_id uuid references plan;
alter table quota_line drop constraint quota_line_kind_check;
alter table quota_line add constraint quota_line_kind_check check (kind in ('ASSIGNED', 'RAISED', 'LOWERED', 'MOVED', 'CARRIED', 'CARRIED_OVER', 'CANCELLED'));
alter table quota_line add constraint quota_line_carried_over check ((kind = 'CARRIED_OVER') = (from_plan_id is not null) and (kind <> 'CARRIED_OVER' or amount > 0));
create index quota_line_from on quota_line (from_plan_id, unit_id) where from_plan_id is not null;
`);
  }
}
