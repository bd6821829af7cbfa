import type { LocalDate } from '../calendar/local-date.ts';
import { addDays, addMonths, isLocalDate } from '../calendar/local-date.ts';
import { workingCalendar } from '../calendar/calendar-in-force.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Refusal } from '../errors/domain-error.ts';
import { decidesForMembers } from '../organisation/unit-kinds.ts';
import { amountOn, ruleOn } from '../rulebook/rules.ts';
import { correctionReasons } from './correction-refusals.ts';
import { decisionDue, recognitionExtendedOn, recognitionResolvedOn } from './decision-time.ts';
import { struckOffWithoutVote } from './discipline.ts';
import { actLabels } from './lifecycle-acts.ts';
import type { LifecycleAct } from './lifecycle-acts.ts';
import type { FactsRead } from './lifecycle-facts.ts';
import type { Guard, Notice } from './lifecycle-guards.ts';
import { missing, reading, refuse, refuseBy, tellBy } from './lifecycle-guards.ts';
import { refuseBySuperior, superiorName } from './superior-guards.ts';
import type { Deadline } from './deadlines.ts';
import type { RecognitionVotes } from './votes.ts';
import { lostOnStrikingOff, VoteBody, voteParamOf } from './votes.ts';

export const ceremonyAfterDecision: Guard = (facts, on) => {
  if (!facts.decidedOn) return missing('ngày quyết định kết nạp', 'the day of the admission decision');
  if (on >= facts.decidedOn) return null;
  return refuseBy(ruleOn('CEREMONY_DEADLINE', facts.decidedOn), 'CEREMONY_BEFORE_DECISION', {
    date: on,
    earliest: facts.decidedOn,
  });
};

/**
 * A committee decides on who is admitted, recognised, struck off or lets go: the direct superior, or the grassroots committee it has
 * delegated to. A branch resolves and reports up, the committee of a section appraises.
 */
export const decidedByCommittee =
  (act: LifecycleAct, clause: string): Guard =>
  ({ issuer }) => {
    if (issuer === 'RECORDED') return null;
    if (!issuer) return missing('cơ quan ban hành quyết định', 'the issuer of the decision');
    if (decidesForMembers(issuer)) return null;
    const whose = { vi: 'cấp ủy có thẩm quyền (đảng ủy cơ sở được ủy quyền trở lên)', en: 'the competent committee (a delegated grassroots committee or above)' };
    return refuse('ISSUER_NOT_COMPETENT', { act: actLabels[act], whose }, clause);
  };

/** What has been signed is received on that day or later. */
export const receivedAfterDecision: Guard = (facts, on) => {
  if (!facts.decidedOn) return missing('ngày quyết định kết nạp', 'the day of the admission decision');
  return on >= facts.decidedOn ? null : refuse('DATE_OUT_OF_ORDER', { date: on, earliest: facts.decidedOn });
};

/** Received once; what was typed wrong is corrected. */
export const notYetReceived: Guard = reading(['decisionReceivedOn'], (facts) =>
  facts.decisionReceivedOn ? refuse('DECISION_RECEIVED_ALREADY', { day: facts.decisionReceivedOn }) : null);

/**
 * Day the time of the ceremony runs from, by the version in force when the decision was signed: its receipt, or since 208-QĐ/TW its
 * issue. As long as no receipt is recorded the signature stands for it.
 */
export function ceremonyClockFrom(decidedOn: LocalDate, receivedOn: LocalDate | null): LocalDate {
  return ruleOn('CEREMONY_DEADLINE', decidedOn).baseEvent === 'DECISION_RECEIVED' ? (receivedOn ?? decidedOn) : decidedOn;
}

/** Last day of the ceremony. */
export function ceremonyDueOn(decidedOn: LocalDate, receivedOn: LocalDate | null, holidays = workingCalendar()): LocalDate {
  return addWorkingDays(ceremonyClockFrom(decidedOn, receivedOn), amountOn('CEREMONY_DEADLINE', decidedOn), holidays);
}

/** Late is allowed with the superior's consent; where it is not noted, it is told. */
export const ceremonyLate: Notice = reading(['decisionReceivedOn'], (facts, on) => {
  if (!facts.decidedOn || facts.ceremonyConsent) return null;
  const deadline = ceremonyDueOn(facts.decidedOn, facts.decisionReceivedOn ?? null, facts.holidays ?? workingCalendar());
  return on > deadline ? tellBy(ruleOn('CEREMONY_DEADLINE', facts.decidedOn), 'CEREMONY_LATE', { deadline }) : null;
});

