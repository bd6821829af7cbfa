import { DomainError } from '@dangvu/domain/errors/domain-error';
import { quotaAt, refuseExceeding, remaining } from '@dangvu/domain/planning/quota-ledger';
import type { QuotaLine } from '@dangvu/domain/planning/quota-ledger';
import { recordDecision, unitsFrom } from '../../organisation/public.ts';
import type { TypedDecision } from '../../organisation/public.ts';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import type { PlanEntity } from '../plan.entity.ts';
import { weighQuotas } from '../feasibility.ts';
import { advanceVersion, lockPlan, targetOfPlan, unitsBelow } from './lock-plan.ts';
import { quotaExceeded } from './quota-exceeded.ts';
import { linesOf } from './revision-lines.ts';
import type { Ledger, NewLine, TypedChange } from './revision-lines.ts';

export interface Revision {
  readonly planId: string;
  readonly expectedVersion: number;
  readonly decision: TypedDecision;
  readonly effectiveOn: string;
  readonly changes: readonly TypedChange[];
}

/**
 * Changes published quotas by a further decision, all changes or none. A unit's quota may not fall below what it has itself
 * assigned onward, nor may the sum rise above what the plan's unit has; the plan is locked, so that two officers cannot give
 * away the same rest.
 * @throws DomainError PLAN_NOT_PUBLISHED, QUOTA_EXCEEDED, QUOTA_NOT_ASSIGNED, QUOTA_NOT_CHILD, QUOTA_OWN_UNIT, QUOTA_NEGATIVE, DATE_IN_FUTURE …
 */
export async function reviseQuota(transaction: Transaction, input: Revision): Promise<{ plan: Reference; lines: Reference[] }> {
  const plan = await lockPlan(transaction, input.planId, 'PLAN_EDIT');
  if (plan.state !== 'PUBLISHED') throw new DomainError('PLAN_NOT_PUBLISHED');
  const carried = input.changes.findIndex(({ kind }) => kind === 'CARRIED_OVER');
  // What is carried over is weighed against the year it comes from: an act of its own.
  if (carried >= 0) throw new DomainError('INVALID_INPUT', { path: ['changes', String(carried), 'kind'], params: { what: { vi: 'loại điều chỉnh', en: 'the kind of change' } } });
  return appendRevision(transaction, plan, input, null);
}

/**
 * Weighs changes of a locked, published plan and writes them as lines of its ledger.
 * @param fromPlanId the plan that what is carried over comes from; null when nothing is
 */
export async function appendRevision(
  transaction: Transaction, plan: PlanEntity, input: Omit<Revision, 'planId'>, fromPlanId: string | null,
): Promise<{ plan: Reference; lines: Reference[] }> {
  if (input.effectiveOn > transaction.today) throw new DomainError('DATE_IN_FUTURE', { path: ['effectiveOn'], params: { date: input.effectiveOn } });

  const before = await ledgerOf(transaction, plan);
  const target = await targetOfPlan(transaction, plan);
  const { ledger, lines } = linesOf(before, input.changes, {
    effectiveOn: input.effectiveOn, own: plan.unitId, ownMayChange: target.targetIs === 'OWN', below: await unitsBelow(transaction, plan),
  });
  refuseOverspending(plan, before, ledger, lines, transaction.today, target.amount);
  await refuseBelowOnward(transaction, plan, ledger, lines);
  const beyond = await weighGrown(transaction, plan, ledger, lines);
  // After the figures: whoever comes second learns that the rest is gone, not merely that he is late.
  requireVersion(plan, input.expectedVersion);

  const above = await unitsFrom(transaction, plan.unitId);
  const decisionId = recordDecision(transaction, input.decision, { kind: 'QUOTA', above, permission: 'PLAN_EDIT' });
  await transaction.written();
  const ids = await appendLines(transaction, plan, lines.map((line) => ({ ...line, feasible: beyond.get(line.unitId) ?? null, fromPlanId })), decisionId, input.effectiveOn);
  await advanceVersion(transaction, plan);
  return { plan: ref(plan.id), lines: ids.map(ref) };
}

async function ledgerOf(transaction: Transaction, plan: PlanEntity): Promise<Ledger> {
  const rows = await transaction.query<QuotaLine & { unitId: string }>(
    `select unit_id as "unitId", kind, amount, effective_on::text as "effectiveOn", seq::integer as sequence from quota_line where plan_id = $1 order by seq`,
    [plan.id],
  );
  const ledger: Ledger = new Map();
  for (const { unitId, ...line } of rows) ledger.set(unitId, [...(ledger.get(unitId) ?? []), line]);
  return ledger;
}

const quotasBelow = (plan: PlanEntity, ledger: Ledger, on: string): (number | null)[] =>
  [...ledger].filter(([unitId]) => unitId !== plan.unitId).map(([, lines]) => quotaAt(lines, on).adjusted);

