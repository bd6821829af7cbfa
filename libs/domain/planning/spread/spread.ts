import type { Refusal } from '../../errors/domain-error.ts';
import type { MessageParams } from '../../errors/messages.ts';
import { LARGEST_QUOTA } from '../parse-quota-cell.ts';
import type { Fraction, Portion } from './apportion.ts';
import { apportion } from './apportion.ts';
import type { SpreadMethod, SpreadUnit, WeighedMethod, WeightPart } from './spread-methods.ts';
import { isDormant, mixWeights } from './spread-methods.ts';

/** What is spread and by what. */
export interface SpreadSettings {
  /** What the giving unit has to reach. */
  readonly target: number;
  /** Stays with the giver. */
  readonly reserve: number;
  readonly methods: readonly WeighedMethod[];
  /** Whether what the maxima do not take goes to the reserve; otherwise it is refused. */
  readonly restToReserve: boolean;
}

/** Why a unit gets its number. */
export interface SpreadReason {
  /** LOCKED: the draft's figure stays. Otherwise the bound that holds the share, or SHARED. */
  readonly kind: 'LOCKED' | 'SHARED' | 'MINIMUM' | 'MAXIMUM';
  /** What the methods weigh for it; none for a locked cell, or when no method had anything to weigh (then evenly). */
  readonly parts: readonly WeightPart[];
  /** Before rounding; null for a locked cell. */
  readonly share: Fraction | null;
  readonly rounding: Portion['rounding'];
  /** Place of its remainder, 1 is the largest, and how many were rounded up. */
  readonly rank: number | null;
  readonly roundedUp: number;
  /** The minimum that held, was it set or is it the one of a dormant unit. */
  readonly minimum: number;
  readonly maximum: number | null;
  readonly dormant: boolean;
}

export interface SpreadRow {
  readonly unitId: string;
  /** Null only for a cell that is locked empty: no quota, which is not 0. */
  readonly amount: number | null;
  readonly reason: SpreadReason;
}

export type Spread =
  | {
      readonly ok: true;
      readonly rows: readonly SpreadRow[];
      /** What stays with the giver: the reserve asked for and, when allowed, what the maxima did not take. */
      readonly reserve: number;
      readonly withoutBase: readonly SpreadMethod[];
    }
  /** With the unit whose bounds are at fault, when it is one. */
  | { readonly ok: false; readonly refusal: Refusal; readonly unitId?: string };

const refuse = (code: Refusal['code'], params: MessageParams, unitId?: string): Spread => ({
  ok: false,
  refusal: { code, params },
  ...(unitId === undefined ? {} : { unitId }),
});
const invalid = (vi: string, en: string, unitId?: string): Spread => refuse('INVALID_INPUT', { what: { vi, en } }, unitId);
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= LARGEST_QUOTA;
const heaviest = 1000;

/** Why the settings are none; null when they can be used. */
function refuseSettings({ target, reserve, methods }: SpreadSettings): Spread | null {
  if (!isCount(target)) return invalid('chỉ tiêu của kế hoạch', 'the target of the plan');
  if (!isCount(reserve) || reserve > target) return invalid('số để lại dự phòng', 'the number kept in reserve');
  const weights = methods.map(({ weight }) => weight);
  if (weights.some((weight) => !isCount(weight) || weight > heaviest) || weights.every((weight) => weight === 0)) {
    return invalid('trọng số của phương án phân bổ (0–1000, có ít nhất một)', 'the weights of the methods (0–1000, at least one)');
  }
  if (new Set(methods.map(({ method }) => method)).size < methods.length) {
    return invalid('một cách phân bổ chỉ chọn một lần', 'each method at most once');
  }
  return null;
}

/** A dormant unit gets at least one where dormancy counts, unless its maximum says otherwise. */
function lowestOf(unit: SpreadUnit, dormancyCounts: boolean): number {
  const asked = unit.minimum ?? 0;
  return dormancyCounts && isDormant(unit) ? Math.max(asked, Math.min(1, unit.maximum ?? 1)) : asked;
}

