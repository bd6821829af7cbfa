import { Role } from '@dangvu/domain/access/roles';
import type { ViewedList } from '@dangvu/domain/access/saved-views';
import { unitOf, unitShape } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, expression, extendShape, list, one } from '../platform/read/shape.ts';
import type { Source } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { viewerShape } from './viewer-shape.ts';

/** Does the caller keep the accounts the view is offered to: of its unit, or of the whole tree? He takes away what nobody else can any more. */
const keeps = (row: string, statement: StatementBuilder): string =>
  `(${row}.audience <> 'OWNER' and (${statement.holdsWhole('ACCOUNT_MANAGE')} or (${row}.unit_id is not null and ${statement.within('ACCOUNT_MANAGE', `${row}.unit_id`)})))`;

/**
 * Condition: the caller finds the view. His own; of a unit whoever holds a role with names in that very unit; of everyone whoever reads
 * names anywhere; what is shared also whoever keeps the accounts of those it is shared with.
 */
const found = (row: string, statement: StatementBuilder): string => {
  const names = statement.unitsPermitting('NAMES_READ');
  return `(${row}.account_id = ${statement.viewerSql} or (${row}.audience = 'UNIT' and ${row}.unit_id = any(${names}))
    or (${row}.audience = 'EVERYONE' and cardinality(${names}) > 0) or ${keeps(row, statement)})`;
};

const savedViewPermissionsShape = defineShape('SavedViewPermissions', {
  canChange: column('mine'),
  canRemove: expression((row) => `(${row}.mine or ${row}.kept)`),
  canSetForRoles: expression((row, statement) => `(${row}.everyone and ${statement.holdsWhole('ACCOUNT_MANAGE')})`),
});

export const savedViewShape = defineShape('SavedView', {
  id: column('id'),
  version: column('version'),
  list: column('list'),
  name: column('name'),
  search: column('search'),
  audience: column('audience'),
  owner: expression((row) => `(select a.display_name from account a where a.id = ${row}.account_id)`),
  isOwn: expression((row, statement) => `(${row}.account_id = ${statement.viewerSql})`),
  isDefault: expression((row, statement) => `exists (select from saved_view_default d where d.view_id = ${row}.id and d.account_id = ${statement.viewerSql})`),
  defaultOfRoles: expression((row) => `array(select d.role from saved_view_role_default d where d.view_id = ${row}.id order by d.role)`),
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  permissions: one(
    () => savedViewPermissionsShape,
    (_alias, row, statement) => ({ from: `(select ${row}.account_id = ${statement.viewerSql} as mine, ${keeps(row, statement)} as kept, ${row}.audience = 'EVERYONE' as everyone)` }),
  ),
});

/** The views of a list the caller finds: his own first, each part by name. */
export const savedViewsOf = (viewed: ViewedList, alias: string, statement: StatementBuilder): Source & { orderBy: string } => ({
  from: 'saved_view',
  where: [`${alias}.list = ${statement.param(viewed, 'text')}`, found(alias, statement)],
  orderBy: `(${alias}.account_id = ${statement.viewerSql}) desc, ${alias}.audience, name_sort_key(${alias}.name), ${alias}.id`,
});

const rolesInOrder = Object.values(Role).map((role) => `'${role}'`).join(', ');

/**
 * What each list opens with for an account: what the person chose, else what the first of his roles of today begins with. A view that is no
 * longer shared with him counts as if nothing had been chosen; a choice of the plain list gives no view.
 */
const opening = (accountSql: string, statement: StatementBuilder): string => `(select chosen.* from (
  select distinct on (c.list) c.list as of_list, v.* from (
    select d.list, d.view_id, 0 as place from saved_view_default d where d.account_id = ${accountSql}
    union all
    select d.list, d.view_id, array_position(array[${rolesInOrder}], d.role) from saved_view_role_default d
     where exists (select from role_grant g where g.account_id = ${accountSql} and g.role = d.role and g.revoked_at is null and g.during @> ${statement.todaySql})
  ) c left join saved_view v on v.id = c.view_id
  where c.view_id is null or ${found('v', statement)}
  order by c.list, c.place) chosen where chosen.id is not null)`;

extendShape(viewerShape, {
  openingViews: list(
    () => savedViewShape,
    (alias, row, statement) => ({ from: opening(`${row}.id`, statement), orderBy: `${alias}.list` }),
  ),
});

registerById('SavedView', (alias, idSql, statement) => ({ from: 'saved_view', where: [`${alias}.id = ${idSql}`, found(alias, statement)] }));
