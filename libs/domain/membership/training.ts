import type { LocalDate } from '../calendar/local-date.ts';
import { addMonths } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import { amountOn, ruleOn } from '../rulebook/rules.ts';
import type { LifecycleFacts } from './lifecycle-facts.ts';
import { refuse, refuseBy } from './lifecycle-guards.ts';
import type { TrainingKind } from './training-kinds.ts';

/** Days a class may have; more than that is a slip of the pen. */
export const mostTrainingDays = 31;

/**
 * Whether somebody may take part in a class that ends on a day: a candidate who has no certificate, or whose certificate will have run
 * out by then (06-HD/TW 3.1, 5.4b); a probationer for the class of new members (06-HD/TW 4.1).
 * @returns null when he may
 */
export function enrolmentRefusal(kind: TrainingKind, facts: LifecycleFacts, lastOn: LocalDate): Refusal | null {
  if (kind === 'NEW_MEMBER') return facts.state === 'PROBATIONARY' ? null : refuse('TRAINING_NOT_FOR_NEW_MEMBERS', {}, '06-HD/TW 4.1');
  if (facts.state === 'LISTED') return null;
  const issued = facts.certificateIssuedOn;
  if ((facts.state !== 'CLASS_DONE' && facts.state !== 'DOSSIER_OPEN') || !issued) return refuse('TRAINING_NOT_FOR_CANDIDATES', {}, '06-HD/TW 3.1');
  const lastDay = addMonths(issued, amountOn('CERTIFICATE_VALIDITY', issued));
  return lastOn <= lastDay ? refuseBy(ruleOn('CERTIFICATE_VALIDITY', issued), 'TRAINING_NOT_NEEDED', { lastDay }) : null;
}

/** How often somebody was there, of the days on which it was noted. */
export interface Attendance {
  readonly present: number;
  readonly noted: number;
}

/** Whether a certificate may be given on a day after a class that ended on another: nobody gets one who never came. */
export function certificateRefusal(lastOn: LocalDate, issuedOn: LocalDate, { present, noted }: Attendance): Refusal | null {
  if (issuedOn < lastOn) return refuse('TRAINING_NOT_OVER', { lastOn });
  return noted > 0 && present === 0 ? refuse('TRAINING_NOT_ATTENDED', { days: noted }) : null;
}
