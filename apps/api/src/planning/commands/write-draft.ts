import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Refusal } from '@dangvu/domain/errors/domain-error';
import { parseQuotaCell } from '@dangvu/domain/planning/parse-quota-cell';
import type { Transaction } from '../../platform/act/transaction.ts';
import type { PlanEntity } from '../plan.entity.ts';

/** A cell as it is stored; null clears it. */
export interface DraftCell {
  readonly unitId: string;
  readonly amount: number | null;
  readonly remark: string | null;
}

/** Why a number is no quota: the same limits as for what is typed or pasted into the grid. */
export function refuseAmount(amount: number): Refusal | null {
  const cell = parseQuotaCell(String(amount));
  return cell.ok ? null : cell.refusal;
}

/** @throws DomainError when the number is no quota. */
export function requireQuota(amount: number, path: readonly string[]): number {
  const refusal = refuseAmount(amount);
  if (refusal) throw DomainError.of(refusal, { path });
  return amount;
}

/** Stores cells of a draft, all in one statement each way. */
export async function writeDraft(transaction: Transaction, plan: PlanEntity, cells: readonly DraftCell[]): Promise<void> {
  const cleared = cells.filter((cell) => cell.amount === null).map((cell) => cell.unitId);
  const kept = cells.filter((cell) => cell.amount !== null);
  if (cleared.length > 0) await transaction.query('delete from quota_draft where plan_id = $1 and unit_id = any($2::uuid[])', [plan.id, cleared]);
  if (kept.length === 0) return;
  await transaction.query(
    `insert into quota_draft (plan_id, unit_id, amount, remark)
     select $1, c."unitId", c.amount, c.remark from json_to_recordset($2::json) as c("unitId" uuid, amount integer, remark text)
     on conflict (plan_id, unit_id) do update set amount = excluded.amount, remark = excluded.remark`,
    [plan.id, JSON.stringify(kept)],
  );
}

/** Puts figures into a draft, all in one statement; remarks stay with their cells. */
export async function writeAmounts(transaction: Transaction, plan: PlanEntity, figures: readonly { readonly unitId: string; readonly amount: number }[]): Promise<void> {
  await transaction.query(
    `insert into quota_draft (plan_id, unit_id, amount)
     select $1, f."unitId", f.amount from json_to_recordset($2::json) as f("unitId" uuid, amount integer)
     on conflict (plan_id, unit_id) do update set amount = excluded.amount`,
    [plan.id, JSON.stringify(figures)],
  );
}