/** The consent to a late ceremony has a number and a day, which lies between the decision and the ceremony (4.1). */
export const ceremonyConsentFits: Guard = ({ ceremonyConsent, decidedOn }, on) => {
  if (!ceremonyConsent) return null;
  const { number, consentedOn } = ceremonyConsent;
  if (number.trim() === '') return refuse('CEREMONY_CONSENT_INCOMPLETE', {}, '294-QĐ/TW 4.1');
  if (!consentedOn) return refuse('CEREMONY_CONSENT_INCOMPLETE', {}, '294-QĐ/TW 4.1');
  if (!isLocalDate(consentedOn)) return refuse('DATE_INVALID', { text: consentedOn });
  return (decidedOn && consentedOn < decidedOn) || consentedOn > on ? refuse('CEREMONY_CONSENT_DAY', { earliest: decidedOn ?? on, latest: on }, '294-QĐ/TW 4.1') : null;
};

/** Last day of probation = the official date: ceremony + 12 months to the day, however late the decision. */
export function probationEnd(ceremonyOn: LocalDate): LocalDate {
  return addMonths(ceremonyOn, amountOn('PROBATION', ceremonyOn));
}

export const probationOver: Guard = (facts) => {
  if (!facts.ceremonyOn) return missing('ngày lễ kết nạp', 'the day of the ceremony');
  const earliest = probationEnd(facts.ceremonyOn);
  const decided = facts.decision?.issuedOn ?? facts.today;
  if (facts.today >= earliest && decided >= earliest) return null;
  const months = amountOn('PROBATION', facts.ceremonyOn);
  return refuseBy(ruleOn('PROBATION', facts.ceremonyOn), 'PROBATION_NOT_OVER', { months, earliest });
};

/** The branch considers once the twelve months have ended, not before (4.2.1). */
export const heldAfterProbation: Guard = (facts, on) => {
  if (!facts.ceremonyOn) return missing('ngày lễ kết nạp', 'the day of the ceremony');
  const earliest = probationEnd(facts.ceremonyOn);
  const months = amountOn('PROBATION', facts.ceremonyOn);
  return on >= earliest ? null : refuseBy(ruleOn('PROBATION', facts.ceremonyOn), 'PROBATION_NOT_OVER', { months, earliest });
};

/** The certificate of the new-member class belongs to the recognition (06-HD/TW 4.1); one from elsewhere may not be on record, so it is told. */
export const newMemberClassMissing: Notice = reading(['newMemberClassOn'], (facts) =>
  facts.newMemberClassOn === null ? { code: 'NEW_MEMBER_CLASS_MISSING', params: {}, clause: '06-HD/TW 4.1' } : null);

/**
 * Last day of the decision on a recognition. Its days run from the vote of the branch that carried it, or that was one too many and sent it
 * up; as long as no such vote is recorded, from the last day the branch has to consider. What the work list says of it is the same.
 * @param officialOn the end of probation
 * @param extended whether the time has been extended
 */
export function recognitionDueOn(officialOn: LocalDate, votes: RecognitionVotes | undefined, holidays = workingCalendar(), extended = false): Deadline {
  const resolvedOn = recognitionResolvedOn(votes);
  const from = resolvedOn ?? addWorkingDays(officialOn, amountOn('RECOGNITION_CONSIDERATION_DEADLINE', officialOn), holidays);
  return decisionDue('RECOGNITION', from, extended, holidays);
}

/** Late changes nothing of the official date. */
export const recognitionLate: Notice = reading(['recognitionVotes', 'history'], (facts) => {
  if (!facts.ceremonyOn) return null;
  const officialOn = probationEnd(facts.ceremonyOn);
  const { dueOn: deadline, rule } = recognitionDueOn(officialOn, facts.recognitionVotes, facts.holidays ?? workingCalendar(), recognitionExtendedOn(facts) !== null);
  return (facts.decision?.issuedOn ?? facts.today) <= deadline ? null : tellBy(rule, 'RECOGNITION_LATE', { deadline, officialOn });
});

/**
 * A branch whose vote did not carry may vote again until the third time; then the matter is the competent committee's
 * (294-QĐ/TW 4.2.3).
 */
