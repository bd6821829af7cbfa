import type { Frame } from '../../config/frame.ts';

/** How the period and the day of the address are asked for: a year by its number, a term by its two days. */
export const periodVariables = (frame: Frame): { year?: number; from?: string; to?: string; asOf?: string } => ({
  ...(frame.period.includes('-') ? { from: frame.from, to: frame.to } : { year: Number(frame.period) }),
  ...(frame.isToday ? {} : { asOf: frame.asOf }),
});

/** The year of the period; the first one of a term. */
export const yearOf = (frame: Frame): number => Number(frame.period.slice(0, 4));
