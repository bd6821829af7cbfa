import { decisionShape, unitOf, unitShape } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, defineShape, expression, one } from '../platform/read/shape.ts';
import { planShape } from './plan-shape.ts';
import { lineVisible, planVisible } from './plan-visibility.ts';
import { isLate } from './queries/late-lowering.ts';

export const quotaLineShape = defineShape('QuotaLine', {
  id: column('id'),
  kind: column('kind'),
  amount: column('amount'),
  effectiveOn: column('effective_on'),
  reason: column('reason'),
  feasible: column('feasible'),
  late: expression((row) => `(select ${isLate(row, 'p')} from plan p where p.id = ${row}.plan_id)`),
  recordedAt: column('recorded_at'),
  recordedBy: expression((row) => `(select a.display_name from account a where a.id = ${row}.recorded_by)`),
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  counterpart: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.counterpart_id`, statement),
  ),
  fromPlan: one(
    () => planShape,
    (alias, row, statement) => ({ from: 'plan', where: [`${alias}.id = ${row}.from_plan_id`, planVisible(alias, statement)] }),
  ),
  decision: one(
    () => decisionShape,
    (alias, row) => ({ from: 'decision', where: [`${alias}.id = ${row}.decision_id`] }),
  ),
});

registerById('QuotaLine', (alias, idSql, statement) => ({
  from: 'quota_line',
  where: [`${alias}.id = ${idSql}`, lineVisible(`(select p.unit_id from plan p where p.id = ${alias}.plan_id)`, `${alias}.unit_id`, statement)],
}));
