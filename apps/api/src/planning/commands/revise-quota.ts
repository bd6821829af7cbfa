import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { TargetDay } from '@dangvu/domain/planning/publish-check';
import { quotaAt } from '@dangvu/domain/planning/quota-ledger';
import type { QuotaLine } from '@dangvu/domain/planning/quota-ledger';
import { exceededOn, refuseOnAnyDay, refuseRevisionDays } from '@dangvu/domain/planning/revision-days';
import { recordDecision, unitsFrom } from '../../organisation/public.ts';
import type { TypedDecision } from '../../organisation/public.ts';
import { ref } from '../../platform/act/act.ts';
import type { Reference } from '../../platform/act/act.ts';
import { requireVersion } from '../../platform/act/transaction.ts';
import type { Transaction } from '../../platform/act/transaction.ts';
import type { PlanEntity } from '../plan.entity.ts';
import { weighQuotas } from '../feasibility.ts';
import { advanceVersion, lockPlan, requireHolders, targetOn, targetSince, unitsBelow } from './lock-plan.ts';
import { exceeded, overspent, quotaExceeded } from './quota-exceeded.ts';
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
 * away the same rest. All of it holds on every day from the one the change is true from.
 * @throws DomainError PLAN_NOT_PUBLISHED, QUOTA_EXCEEDED, QUOTA_EXCEEDED_ON_DAY, QUOTA_NOT_ASSIGNED, QUOTA_NOT_CHILD, UNIT_CLOSED, QUOTA_OWN_UNIT, QUOTA_NEGATIVE,
 *   DATE_IN_FUTURE, DATE_OUT_OF_ORDER …
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
  const { effectiveOn, decision: { decidedOn } } = input;
  const target = await targetSince(transaction, plan, effectiveOn);
  const untimely = refuseRevisionDays({ decidedOn, effectiveOn, today: transaction.today }, target);
  if (untimely) throw DomainError.of(untimely, { path: untimely.at === 'effectiveOn' ? ['effectiveOn'] : ['decision', 'decidedOn'] });
  const before = await ledgerOf(transaction, plan);
  const { ledger, lines } = linesOf(before, input.changes, {
    effectiveOn, own: plan.unitId, ownMayChange: target.targetIs === 'OWN', below: await unitsBelow(transaction, plan),
  });
  const given = lines.filter((line) => line.unitId !== plan.unitId && (line.amount > 0 || line.kind === 'ASSIGNED'));
  // What is taken away may be taken from one that is there no more.
  await requireHolders(transaction, plan, effectiveOn, new Map(given.map((line) => [line.unitId, ['changes', String(line.change), line.kind === 'MOVED' ? 'toUnitId' : 'unitId']])));
  refuseOverspending(plan, { before, after: ledger, lines, effectiveOn, today: transaction.today, target: target.days });
  await refuseBelowOnward(transaction, plan, { after: ledger, lines, effectiveOn });
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

interface Weighed {
  readonly before: Ledger;
  readonly after: Ledger;
  readonly lines: readonly NewLine[];
  readonly effectiveOn: string;
  readonly today: string;
  readonly target: readonly TargetDay[];
}

const givenBelow = (plan: PlanEntity, ledger: Ledger, on: string): number =>
  [...ledger].reduce((sum, [unitId, lines]) => sum + (unitId === plan.unitId ? 0 : (quotaAt(lines, on).adjusted ?? 0)), 0);

/** What is given stays within the target on every day from the change on, and a lower target still covers what is given. */
function refuseOverspending(plan: PlanEntity, { before, after, lines, effectiveOn, today, target }: Weighed): void {
  const change = lines.filter((line) => line.unitId !== plan.unitId).reduce((sum, line) => sum + line.amount, 0);
  const ownChanges = lines.some((line) => line.unitId === plan.unitId);
  const own = (on: string): number | null => (ownChanges ? quotaAt(after.get(plan.unitId) ?? [], on).adjusted : targetOn(target, on));
  const later = [...before.values()].flat().map((line) => line.effectiveOn).filter((on) => on > effectiveOn);
  const days = [...new Set([effectiveOn, ...target.map(({ on }) => on), ...later])].filter((on) => on >= effectiveOn).sort();
  const over = refuseOnAnyDay(days.map((on) => ({ on, own: own(on), given: givenBelow(plan, before, on) })), change, today);
  if (over) throw overspent(over, plan.unitId, ['changes']);
  for (const on of ownChanges ? days.toReversed() : []) {
    const [available, requested] = [own(on) ?? 0, givenBelow(plan, after, on)];
    if (available < (targetOn(target, on) ?? 0) && available < requested) throw exceededThen({ on, available, requested, unitId: plan.unitId }, today, ['changes']);
  }
}

/** The refusal of today's figures, or that which names the day they are of. */
function exceededThen({ on, ...figures }: { on: string; available: number; requested: number; unitId: string }, today: string, path: readonly string[]): DomainError {
  return on >= today ? quotaExceeded(figures, path) : exceeded(exceededOn(on, figures.available, figures.requested), figures, path);
}

/** What each changed unit has itself assigned onward, on whichever day that was most, must still be covered. The units' own plans are held until the end. */
async function refuseBelowOnward(transaction: Transaction, plan: PlanEntity, { after, lines, effectiveOn }: Pick<Weighed, 'after' | 'lines' | 'effectiveOn'>): Promise<void> {
  const units = [...new Set(lines.filter((line) => line.amount < 0 && line.unitId !== plan.unitId).map((line) => line.unitId))];
  if (units.length === 0) return;
  await transaction.query(
    'select id from plan where unit_id = any($1::uuid[]) and period_kind = $2 and starts_on = $3 order by id for share',
    [units, plan.periodKind, plan.startsOn],
  );
  const onward = await transaction.query<{ unitId: string; on: string; given: number }>(
    `select p.unit_id as "unitId", d.day::text as "on", coalesce(sum(q.amount), 0)::integer as given
       from plan p cross join lateral (select $4::date as day union select $5::date union select l.effective_on from quota_line l where l.plan_id = p.id and l.effective_on > $4::date) d
       cross join lateral quota_on(p.id, d.day) q
      where p.unit_id = any($1::uuid[]) and p.period_kind = $2 and p.starts_on = $3 and p.state <> 'DRAFT' and q.unit_id <> p.unit_id group by p.unit_id, d.day order by d.day desc`,
    [units, plan.periodKind, plan.startsOn, effectiveOn, transaction.today],
  );
  for (const { unitId, on, given } of onward) {
    const available = quotaAt(after.get(unitId) ?? [], on).adjusted ?? 0;
    if (available < given) {
      const index = lines.find((line) => line.unitId === unitId)?.change ?? 0;
      throw exceededThen({ on, available, requested: given, unitId }, transaction.today, ['changes', String(index), 'amount']);
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
