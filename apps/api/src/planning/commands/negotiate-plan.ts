import { rolePermissions } from '@dangvu/domain/access/roles';
import type { Role } from '@dangvu/domain/access/roles';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { refuseApproval } from '@dangvu/domain/planning/negotiation/plan-life';
import type { PlanStage } from '@dangvu/domain/planning/negotiation/plan-life';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import type { PlanEntity } from '../plan.entity.ts';
import { lockPlan, requireAct, requireNoneGone } from './lock-plan.ts';

/** A plan as the caller has read it. */
export interface ReadPlan {
  readonly id: string;
  readonly expectedVersion: number;
}

type Negotiation = Exclude<PlanStage, 'PUBLISHED' | 'REVISED' | 'CLOSED'>;

/** Sets how far a locked draft has come; its version tells whoever looked at it before. */
export async function moveTo(transaction: Transaction, plan: PlanEntity, negotiation: Negotiation): Promise<void> {
  await transaction.query('update plan set negotiation = $2, version = version + 1 where id = $1', [plan.id, negotiation]);
}

/** Counter-proposals of a plan that wait for an answer. */
export async function openCounters(transaction: Transaction, plan: PlanEntity): Promise<number> {
  const [row] = await transaction.query<{ open: number }>('select count(*)::integer as open from quota_counter where plan_id = $1 and answer is null', [plan.id]);
  return row?.open ?? 0;
}

/** Puts a draft to the units: from now on each sees what is meant for it. @throws DomainError PLAN_STAGE_REFUSED, PLAN_EMPTY, PLAN_UNITS_GONE, STALE_VERSION */
export async function proposePlan(transaction: Transaction, input: ReadPlan): Promise<{ plan: Reference }> {
  const plan = await lockPlan(transaction, input.id, 'PLAN_EDIT');
  requireVersion(plan, input.expectedVersion);
  requireAct('PROPOSE', plan);
  const given = await transaction.query('select 1 from quota_draft where plan_id = $1 and unit_id <> $2 limit 1', [plan.id, plan.unitId]);
  if (given.length === 0) throw new DomainError('PLAN_EMPTY');
  await requireNoneGone(transaction, plan);
  await moveTo(transaction, plan, (await openCounters(transaction, plan)) > 0 ? 'COUNTERED' : 'PROPOSED');
  await transaction.query('update plan set proposed_by = $2, proposed_at = $3 where id = $1', [plan.id, transaction.accountId, transaction.clock.now()]);
  return { plan: ref(plan.id) };
}

/**
 * Takes a proposed plan back to be worked on; nobody below sees it any more. What the units have said stays; why it was taken back stands in
 * the log. @throws DomainError PLAN_STAGE_REFUSED, STALE_VERSION, INVALID_INPUT
 */
export async function withdrawPlan(transaction: Transaction, input: ReadPlan & { readonly reason?: string | null }): Promise<{ plan: Reference }> {
  const reason = optionalText({ text: input.reason, path: ['reason'], what: { vi: 'lý do', en: 'the reason' } });
  const plan = await lockPlan(transaction, input.id, 'PLAN_EDIT');
  requireVersion(plan, input.expectedVersion);
  requireAct('WITHDRAW', plan);
  if (reason !== null) transaction.about({ targetType: 'Plan', targetId: plan.id, unitId: plan.unitId, reason });
  await moveTo(transaction, plan, 'DRAFT');
  await transaction.query('update plan set approved_by = null, approved_at = null where id = $1', [plan.id]);
  return { plan: ref(plan.id) };
}

/** Approves what the units have seen. @throws DomainError PLAN_STAGE_REFUSED while a counter-proposal waits, PLAN_SELF_APPROVAL, STALE_VERSION */
export async function approvePlan(transaction: Transaction, input: ReadPlan): Promise<{ plan: Reference }> {
  const plan = await lockPlan(transaction, input.id, 'PLAN_PUBLISH');
  requireVersion(plan, input.expectedVersion);
  requireAct('APPROVE', plan);
  const refusal = refuseApproval({ proposedBy: plan.proposedBy ?? null, approver: transaction.accountId, othersMay: await othersMay(transaction, plan) });
  if (refusal) throw DomainError.of(refusal);
  await moveTo(transaction, plan, 'APPROVED');
  await transaction.query('update plan set approved_by = $2, approved_at = $3 where id = $1', [plan.id, transaction.accountId, transaction.clock.now()]);
  return { plan: ref(plan.id) };
}

/** Closes a plan whose period is over: no quota of it changes any more. @throws DomainError PLAN_STAGE_REFUSED, PLAN_NOT_OVER, STALE_VERSION */
export async function closePlan(transaction: Transaction, input: ReadPlan): Promise<{ plan: Reference }> {
  const plan = await lockPlan(transaction, input.id, 'PLAN_PUBLISH');
  requireVersion(plan, input.expectedVersion);
  requireAct('CLOSE', plan);
  if (plan.endsOn >= transaction.today) throw new DomainError('PLAN_NOT_OVER', { params: { date: plan.endsOn } });
  plan.state = 'CLOSED';
  return { plan: ref(plan.id) };
}

/** The roles that may publish, for the question who else of the unit itself could approve. */
const publishers = (Object.keys(rolePermissions) as Role[]).filter((role) => rolePermissions[role].has('PLAN_PUBLISH'));

/** Asked of the plan's own unit: a ward with one officer need not wait for the town, which may do everything. */
async function othersMay(transaction: Transaction, plan: PlanEntity): Promise<boolean> {
  const others = await transaction.query(
    `select 1 from role_grant g join account a on a.id = g.account_id and a.disabled_at is null
      where g.unit_id = $1 and g.role = any($2::text[]) and g.during @> $3::date and a.id is distinct from $4::uuid limit 1`,
    [plan.unitId, publishers, transaction.today, transaction.accountId],
  );
  return others.length > 0;
}
