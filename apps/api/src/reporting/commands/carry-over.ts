import { DomainError } from '@dangvu/domain/errors/domain-error';
import { refuseCarried, refuseCarryOver } from '@dangvu/domain/planning/carry-over';
import type { PlanDays, YearLeft } from '@dangvu/domain/planning/carry-over';
import { appendRevision, lockPlan } from '../../planning/public.ts';
import type { PlanEntity, Revision } from '../../planning/public.ts';
import type { Reference } from '../../platform/act/act.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { yearLeft } from '../queries/year-left.ts';

export interface CarryOver extends Pick<Revision, 'planId' | 'expectedVersion' | 'decision' | 'effectiveOn'> {
  readonly fromPlanId: string;
  readonly units: readonly { readonly unitId: string; readonly amount: number; readonly reason?: string | null }[];
}

const pathOf: Partial<Record<string, readonly string[]>> = { PLAN_NOT_PUBLISHED: ['planId'] };

/**
 * Carries what a year has left of its quotas into the plan of the next year of the term, by a decision: all units or none. The line stands in
 * the new plan and names the old one, whose quotas stay as they were.
 * @throws DomainError NOT_FOUND, CARRY_NOT_NEXT_YEAR, CARRY_ACROSS_TERMS, PLAN_NOT_OVER, CARRY_TOO_MUCH, and what a revision of quotas refuses
 */
export async function carryOver(transaction: Transaction, input: CarryOver): Promise<{ plan: Reference; lines: Reference[] }> {
  const plan = await lockPlan(transaction, input.planId, 'PLAN_EDIT');
  // What is left tells how many were admitted.
  if (!(await transaction.permits('FIGURES_READ', plan.unitId))) throw new DomainError('NOT_PERMITTED');
  // Held, so that nobody changes or carries the same rest at the same time; lockPlan holds the new plan, which comes after it everywhere.
  const [from] = await transaction.query<PlanDays & { id: string }>(
    `select id, period_kind as "periodKind", starts_on::text as "startsOn", ends_on::text as "endsOn", state from plan where id = $1 and unit_id = $2 for share`,
    [input.fromPlanId, plan.unitId],
  );
  if (!from) throw new DomainError('NOT_FOUND', { path: ['fromPlanId'] });
  const refusal = refuseCarryOver(from, plan, await termsOf(transaction, plan), transaction.today);
  if (refusal) throw DomainError.of(refusal, { path: pathOf[refusal.code] ?? ['fromPlanId'] });

  const left = await leftOf(transaction, from.id, input.units.map(({ unitId }) => unitId));
  const asked = new Map<string, number>();
  for (const [index, { unitId, amount }] of input.units.entries()) {
    const whole = (asked.get(unitId) ?? 0) + amount;
    asked.set(unitId, whole);
    const tooMuch = refuseCarried(whole, left.get(unitId) ?? { quota: null, done: 0, carried: 0 });
    if (tooMuch && Number.isSafeInteger(amount) && amount > 0) throw DomainError.of(tooMuch, { path: ['units', String(index), 'amount'] });
  }
  const changes = input.units.map(({ unitId, amount, reason }) => ({ unitId, kind: 'CARRIED_OVER' as const, amount, reason: reason ?? null }));
  return appendRevision(transaction, plan, { ...input, changes }, from.id);
}

/** Terms of the plan's unit and of those above it: what binds above binds here. */
function termsOf(transaction: Transaction, plan: PlanEntity): Promise<Pick<PlanDays, 'startsOn' | 'endsOn'>[]> {
  return transaction.query(
    `select s.starts_on::text as "startsOn", s.ends_on::text as "endsOn" from plan s
      where s.period_kind = 'TERM' and s.state <> 'DRAFT' and exists (select from org_ancestry a where a.ancestor_id = s.unit_id and a.descendant_id = $1 and a.during @> $2::date)`,
    [plan.unitId, plan.startsOn],
  );
}

async function leftOf(transaction: Transaction, planId: string, units: readonly string[]): Promise<ReadonlyMap<string, YearLeft>> {
  const statement = new StatementBuilder(transaction.viewer, transaction.today);
  const rows = await transaction.query<YearLeft & { unitId: string }>(
    `select u.id as "unitId", l.* from plan p cross join unnest(${statement.param(units, 'uuid[]')}) u(id) cross join lateral ${yearLeft('p', 'u.id', statement.asOf)} l where p.id = ${statement.param(planId, 'uuid')}`,
    statement.values,
  );
  return new Map(rows.map(({ unitId, quota, done, carried }) => [unitId, { quota, done, carried }]));
}
