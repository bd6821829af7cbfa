import type { LocalDate } from '../calendar/local-date.ts';
import { workingCalendar } from '../calendar/calendar-in-force.ts';
import type { HolidayTable } from '../calendar/working-days.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { Rule } from '../rulebook/rules.ts';
import { amountOn, ruleOn } from '../rulebook/rules.ts';
import { entriesBy } from './history.ts';
import type { FactsRead, LookedUpFact } from './lifecycle-facts.ts';
import type { Guard } from './lifecycle-guards.ts';
import { missing, reading, refuse, refuseBy } from './lifecycle-guards.ts';
import type { RecognitionVotes } from './votes.ts';

/** The two decisions that must be taken within working days of a resolution, and may be given more of them once (294-QĐ/TW 4.3.1). */
export const decisionTimes = {
  ADMISSION: { deadline: 'ADMISSION_DECISION_DEADLINE', extension: 'ADMISSION_DECISION_EXTENSION' },
  RECOGNITION: { deadline: 'RECOGNITION_DECISION_DEADLINE', extension: 'RECOGNITION_DECISION_EXTENSION' },
} as const;
export type TimedDecision = keyof typeof decisionTimes;

/**
 * Last day of a decision and the row that fixes it, counted in working days from the resolution under the version in force on its day.
 * @param extended whether the time has been extended
 */
export function decisionDue(decision: TimedDecision, resolvedOn: LocalDate, extended: boolean, holidays: HolidayTable = workingCalendar()): { readonly dueOn: LocalDate; readonly rule: Rule } {
  const { deadline, extension } = decisionTimes[decision];
  const days = amountOn(deadline, resolvedOn) + (extended ? amountOn(extension, resolvedOn) : 0);
  return { dueOn: addWorkingDays(resolvedOn, days, holidays), rule: ruleOn(extended ? extension : deadline, resolvedOn) };
}

/**
 * Day from which a recognition has its days to be decided: the branch's vote that carried it, or the one after which the matter is the
 * superior's (4.2.3); null while the branch may still vote.
 */
export function recognitionResolvedOn(votes: RecognitionVotes | undefined): LocalDate | null {
  if (!votes?.lastOn) return null;
  const { lastOn, lastCarried, failed } = votes;
  return lastCarried || failed >= amountOn('RECOGNITION_VOTE_ROUNDS', lastOn) ? lastOn : null;
}

/** Day on which the time of the recognition was extended, for the resolution it runs from now; null when it was not. */
export function recognitionExtendedOn(facts: FactsRead<'recognitionVotes' | 'history'>): LocalDate | null {
  const resolvedOn = recognitionResolvedOn(facts.recognitionVotes);
  if (!resolvedOn) return null;
  return entriesBy(facts.history ?? [], ['RECOGNITION_DECISION_EXTEND'], facts.today).findLast(({ effectiveOn }) => effectiveOn >= resolvedOn)?.effectiveOn ?? null;
}

/** Once, and only before the time is over: what is late stays late. */
const extendable =
  <Read extends LookedUpFact = never>(decision: TimedDecision, resolvedOf: (facts: FactsRead<Read>) => LocalDate | null, extendedOf: (facts: FactsRead<Read>) => LocalDate | null) =>
  (facts: FactsRead<Read>, on: LocalDate): Refusal | null => {
    const resolvedOn = resolvedOf(facts);
    if (!resolvedOn) return missing('nghị quyết của chi bộ', 'the branch resolution');
    const day = extendedOf(facts);
    if (day) return refuseBy(ruleOn(decisionTimes[decision].extension, resolvedOn), 'DECISION_EXTENDED_ALREADY', { day });
    const { dueOn } = decisionDue(decision, resolvedOn, false, facts.holidays ?? workingCalendar());
    return on > dueOn ? { ...refuseBy(ruleOn(decisionTimes[decision].extension, resolvedOn), 'EXTENSION_TOO_LATE', { deadline: dueOn }), lastDay: dueOn } : null;
  };

export const recognitionExtendable: Guard = reading(
  ['recognitionVotes', 'history'],
  extendable('RECOGNITION', (facts: FactsRead<'recognitionVotes' | 'history'>) => recognitionResolvedOn(facts.recognitionVotes), recognitionExtendedOn),
);

const admissionExtendableInTime = extendable('ADMISSION', (facts) => facts.branchResolvedOn ?? null, (facts) => facts.decisionExtendedOn ?? null);

/** A dossier taken in from elsewhere has a time of its own, of which no extension is known (06-HD/TW 3.9). */
export const admissionExtendable: Guard = (facts, on) => (facts.movedDossier ? refuse('DECISION_NOT_EXTENDABLE', {}, '06-HD/TW 3.9') : admissionExtendableInTime(facts, on));
