import { Migration } from '@mikro-orm/migrations';

/**
 * A grant can be taken back at once, also on its first day. Its period says for which days it was given and cannot say that:
 * shortened to nothing it would be empty, and a grant that was misused for an hour must stay on record.
 */
export class Migration0009GrantRevocation extends Migration {
  override up(): void {
    this.addSql(`
alter table role_grant add column revoked_at timestamptz;
alter table role_grant drop constraint role_grant_once;
alter table role_grant add constraint role_grant_once
  exclude using gist (account_id with =, role with =, unit_id with =, during with &&) where (revoked_at is null);
`);
  }
}
