import { column, defineShape } from '../platform/read/shape.ts';
import type { ListOrder, Source } from '../platform/read/shape.ts';
import { searchCondition } from '../platform/read/search.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';

/** Row: see `actorsMatching`. */
export const auditActorShape = defineShape('AuditActor', {
  id: column('id'),
  kind: column('kind'),
  name: column('name'),
  login: column('login'),
});

/** Whose acts the caller may read: accounts that hold or held a role, and clients, where the caller reads the log; by name. */
export function actorsMatching(search: string | null | undefined, alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  const from = `(select a.id, 'ACCOUNT' as kind, a.display_name as name, a.login from account a
      where exists (select from role_grant g where g.account_id = a.id and ${statement.within('AUDIT_READ', 'g.unit_id')})
    union all select c.id, 'API_CLIENT', c.name, null from api_client c where ${statement.within('AUDIT_READ', 'c.unit_id')})`;
  const said = `(${alias}.name || ' ' || coalesce(${alias}.login, ''))`;
  const where = search?.trim() ? searchCondition(search, { folded: `fold_vietnamese(${said})`, spelled: `name_sort_key(${said})` }, statement) : [];
  return { from, where, order: { keys: [{ sql: `${alias}.name`, type: 'text' }, { sql: `${alias}.id`, type: 'uuid' }] } };
}
