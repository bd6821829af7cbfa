import { unitOf, unitShape } from '../organisation/public.ts';
import { planShape, rowsOf } from '../planning/public.ts';
import { column, defineShape, derived, extendShape, list, one } from '../platform/read/shape.ts';
import { yearLeft } from './queries/year-left.ts';

/** Row: unit_id, plan_id (of the year before), quota, done, carried. */
export const carryRowShape = defineShape('CarryRow', {
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  quota: column('quota'),
  done: column('done'),
  carried: column('carried'),
  left: derived((row) => ({ left: `json_build_object('quota', ${row}.quota, 'done', ${row}.done, 'carried', ${row}.carried)` })),
});

extendShape(planShape, {
  precedingPlan: one(
    () => planShape,
    (alias, row, statement) => ({
      from: 'plan',
      where: [
        `${alias}.unit_id = ${row}.unit_id`, `${row}.period_kind = 'YEAR'`, `${alias}.period_kind = 'YEAR'`, `${alias}.state <> 'DRAFT'`, `${alias}.ends_on = ${row}.starts_on - 1`,
        statement.within('PLAN_READ', `${alias}.unit_id`),
      ],
    }),
  ),
  // The plan's own unit and those below it that had a quota: only they can have something left.
  carryRows: list(
    () => carryRowShape,
    (alias, row, statement) => ({
      from: `(select u.unit_id, u.position, l.* from (select ${row}.unit_id, -1 as position union all select r.unit_id, r.position from ${rowsOf(row, statement.asOf)} r where r.assigned) u
        cross join lateral ${yearLeft(row, 'u.unit_id', statement.asOf)} l
        where l.quota is not null and ${statement.within('PLAN_READ', `${row}.unit_id`)} and ${statement.within('FIGURES_READ', `${row}.unit_id`)})`,
      orderBy: `${alias}.position, ${alias}.unit_id`,
    }),
  ),
});
