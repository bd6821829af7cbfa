import type { Frame } from '../../config/frame.ts';

/** How the period and the day of the address are asked for: a year by its number, a term by its two days. */
export const periodVariables = (frame: Frame): { year?: number; from?: string; to?: string; asOf?: string } => ({
  ...(frame.period.includes('-') ? { from: frame.from, to: frame.to } : { year: Number(frame.period) }),
  ...(frame.isToday ? {} : { asOf: frame.asOf }),
});

/** The year of the period; of a term the latest one that has begun on the day looked at. */
export const yearOf = ({ period, asOf }: Pick<Frame, 'period' | 'asOf'>): number => {
  const [first = period, last = first] = period.split('-');
  return Math.max(Number(first), Math.min(Number(last), Number(asOf.slice(0, 4))));
};
