import type { Refusal } from '@dangvu/domain/errors/domain-error';
import type { CarriedLine, QuotaCell } from '@dangvu/domain/planning/reorganisation/carry-quota';
import { carryQuota, divideQuota, QuotaBook } from '@dangvu/domain/planning/reorganisation/carry-quota';
import type { DraftFigures } from '@dangvu/domain/planning/reorganisation/carry-quota';
import type { Transaction } from '../../platform/act/transaction.ts';
import { newId } from '../../platform/act/writes.ts';
import type { PlanPeriodKind, PlanState } from '../plan.entity.ts';
import { cellKey, divideDraft, draftsOf, moveDraft, writeDrafts } from './carry-drafts.ts';
import type { Drafts } from './carry-drafts.ts';
import { ScenariosCarried } from './carry-scenarios.ts';
import { TargetsCarried } from './carry-targets.ts';
import type { PlannedUnit, TargetEffect } from './carry-targets.ts';

/** A unit and the units above it on one side of a reorganisation, the nearest first. */
export interface Side {
  readonly unitId: string;
  readonly above: readonly string[];
}

/** A part of a unit that is divided: `unitId` is the unit itself when it goes on. */
export interface DividedPart {
  readonly unitId: string;
  readonly members: number;
  /** Units below it that go to the part: what they have been given goes with them. */
  readonly units: readonly string[];
}

/**
 * One step of a reorganisation, seen by the plans.
 * WHOLE: everything a unit has goes to another, or with it to another superior. BELOW: the same in the plan of the superior alone, for
 * units that follow theirs. DIVIDE: by members among the parts, all under one superior.
 */
export type QuotaStep =
  | { readonly kind: 'WHOLE' | 'BELOW'; readonly from: Side; readonly to: Side }
  | { readonly kind: 'DIVIDE'; readonly from: Side; readonly parts: readonly DividedPart[] };

interface OpenPlan {
  readonly id: string;
  readonly unitId: string;
  readonly periodKind: PlanPeriodKind;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly state: PlanState;
  /** Day of the latest line. */
  readonly latestOn: string | null;
}

/** What a unit has from a plan before and after; null: no quota. */
export interface QuotaEffect extends Pick<OpenPlan, 'periodKind' | 'startsOn' | 'endsOn'> {
  readonly planId: string;
  readonly planUnitId: string;
  readonly unitId: string;
  readonly before: number | null;
  readonly after: number | null;
  /** A figure being worked on, which binds nobody. */
  readonly draft: boolean;
}

/** What the plans make of a reorganisation, worked out and not yet written. */
export interface CarriedQuotas {
  readonly effects: readonly QuotaEffect[];
  /** Targets by indicator that are others afterwards. */
  readonly targets: readonly TargetEffect[];
  /** Targets that cannot be put together: they are settled in the plans first. */
  readonly refusals: readonly Refusal[];
  /** Writes it, with the decision of the reorganisation. The units exist. */
  readonly write: (decisionId: string, reason: string | null) => Promise<void>;
}

const periodOf = ({ periodKind, startsOn, endsOn }: OpenPlan): string => `${periodKind} ${startsOn} ${endsOn}`;

/**
 * Works out what a reorganisation does to every plan under way or to come: to quotas and targets in force, to figures of drafts and of their
 * scenarios. What a superior has given altogether stays. A unit that takes over units with quotas and has no plan of the period gets one, in force by the same decision.
 */
