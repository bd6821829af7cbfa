import { beyondFeasible, refuseBeyondFeasible } from '@dangvu/domain/planning/feasibility/beyond-feasible';
import type { WeighedQuota } from '@dangvu/domain/planning/feasibility/beyond-feasible';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Transaction } from '../platform/act/transaction.ts';
import type { PlanEntity } from './plan.entity.ts';

/** How many people of each unit can lawfully be admitted by the end of a plan's period; no entry: nobody can say. */
export type FeasibilitySource = (transaction: Transaction, plan: PlanEntity, units: readonly string[]) => Promise<ReadonlyMap<string, number>>;

let source: FeasibilitySource | null = null;

/** Told by the feature that knows people, which stands on planning and is not seen from here. */
export function registerFeasibility(next: FeasibilitySource): void {
  source = next;
}

/** A quota that is about to hold, and why it is given. */
export interface QuotaToWeigh {
  readonly unitId: string;
  readonly quota: number;
  readonly remark: string | null;
}

/**
 * Holds quotas about to be published against what is feasible, on the figures of this moment.
 * @returns what is feasible for each unit whose quota is above it
 * @throws DomainError QUOTA_BEYOND_FEASIBLE naming each unit without a remark, with both of its numbers
 */
export async function weighQuotas(
  transaction: Transaction,
  plan: PlanEntity,
  quotas: readonly QuotaToWeigh[],
  path: (unitId: string) => readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (source === null) throw new Error('nobody has told what is feasible');
  if (quotas.length === 0) return new Map();
  const units = quotas.map(({ unitId }) => unitId);
  const [feasible, names] = await Promise.all([source(transaction, plan, units), namesOf(transaction, units)]);
  const weighed: WeighedQuota[] = quotas.map((one) => ({ ...one, name: names.get(one.unitId) ?? '', feasible: feasible.get(one.unitId) ?? null }));
  const refusal = refuseBeyondFeasible(weighed);
  const beyond = beyondFeasible(weighed);
  if (refusal) {
    const unsaid = beyond.filter(({ remark }) => (remark ?? '').trim() === '');
    throw DomainError.of(refusal, {
      path: path(unsaid[0]?.unitId ?? ''),
      detail: { units: unsaid.map((one) => ({ unitId: one.unitId, quota: one.quota, feasible: one.feasible })) },
    });
  }
  return new Map(beyond.map((one) => [one.unitId, one.feasible]));
}

async function namesOf(transaction: Transaction, units: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.query<{ id: string; name: string }>(
    'select distinct on (v.unit_id) v.unit_id as id, v.short_name as name from org_unit_revision v where v.unit_id = any($1::uuid[]) order by v.unit_id, v.during desc',
    [units],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
