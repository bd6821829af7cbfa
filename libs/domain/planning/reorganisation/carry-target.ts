import { LARGEST_QUOTA } from '../parse-quota-cell.ts';
import { apportion } from '../spread/apportion.ts';
import { shareKinds } from '../targets/target-kinds.ts';
import type { TargetTerms } from '../targets/target-kinds.ts';
import type { QuotaCell } from './carry-quota.ts';

/** A target of a unit in a plan, beside the number of the grid. */
export interface TargetCell extends QuotaCell {
  readonly indicatorId: string;
}

/** What units have been set in plans, by indicator; null: no target, which is not a target of 0. */
export class TargetBook {
  readonly #terms = new Map<string, TargetTerms | null>();
  readonly #indicators = new Map<string, Set<string>>();

  of({ planId, unitId, indicatorId }: TargetCell): TargetTerms | null {
    return this.#terms.get(`${planId} ${unitId} ${indicatorId}`) ?? null;
  }

  set({ planId, unitId, indicatorId }: TargetCell, terms: TargetTerms | null): void {
    this.#terms.set(`${planId} ${unitId} ${indicatorId}`, terms);
    const key = `${planId} ${unitId}`;
    this.#indicators.set(key, (this.#indicators.get(key) ?? new Set<string>()).add(indicatorId));
  }

