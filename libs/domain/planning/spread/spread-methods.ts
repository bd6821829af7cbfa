import type { Label } from '../../language/label.ts';

/** By what a quota is spread over units. Several are mixed, each with a weight. */
export const SpreadMethod = {
  EVEN: 'EVEN',
  MEMBERS: 'MEMBERS',
  PIPELINE: 'PIPELINE',
  RECENT_YEARS: 'RECENT_YEARS',
  DORMANCY: 'DORMANCY',
  BY_HAND: 'BY_HAND',
} as const;
export type SpreadMethod = (typeof SpreadMethod)[keyof typeof SpreadMethod];

export const spreadMethodLabels = {
  EVEN: { vi: 'Chia đều', en: 'Evenly' },
  MEMBERS: { vi: 'Theo số đảng viên', en: 'By members' },
  PIPELINE: { vi: 'Theo nguồn kết nạp', en: 'By candidates' },
  RECENT_YEARS: { vi: 'Theo bình quân các năm gần đây', en: 'By the mean of recent years' },
  DORMANCY: { vi: 'Ưu tiên đơn vị lâu không kết nạp', en: 'Units long without an admission' },
  BY_HAND: { vi: 'Theo số đang dự thảo', en: 'By the figures drafted by hand' },
} as const satisfies Record<SpreadMethod, Label>;

/** A unit that may get a part, with the figures the methods weigh. */
export interface SpreadUnit {
  readonly id: string;
  readonly members: number;
  /** People on the candidates' lists. */
  readonly pipeline: number;
  /** Admissions of each recent year; the same years for every unit. */
  readonly admissions: readonly number[];
  /** The figure in the draft; null: none, which is not 0. */
  readonly draft: number | null;
  /** Keeps the figure of the draft, whatever the bounds say. */
  readonly locked: boolean;
  /** Null: no bound. */
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/** A method with its weight: whole numbers, of which only the proportion counts. */
export interface WeighedMethod {
  readonly method: SpreadMethod;
  readonly weight: number;
}

/** Whether a unit has had no admission in any of the years looked at. */
export const isDormant = ({ admissions }: Pick<SpreadUnit, 'admissions'>): boolean =>
  admissions.length > 0 && admissions.every((count) => count === 0);

/** What a method weighs for a unit: a whole number, 0 for "nothing". */
export function figureFor(method: SpreadMethod, unit: SpreadUnit): number {
  switch (method) {
    case 'EVEN':
      return 1;
    case 'MEMBERS':
      return unit.members;
    case 'PIPELINE':
      return unit.pipeline;
    case 'RECENT_YEARS':
      // The sum instead of the mean: the years are the same for all, so the proportions are, too, and nothing is rounded.
      return unit.admissions.reduce((all, count) => all + count, 0);
    case 'DORMANCY':
      return isDormant(unit) ? 1 : 0;
    case 'BY_HAND':
      return unit.draft ?? 0;
  }
}

/** A part of a unit's weight: the method, what it weighs for the unit, and what for all that are spread over. */
export interface WeightPart extends WeighedMethod {
  readonly figure: number;
  readonly total: number;
}

/** The weights of units under mixed methods. */
export interface MixedWeights {
  readonly weights: readonly bigint[];
  /** By unit, in the order of the methods. */
  readonly parts: readonly (readonly WeightPart[])[];
  /** Methods that weigh nothing for anybody, e.g. candidates where there are none: the others carry their weight. */
  readonly withoutBase: readonly SpreadMethod[];
}

/**
 * Mixes methods: a unit weighs Σ weight × figure / sum of the figures. All weights are brought to one denominator, so the mixture
 * is exact. When no method weighs anything, all units weigh the same.
 */
export function mixWeights(units: readonly SpreadUnit[], methods: readonly WeighedMethod[]): MixedWeights {
  const based = methods
    .filter(({ weight }) => weight > 0)
    .map(({ method, weight }) => {
      const figures = units.map((unit) => figureFor(method, unit));
      return { method, weight, figures, total: figures.reduce((all, figure) => all + figure, 0) };
    });
  const withoutBase = based.filter(({ total }) => total === 0).map(({ method }) => method);
  const used = based.filter(({ total }) => total > 0);
  const common = used.reduce((product, { total }) => product * BigInt(total), 1n);
  return {
    withoutBase,
    weights: units.map((_, index) =>
      used.length === 0
        ? 1n
        : used.reduce(
            (all, { weight, figures, total }) =>
              all + BigInt(weight) * BigInt(figures[index] ?? 0) * (common / BigInt(total)),
            0n,
          ),
    ),
    parts: units.map((_, index) =>
      used.map(({ method, weight, figures, total }) => ({ method, weight, figure: figures[index] ?? 0, total })),
    ),
  };
}
