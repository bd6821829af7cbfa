/** The value below which `share` (0–1) of the numbers lie: the nearest rank, so always one that occurred. @throws RangeError without numbers */
export function percentile(numbers: readonly number[], share: number): number {
  if (numbers.length === 0) throw new RangeError('no numbers');
  if (!(share > 0 && share <= 1)) throw new RangeError(`not a share: ${share}`);
  const sorted = Float64Array.from(numbers).sort();
  return sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
}

/** The middle one; of an even number the mean of the two in the middle. @throws RangeError without numbers */
export function median(numbers: readonly number[]): number {
  if (numbers.length === 0) throw new RangeError('no numbers');
  const sorted = Float64Array.from(numbers).sort();
  const middle = sorted.length >> 1;
  const [below, above] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
  return sorted.length % 2 === 1 ? above : (below + above) / 2;
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Median with the extremes beside it: a median of three rounds says nothing without them. */
export const spread = (numbers: readonly number[]): Spread => ({ median: median(numbers), min: Math.min(...numbers), max: Math.max(...numbers) });

/** Rounded to so many significant digits; what is measured is not known to more. */
export const significant = (value: number, digits = 3): number => (value === 0 || !Number.isFinite(value) ? value : Number(value.toPrecision(digits)));
