import { indicatorShape, planShape, targetShape, topmostTargets } from '../planning/public.ts';
import { defineShape, derived, extendShape, list, one } from '../platform/read/shape.ts';
import type { ShapeField } from '../platform/read/shape.ts';
import { targetCount } from './queries/target-facts.ts';

const reckoned: ShapeField = derived((row, statement) => ({ kind: `${row}.kind`, low: `${row}.low`, high: `${row}.high`, count: targetCount(row, statement.asOf) }));

extendShape(targetShape, { reached: reckoned });

const totals: ShapeField = derived((row) => ({ targets: `${row}.targets` }));

/** Row: indicator_id and targets (JSON list: kind, low, high, own, count). Adding up is done by the domain, over all units at once. */
export const targetTotalShape = defineShape('TargetTotal', {
  indicator: one(
    () => indicatorShape,
    (alias, row) => ({ from: 'indicator', where: [`${alias}.id = ${row}.indicator_id`] }),
  ),
  units: totals,
  required: totals,
  atMost: totals,
  withoutBase: totals,
  met: totals,
  own: totals,
  rolledUp: totals,
  gap: totals,
});

extendShape(planShape, {
  // What the whole has to reach is no business of a unit that only has a line in the plan.
  targetTotals: list(
    () => targetTotalShape,
    (alias, row, statement) => ({
      from: `(select t.indicator_id, min(t.indicator_position) as position, json_agg(json_build_object('kind', t.kind, 'low', t.low, 'high', t.high, 'own', t.own, 'count', ${targetCount('t', statement.asOf)})) as targets
        from ${topmostTargets(row, statement.asOf)} t where ${statement.within('PLAN_READ', `${row}.unit_id`)} and ${statement.within('FIGURES_READ', `${row}.unit_id`)} group by t.indicator_id)`,
      orderBy: `${alias}.position, ${alias}.indicator_id`,
    }),
  ),
});
