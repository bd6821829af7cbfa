import { decisionShape, unitOf, unitShape } from '../organisation/public.ts';
import { registerById } from '../platform/act/act.ts';
import { column, connection, defineShape, derived, expression, one } from '../platform/read/shape.ts';
import type { StatementBuilder } from '../platform/read/statement-builder.ts';
import { planRowShape } from './plan-row-shape.ts';
import { lineVisible, planVisible, rowVisible } from './plan-visibility.ts';
import { quotaLineShape } from './quota-line-shape.ts';
import { targetLoweredLate } from './queries/late-lowering.ts';
import { firstLineOf, rowsOf, targetOf } from './queries/plan-sources.ts';

/** A unit sees its own line in the plan above, not what the unit above has to reach altogether. */
const guardedTarget = (row: string, statement: StatementBuilder, figure: 'amount' | 'original'): string =>
  `case when ${statement.within('PLAN_READ', `${row}.unit_id`)} then ${targetOf(row, statement.asOf, figure)} end`;

const planTotalsShape = defineShape('PlanTotals', {
  target: column('target'),
  assigned: column('assigned'),
  gap: expression((row) => `${row}.target - ${row}.assigned`),
  reserve: expression((row) => `case when ${row}.state <> 'DRAFT' then greatest(${row}.target - ${row}.assigned, 0) end`),
  unitsAssigned: column('units_assigned'),
  unitsWithout: column('units_without'),
});

const planPermissionsShape = defineShape('PlanPermissions', {
  seesWhole: expression((row, statement) => statement.within('PLAN_READ', `${row}.unit_id`)),
  canEdit: expression((row, statement) => `${row}.state = 'DRAFT' and ${row}.negotiation = 'DRAFT' and ${statement.within('PLAN_EDIT', `${row}.unit_id`)}`),
  canPublish: expression((row, statement) => `${row}.state = 'DRAFT' and (${row}.negotiation = 'APPROVED' or (${row}.negotiation = 'DRAFT' and ${row}.proposed_at is null)) and ${statement.within('PLAN_PUBLISH', `${row}.unit_id`)}`),
  canRevise: expression((row, statement) => `${row}.state = 'PUBLISHED' and ${statement.within('PLAN_EDIT', `${row}.unit_id`)}`),
  canDiscard: expression((row, statement) => `${row}.state = 'DRAFT' and ${row}.negotiation = 'DRAFT' and ${row}.proposed_at is null and ${statement.within('PLAN_EDIT', `${row}.unit_id`)}`),
  canPropose: expression((row, statement) => `${row}.state = 'DRAFT' and ${row}.negotiation = 'DRAFT' and ${statement.within('PLAN_EDIT', `${row}.unit_id`)}`),
  canWithdraw: expression((row, statement) => `${row}.state = 'DRAFT' and ${row}.negotiation <> 'DRAFT' and ${statement.within('PLAN_EDIT', `${row}.unit_id`)}`),
  canAnswer: expression((row, statement) => `${row}.state = 'DRAFT' and ${row}.negotiation = 'COUNTERED' and ${statement.within('PLAN_EDIT', `${row}.unit_id`)}`),
  canApprove: expression((row, statement) => `${row}.state = 'DRAFT' and ${row}.negotiation = 'PROPOSED' and ${statement.within('PLAN_PUBLISH', `${row}.unit_id`)}`),
  canClose: expression((row, statement) => `${row}.state = 'PUBLISHED' and ${row}.ends_on < ${statement.todaySql} and ${statement.within('PLAN_PUBLISH', `${row}.unit_id`)}`),
});

