import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Refusal } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText } from '../../platform/act/typed-text.ts';
import { lockPlan, advanceVersion, requireDraft, unitsGone } from './lock-plan.ts';
import { refuseUnits, unitsGiven } from './units-given.ts';
import { refuseAmount, writeDraft } from './write-draft.ts';
import type { DraftCell } from './write-draft.ts';

export interface TypedCells {
  readonly planId: string;
  readonly expectedVersion: number;
  readonly cells: readonly { readonly unitId: string; readonly amount?: number | null; readonly remark?: string | null }[];
}

/** A cell that was not kept, and why. */
export interface RejectedCell {
  readonly unitId: string;
  readonly path: readonly string[];
  readonly refusal: Refusal;
}

const mostCells = 500;

/**
 * Stores cells of the grid. Good cells are kept beside bad ones: a pasted column must not be lost for one slip in it.
 * A unit that is not directly below is refused the same way whether it exists or not; one that has ended is named, with what it became.
 * @throws DomainError PLAN_NOT_DRAFT, STALE_VERSION, INVALID_INPUT for too many cells
 */
export async function setQuotaDraft(transaction: Transaction, input: TypedCells): Promise<{ plan: Reference; rejected: RejectedCell[] }> {
  const plan = await lockPlan(transaction, input.planId, 'PLAN_EDIT');
  requireVersion(plan, input.expectedVersion);
  requireDraft(plan);
  if (input.cells.length > mostCells) {
    throw new DomainError('INVALID_INPUT', { path: ['cells'], params: { what: { vi: `không quá ${mostCells} ô một lần`, en: `at most ${mostCells} cells at a time` } } });
  }
  const given = await unitsGiven(transaction, plan);
  const refused = await refuseUnits(transaction, plan, input.cells.map(({ unitId }) => unitId), given);
  // What the draft has for a unit that is not below any more can only be cleared.
  const clears = input.cells.some(({ unitId, amount }) => (amount ?? null) === null && refused.has(unitId));
  const clearable = clears ? await unitsGone(transaction, plan, given) : new Map<string, string>();
  const kept = new Map<string, DraftCell>();
  const rejected: RejectedCell[] = [];
  for (const [index, cell] of input.cells.entries()) {
    const path = ['cells', String(index), 'amount'];
    const amount = cell.amount ?? null;
    const refusal = (amount === null && clearable.has(cell.unitId) ? undefined : refused.get(cell.unitId)) ?? (amount === null ? null : refuseAmount(amount));
    if (refusal) {
      rejected.push({ unitId: cell.unitId, path, refusal });
      continue;
    }
    const remark = optionalText({ text: cell.remark, path: ['cells', String(index), 'remark'], what: { vi: 'ghi chú', en: 'the remark' } });
    kept.set(cell.unitId, { unitId: cell.unitId, amount, remark });
  }
  if (kept.size > 0) {
    await writeDraft(transaction, plan, [...kept.values()]);
    await advanceVersion(transaction, plan);
  }
  return { plan: ref(plan.id), rejected };
}
