import type { LocalDate } from '../../calendar/local-date.ts';
import type { Label } from '../../language/label.ts';
import { WHOLE, shareKinds } from './target-kinds.ts';
import type { TargetKind, TargetTerms } from './target-kinds.ts';

/** NO_BASE: there is nothing to reckon a share on, which is not 0. ABOVE: more than the upper end. OPEN: there is time left. */
export const TargetStanding = { NO_BASE: 'NO_BASE', OPEN: 'OPEN', MET: 'MET', ABOVE: 'ABOVE', MISSED: 'MISSED' } as const;
export type TargetStanding = (typeof TargetStanding)[keyof typeof TargetStanding];

export const targetStandingLabels = {
  NO_BASE: { vi: 'Chưa có gốc tính', en: 'No base yet' },
  OPEN: { vi: 'Chưa đạt, còn thời gian', en: 'Not met yet' },
  MET: { vi: 'Đạt', en: 'Met' },
  ABOVE: { vi: 'Vượt mức trên', en: 'Above the upper end' },
  MISSED: { vi: 'Không đạt', en: 'Missed' },
} as const satisfies Record<TargetStanding, Label>;

/** What was counted for one unit. */
export interface TargetFacts {
  /** People admitted who belong to the group, or branches with a committee. */
  readonly done: number;
  /**
   * RATE: members on the day of the base. COVERAGE: branches that can have a committee. COMPOSITION: everybody admitted. Null where the
   * kind has none, or where the day of the base is not known (no term).
   */
  readonly base: number | null;
  /** The last day that counts. */
  readonly until: LocalDate;
  /** The day the answer is true for. */
  readonly asOf: LocalDate;
}

/** How a unit stands against a target. */
export interface TargetReached {
  /** People or branches the target asks for, rounded up: half a person is not admitted. Null without a base. */
  readonly required: number | null;
  /** The upper end in the same, rounded down but never below what is required; null: none. */
  readonly atMost: number | null;
  readonly standing: TargetStanding;
}

/** People that a share of a base comes to, in whole-number arithmetic. */
const partOf = (base: number, share: number, round: 'UP' | 'DOWN'): number => Math.floor((base * share + (round === 'UP' ? WHOLE - 1 : 0)) / WHOLE);

/** What a target asks for and whether it is reached. */
export function reach(terms: Pick<TargetTerms, 'kind' | 'low' | 'high'>, facts: TargetFacts): TargetReached {
  const { required, atMost } = asked(terms, facts.base);
  if (required === null) return { required, atMost, standing: 'NO_BASE' };
  const over = facts.asOf >= facts.until;
  if (atMost !== null && facts.done > atMost) return { required, atMost, standing: 'ABOVE' };
  // What a share is reckoned on may still grow: a composition is met for good only when the period is over, but met it is today.
  return { required, atMost, standing: facts.done >= required ? 'MET' : over ? 'MISSED' : 'OPEN' };
}

function asked({ kind, low, high }: Pick<TargetTerms, 'kind' | 'low' | 'high'>, base: number | null): Pick<TargetReached, 'required' | 'atMost'> {
  if (kind === 'AT_LEAST_ONE') return { required: 1, atMost: null };
  if (low === null) throw new RangeError(`${kind} without a figure`);
  if (!shareKinds.has(kind)) return { required: low, atMost: high };
  if (base === null || base === 0) return { required: null, atMost: null };
  const required = partOf(base, low, 'UP');
  return { required, atMost: high === null ? null : Math.max(required, partOf(base, high, 'DOWN')) };
}

/** One target with what was counted for its unit. */
export interface ReachedTarget extends TargetReached {
  readonly kind: TargetKind;
}

/** What the targets of several units of one indicator come to. */
export interface TargetSum {
  readonly units: number;
  /** Sum of what is required where there is a base. */
  readonly required: number;
  /** Sum of the upper ends; null as soon as one unit has none. */
  readonly atMost: number | null;
  /** Units whose target cannot be reckoned. */
  readonly withoutBase: number;
  readonly met: number;
}

/**
 * Adds up the targets of units no one of which stands under another. Shares are added as the people they come to: percentages of
 * different bases are not added.
 */
export function sumTargets(targets: readonly ReachedTarget[]): TargetSum {
  const reckoned = targets.filter(({ required }) => required !== null);
  return {
    units: targets.length,
    required: reckoned.reduce((sum, { required }) => sum + (required ?? 0), 0),
    atMost: reckoned.length > 0 && reckoned.every(({ atMost }) => atMost !== null) ? reckoned.reduce((sum, { atMost }) => sum + (atMost ?? 0), 0) : null,
    withoutBase: targets.length - reckoned.length,
    met: targets.filter(({ standing }) => standing === 'MET' || standing === 'ABOVE').length,
  };
}
