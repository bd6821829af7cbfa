import { Migration } from '@mikro-orm/migrations';

/** When a branch was told that an admission was refused, where that came after the refusal was recorded. Once, and never changed. */
export class Migration202611270735RefusalNotice extends Migration {
  override up(): void {
    this.addSql(`
create table refusal_notice (
  candidacy_id uuid primary key references candidacy,
  told_on date not null,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account
);
create function refusal_notice_kept() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'integrity_constraint_violation';
end $$;
create trigger refusal_notice_kept before update or delete on refusal_notice for each row execute function refusal_notice_kept();
grant select, insert on refusal_notice to dangvu_app;
`);
  }
}