/** Row: table plan. */
export const planShape = defineShape('Plan', {
  id: column('id'),
  version: column('version'),
  periodKind: column('period_kind'),
  startsOn: column('starts_on'),
  endsOn: column('ends_on'),
  state: column('state'),
  // Of an earlier day: it did not bind before its first line, and was not closed before its period was over.
  stage: expression((row, statement) => `case when ${row}.state = 'DRAFT' then ${row}.negotiation
    when ${statement.asOf} < ${statement.todaySql} and ${firstLineOf(row)} > ${statement.asOf} then 'UNPUBLISHED'
    when ${row}.state = 'CLOSED' and ${statement.asOf} > ${row}.ends_on then 'CLOSED'
    when exists (select from quota_line l
      where l.plan_id = ${row}.id and l.decision_id is distinct from ${row}.decision_id and l.effective_on <= ${statement.asOf}) then 'REVISED' else 'PUBLISHED' end`),
  proposedAt: column('proposed_at'),
  proposedBy: expression((row) => `(select a.display_name from account a where a.id = ${row}.proposed_by)`),
  approvedAt: column('approved_at'),
  approvedBy: expression((row) => `(select a.display_name from account a where a.id = ${row}.approved_by)`),
  publishedAt: column('published_at'),
  // Why the unit's own figures do not add up is no business of those who are only assigned a part.
  gapRemark: expression((row, statement) => `case when ${statement.within('PLAN_READ', `${row}.unit_id`)} then ${row}.gap_remark end`),
  year: expression((row) => `case when ${row}.period_kind = 'YEAR' then extract(year from ${row}.starts_on)::integer end`),
  title: derived((row) => ({ periodKind: `${row}.period_kind`, startsOn: `${row}.starts_on`, endsOn: `${row}.ends_on` })),
  target: expression((row, statement) => guardedTarget(row, statement, 'amount')),
  targetOriginal: expression((row, statement) => guardedTarget(row, statement, 'original')),
  targetLoweredLate: expression((row, statement) => `case when ${statement.within('PLAN_READ', `${row}.unit_id`)} then ${targetLoweredLate(row, statement.asOf)} end`),
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  decision: one(
    () => decisionShape,
    (alias, row) => ({ from: 'decision', where: [`${alias}.id = ${row}.decision_id`] }),
  ),
  totals: one(
    () => planTotalsShape,
    (_alias, row, statement) => ({
      from: `(select ${guardedTarget(row, statement, 'amount')} as target, ${row}.state, coalesce(sum(f.given), 0)::integer as assigned,
          count(f.given)::integer as units_assigned, (count(*) - count(f.given))::integer as units_without
        from (select case when ${row}.state = 'DRAFT' then t.draft else t.amount end as given from ${rowsOf(row, statement.asOf)} t
          where ${lineVisible(`${row}.unit_id`, 't.unit_id', statement)}) f)`,
    }),
  ),
  rows: connection(
    () => planRowShape,
    (alias, row, statement) => ({
      from: rowsOf(row, statement.asOf),
      where: [rowVisible(`${row}.unit_id`, `${alias}.unit_id`, statement)],
      order: { keys: [{ sql: `${alias}.position`, type: 'integer' }, { sql: `${alias}.unit_id`, type: 'uuid' }] },
    }),
  ),
  ledger: connection(
    () => quotaLineShape,
    (alias, row, statement, args) => ({
      from: 'quota_line',
      where: [
        `${alias}.plan_id = ${row}.id`,
        `${alias}.effective_on <= ${statement.asOf}`,
        lineVisible(`${row}.unit_id`, `${alias}.unit_id`, statement),
        ...(args['unitId'] ? [`${alias}.unit_id = ${statement.param(args['unitId'], 'uuid')}`] : []),
      ],
      order: { keys: [{ sql: `${alias}.seq`, type: 'bigint' }] },
    }),
  ),
  permissions: one(
    () => planPermissionsShape,
    (_alias, row) => ({ from: `(select ${row}.unit_id, ${row}.state, ${row}.negotiation, ${row}.proposed_at, ${row}.ends_on)` }),
  ),
});

registerById('Plan', (alias, idSql, statement) => ({ from: 'plan', where: [`${alias}.id = ${idSql}`, planVisible(alias, statement)] }));
