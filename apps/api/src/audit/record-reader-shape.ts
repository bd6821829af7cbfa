import { rolePermissions } from '@dangvu/domain/access/roles';
import { branchOfRecord, branchesShowing, personShape } from '../membership/public.ts';
import { unitOf, unitShape } from '../organisation/public.ts';
import { column, connection, defineShape, extendShape, one } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { auditEntryShape, entryOrder } from './audit-entry-shape.ts';
import { entriesAbout } from './entries-about.ts';

const rolesReadingNames = Object.entries(rolePermissions).flatMap(([role, permissions]) => (permissions.has('NAMES_READ') ? [`'${role}'`] : []));

/**
 * Accounts and clients whose right to read names reaches a branch by which the person is seen, once for each grant: a role in force of an
 * account that is not disabled, or the scope of names of a client with a key that still opens. `steps`: how far above the branch the grant stands.
 */
function readersOf(personSql: string, statement: StatementBuilder): string {
  const above = `(${branchesShowing(personSql)}) b join org_ancestry s on s.descendant_id = b.id and s.during @> ${statement.todaySql}`;
  return `((select distinct on (g.id) g.id, 'ACCOUNT' as kind, a.display_name as name, a.login, g.role, g.unit_id, (upper(g.during) - 1) as ends_on, s.depth as steps
      from ${above} join role_grant g on g.unit_id = s.ancestor_id and g.during @> ${statement.todaySql} and g.revoked_at is null and g.role in (${rolesReadingNames.join(', ')})
      join account a on a.id = g.account_id and a.disabled_at is null order by g.id, s.depth)
    union all (select distinct on (c.id) c.id, 'API_CLIENT', c.name, null, null, c.unit_id, null::date, s.depth
      from ${above} join api_client c on c.unit_id = s.ancestor_id and c.disabled_at is null and 'NAMES' = any(c.scopes)
      where exists (select from api_key k where k.client_id = c.id and k.revoked_at is null and k.expires_at > ${statement.todaySql}) order by c.id, s.depth))`;
}

/** Row: see `readersOf`. */
const recordReaderShape = defineShape('RecordReader', {
  id: column('id'),
  kind: column('kind'),
  name: column('name'),
  login: column('login'),
  role: column('role'),
  endsOn: column('ends_on'),
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
});

/** Null, not empty, to who may not read the log there: that nobody has opened the record would be an answer. */
const unlessReadsLog = (person: string, statement: StatementBuilder): { readonly sql: string } => ({ sql: `(${statement.within('AUDIT_READ', branchOfRecord(person))}) is not true` });

extendShape(personShape, {
  accessLog: connection(
    () => auditEntryShape,
    (alias, row, statement) => ({ from: entriesAbout(`${row}.id`), unless: unlessReadsLog(`${row}.id`, statement), once: true, order: entryOrder(alias) }),
  ),
  readers: connection(
    () => recordReaderShape,
    (alias, row, statement) => ({
      from: readersOf(`${row}.id`, statement),
      unless: unlessReadsLog(`${row}.id`, statement),
      once: true,
      order: { keys: [{ sql: `${alias}.steps`, type: 'integer' }, { sql: `${alias}.name`, type: 'text' }, { sql: `${alias}.id`, type: 'uuid' }] },
    }),
  ),
});
