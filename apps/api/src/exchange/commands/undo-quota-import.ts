import { DomainError } from '@dangvu/domain/errors/domain-error';
import { advanceVersion, lockPlan, requireDraft, writeDraft } from '../../planning/public.ts';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { draftCells } from './apply-quota-import.ts';
import type { ImportedCell } from './apply-quota-import.ts';

export interface ImportToUndo {
  readonly importId: string;
  readonly expectedVersion: number;
}

/**
 * Takes an import back: each cell gets what stood there before. A cell somebody has changed since stays as he left it and is named:
 * taking back must not undo the work of others.
 * @throws DomainError NOT_FOUND, also for an import taken back already; PLAN_NOT_DRAFT, STALE_VERSION
 */
export async function undoQuotaImport(transaction: Transaction, input: ImportToUndo): Promise<{ plan: Reference; restored: number; kept: string[] }> {
  const [known] = await transaction.query<{ planId: string }>('select plan_id as "planId" from quota_import where id = $1', [input.importId]);
  if (!known) throw new DomainError('NOT_FOUND', { path: ['importId'] });
  const plan = await lockPlan(transaction, known.planId, 'PLAN_EDIT');
  requireVersion(plan, input.expectedVersion);
  requireDraft(plan);
  const [undone] = await transaction.query<{ cells: ImportedCell[] }>(
    'update quota_import set undone_at = $2, undone_by = $3 where id = $1 and undone_at is null returning cells',
    [input.importId, transaction.clock.now().toISOString(), transaction.accountId],
  );
  if (!undone) throw new DomainError('NOT_FOUND', { path: ['importId'] });
  const now = await draftCells(transaction, plan.id);
  const untouched = undone.cells.filter(({ unitId, amount, remark }) => {
    const cell = now.get(unitId);
    // A cleared cell has no row, and so no remark.
    return (cell?.amount ?? null) === amount && (amount === null || (cell?.remark ?? null) === remark);
  });
  const back = new Set(untouched.map(({ unitId }) => unitId));
  await writeDraft(transaction, plan, untouched.map(({ unitId, was, wasRemark }) => ({ unitId, amount: was, remark: wasRemark })));
  await advanceVersion(transaction, plan);
  return { plan: ref(plan.id), restored: untouched.length, kept: undone.cells.flatMap(({ unitId }) => (back.has(unitId) ? [] : [unitId])) };
}