export async function carryQuotas(transaction: Transaction, steps: readonly QuotaStep[], on: string): Promise<CarriedQuotas> {
  const sides = steps.flatMap((step) => (step.kind === 'DIVIDE' ? [step.from, ...step.parts.map(({ unitId }) => ({ ...step.from, unitId }))] : [step.from, step.to]));
  const units = [...new Set([...sides.flatMap(({ unitId, above }) => [unitId, ...above]), ...steps.flatMap((step) => (step.kind === 'DIVIDE' ? step.parts.flatMap((part) => part.units) : []))])];
  const plans = await transaction.query<OpenPlan>(
    `select p.id, p.unit_id as "unitId", p.period_kind as "periodKind", p.starts_on::text as "startsOn", p.ends_on::text as "endsOn", p.state,
        greatest((select max(l.effective_on) from quota_line l where l.plan_id = p.id), (select max(l.effective_on) from target_line l where l.plan_id = p.id))::text as "latestOn"
       from (select * from plan where unit_id = any($1::uuid[]) and state <> 'CLOSED' and ends_on >= $2::date
         order by (select max(a.depth) from org_ancestry a where a.descendant_id = plan.unit_id), id for update) p`,
    [units, on],
  );
  const published = plans.filter(({ state }) => state === 'PUBLISHED');
  const quotas = await transaction.query<{ planId: string; unitId: string; amount: number | null }>(
    `select p.id as "planId", q.unit_id as "unitId", q.amount from unnest($1::uuid[]) p(id) cross join lateral quota_on(p.id, 'infinity') q where q.unit_id = any($2::uuid[])`,
    [published.map(({ id }) => id), units],
  );
  const worked = plans.filter(({ state }) => state === 'DRAFT').map(({ id }) => id);
  const drafts = await draftsOf(transaction, worked, units);
  const targets = await TargetsCarried.of(transaction, published.map(({ id }) => id), worked, units);
  const scenarios = await ScenariosCarried.of(transaction, worked, units);
  const planned: Drafts = new Map(drafts);
  const before = new QuotaBook();
  const book = new QuotaBook();
  for (const { planId, unitId, amount } of quotas) for (const each of [before, book]) each.set({ planId, unitId }, amount);
  const made: OpenPlan[] = [];
  const lines: CarriedLine[] = [];
  const moves: QuotaCell[] = [];
  for (const period of new Set(plans.map(periodOf))) {
    const known = plans.filter((plan) => periodOf(plan) === period);
    targets.beginPeriod();
    for (const step of steps) lines.push(...carryStep(step, { known, made, book, drafts, moves, targets, scenarios }));
  }
  const all = [...plans, ...made];
  const effects = effectsOf(all, lines, moves, { before, book, planned, drafts });
  return {
    effects, targets: targets.effects, refusals: targets.refusals,
    write: (decisionId, reason) => write(transaction, { all, made, lines, moves, drafts, targets, scenarios, on, decisionId, reason }),
  };
}

interface PeriodState {
  readonly known: OpenPlan[];
  readonly made: OpenPlan[];
  readonly book: QuotaBook;
  readonly drafts: Map<string, DraftFigures>;
  readonly moves: QuotaCell[];
  readonly targets: TargetsCarried;
  readonly scenarios: ScenariosCarried;
}

function carryStep(step: QuotaStep, state: PeriodState): readonly CarriedLine[] {
  const { known, book, targets, scenarios } = state;
  const planOf = (unitId: string | undefined, wanted: PlanState): OpenPlan | undefined => known.find((plan) => plan.unitId === unitId && plan.state === wanted);
  const cells = ({ unitId, above }: Side, until: readonly string[]): QuotaCell[] => {
    const chain = [unitId, ...above];
    const common = above.findIndex((unit) => until.includes(unit));
    return chain.slice(0, common < 0 ? above.length : common + 1).flatMap((unit, index) => {
      const plan = planOf(above[index], 'PUBLISHED');
      return plan ? [{ planId: plan.id, unitId: unit }] : [];
    });
  };
  const cellIn = (plan: OpenPlan | undefined, unitId: string): QuotaCell | null => (plan ? { planId: plan.id, unitId } : null);
  const planned = ({ unitId, above }: Side, chain: readonly QuotaCell[] = []): PlannedUnit => ({
    unitId, draft: cellIn(planOf(above[0], 'DRAFT'), unitId),
    inForce: { own: cellIn(planOf(above[0], 'PUBLISHED'), unitId), superiors: chain.filter((cell) => cell.unitId !== unitId) },
  });
  if (step.kind === 'DIVIDE') {
    const plan = planOf(step.from.above[0], 'PUBLISHED');
    const own = planOf(step.from.unitId, 'PUBLISHED');
    divideDraft({ planId: planOf(step.from.above[0], 'DRAFT')?.id, unitId: step.from.unitId }, step.parts, state);
    scenarios.divide({ planId: planOf(step.from.above[0], 'DRAFT')?.id, unitId: step.from.unitId }, step.parts);
    const cell = plan && { planId: plan.id, unitId: step.from.unitId };
    targets.divide(planned(step.from), step.parts);
    const held = cell ? book.of(cell) : null;
    if (!cell || held === null) return [];
    const given = (units: readonly string[]): number => units.reduce((sum, unitId) => sum + (own ? (book.of({ planId: own.id, unitId }) ?? 0) : 0), 0);
    const shares = divideQuota(held, step.parts.map(({ members, units }) => ({ members, given: given(units) })));
    return step.parts.flatMap(({ unitId }, index) =>
      unitId === step.from.unitId ? [] : carryQuota(book, { amount: shares[index] ?? 0, from: [cell], to: [{ planId: plan.id, unitId }] }),
    );
  }
  const { from, to } = step;
  const [source, target] = [from.above[0], to.above[0]];
  const inForce = planOf(source, 'PUBLISHED');
  const giver = { planId: planOf(source, 'DRAFT')?.id, unitId: from.unitId, quota: inForce ? book.of({ planId: inForce.id, unitId: from.unitId }) : null };
  const taker = { planId: planOf(target, 'DRAFT')?.id, unitId: to.unitId };
  const drafted = giver.planId === undefined ? undefined : state.drafts.get(cellKey({ planId: giver.planId, unitId: giver.unitId }))?.amount;
  scenarios.move(giver, taker, drafted ?? giver.quota);
  moveDraft(giver, taker, state);
  if (step.kind === 'BELOW') {
    const held = cellIn(inForce, from.unitId);
    let taking = planOf(target, 'PUBLISHED');
    if (inForce && held && !taking && target && !planOf(target, 'DRAFT') && (book.of(held) !== null || targets.has(held))) {
      taking = { ...inForce, id: newId(), unitId: target, latestOn: null };
      state.made.push(taking);
      known.push(taking);
    }
    targets.move(planned(from), planned(to));
    return held ? carryQuota(book, { amount: null, from: [held], to: taking ? [{ planId: taking.id, unitId: to.unitId }] : [] }) : [];
  }
  // A unit whose own superior has no plan in force has no quota to carry.
  const [giving, taking] = [inForce ? cells(from, to.above) : [], cells(to, from.above)];
  targets.move(planned(from, giving), planned(to, taking));
  return carryQuota(book, { amount: null, from: giving, to: taking });
}

