import { unitPermissionsShape, permittedHere } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, expression, extendShape, list, one } from '../platform/read/shape.ts';
import type { ListOrder, Source } from '../platform/read/shape.ts';
import { searchCondition } from '../platform/read/search.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { hasFactor } from './factor/factor-sql.ts';
import { currentGrants, roleGrantShape } from './viewer-shape.ts';

/** Seen by whoever manages accounts where it holds, or last held, a role. */
export const accountVisible = (row: string, statement: StatementBuilder): string =>
  `exists (select from role_grant v where v.account_id = ${row}.id and ${statement.within('ACCOUNT_MANAGE', 'v.unit_id')})`;

/** Changed only by who manages every unit it acts in: a ward's administrator does not lock out an officer of the town. */
const manageable = (row: string, statement: StatementBuilder): string => {
  const notMine = `${row}.id <> ${statement.viewerSql}`;
  const beyond = `exists (select from role_grant m where m.account_id = ${row}.id and m.revoked_at is null
    and (upper_inf(m.during) or upper(m.during) > ${statement.todaySql}) and not ${statement.within('ACCOUNT_MANAGE', 'm.unit_id')})`;
  return `(${notMine} and not ${beyond})`;
};

const accountPermissionsShape = defineShape('AccountPermissions', {
  canDisable: column('may'),
  canGrant: column('may'),
  canResetPassword: column('may'),
  canResetSecondFactor: expression((row) => `(${row}.may and ${row}.factor)`),
});

export const accountShape = defineShape('Account', {
  id: column('id'),
  login: column('login'),
  displayName: column('display_name'),
  locale: column('locale'),
  disabledAt: column('disabled_at'),
  version: column('version'),
  mustChangePassword: column('must_change_password'),
  lastSeenAt: expression((row) => `(select max(s.last_seen_at) from session s where s.account_id = ${row}.id)`),
  grants: list(
    () => roleGrantShape,
    (alias, row, statement) => currentGrants(`${row}.id`, alias, statement),
  ),
  permissions: one(
    () => accountPermissionsShape,
    (_alias, row, statement) => ({ from: `(select ${manageable(row, statement)} as may, ${hasFactor(`${row}.id`)} as factor)` }),
  ),
});

/** Accounts the caller manages, by login. */
export function accountsMatching(search: string | null | undefined, alias: string, statement: StatementBuilder): Source & { order: ListOrder } {
  const where = [accountVisible(alias, statement)];
  const said = `(${alias}.display_name || ' ' || ${alias}.login)`;
  if (search?.trim()) where.push(...searchCondition(search, { folded: `fold_vietnamese(${said})`, spelled: `name_sort_key(${said})` }, statement));
  return { from: 'account', where, order: { keys: [{ sql: `${alias}.login`, type: 'text' }] } };
}

extendShape(unitPermissionsShape, { canManageAccounts: permittedHere('ACCOUNT_MANAGE') });

registerById('Account', (alias, idSql, statement) => ({ from: 'account', where: [`${alias}.id = ${idSql}`, accountVisible(alias, statement)] }));
