/** Below this base a percentage says more than it knows: "1 of 1" is shown, not 100 %. */
export const SMALL_BASE = 5;

/** A share with both of its numbers. There is no percentage without them. */
export interface Share {
  readonly numerator: number;
  /** Null: there is no base (no quota assigned, not reported). That is not 0. */
  readonly denominator: number | null;
  /** Two decimals, half up; null without a base or on a base of 0. */
  readonly percent: number | null;
  readonly smallBase: boolean;
}

function halfUp(numerator: number, denominator: number, scale: bigint): bigint {
  for (const value of [numerator, denominator]) {
    if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a count: ${value}`);
  }
  const [n, d] = [BigInt(numerator), BigInt(denominator)];
  return (2n * n * 100n * scale + d) / (2n * d);
}

/**
 * numerator / denominator in percent, half up to two decimals, in whole-number arithmetic: 639/597 is 107.04.
 * Null when there is no base or it is 0. May exceed 100.
 */
export function percentOf(numerator: number, denominator: number | null): number | null {
  if (denominator === null || denominator === 0) return null;
  return Number(halfUp(numerator, denominator, 100n)) / 100;
}

/**
 * The percentage as a whole number, half up, from the counts themselves: rounding the two decimals again would round
 * twice (9099/20000 is 45.495 %, shown as 45.50 and as 45, not 46).
 */
export function wholePercent(numerator: number, denominator: number | null): number | null {
  if (denominator === null || denominator === 0) return null;
  return Number(halfUp(numerator, denominator, 1n));
}

/** Numerator, denominator, percentage and whether the base is too small to be read as one. */
export function share(numerator: number, denominator: number | null): Share {
  return {
    numerator,
    denominator,
    percent: percentOf(numerator, denominator),
    smallBase: denominator !== null && denominator < SMALL_BASE,
  };
}
