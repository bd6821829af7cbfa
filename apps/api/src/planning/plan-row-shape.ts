import { unitOf, unitShape } from '../organisation/public.ts';
import { column, defineShape, expression, one } from '../platform/read/shape.ts';
import { loweredLate } from './queries/late-lowering.ts';

export const quotaFigureShape = defineShape('QuotaFigure', {
  original: column('original'),
  adjusted: column('amount'),
  loweredLate: expression((row, statement) => loweredLate(row, statement.asOf)),
});

/** Row: see `rowsOf`. What concerns people (members, pipeline, done …) is added by reporting. */
export const planRowShape = defineShape('PlanRow', {
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  draft: column('draft'),
  draftRemark: column('draft_remark'),
  locked: column('locked'),
  minimum: column('minimum'),
  maximum: column('maximum'),
  quota: one(
    () => quotaFigureShape,
    (_alias, row) => ({ from: `(select ${row}.original, ${row}.amount, ${row}.plan_id, ${row}.unit_id, ${row}.ends_on where ${row}.assigned)` }),
  ),
});
