import type { Frame } from '../../config/frame.ts';

/** The year of the period; of a term the latest one that has begun on the day looked at. */
export const yearOf = ({ period, asOf }: Pick<Frame, 'period' | 'asOf'>): number => {
  const [first = period, last = first] = period.split('-');
  return Math.max(Number(first), Math.min(Number(last), Number(asOf.slice(0, 4))));
};
