import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import { refuseExceeding, remaining } from './quota-ledger.ts';

/** The days of a published plan that a further decision about it is held against. */
export interface PublishedDays {
  /** Day of the decision it was published by; null where that is not known. */
  readonly decidedOn: LocalDate | null;
  /** Day from which the first of its lines is true; null where that is not known. */
  readonly firstOn: LocalDate | null;
}

/** Which of the two days of a revision is at fault. */
export type RevisionDayRefusal = Refusal & { readonly at: 'decidedOn' | 'effectiveOn' };

const latest = (...days: readonly (LocalDate | null)[]): LocalDate | null =>
  days.reduce<LocalDate | null>((last, day) => (day !== null && (last === null || day > last) ? day : last), null);

/** The first day from which a revision may be true: nothing holds before it was decided, nor before the plan itself. Null: any. */
export const earliestEffect = (decidedOn: LocalDate | null, plan: PublishedDays): LocalDate | null => latest(decidedOn, plan.decidedOn, plan.firstOn);

/**
 * Whether a decision may change a published plan from a day on. It comes after the decision it changes, and is true from its own day at the
 * earliest: what held on a day that is over was decided then, and the sums of that day stay as they were shown.
 */
export function refuseRevisionDays(
  { decidedOn, effectiveOn, today }: { readonly decidedOn: LocalDate; readonly effectiveOn: LocalDate; readonly today: LocalDate }, plan: PublishedDays,
): RevisionDayRefusal | null {
  for (const [at, date] of [['effectiveOn', effectiveOn], ['decidedOn', decidedOn]] as const) if (date > today) return { code: 'DATE_IN_FUTURE', params: { date }, at };
  if (plan.decidedOn !== null && decidedOn < plan.decidedOn) return { code: 'DATE_OUT_OF_ORDER', params: { date: decidedOn, earliest: plan.decidedOn }, at: 'decidedOn' };
  const earliest = earliestEffect(decidedOn, plan);
  return earliest !== null && effectiveOn < earliest ? { code: 'DATE_OUT_OF_ORDER', params: { date: effectiveOn, earliest }, at: 'effectiveOn' } : null;
}

/** What a unit has and what it has given below on one day. */
export interface Standing {
  readonly on: LocalDate;
  /** Null: nothing is assigned to it. */
  readonly own: number | null;
  readonly given: number;
}

/** A refusal of giving too much, with the figures of the day it is about. */
export interface Overspending {
  readonly refusal: Refusal;
  readonly available: number;
  readonly requested: number;
}

/**
 * Refuses giving away more than is left on any of the days, today's first: a change that is true from an earlier day must have been possible
 * then, too.
 * @param change how much the sum below grows on each of the days
 */
export function refuseOnAnyDay(standings: readonly Standing[], change: number, today: LocalDate): Overspending | null {
  for (const { on, own, given } of [...standings].sort((a, b) => Number(b.on === today) - Number(a.on === today))) {
    const refusal = refuseExceeding(own, [given], change);
    const available = Math.max(0, remaining(own, [given]) ?? 0);
    if (refusal && on === today) return { refusal, available, requested: change };
    if (refusal && change > 0) return { refusal: exceededOn(on, available, change), available, requested: change };
  }
  return null;
}

/** The refusal that names a day other than today: the screen shows today's figures, by which there seems to be enough. */
export const exceededOn = (date: LocalDate, remainingThen: number, requested: number): Refusal =>
  ({ code: 'QUOTA_EXCEEDED_ON_DAY', params: { date, remaining: remainingThen, requested } });
