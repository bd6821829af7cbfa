import type { LocalDate } from '../calendar/local-date.ts';
import { workingCalendar } from '../calendar/calendar-in-force.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { Label } from '../language/label.ts';
import { amountOn, ruleOn } from '../rulebook/rules.ts';
import type { FactsRead } from './lifecycle-facts.ts';
import type { Guard, Notice } from './lifecycle-guards.ts';
import { refuse, refuseBy, tellBy } from './lifecycle-guards.ts';
import type { LifecycleState } from './states.ts';

/**
 * Where the move of a candidate stands (06-HD/TW 3.9). A dossier that was sent up is forwarded by the committee that has it; who is not
 * so far carries a certificate that he is being helped. The new branch takes him in or sends him back; an admission decided meanwhile at
 * the old place ends the move, and he goes on as a member.
 */
export const CandidacyMoveState = {
  REQUESTED: 'REQUESTED',
  IN_TRANSIT: 'IN_TRANSIT',
  ACCEPTED: 'ACCEPTED',
  RETURNED: 'RETURNED',
  CANCELLED: 'CANCELLED',
  ADMITTED: 'ADMITTED',
} as const;
export type CandidacyMoveState = (typeof CandidacyMoveState)[keyof typeof CandidacyMoveState];

export const candidacyMoveStateLabels = {
  REQUESTED: { vi: 'Chờ chuyển hồ sơ', en: 'Dossier to be forwarded' },
  IN_TRANSIT: { vi: 'Chờ nơi đến tiếp nhận', en: 'To be taken in' },
  ACCEPTED: { vi: 'Đã tiếp nhận', en: 'Taken in' },
  RETURNED: { vi: 'Đã trả lại', en: 'Sent back' },
  CANCELLED: { vi: 'Đã hủy', en: 'Called off' },
  ADMITTED: { vi: 'Đã có quyết định kết nạp', en: 'Admitted meanwhile' },
} as const satisfies Record<CandidacyMoveState, Label>;

const clause = '06-HD/TW 3.9';

/** Whether the dossier of who is at a stage has been sent up: the branch has resolved and awaits a decision. */
export const dossierSentUp = (stage: LifecycleState): boolean => stage === 'BRANCH_RESOLVED' || stage === 'COMMITTEE_RESOLVED';

/** The move of a candidate that waits for an answer. */
export interface OpenCandidacyMove {
  readonly outside: boolean;
  /** The dossier is still with the committee of the old place. */
  readonly awaitsForwarding: boolean;
  readonly movedOn: LocalDate;
}

export const noOpenMove: Guard = ({ openMove }) => (openMove ? refuse('CANDIDACY_MOVE_PENDING', {}, clause) : null);

export const moveOpen: Guard = ({ openMove }) => (openMove ? null : refuse('CANDIDACY_MOVE_NOT_PENDING', {}, clause));

const forwarded = ({ openMove }: FactsRead): Refusal | null => (openMove?.awaitsForwarding ? refuse('CANDIDACY_MOVE_NOT_FORWARDED', {}, clause) : null);

/** Only a branch of the town takes in or sends back here. */
export const moveInsideOpen: Guard = (facts) => (facts.openMove && !facts.openMove.outside ? forwarded(facts) : refuse('CANDIDACY_MOVE_NOT_PENDING', {}, clause));

/** What is known of a move out of the town is that the other place has taken him in. */
export const moveOutsideOpen: Guard = (facts) => (facts.openMove?.outside ? forwarded(facts) : refuse('CANDIDACY_MOVE_NOT_PENDING', {}, clause));

/** A dossier is forwarded once, for a move that was recorded. */
export const forwardingAwaited: Guard = ({ openMove }) => {
  if (!openMove) return refuse('CANDIDACY_MOVE_NOT_PENDING', {}, clause);
  return openMove.awaitsForwarding ? null : refuse('CANDIDACY_MOVE_FORWARDED', {}, clause);
};

/** Forwarded later than the working days after the move: told, never refused. */
export const forwardedLate: Notice = ({ openMove, holidays }, on) => {
  if (!openMove) return null;
  const deadline = addWorkingDays(openMove.movedOn, amountOn('MOVED_DOSSIER_FORWARD', openMove.movedOn), holidays ?? workingCalendar());
  return on > deadline ? tellBy(ruleOn('MOVED_DOSSIER_FORWARD', openMove.movedOn), 'DOSSIER_FORWARDED_LATE', { deadline }) : null;
};

/** Last day on which the old place may still decide the admission of who has moved. */
export const lastDecisionAfterMove = (movedOn: LocalDate, holidays = workingCalendar()): LocalDate => addWorkingDays(movedOn, amountOn('MOVED_CEREMONY_LIMIT', movedOn), holidays);

function decidedTooLate(movedOn: LocalDate, decidedOn: LocalDate, { holidays }: FactsRead): Refusal | null {
  const lastDay = lastDecisionAfterMove(movedOn, holidays ?? workingCalendar());
  return decidedOn > lastDay ? { ...refuseBy(ruleOn('MOVED_CEREMONY_LIMIT', movedOn), 'ADMISSION_AFTER_MOVE', { movedOn, lastDay }), lastDay } : null;
}

/** A decision of the old place later than that is annulled, and the dossier goes to the new one as a new proposal: it is not recorded. */
export const decidedInTimeOfMove: Guard = (facts, on) => (facts.openMove ? decidedTooLate(facts.openMove.movedOn, facts.decision?.issuedOn ?? on, facts) : null);

/** The same of who goes on as admitted: with a decision in time the ceremony is held at the new place. */
export const transferredInTimeOfMove: Guard = (facts) =>
  facts.state === 'DECIDED' && facts.movedOn && facts.decidedOn ? decidedTooLate(facts.movedOn, facts.decidedOn, facts) : null;

/** Admitted by the old place while he moves: the ceremony is held at the new one. */
export const ceremonyAtNewPlace: Notice = ({ openMove }) => (openMove ? tellBy(ruleOn('MOVED_CEREMONY_LIMIT', openMove.movedOn), 'CEREMONY_AT_NEW_PLACE', {}) : null);

/** A dossier taken in that had been sent up elsewhere: the day, and whether an objection has to be looked into first. */
export interface MovedDossier {
  readonly on: LocalDate;
  readonly objected: boolean;
}

/** The row that times the decision on such a dossier. */
export const movedDecisionParam = ({ objected }: Pick<MovedDossier, 'objected'>): 'MOVED_OBJECTION_REVIEW' | 'MOVED_DECISION_DEADLINE' => (objected ? 'MOVED_OBJECTION_REVIEW' : 'MOVED_DECISION_DEADLINE');