function refuseOverspending(plan: PlanEntity, before: Ledger, after: Ledger, lines: readonly NewLine[], today: string, target: number | null): void {
  const given = quotasBelow(plan, before, today);
  const change = lines.filter((line) => line.unitId !== plan.unitId).reduce((sum, line) => sum + line.amount, 0);
  const ownLines = lines.filter((line) => line.unitId === plan.unitId);
  const targetAfter = ownLines.length > 0 ? quotaAt(after.get(plan.unitId) ?? [], today).adjusted : target;
  const refusal = refuseExceeding(targetAfter, given, change);
  const path = ['changes'];
  const left = remaining(targetAfter, given);
  if (refusal?.code === 'QUOTA_EXCEEDED') throw quotaExceeded({ available: Math.max(0, left ?? 0), requested: change, unitId: plan.unitId }, path);
  if (refusal) throw DomainError.of(refusal, { path });
  // A lower target must still cover what is given.
  const leftAfter = remaining(targetAfter, quotasBelow(plan, after, today));
  if (ownLines.length > 0 && (targetAfter ?? 0) < (target ?? 0) && (leftAfter ?? 0) < 0) {
    throw quotaExceeded({ available: targetAfter ?? 0, requested: (targetAfter ?? 0) - (leftAfter ?? 0), unitId: plan.unitId }, path);
  }
}

/** What each changed unit has itself assigned onward must still be covered. The units' own plans are held until the end. */
async function refuseBelowOnward(transaction: Transaction, plan: PlanEntity, ledger: Ledger, lines: readonly NewLine[]): Promise<void> {
  const units = [...new Set(lines.filter((line) => line.amount < 0 && line.unitId !== plan.unitId).map((line) => line.unitId))];
  if (units.length === 0) return;
  await transaction.query(
    'select id from plan where unit_id = any($1::uuid[]) and period_kind = $2 and starts_on = $3 order by id for share',
    [units, plan.periodKind, plan.startsOn],
  );
  const onward = await transaction.query<{ unitId: string; given: number }>(
    `select p.unit_id as "unitId", coalesce(sum(q.amount), 0)::integer as given from plan p cross join lateral quota_on(p.id, $4::date) q
      where p.unit_id = any($1::uuid[]) and p.period_kind = $2 and p.starts_on = $3 and p.state <> 'DRAFT' and q.unit_id <> p.unit_id group by p.unit_id`,
    [units, plan.periodKind, plan.startsOn, transaction.today],
  );
  for (const { unitId, given } of onward) {
    const available = quotaAt(ledger.get(unitId) ?? [], transaction.today).adjusted ?? 0;
    if (available < given) {
      const index = lines.find((line) => line.unitId === unitId)?.change ?? 0;
      throw quotaExceeded({ available, requested: given, unitId }, ['changes', String(index), 'amount']);
    }
  }
}

/** Quotas that grow are held against what is feasible; the reason of the last change of a unit is its remark. */
async function weighGrown(transaction: Transaction, plan: PlanEntity, ledger: Ledger, lines: readonly NewLine[]): Promise<ReadonlyMap<string, number>> {
  const grown = new Map(lines.filter((line) => line.amount > 0 && line.unitId !== plan.unitId).map((line) => [line.unitId, line]));
  const quotas = [...grown].map(([unitId, { reason }]) => ({ unitId, quota: quotaAt(ledger.get(unitId) ?? [], transaction.today).adjusted ?? 0, remark: reason }));
  return weighQuotas(transaction, plan, quotas, (unitId) => ['changes', String(grown.get(unitId)?.change ?? 0), 'reason']);
}

type WeighedLine = NewLine & { readonly feasible: number | null; readonly fromPlanId: string | null };

async function appendLines(transaction: Transaction, plan: PlanEntity, lines: readonly WeighedLine[], decisionId: string, effectiveOn: string): Promise<string[]> {
  const rows = await transaction.query<{ id: string }>(
    `insert into quota_line (plan_id, unit_id, kind, amount, counterpart_id, effective_on, decision_id, reason, feasible, from_plan_id, recorded_at, recorded_by)
     select $1, l."unitId", l.kind, l.amount, l."counterpartId", $3, $2, l.reason, l.feasible, l."fromPlanId", $5, $6
       from json_to_recordset($4::json) as l(ord integer, "unitId" uuid, kind text, amount integer, "counterpartId" uuid, reason text, feasible integer, "fromPlanId" uuid) order by l.ord
     returning id`,
    [plan.id, decisionId, effectiveOn, JSON.stringify(lines.map((line, ord) => ({ ord, ...line }))), transaction.clock.now(), transaction.accountId],
  );
  return rows.map((row) => row.id);
}
