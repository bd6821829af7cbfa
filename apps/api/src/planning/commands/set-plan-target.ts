import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { requireRoot } from './create-plan.ts';
import { advanceVersion, lockPlan, requireDraft } from './lock-plan.ts';
import { requireQuota, writeDraft } from './write-draft.ts';

/** Sets the target of a draft at the root; elsewhere the unit above does. @throws DomainError QUOTA_OWN_UNIT, PLAN_NOT_DRAFT, STALE_VERSION */
export async function setPlanTarget(
  transaction: Transaction,
  input: { planId: string; expectedVersion: number; target?: number | null },
): Promise<{ plan: Reference }> {
  const plan = await lockPlan(transaction, input.planId, 'PLAN_EDIT');
  requireVersion(plan, input.expectedVersion);
  requireDraft(plan);
  await requireRoot(transaction, plan);
  const target = input.target ?? null;
  if (target !== null) requireQuota(target, ['target']);
  await writeDraft(transaction, plan, [{ unitId: plan.unitId, amount: target, remark: null }]);
  await advanceVersion(transaction, plan);
  return { plan: ref(plan.id) };
}