export const recognitionVoteRoundLeft: Guard = reading(['recognitionVotes'], (facts, on) => {
  if (!facts.voteBody) return missing('nơi biểu quyết', 'who voted');
  if (!facts.recognitionVotes) return missing('các lần biểu quyết trước', 'the votes before');
  if (facts.voteBody !== VoteBody.BRANCH) return null;
  const rounds = amountOn('RECOGNITION_VOTE_ROUNDS', on);
  if (facts.recognitionVotes.failed < rounds) return null;
  return refuseBy(ruleOn('RECOGNITION_VOTE_ROUNDS', on), 'VOTE_ROUNDS_EXHAUSTED', { rounds });
});

/**
 * Recognition waits while the latest vote of the grassroots committee or of the standing committee did not carry (06-HD/TW 3.6c, 3.7a), or
 * the branch's did not and it may vote again. Votes that are not recorded hold up nothing.
 */
export const recognitionVoteNotLost: Guard = reading(['recognitionVotes'], (facts, on) => {
  if (!facts.recognitionVotes) return missing('các lần biểu quyết trước', 'the votes before');
  const { failed, lastCarried, committeeCarried, standingCarried } = facts.recognitionVotes;
  if (committeeCarried === false) return refuseBy(ruleOn('COMMITTEE_VOTE', on), 'VOTE_NOT_CARRIED', {});
  if (standingCarried === false) return refuseBy(ruleOn('STANDING_COMMITTEE_VOTE', on), 'VOTE_NOT_CARRIED', {});
  const rounds = amountOn('RECOGNITION_VOTE_ROUNDS', on);
  if (lastCarried !== false || failed >= rounds) return null;
  return refuseBy(ruleOn('RECOGNITION_VOTE_ROUNDS', on), 'VOTE_NOT_CARRIED', {});
});

/**
 * Not passing probation is a ground for a probationer whose twelve months are over, and for nobody else (294-QĐ/TW 4.2.1); an official
 * member is struck off on another one (8.1).
 */
export const strikeOffGroundFits: Guard = (facts, on) => {
  if (!facts.strikeOff) return facts.issuer === 'RECORDED' ? null : missing('căn cứ xóa tên', 'the ground of the striking off');
  if (facts.strikeOff !== 'PROBATION_NOT_PASSED') return null;
  if (facts.state !== 'PROBATIONARY') return refuse('STRIKE_OFF_GROUND', {}, '294-QĐ/TW 4.2.1');
  if (!facts.ceremonyOn) return missing('ngày lễ kết nạp', 'the day of the ceremony');
  const earliest = probationEnd(facts.ceremonyOn);
  if (on >= earliest) return null;
  return refuseBy(ruleOn('PROBATION', facts.ceremonyOn), 'PROBATION_NOT_OVER', { months: amountOn('PROBATION', facts.ceremonyOn), earliest });
};

export const voterGiven: Guard = ({ voteBody }) => (voteBody ? null : missing('nơi biểu quyết', 'who voted'));

/**
 * Where votes on it are recorded, a striking off waits until the latest of each body carries (06-HD/TW 4.6); a vote that is not recorded
 * holds up nothing. Who does not present himself, or has not passed probation, is struck off without.
 */
export const strikeOffVotesNotLost: Guard = reading(['history'], ({ history, strikeOff }, on) => {
  if (!history) return missing('các lần biểu quyết trước', 'the votes before');
  if (strikeOff && struckOffWithoutVote.includes(strikeOff)) return null;
  const lost = lostOnStrikingOff(history, on);
  return lost ? refuseBy(ruleOn(voteParamOf(lost, 'STRIKE_OFF'), on), 'VOTE_NOT_CARRIED', {}) : null;
});

export const noOpenTransfer: Guard = reading(['openTransfer'], (facts) => (facts.openTransfer ? refuse('TRANSFER_PENDING') : null));

/** What leaves the town on its own is recorded so; a transfer inside the town must be answered or cancelled first. */
export const noTransferInside: Guard = reading(['openTransfer'], (facts) =>
  facts.openTransfer && !facts.openTransfer.outside ? refuse('TRANSFER_PENDING') : papersIssued(facts));

/** Nobody takes a member in before the papers are issued. */
const papersIssued = ({ openTransfer }: FactsRead<'openTransfer'>): Refusal | null =>
  openTransfer?.awaitsReferral ? refuse('TRANSFER_NOT_REFERRED', {}, '294-QĐ/TW 6.3.1b') : null;

