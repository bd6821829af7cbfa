import type { Transaction } from '../../platform/act/transaction.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import { lockPlan, requireDraft } from './lock-plan.ts';

/** Throws a draft away. What was published stays for ever. @throws DomainError PLAN_NOT_DRAFT, STALE_VERSION */
export async function discardPlan(transaction: Transaction, input: { id: string; expectedVersion: number }): Promise<{ ok: true }> {
  const plan = await lockPlan(transaction, input.id, 'PLAN_EDIT');
  requireVersion(plan, input.expectedVersion);
  requireDraft(plan);
  await transaction.query('delete from quota_draft where plan_id = $1', [plan.id]);
  transaction.em.remove(plan);
  return { ok: true };
}
