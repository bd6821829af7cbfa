import { unitOf, unitShape } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, derived, expression, list, one } from '../platform/read/shape.ts';
import type { Source } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';

export const roleGrantShape = defineShape('RoleGrant', {
  id: column('id'),
  role: column('role'),
  startsOn: expression((row) => `nullif(lower(${row}.during), '-infinity')`),
  endsOn: expression((row) => `(upper(${row}.during) - 1)`),
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
});

/** Grants that hold today or will hold. Those that have ended are history: the audit has them. */
export const currentGrants = (accountSql: string, alias: string, statement: StatementBuilder): Source & { orderBy: string } => ({
  from: 'role_grant',
  where: [`${alias}.account_id = ${accountSql}`, `${alias}.revoked_at is null`, `(upper_inf(${alias}.during) or upper(${alias}.during) > ${statement.todaySql})`],
  orderBy: `${alias}.role, ${alias}.id`,
});

// The topmost unit of the grants that hold today; a program has one unit.
const homeUnitId = (row: string, statement: StatementBuilder): string =>
  `coalesce((select c.unit_id from api_client c where c.id = ${row}.id), (select g.unit_id from role_grant g
    where g.account_id = ${row}.id and g.during @> ${statement.todaySql} and g.revoked_at is null
    order by (select max(a.depth) from org_ancestry a where a.descendant_id = g.unit_id and a.during @> ${statement.todaySql}), g.id limit 1))`;

const ofAccount = (columnName: string) => (row: string): string => `(select a.${columnName} from account a where a.id = ${row}.id)`;

/** Row: `id` of the caller, a person's account or a program. What is said here is about the caller alone. */
export const viewerShape = defineShape('Viewer', {
  id: column('id'),
  kind: derived(() => ({})),
  displayName: derived(() => ({})),
  login: derived(() => ({})),
  locale: derived((row) => ({ locale: ofAccount('locale')(row) })),
  mustChangePassword: expression((row) => `coalesce(${ofAccount('must_change_password')(row)}, false)`),
  permissions: derived(() => ({})),
  today: expression((_row, statement) => statement.todaySql),
  demo: derived(() => ({})),
  grants: list(
    () => roleGrantShape,
    (alias, row, statement) => {
      const grants = currentGrants(`${row}.id`, alias, statement);
      return { ...grants, where: [...(grants.where ?? []), `${alias}.during @> ${statement.todaySql}`] };
    },
  ),
  homeUnit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(homeUnitId(row, statement), statement),
  ),
});

/** The caller as a row; nothing when nobody is signed in. */
export function viewerSource(statement: StatementBuilder): Source {
  return { from: `(select v.id from (select ${statement.viewerSql} as id) v where v.id is not null)` };
}

registerById('Viewer', (alias, idSql, statement) => ({ ...viewerSource(statement), where: [`${alias}.id = ${idSql}`] }));
