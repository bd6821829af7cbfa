import type { Transaction } from '../../platform/act/transaction.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import { lockPlan, requireAct, requireDraft } from './lock-plan.ts';

/**
 * Throws a draft away that was put to nobody. What was published stays for ever, and so does what units have said about a proposal.
 * @throws DomainError PLAN_NOT_DRAFT, PLAN_STAGE_REFUSED, PLAN_WAS_PROPOSED, STALE_VERSION
 */
export async function discardPlan(transaction: Transaction, input: { id: string; expectedVersion: number }): Promise<{ ok: true }> {
  const plan = await lockPlan(transaction, input.id, 'PLAN_EDIT');
  requireVersion(plan, input.expectedVersion);
  requireDraft(plan);
  requireAct('DISCARD', plan);
  await transaction.query('delete from quota_draft where plan_id = $1', [plan.id]);
  transaction.em.remove(plan);
  return { ok: true };
}
