import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Refusal } from '@dangvu/domain/errors/domain-error';
import { checkPublication } from '@dangvu/domain/planning/publish-check';
import { recordDecision, unitsFrom } from '../../organisation/public.ts';
import type { TypedDecision } from '../../organisation/public.ts';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import type { PlanEntity } from '../plan.entity.ts';
import { weighQuotas } from '../feasibility.ts';
import { lockPlan, requireAct, requireNoneGone, targetOn, targetSince } from './lock-plan.ts';
import { exceeded, quotaExceeded } from './quota-exceeded.ts';
import { assignTargets } from './revise-target.ts';

export interface Publication {
  readonly id: string;
  readonly expectedVersion: number;
  readonly decision: TypedDecision;
  readonly gapRemark?: string | null;
  readonly beyondRemark?: string | null;
}

const pathOf: Partial<Record<Refusal['code'], readonly string[]>> = {
  PLAN_GAP_NEEDS_REMARK: ['gapRemark'],
  DECISION_REQUIRED: ['decision', 'number'],
  DATE_IN_FUTURE: ['decision', 'decidedOn'],
  DATE_OUT_OF_ORDER: ['decision', 'decidedOn'],
};

/**
 * Makes a draft binding: its figures become the first lines of the ledger, all by one decision, true from its day.
 * @throws DomainError PLAN_EMPTY, QUOTA_NOT_ASSIGNED when the unit above has assigned nothing, QUOTA_EXCEEDED,
 *   PLAN_GAP_NEEDS_REMARK, QUOTA_BEYOND_FEASIBLE, PLAN_UNITS_GONE when a unit of the draft is not below any more, DATE_OUT_OF_ORDER for a
 *   decision from before the unit above assigned anything, QUOTA_EXCEEDED_ON_DAY for one of a day on which that was less
 */
export async function publishPlan(transaction: Transaction, input: Publication): Promise<{ plan: Reference }> {
  const plan = await lockPlan(transaction, input.id, 'PLAN_PUBLISH');
  requireVersion(plan, input.expectedVersion);
  if (plan.state !== 'DRAFT') throw new DomainError('PLAN_NOT_DRAFT');
  requireAct('PUBLISH', plan);
  const draft = await transaction.query<{ unitId: string; amount: number; remark: string | null }>(
    'select unit_id as "unitId", amount, remark from quota_draft where plan_id = $1 and unit_id <> $2',
    [plan.id, plan.unitId],
  );
  await requireNoneGone(transaction, plan);
  const { days, targetIs } = await targetSince(transaction, plan, input.decision.decidedOn);
  const target = targetOn(days, transaction.today);
  const remark = optionalText({ text: input.gapRemark, path: ['gapRemark'], what: { vi: 'lý do chênh lệch', en: 'the reason of the gap' } });
  const check = checkPublication({
    state: 'DRAFT', target, targetIs, targetSince: days, reserve: 0, quotas: draft.map((row) => row.amount), remark, today: transaction.today,
    decision: { number: input.decision.number, issuedOn: input.decision.decidedOn },
  });
  const [refusal] = check.refusals;
  if (refusal?.code === 'QUOTA_EXCEEDED') throw quotaExceeded({ available: target ?? 0, requested: check.assigned, unitId: plan.unitId }, ['id']);
  if (refusal?.code === 'QUOTA_EXCEEDED_ON_DAY') {
    throw exceeded(refusal, { available: Number(refusal.params['remaining']), requested: check.assigned, unitId: plan.unitId }, ['decision', 'decidedOn']);
  }
  if (refusal) throw DomainError.of(refusal, { path: pathOf[refusal.code] ?? ['id'] });
  const beyondRemark = optionalText({ text: input.beyondRemark, path: ['beyondRemark'], what: { vi: 'lý do giao cao hơn mức khả thi', en: 'the reason for more than is feasible' } });
  const beyond = await weighQuotas(
    transaction, plan, draft.map(({ unitId, amount, remark: own }) => ({ unitId, quota: amount, remark: own ?? beyondRemark })), () => ['beyondRemark'],
  );

  const above = await unitsFrom(transaction, plan.unitId);
  const decisionId = recordDecision(transaction, input.decision, { kind: 'QUOTA', above, permission: 'PLAN_PUBLISH' });
  await transaction.written();
  await assignDraft(transaction, plan, { decisionId, effectiveOn: input.decision.decidedOn, beyond, beyondRemark });
  await assignTargets(transaction, plan, { decisionId, effectiveOn: input.decision.decidedOn });
  plan.state = 'PUBLISHED';
  plan.publishedAt = transaction.clock.now();
  plan.decisionId = decisionId;
  plan.gapRemark = check.gap === 0 ? null : remark;
  return { plan: ref(plan.id) };
}

interface Assignment {
  readonly decisionId: string;
  readonly effectiveOn: string;
  /** What is feasible for each unit that gets more. */
  readonly beyond: ReadonlyMap<string, number>;
  /** Why, for those of them without a remark of their own. */
  readonly beyondRemark: string | null;
}

/** The draft rows as ledger lines, the plan's own target first, the others as they follow in the tree. */
async function assignDraft(transaction: Transaction, plan: PlanEntity, given: Assignment): Promise<void> {
  const beyond = JSON.stringify([...given.beyond].map(([unitId, feasible]) => ({ unitId, feasible })));
  await transaction.query(
    `insert into quota_line (plan_id, unit_id, kind, amount, effective_on, decision_id, reason, feasible, recorded_at, recorded_by)
     select d.plan_id, d.unit_id, 'ASSIGNED', d.amount, $3, $2, coalesce(d.remark, case when b.feasible is not null then $8 end), b.feasible, $4, $5
       from quota_draft d left join json_to_recordset($7::json) as b("unitId" uuid, feasible integer) on b."unitId" = d.unit_id
      where d.plan_id = $1
      order by d.unit_id <> $6, (select v.position from org_unit_revision v where v.unit_id = d.unit_id order by v.during desc limit 1), d.unit_id`,
    [plan.id, given.decisionId, given.effectiveOn, transaction.clock.now(), transaction.accountId, plan.unitId, beyond, given.beyondRemark],
  );
  await transaction.query('delete from quota_draft where plan_id = $1', [plan.id]);
  // Locks and bounds were for the draft; what is published changes by decisions alone.
  await transaction.query('delete from quota_limit where plan_id = $1', [plan.id]);
}
