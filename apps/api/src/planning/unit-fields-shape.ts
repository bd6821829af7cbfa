import { unitPermissionsShape, unitShape } from '../organisation/public.ts';
import { expression, extendShape, one } from '../platform/read/shape.ts';
import { quotaFigureShape } from './plan-row-shape.ts';
import { ofItsSuperior, plansNaming } from './queries/plan-sources.ts';

extendShape(unitShape, {
  // At the root the line in its own plan, elsewhere the line in the plan above: never both, because only the root has a line of its own.
  quota: one(
    () => quotaFigureShape,
    (_alias, row, statement, args) => ({
      from: `(select q.original, q.amount, p.id as plan_id, q.unit_id, p.ends_on from ${plansNaming(`${row}.unit_id`)} p cross join lateral quota_on(p.id, ${statement.asOf}) q
        where p.state <> 'DRAFT' and p.period_kind = 'YEAR' and extract(year from p.starts_on) = ${statement.param(args['year'], 'integer')}
          and q.unit_id = ${row}.unit_id
          and ${statement.within('PLAN_READ', `${row}.unit_id`)} order by ${ofItsSuperior('p', `${row}.unit_id`, statement.asOf)}, p.published_at desc)`,
    }),
  ),
});

extendShape(unitPermissionsShape, {
  canPlan: expression(
    (row, statement) => `${statement.within('PLAN_EDIT', `${row}.unit_id`)}
      and exists (select from org_placement b where b.parent_id = ${row}.unit_id and b.during @> ${statement.todaySql})`,
  ),
});