/**
 * Spreads target − reserve over units in whole numbers: locked cells stay as they are, the others share what is left by the mixed
 * methods, inside their bounds, rounded by the largest remainder (ties: the order of the units). The sum is exact or nothing is
 * proposed. The same function for the grid, live, and for the server, so what is seen is what is written.
 * @returns a refusal that says what does not fit: SPREAD_LOCKED_TOO_MUCH, SPREAD_MINIMUM_TOO_MUCH, SPREAD_MAXIMUM_TOO_LITTLE,
 *   SPREAD_BOUNDS_CROSSED, or INVALID_INPUT for settings that are none
 */
export function spread(units: readonly SpreadUnit[], settings: SpreadSettings): Spread {
  const wrong = refuseSettings(settings);
  if (wrong) return wrong;
  const { target, reserve, methods, restToReserve } = settings;
  const free = units.filter(({ locked }) => !locked);
  for (const { id, minimum, maximum } of free) {
    if ((minimum !== null && !isCount(minimum)) || (maximum !== null && !isCount(maximum))) {
      return invalid('mức tối thiểu hoặc tối đa', 'the minimum or maximum', id);
    }
    if (minimum !== null && maximum !== null && minimum > maximum) {
      return refuse('SPREAD_BOUNDS_CROSSED', { minimum, maximum }, id);
    }
  }
  const locked = units.reduce((all, unit) => all + (unit.locked ? (unit.draft ?? 0) : 0), 0);
  const amount = target - reserve;
  if (locked > amount) return refuse('SPREAD_LOCKED_TOO_MUCH', { amount, locked });

  const dormancyCounts = methods.some(({ method, weight }) => method === 'DORMANCY' && weight > 0);
  const lowest = free.map((unit) => lowestOf(unit, dormancyCounts));
  const needed = lowest.reduce((all, minimum) => all + minimum, 0);
  if (needed > amount - locked) {
    return refuse('SPREAD_MINIMUM_TOO_MUCH', { amount: amount - locked, needed, units: lowest.filter((one) => one > 0).length });
  }
  const room = free.reduce((all, { maximum }) => all + Math.min(maximum ?? amount, amount), 0);
  const rest = Math.max(0, amount - locked - room);
  if (rest > 0 && !restToReserve) return refuse('SPREAD_MAXIMUM_TOO_LITTLE', { amount: amount - locked, room, rest });

  const { weights, parts, withoutBase } = mixWeights(free, methods);
  const { portions, roundedUp } = apportion(
    amount - locked - rest,
    free.map(({ maximum }, index) => ({ weight: weights[index] ?? 0n, minimum: lowest[index] ?? 0, maximum })),
  );
  const placeOf = new Map(free.map(({ id }, index) => [id, index]));
  return {
    ok: true,
    reserve: reserve + rest,
    withoutBase,
    rows: units.map((unit): SpreadRow => {
      const index = placeOf.get(unit.id);
      const portion = index === undefined ? undefined : portions[index];
      const common = { minimum: lowest[index ?? -1] ?? 0, maximum: unit.maximum, dormant: isDormant(unit), roundedUp };
      if (index === undefined || portion === undefined) {
        return { unitId: unit.id, amount: unit.draft, reason: { ...common, kind: 'LOCKED', parts: [], share: null, rounding: 'NONE', rank: null } };
      }
      const { share, rounding, rank, bound } = portion;
      // A minimum of 0 is where a weight of nothing leads, not a bound that anybody set.
      const kind = bound === null || (bound === 'MINIMUM' && common.minimum === 0) ? 'SHARED' : bound;
      return { unitId: unit.id, amount: portion.amount, reason: { ...common, kind, parts: parts[index] ?? [], share, rounding, rank } };
    }),
  };
}
