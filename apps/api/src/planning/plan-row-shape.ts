import { unitOf, unitShape } from '../organisation/public.ts';
import { column, defineShape, expression, one } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { loweredLate } from './queries/late-lowering.ts';

export const quotaFigureShape = defineShape('QuotaFigure', {
  original: column('original'),
  adjusted: column('amount'),
  loweredLate: expression((row, statement) => loweredLate(row, statement.asOf)),
});

const nameOf = (row: string, column: string): string => `(select a.display_name from account a where a.id = ${row}.${column})`;

/** Row: table quota_counter. */
export const quotaCounterShape = defineShape('QuotaCounter', {
  id: column('id'),
  proposed: column('proposed'),
  amount: column('amount'),
  grounds: column('grounds'),
  madeAt: column('made_at'),
  madeBy: expression((row) => nameOf(row, 'made_by')),
  answer: column('answer'),
  answerReason: column('answer_reason'),
  answeredAt: column('answered_at'),
  answeredBy: expression((row) => nameOf(row, 'answered_by')),
});

const forPlanners = (row: string, statement: StatementBuilder, figure: string): string =>
  `case when ${statement.within('PLAN_READ', `${row}.plan_unit_id`)} then ${row}.${figure} end`;

/** Row: see `rowsOf`. What concerns people (members, pipeline, done …) is added by reporting. */
export const planRowShape = defineShape('PlanRow', {
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  draft: column('draft'),
  // What planners note for themselves is not what is put to the unit.
  draftRemark: expression((row, statement) => forPlanners(row, statement, 'draft_remark')),
  // Publishing turns the remark into the reason of the first line; a plan of many units has more lines than one page holds.
  assignedRemark: expression((row, statement) => `case when ${row}.assigned then (select l.reason from quota_line l where l.plan_id = ${row}.plan_id and l.unit_id = ${row}.unit_id
    and l.kind = 'ASSIGNED' and l.reason is not null and l.effective_on <= ${statement.asOf} order by l.seq desc limit 1) end`),
  locked: expression((row, statement) => `coalesce(${forPlanners(row, statement, 'locked')}, false)`),
  minimum: expression((row, statement) => forPlanners(row, statement, 'minimum')),
  maximum: expression((row, statement) => forPlanners(row, statement, 'maximum')),
  counter: one(
    () => quotaCounterShape,
    (_alias, row) => ({
      from: `(select c.* from quota_counter c where c.plan_id = ${row}.plan_id and c.unit_id = ${row}.unit_id and c.answer is distinct from 'WITHDRAWN' order by c.made_at desc, c.id desc limit 1)`,
    }),
  ),
  canCounter: expression((row, statement) => `${row}.state = 'DRAFT' and ${row}.negotiation in ('PROPOSED', 'COUNTERED') and ${statement.within('PLAN_EDIT', `${row}.unit_id`)}`),
  quota: one(
    () => quotaFigureShape,
    (_alias, row) => ({ from: `(select ${row}.original, ${row}.amount, ${row}.plan_id, ${row}.unit_id, ${row}.ends_on where ${row}.assigned)` }),
  ),
});