  /** Indicators on which a unit has a target in a plan. */
  held({ planId, unitId }: QuotaCell): readonly string[] {
    return [...(this.#indicators.get(`${planId} ${unitId}`) ?? [])].filter((indicatorId) => this.of({ planId, unitId, indicatorId }) !== null);
  }
}

/** A target that is another from the day of the reorganisation on. */
export interface CarriedTarget extends TargetCell {
  readonly before: TargetTerms | null;
  readonly after: TargetTerms | null;
}

const number = (low: number): TargetTerms => ({ kind: 'NUMBER', low, high: null, base: null, dueOn: null });
/** Kinds that are reckoned in people or branches over the whole period. */
const counted = ({ kind }: TargetTerms): boolean => kind === 'NUMBER' || kind === 'RANGE' || kind === 'AT_LEAST_ONE';
const lowOf = ({ kind, low }: TargetTerms): number => (kind === 'AT_LEAST_ONE' ? 1 : (low ?? 0));
const span = (low: number, high: number | null): TargetTerms => (high === null || high <= low ? number(low) : { ...number(low), kind: 'RANGE', high });

/**
 * What two units had to reach, for the one they become. Figures add, an upper end needs both; targets by a day need the same day. A share
 * of the same kind on the same base becomes the mean by members, so that as many are asked for as before.
 * @param weights members of either
 * @returns null when the two cannot be put together: one of them is changed first, by a decision on the plan
 */
export function joinTargets(a: TargetTerms, b: TargetTerms, weights: readonly [number, number]): TargetTerms | null {
  const low = lowOf(a) + lowOf(b);
  const high = a.high === null || b.high === null ? null : a.high + b.high;
  if (counted(a) && counted(b)) return Math.max(low, high ?? 0) > LARGEST_QUOTA ? null : span(low, high);
  if (a.kind !== b.kind || a.base !== b.base || a.dueOn !== b.dueOn) return null;
  if (a.kind === 'DEADLINE') return low > LARGEST_QUOTA ? null : { ...a, low };
  const [first, second] = weights[0] + weights[1] === 0 ? [1, 1] : weights;
  const mean = (x: number, y: number): number => Math.round((x * first + y * second) / (first + second));
  const share = mean(a.low ?? 0, b.low ?? 0);
  const upper = a.high === null || b.high === null ? null : mean(a.high, b.high);
  return { ...a, low: share, high: upper !== null && upper > share ? upper : null };
}

/**
 * What a unit that is split had to reach, for its parts in their order. Figures are divided by members, in whole people by the largest
 * remainder, ties to the part named first; a part that gets nothing has no target. A share holds for every part.
 */
export function divideTarget(terms: TargetTerms, members: readonly number[]): readonly (TargetTerms | null)[] {
  if (shareKinds.has(terms.kind)) return members.map(() => terms);
  const shares = (whole: number): readonly number[] => apportion(whole, members.map((weight) => ({ weight: BigInt(weight), minimum: 0, maximum: null }))).portions.map(({ amount }) => amount);
  const low = lowOf(terms);
  if (low === 0 && terms.high === null) return members.map((_, index) => (index === 0 ? terms : null));
  const lows = shares(low);
  const spans = shares(terms.high === null ? 0 : terms.high - low);
  return lows.map((part, index) => {
    const above = spans[index] ?? 0;
    if (part === 0 && above === 0) return null;
    if (terms.kind === 'DEADLINE') return { ...terms, low: part };
    return terms.kind === 'AT_LEAST_ONE' ? terms : span(part, above === 0 ? null : part + above);
  });
}

/** The figure of a superior from which something goes or to which it comes; null where it is reckoned otherwise and stays. */
function shifted(terms: TargetTerms | null, change: number): TargetTerms | null {
  if (terms === null) return change > 0 ? number(change) : null;
  if (terms.kind !== 'NUMBER' && terms.kind !== 'RANGE') return null;
  const low = lowOf(terms) + change;
  return low < 0 || Math.max(low, (terms.high ?? 0) + change) > LARGEST_QUOTA ? null : { ...terms, low, high: terms.high === null ? null : terms.high + change };
}

/** One side of a carriage. */
export interface TargetSide {
  /** The unit in the plan of its superior; null: that has none. */
  readonly own: QuotaCell | null;
  /** Each superior in the plan of its own, up to the one both sides have in common, the nearest first. */
  readonly superiors: readonly QuotaCell[];
}

export interface TargetCarriage {
  readonly indicatorId: string;
  readonly from: TargetSide;
  readonly to: TargetSide;
  /** Members of the taking and of the giving unit. */
  readonly members: readonly [taking: number, giving: number];
}

/**
 * Carries a target with the unit it was set for. Between the superiors a figure passes as a quota does: what one side loses the other
 * gains, where both reckon in figures; a share, or "at least one", says nothing of any single unit below and stays as it is.
 * @param book what every unit has; changed as the answer says
 * @returns null when the taking unit has a target that cannot be put together with it; then nothing is changed
 */
export function carryTarget(book: TargetBook, { indicatorId, from, to, members }: TargetCarriage): readonly CarriedTarget[] | null {
  const cellOf = (cell: QuotaCell): TargetCell => ({ planId: cell.planId, unitId: cell.unitId, indicatorId });
  const [giving, taking] = [from.own, to.own];
  const carried = giving ? book.of(cellOf(giving)) : null;
  if (!giving || carried === null) return [];
  const present = taking ? book.of(cellOf(taking)) : null;
  const joined = present === null ? carried : joinTargets(present, carried, members);
  if (taking && joined === null) return null;
  const changes: CarriedTarget[] = [];
  const write = (cell: QuotaCell, after: TargetTerms | null): void => {
    changes.push({ ...cellOf(cell), before: book.of(cellOf(cell)), after });
    book.set(cellOf(cell), after);
  };
  write(giving, null);
  if (taking) write(taking, joined);
  const amount = counted(carried) ? lowOf(carried) : 0;
  if (amount === 0) return changes;
  const opposite = (cell: QuotaCell, others: readonly QuotaCell[]): QuotaCell | undefined => others.find(({ planId }) => planId === cell.planId);
  for (const cell of from.superiors) {
    const own = book.of(cellOf(cell));
    const passing = own === null ? 0 : Math.min(amount, lowOf(own));
    const less = own === null || passing === 0 ? null : shifted(own, -passing);
    const other = opposite(cell, to.superiors);
    const more = other && less ? shifted(book.of(cellOf(other)), passing) : null;
    if (less === null || (other && more === null)) continue;
    write(cell, less);
    if (other) write(other, more);
  }
  for (const cell of to.superiors) {
    if (opposite(cell, from.superiors)) continue;
    const more = shifted(book.of(cellOf(cell)), amount);
    if (more) write(cell, more);
  }
  return changes;
}
