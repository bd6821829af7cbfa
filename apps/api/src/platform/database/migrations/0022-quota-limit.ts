import { Migration } from '@mikro-orm/migrations';

/** Between what the figures of a draft may move when a quota is spread. */
export class Migration0022QuotaLimit extends Migration {
  override up(): void {
    this.addSql(`
-- Kept with the draft and not with a screen: two officers who work on it must spread around the same locks. A cell without a figure
-- can be locked, too (no quota stays no quota), so this is no column of quota_draft, which has no row for an empty cell.
create table quota_limit (
  plan_id uuid not null references plan on delete cascade,
  unit_id uuid not null references org_unit,
  locked boolean not null default false,
  minimum integer check (minimum between 0 and 99999),
  maximum integer check (maximum between 0 and 99999),
  primary key (plan_id, unit_id),
  constraint quota_limit_uncrossed check (minimum <= maximum)
);
grant select, insert, update, delete on quota_limit to dangvu_app;
`);
  }
}