export const transferOpen: Guard = reading(['openTransfer'], (facts) => (facts.openTransfer ? null : refuse('TRANSFER_NOT_PENDING')));

/** Only a branch of the town accepts or returns here; an answer from outside is a move out or a cancellation. */
export const transferInsideOpen: Guard = reading(['openTransfer'], (facts) =>
  facts.openTransfer && !facts.openTransfer.outside ? papersIssued(facts) : refuse('TRANSFER_NOT_PENDING'));

/** Papers are issued once, for a transfer that was asked for. */
export const referralAwaited: Guard = reading(['openTransfer'], ({ openTransfer }) => {
  if (!openTransfer) return refuse('TRANSFER_NOT_PENDING');
  return openTransfer.awaitsReferral ? null : refuse('TRANSFER_ALREADY_REFERRED');
});

/** Where the papers lead: out of the register, or to a branch that does not stand under the direct superior of the present one. */
type Leaving = { readonly outside: boolean; readonly beyondSuperior?: boolean } | null | undefined;

function referredAbove(facts: FactsRead, to: Leaving, on: LocalDate): Refusal | null {
  const leaves = (to?.outside ?? false) || (to?.beyondSuperior ?? false);
  if (!leaves || facts.permissionsAtSuperior?.has('MEMBERSHIP_RECORD')) return null;
  return refuseBySuperior(on, '294-QĐ/TW 6.3.1b', 'TRANSFER_REFERRED_ABOVE', { whose: superiorName(on) });
}

/** Whoever leaves the organisation of the direct superior is referred by the direct superior; inside it, the grassroots committee refers. */
export const referredByWhoMay: Guard = reading(['openTransfer'], (facts, on) => referredAbove(facts, facts.openTransfer, on));

/** The same when asking and referring are one act. */
export const requestRefersByWhoMay: Guard = (facts, on) => (facts.awaitsReferral ? null : referredAbove(facts, facts.destination, on));

/** The move comes before the papers about it. */
export const movedBefore: Guard = ({ movedOn }, on) =>
  movedOn && movedOn > on ? refuse('DATE_OUT_OF_ORDER', { date: on, earliest: movedOn }, '294-QĐ/TW 6.3.1a') : null;

/** Begun later than the working days after the move: told, never refused. */
export const transferBegunLate: Notice = (facts, on) => {
  const { movedOn } = facts;
  if (!movedOn || movedOn > on) return null;
  const rule = ruleOn('TRANSFER_START_DEADLINE', movedOn);
  const deadline = addWorkingDays(movedOn, amountOn('TRANSFER_START_DEADLINE', movedOn), facts.holidays ?? workingCalendar());
  return on > deadline ? tellBy(rule, 'TRANSFER_BEGUN_LATE', { deadline }) : null;
};

export const destinationGiven: Guard = (facts) => {
  const { destination } = facts;
  if (!destination) return missing('nơi chuyển đến', 'the destination');
  if (destination.outside) return null;
  if (destination.branchId === null || !destination.isBranch) return refuse('UNIT_NOT_BRANCH');
  if (!facts.branchId) return missing('chi bộ hiện tại', 'the present branch');
  return destination.branchId === facts.branchId ? refuse('TRANSFER_SAME_BRANCH') : null;
};

/** Who is removed holds an office on the day of the decision: neither one that was over by then nor one begun since (69-QĐ/TW, Đ7). */
export const holdsOffice: Guard = reading(['offices'], ({ offices }, on) => {
  if (!offices || offices.some(({ from, to }) => (from === null || from <= on) && (to === null || on < to))) return null;
  const over = offices.flatMap(({ to }) => (to !== null && to <= on ? [to] : [])).sort().at(-1);
  const refusal = refuse(
    'DISCIPLINE_FORM_NOT_ALLOWED',
    {
      act: { vi: 'cách chức', en: 'removal from office' },
      whom: { vi: 'đảng viên không giữ chức vụ', en: 'a member who holds no office' },
    },
    '69-QĐ/TW, Đ7',
  );
  return over === undefined ? refusal : { ...refusal, lastDay: addDays(over, -1) };
});

export const correctionGiven: Guard = ({ correction }) => {
  if (!correction?.namesEventInForce) return refuse('CORRECTION_INVALID', { why: correctionReasons.NOT_IN_FORCE });
  return correction.reason.trim() === '' ? refuse('CORRECTION_INVALID', { why: correctionReasons.REASON_MISSING }) : null;
};
