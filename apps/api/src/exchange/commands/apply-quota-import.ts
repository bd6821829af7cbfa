import { DomainError } from '@dangvu/domain/errors/domain-error';
import { advanceVersion, lockPlan, refuseAmount, refuseUnits, requireDraft, writeDraft } from '../../planning/public.ts';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { optionalText, requiredText } from '../../platform/act/typed-text.ts';

export interface ImportToApply {
  readonly planId: string;
  readonly expectedVersion: number;
  readonly fileName: string;
  readonly digest: string;
  readonly cells: readonly { readonly unitId: string; readonly amount?: number | null; readonly remark?: string | null }[];
}

/** A cell of an import with what stood there before. */
export interface ImportedCell {
  readonly unitId: string;
  readonly was: number | null;
  readonly wasRemark: string | null;
  readonly amount: number | null;
  readonly remark: string | null;
}

export const mostImportedCells = 1_000;

/**
 * Writes the rows of a file into a draft, all of them or none, and notes what stood there, so that it can be taken back as a whole.
 * @throws DomainError PLAN_NOT_DRAFT, STALE_VERSION (the preview was made from other figures), INVALID_INPUT, QUOTA_NOT_CHILD, QUOTA_UNIT_ENDED,
 *   SHEET_UNIT_TWICE, and what a quota may not be
 */
export async function applyQuotaImport(transaction: Transaction, input: ImportToApply): Promise<{ plan: Reference; importId: string; changed: number }> {
  const plan = await lockPlan(transaction, input.planId, 'PLAN_EDIT');
  requireVersion(plan, input.expectedVersion);
  requireDraft(plan);
  const fileName = requiredText({ text: input.fileName, path: ['fileName'], what: { vi: 'tên tệp', en: 'the name of the file' } });
  const wrong = (path: string, vi: string, en: string): DomainError => new DomainError('INVALID_INPUT', { path: [path], params: { what: { vi, en } } });
  if (!/^[0-9a-f]{64}$/.test(input.digest)) throw wrong('digest', 'mã băm của tệp', 'the digest of the file');
  if (input.cells.length === 0 || input.cells.length > mostImportedCells) throw wrong('cells', `từ 1 đến ${mostImportedCells} dòng một lần`, `between 1 and ${mostImportedCells} rows at a time`);
  const refused = await refuseUnits(transaction, plan, input.cells.map(({ unitId }) => unitId));
  const seen = new Set<string>();
  const wanted = input.cells.map((cell, index) => {
    const path = ['cells', String(index)];
    const unfit = refused.get(cell.unitId);
    if (unfit) throw DomainError.of(unfit, { path: [...path, 'unitId'] });
    if (seen.has(cell.unitId)) throw new DomainError('SHEET_UNIT_TWICE', { path: [...path, 'unitId'], params: { line: index + 1 } });
    seen.add(cell.unitId);
    const amount = cell.amount ?? null;
    const refusal = amount === null ? null : refuseAmount(amount);
    if (refusal) throw DomainError.of(refusal, { path: [...path, 'amount'] });
    return { unitId: cell.unitId, amount, remark: optionalText({ text: cell.remark, path: [...path, 'remark'], what: { vi: 'ghi chú', en: 'the remark' } }) };
  });
  const before = await draftCells(transaction, plan.id);
  const cells = wanted.flatMap((cell): ImportedCell[] => {
    const { amount: was, remark: wasRemark } = before.get(cell.unitId) ?? nothing;
    return was === cell.amount && wasRemark === cell.remark ? [] : [{ ...cell, was, wasRemark }];
  });
  await writeDraft(transaction, plan, cells);
  const [made] = await transaction.query<{ id: string }>(
    'insert into quota_import (plan_id, file_name, digest, cells, applied_by) values ($1, $2, $3, $4::jsonb, $5) returning id',
    [plan.id, fileName, input.digest, JSON.stringify(cells), transaction.accountId],
  );
  if (!made) throw new Error('an insert gives its row');
  await advanceVersion(transaction, plan);
  return { plan: ref(plan.id), importId: made.id, changed: cells.length };
}

const nothing = { amount: null, remark: null } as const;

/** What a draft holds, by unit. */
export async function draftCells(transaction: Transaction, planId: string): Promise<ReadonlyMap<string, { readonly amount: number | null; readonly remark: string | null }>> {
  const rows = await transaction.query<{ unitId: string; amount: number; remark: string | null }>('select unit_id as "unitId", amount, remark from quota_draft where plan_id = $1', [planId]);
  return new Map(rows.map(({ unitId, amount, remark }) => [unitId, { amount, remark }]));
}
