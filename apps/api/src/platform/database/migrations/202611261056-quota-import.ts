import { Migration } from '@mikro-orm/migrations';

/** What a file has written into a draft, so that it can be taken back as a whole. */
export class Migration202611261056QuotaImport extends Migration {
  override up(): void {
    this.addSql(`
-- Lives and dies with the draft's plan; the audit log keeps who did what for ever. cells: [{unitId, was, wasRemark, amount, remark}].
create table quota_import (
  id uuid primary key default uuidv7(),
  plan_id uuid not null references plan on delete cascade,
  file_name text not null check (file_name <> ''),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  cells jsonb not null check (jsonb_typeof(cells) = 'array'),
  applied_at timestamptz not null default now(),
  applied_by uuid references account,
  undone_at timestamptz,
  undone_by uuid references account
);
create index quota_import_plan on quota_import (plan_id, id);
grant select, insert, update, delete on quota_import to dangvu_app;
`);
  }
}
