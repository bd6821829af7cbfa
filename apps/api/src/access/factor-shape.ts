import { Role } from '@dangvu/domain/access/roles';
import { column, defineShape, expression, extendShape, one } from '../platform/read/shape.ts';
import type { Source } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { accountShape, accountVisible } from './account-shape.ts';
import { factorRequired, hasFactor } from './factor/factor-sql.ts';
import { viewerShape } from './viewer-shape.ts';

extendShape(accountShape, {
  secondFactorSince: expression((row) => `(select f.since from second_factor f where f.account_id = ${row}.id)`),
  secondFactorRequired: expression((row, statement) => factorRequired(`${row}.id`, statement.todaySql)),
});

const ownSecondFactorShape = defineShape('OwnSecondFactor', {
  since: column('since'),
  required: column('required'),
  recoveryCodesLeft: expression((row) => `(select count(*)::integer from recovery_code c where c.account_id = ${row}.id and c.used_at is null)`),
  resetAt: column('reset_at'),
  resetBy: expression((row) => `(select a.display_name from account a where a.id = ${row}.reset_by)`),
  resetReason: column('reset_reason'),
});

extendShape(viewerShape, {
  mustSetSecondFactor: expression((row, statement) => `(${factorRequired(`${row}.id`, statement.todaySql)} and not ${hasFactor(`${row}.id`)})`),
  secondFactor: one(
    () => ownSecondFactorShape,
    (_alias, row, statement) => ({
      from: `(select ${row}.id, f.since, f.reset_at, f.reset_by, f.reset_reason, ${factorRequired(`${row}.id`, statement.todaySql)} as required from (select) one left join second_factor f on f.account_id = ${row}.id)`,
    }),
  ),
});

defineShape('SecondFactorRole', {
  role: column('role'),
  required: expression((row) => `exists (select from second_factor_role q where q.role = ${row}.role)`),
  holders: column('holders'),
  withFactor: column('with_factor'),
  canChange: expression((_row, statement) => String(statement.holdsWhole('ACCOUNT_MANAGE'))),
});

/** Every role, with how many accounts the caller keeps hold it today and how many of them have a second factor; none for who keeps no accounts. */
export function rolesWithFactor(alias: string, statement: StatementBuilder): Source & { orderBy: string } {
  const roles = Object.values(Role).map((role, place) => `('${role}', ${place})`).join(', ');
  const held = `exists (select from role_grant h where h.account_id = a.id and h.role = r.role and h.during @> ${statement.todaySql} and h.revoked_at is null)`;
  return {
    from: `(select r.role, r.place, n.holders, n.with_factor from (values ${roles}) r(role, place) cross join lateral (
      select count(*)::integer as holders, count(*) filter (where ${hasFactor('a.id')})::integer as with_factor from account a where a.disabled_at is null and ${held} and ${accountVisible('a', statement)}) n)`,
    where: [`cardinality(${statement.unitsPermitting('ACCOUNT_MANAGE')}) > 0`],
    orderBy: `${alias}.place`,
  };
}