interface Figures {
  readonly before: QuotaBook;
  readonly book: QuotaBook;
  readonly planned: Drafts;
  readonly drafts: Drafts;
}

function effectsOf(plans: readonly OpenPlan[], lines: readonly CarriedLine[], moves: readonly QuotaCell[], { before, book, planned, drafts }: Figures): QuotaEffect[] {
  const seen = new Set<string>();
  const effect = (cell: QuotaCell, draft: boolean, was: number | null, is: number | null): QuotaEffect[] => {
    const plan = plans.find(({ id }) => id === cell.planId);
    if (!plan || seen.has(cellKey(cell)) || was === is) return [];
    seen.add(cellKey(cell));
    const { periodKind, startsOn, endsOn, unitId: planUnitId } = plan;
    return [{ planId: cell.planId, planUnitId, periodKind, startsOn, endsOn, unitId: cell.unitId, before: was, after: is, draft }];
  };
  return [
    ...lines.flatMap((cell) => effect(cell, false, before.of(cell), book.of(cell))),
    ...moves.flatMap((cell) => effect(cell, true, planned.get(cellKey(cell))?.amount ?? null, drafts.get(cellKey(cell))?.amount ?? null)),
  ];
}

interface Writing {
  readonly all: readonly OpenPlan[];
  readonly made: readonly OpenPlan[];
  readonly lines: readonly CarriedLine[];
  readonly moves: readonly QuotaCell[];
  readonly drafts: Drafts;
  readonly targets: TargetsCarried;
  readonly scenarios: ScenariosCarried;
  readonly on: string;
  readonly decisionId: string;
  readonly reason: string | null;
}

async function write(transaction: Transaction, { all, made, lines, moves, drafts, targets, scenarios, on, decisionId, reason }: Writing): Promise<void> {
  const now = transaction.clock.now();
  for (const plan of made) {
    await transaction.query(
      `insert into plan (id, unit_id, period_kind, starts_on, ends_on, state, published_at, decision_id) values ($1, $2, $3, $4, $5, 'PUBLISHED', $6, $7)`,
      [plan.id, plan.unitId, plan.periodKind, plan.startsOn, plan.endsOn, now, decisionId],
    );
  }
  // Lines stand in the order of their days: where something was decided since, the carrying is true from that day.
  const days = new Map(all.map(({ id, latestOn }) => [id, latestOn !== null && latestOn > on ? latestOn : on]));
  const dayIn = (planId: string): string => days.get(planId) ?? on;
  if (lines.length > 0) {
    const rows = lines.map((line, place) => ({ ...line, place, effectiveOn: dayIn(line.planId) }));
    await transaction.query(
      `insert into quota_line (plan_id, unit_id, kind, amount, counterpart_id, effective_on, decision_id, reason, recorded_at, recorded_by)
       select r."planId", r."unitId", 'CARRIED', r.amount, r."counterpartId", r."effectiveOn", $2::uuid, $3, $4::timestamptz, $5::uuid
         from json_to_recordset($1::json) as r("planId" uuid, "unitId" uuid, amount integer, "counterpartId" uuid, "effectiveOn" date, place integer) order by r.place`,
      [JSON.stringify(rows), decisionId, reason, now, transaction.accountId],
    );
  }
  await writeDrafts(transaction, moves, drafts);
  await targets.write(transaction, { decisionId, reason, dayIn });
  await scenarios.write(transaction);
  const touched = new Set([...lines, ...moves, ...targets.effects].map(({ planId }) => planId));
  await transaction.query('update plan set version = version + 1 where id = any($1::uuid[])', [[...touched]]);
}
