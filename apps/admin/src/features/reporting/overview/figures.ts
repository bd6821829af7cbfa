import { wholePercent } from '@dangvu/domain/planning/percent';
import type { StandingFragment } from '../overview.generated.ts';

/** Where a mark stands on a bar of `scale` people, in percent of its length; never outside the bar. */
export const position = (value: number, scale: number): number =>
  scale <= 0 ? 0 : Math.min(100, Math.max(0, (value / scale) * 100));

/** The whole percentage to show beside n/N; null without a base, on a base of 0, or on one too small to be read so. */
export const shownPercent = ({ percent }: Pick<StandingFragment, 'percent'>): number | null =>
  percent.smallBase ? null : wholePercent(percent.numerator, percent.denominator ?? null);

/** Length that holds what is done, the quota and the pace mark of every bar drawn on it. */
export const scaleOf = (standings: readonly Pick<StandingFragment, 'done' | 'quota' | 'expectedByNow'>[]): number =>
  standings.reduce((most, { done, quota, expectedByNow }) => Math.max(most, done, quota ?? 0, expectedByNow ?? 0), 0);

/** Peers side by side: groups in the order in which their first unit comes, units in the order they came. */
export const groupBy = <Item, Key extends string>(items: readonly Item[], keyOf: (item: Item) => Key): [Key, Item[]][] => {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups];
};

/** A round upper end for an axis, and the lines below it: 87 → 100 in steps of 25. */
export const axisOf = (most: number): { top: number; lines: number[] } => {
  const rough = Math.max(1, most) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power);
  const whole = Math.ceil(step);
  const count = Math.max(1, Math.ceil(most / whole));
  return { top: whole * count, lines: Array.from({ length: count + 1 }, (_, index) => index * whole) };
};
