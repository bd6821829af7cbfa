import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { IndicatorMeasure, MeasuredGroup, RateBase, TargetKind, TargetTerms } from '@dangvu/domain/planning/targets/target-kinds';
import { refuseTerms, storedFigure } from '@dangvu/domain/planning/targets/target-kinds';
import type { Transaction } from '../../platform/act/transaction.ts';
import type { PlanEntity } from '../plan.entity.ts';
import { requireRoot } from './create-plan.ts';
import { unitsBelow, unitsGone } from './lock-plan.ts';

/** A target as it is typed; without a kind it is taken away. */
export interface TypedTarget {
  readonly unitId: string;
  readonly indicatorId: string;
  readonly kind?: TargetKind | null;
  readonly from?: number | null;
  readonly to?: number | null;
  readonly base?: RateBase | null;
  readonly dueOn?: string | null;
}

/** A target as it is stored. */
export interface StoredTarget {
  readonly unitId: string;
  readonly indicatorId: string;
  /** Null: taken away. */
  readonly terms: TargetTerms | null;
}

interface KnownIndicator {
  readonly id: string;
  readonly measure: IndicatorMeasure;
  readonly group: MeasuredGroup;
  readonly closed: boolean;
}

const mostTargets = 500;

/**
 * Typed targets of a locked plan, each checked: a unit directly below (at the root also the plan's own), an indicator in use, terms that fit it.
 * @param name of the list in the input, for the paths of refusals
 * @throws DomainError QUOTA_NOT_CHILD, QUOTA_OWN_UNIT, NOT_FOUND for an unknown indicator, INDICATOR_CLOSED, TARGET_KIND_UNFIT, TARGET_TERMS_INVALID, INVALID_INPUT
 */
export async function readTargets(transaction: Transaction, plan: PlanEntity, typed: readonly TypedTarget[], name: string): Promise<StoredTarget[]> {
  if (typed.length === 0 || typed.length > mostTargets) {
    throw new DomainError('INVALID_INPUT', { path: [name], params: { what: { vi: `từ 1 đến ${mostTargets} chỉ tiêu`, en: `1 to ${mostTargets} targets` } } });
  }
  const twice = typed.findIndex((one, index) => typed.findIndex((other) => other.unitId === one.unitId && other.indicatorId === one.indicatorId) !== index);
  if (twice >= 0) throw new DomainError('INVALID_INPUT', { path: [name, String(twice)], params: { what: { vi: 'một chỉ tiêu có hai lần', en: 'a target is there twice' } } });
  const below = await unitsBelow(transaction, plan);
  // What the draft has for a unit that is not below any more can only be taken away.
  const gone = await unitsGone(transaction, plan);
  const indicators = await indicatorsOf(transaction, typed.map(({ indicatorId }) => indicatorId));
  const stored: StoredTarget[] = [];
  for (const [index, one] of typed.entries()) {
    const at = (field: string): string[] => [name, String(index), field];
    if (one.unitId === plan.unitId) await requireRoot(transaction, plan);
    else if (!below.has(one.unitId) && !(gone.has(one.unitId) && !one.kind)) throw new DomainError('QUOTA_NOT_CHILD', { path: at('unitId') });
    const indicator = indicators.get(one.indicatorId);
    if (!indicator) throw new DomainError('NOT_FOUND', { path: at('indicatorId') });
    const terms = termsOf(one);
    if (terms !== null) {
      if (indicator.closed) throw new DomainError('INDICATOR_CLOSED', { path: at('indicatorId') });
      const refusal = refuseTerms(terms, indicator, { from: plan.startsOn, to: plan.endsOn });
      if (refusal) throw DomainError.of(refusal, { path: at(refusal.code === 'TARGET_KIND_UNFIT' ? 'kind' : 'from') });
    }
    stored.push({ unitId: one.unitId, indicatorId: one.indicatorId, terms });
  }
  return stored;
}

function termsOf({ kind, from, to, base, dueOn }: TypedTarget): TargetTerms | null {
  if (!kind) return null;
  return { kind, low: storedFigure(kind, from ?? null), high: storedFigure(kind, to ?? null), base: base ?? null, dueOn: dueOn ?? null };
}

async function indicatorsOf(transaction: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, KnownIndicator>> {
  const rows = await transaction.query<KnownIndicator>(
    `select id, measure, measured_group as "group", closed_at is not null as closed from indicator where id = any($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}
