import type { LocalDate } from '../calendar/local-date.ts';
import { addDays } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';

/** The days of a plan, and whether it binds. */
export interface PlanDays {
  readonly periodKind: 'YEAR' | 'TERM';
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly state: 'DRAFT' | 'PUBLISHED' | 'CLOSED';
}

/**
 * Whether what one year has left may be carried into another: the next one, when the old one is over, inside one term. Terms are separate
 * records; where none is recorded no boundary is known and none refuses.
 */
export function refuseCarryOver(from: PlanDays, to: PlanDays, terms: readonly Pick<PlanDays, 'startsOn' | 'endsOn'>[], today: LocalDate): Refusal | null {
  if (to.state !== 'PUBLISHED') return { code: 'PLAN_NOT_PUBLISHED', params: {} };
  if (from.periodKind !== 'YEAR' || to.periodKind !== 'YEAR' || from.state === 'DRAFT' || addDays(from.endsOn, 1) !== to.startsOn) return { code: 'CARRY_NOT_NEXT_YEAR', params: {} };
  if (from.endsOn >= today) return { code: 'PLAN_NOT_OVER', params: { date: from.endsOn } };
  const boundary = terms.find(({ startsOn, endsOn }) => endsOn === from.endsOn || startsOn === to.startsOn);
  return boundary ? { code: 'CARRY_ACROSS_TERMS', params: { date: from.endsOn } } : null;
}

/** What one unit has left of a year's quota. */
export interface YearLeft {
  /** As adjusted; null: none was assigned, so nothing is left. */
  readonly quota: number | null;
  /** Admissions counted in that year. */
  readonly done: number;
  /** What was carried on already. */
  readonly carried: number;
}

/** People that can still be carried on; 0 when the quota was met or there was none. */
export const leftToCarry = ({ quota, done, carried }: YearLeft): number => Math.max(0, (quota ?? 0) - done - carried);

/** Refuses carrying more than the year has left. The old year's quota stays as it was: its shortfall is not made to disappear. */
export function refuseCarried(amount: number, left: YearLeft): Refusal | null {
  const most = leftToCarry(left);
  return amount > most ? { code: 'CARRY_TOO_MUCH', params: { left: most, requested: amount } } : null;
}
