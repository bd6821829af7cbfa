import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import { resultTold, toldOnRefusal } from './admission-guards.ts';
import { refuse } from './lifecycle-guards.ts';

/** An admission as far as the telling of its refusal looks at it. */
export interface RefusedAdmission {
  /** Day of the decision not to admit; null: there is none. */
  readonly refusedOn: LocalDate | null;
  /** Day on which the branch was told; null: it is still to be told. */
  readonly toldOn: LocalDate | null;
}

/** A refusal, and the part of what was typed it is about. */
export interface TellingRefusal extends Refusal {
  readonly at: 'id' | 'toldOn';
}

/** Why the day on which the branch was told is not taken; null when it is: once, from the day of the decision to today (294-QĐ/TW 4.3.1). */
export function refusalTelling({ refusedOn, toldOn: before }: RefusedAdmission, toldOn: LocalDate, today: LocalDate): TellingRefusal | null {
  if (refusedOn === null) return { ...refuse('ADMISSION_NOT_REFUSED', {}, resultTold), at: 'id' };
  if (before !== null) return { ...refuse('REFUSAL_TOLD_ALREADY', { date: before }, resultTold), at: 'id' };
  const wrong = toldOnRefusal(toldOn, refusedOn, today);
  return wrong && { ...wrong, at: 'toldOn' };
}
