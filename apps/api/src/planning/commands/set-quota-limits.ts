import { DomainError } from '@dangvu/domain/errors/domain-error';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { advanceVersion, lockPlan, requireDraft, unitsBelow } from './lock-plan.ts';
import { requireQuota } from './write-draft.ts';

export interface TypedLimits {
  readonly planId: string;
  readonly expectedVersion: number;
  readonly limits: readonly { readonly unitId: string; readonly locked: boolean; readonly minimum?: number | null; readonly maximum?: number | null }[];
}

const mostCells = 500;

/**
 * Locks cells of a draft and bounds them, in one statement each way. A unit that is not directly below is refused the same way
 * whether it exists or not.
 * @throws DomainError QUOTA_OWN_UNIT, QUOTA_NOT_CHILD, SPREAD_BOUNDS_CROSSED, QUOTA_NEGATIVE, PLAN_NOT_DRAFT, STALE_VERSION, INVALID_INPUT
 */
export async function setQuotaLimits(transaction: Transaction, input: TypedLimits): Promise<{ plan: Reference }> {
  const plan = await lockPlan(transaction, input.planId, 'PLAN_EDIT');
  requireVersion(plan, input.expectedVersion);
  requireDraft(plan);
  if (input.limits.length > mostCells) {
    throw new DomainError('INVALID_INPUT', { path: ['limits'], params: { what: { vi: `không quá ${mostCells} ô một lần`, en: `at most ${mostCells} cells at a time` } } });
  }
  const below = await unitsBelow(transaction, plan);
  const limits = new Map<string, { unitId: string; locked: boolean; minimum: number | null; maximum: number | null }>();
  for (const [index, { unitId, locked, ...bounds }] of input.limits.entries()) {
    const path = ['limits', String(index)];
    if (unitId === plan.unitId) throw new DomainError('QUOTA_OWN_UNIT', { path: [...path, 'unitId'] });
    if (!below.has(unitId)) throw new DomainError('QUOTA_NOT_CHILD', { path: [...path, 'unitId'] });
    const [minimum, maximum] = [bounds.minimum ?? null, bounds.maximum ?? null];
    if (minimum !== null) requireQuota(minimum, [...path, 'minimum']);
    if (maximum !== null) requireQuota(maximum, [...path, 'maximum']);
    if (minimum !== null && maximum !== null && minimum > maximum) throw new DomainError('SPREAD_BOUNDS_CROSSED', { path: [...path, 'minimum'], params: { minimum, maximum } });
    limits.set(unitId, { unitId, locked, minimum, maximum });
  }
  const all = [...limits.values()];
  const open = ({ locked, minimum, maximum }: (typeof all)[number]): boolean => !locked && minimum === null && maximum === null;
  await transaction.query('delete from quota_limit where plan_id = $1 and unit_id = any($2::uuid[])', [plan.id, all.filter(open).map(({ unitId }) => unitId)]);
  await transaction.query(
    `insert into quota_limit (plan_id, unit_id, locked, minimum, maximum)
     select $1, l."unitId", l.locked, l.minimum, l.maximum
       from json_to_recordset($2::json) as l("unitId" uuid, locked boolean, minimum integer, maximum integer)
     on conflict (plan_id, unit_id) do update set locked = excluded.locked, minimum = excluded.minimum, maximum = excluded.maximum`,
    [plan.id, JSON.stringify(all.filter((one) => !open(one)))],
  );
  if (all.length > 0) await advanceVersion(transaction, plan);
  return { plan: ref(plan.id) };
}
