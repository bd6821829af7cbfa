import type { LocalDate } from '../calendar/local-date.ts';
import { addMonths, calendarMonthsBetween, isLocalDate, monthsBetween } from '../calendar/local-date.ts';
import { addWorkingDays, noHolidays } from '../calendar/working-days.ts';
import type { ErrorCode, WarningCode } from '../errors/codes.ts';
import type { Refusal, Warning } from '../errors/domain-error.ts';
import type { MessageParams } from '../errors/messages.ts';
import type { Label } from '../language/label.ts';
import type { Rule } from '../rulebook/rules.ts';
import { amountOn, citation, ruleOn } from '../rulebook/rules.ts';
import type { LifecycleFacts } from './lifecycle-facts.ts';
import type { VoteParam } from './votes.ts';
import { carries, isBallot } from './votes.ts';

/** A rule as a function: null when it lets the act pass. `on` is the effective day of the act. */
export type Guard = (facts: LifecycleFacts, on: LocalDate) => Refusal | null;
/** A rule that tells and does not refuse. */
export type Notice = (facts: LifecycleFacts, on: LocalDate) => Warning | null;

function refuse(code: ErrorCode, params: MessageParams = {}, clause?: string): Refusal {
  return clause === undefined ? { code, params } : { code, params, clause };
}

function refuseBy(rule: Rule, code: ErrorCode, params: MessageParams): Refusal {
  return { code, params, ruleCode: rule.code, clause: citation(rule) };
}

function tellBy(rule: Rule, code: WarningCode, params: MessageParams): Warning {
  return { code, params, ruleCode: rule.code, clause: citation(rule) };
}

function missing(vi: string, en: string): Refusal {
  return refuse('INVALID_INPUT', { what: { vi, en } });
}

// --- what every act asks -------------------------------------------------------------------------------------------

/** Days that are typed must be days. */
export const daysAreDays: Guard = (facts) => {
  for (const day of [facts.effectiveOn, facts.decision?.issuedOn]) {
    if (day !== null && day !== undefined && !isLocalDate(day)) return refuse('DATE_INVALID', { text: day });
  }
  return null;
};

/** Nothing is recorded before it has happened: neither the act nor its decision. */
export const notInFuture: Guard = (facts, on) => {
  const issuedOn = facts.decision?.issuedOn;
  if (issuedOn !== undefined && issuedOn > facts.today) return refuse('DATE_IN_FUTURE', { date: issuedOn });
  return on > facts.today ? refuse('DATE_IN_FUTURE', { date: on }) : null;
};

/** Acts stand in the order in which they happened. A past day is kept as typed; the same day is in order. */
export const afterPrevious: Guard = (facts, on) => {
  const previous = facts.lastEffectiveOn;
  return previous && on < previous ? refuse('DATE_OUT_OF_ORDER', { date: on, earliest: previous }) : null;
};

export const decisionGiven: Guard = (facts) =>
  facts.decision && facts.decision.number.trim() !== '' ? null : refuse('DECISION_REQUIRED');

export const dayGiven: Guard = (facts) => (facts.effectiveOn ? null : missing('ngày thực hiện', 'the day it happened'));

// --- opening a record ----------------------------------------------------------------------------------------------

export const notYetMember: Guard = (facts) => {
  if (facts.openMembership === undefined) return missing('tình trạng đảng viên', 'whether the person is a member');
  return facts.openMembership ? refuse('PERSON_ALREADY_MEMBER') : null;
};

export const notYetCandidate: Guard = (facts) => {
  if (facts.openCandidacy === undefined) return missing('tình trạng nguồn kết nạp', 'whether the person is a candidate');
  return facts.openCandidacy ? refuse('PERSON_ALREADY_CANDIDATE') : null;
};

/** Who arrives from outside brings his dates, and they follow each other. */
export const arrivalDates: Guard = (facts, on) => {
  if (!facts.arrivesAs) return missing('dự bị hay chính thức', 'probationary or official');
  if (!facts.decidedOn) return missing('ngày quyết định kết nạp', 'the day of the admission decision');
  if (!facts.ceremonyOn) return missing('ngày vào Đảng', 'the day of the ceremony');
  if (facts.arrivesAs === 'OFFICIAL' && !facts.officialOn) return missing('ngày chính thức', 'the official date');
  // The length of probation is not checked: who joined under older statutes had another one.
  const days = [facts.decidedOn, facts.ceremonyOn, ...(facts.arrivesAs === 'OFFICIAL' ? [facts.officialOn ?? on] : []), on];
  for (const [index, day] of days.entries()) {
    if (!isLocalDate(day)) return refuse('DATE_INVALID', { text: day });
    const before = days[index - 1];
    if (before !== undefined && day < before) return refuse('DATE_OUT_OF_ORDER', { date: day, earliest: before });
  }
  return null;
};

// --- before admission ----------------------------------------------------------------------------------------------

function ageText(months: number): Label {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return { vi: `${years} tuổi ${rest} tháng`, en: `${years} years ${rest} months` };
}

/** 18 to 60, counted in months, on the day the branch considers. */
export const ageInRange: Guard = (facts, on) => {
  if (!facts.bornOn) return missing('ngày sinh', 'the date of birth');
  const [lowest, highest] = [ruleOn('ADMISSION_AGE_MINIMUM', on), ruleOn('ADMISSION_AGE_MAXIMUM', on)];
  const [minimum, maximum] = [amountOn('ADMISSION_AGE_MINIMUM', on), amountOn('ADMISSION_AGE_MAXIMUM', on)];
  const months = calendarMonthsBetween(facts.bornOn, on);
  if (months >= minimum * 12 && months <= maximum * 12) return null;
  const age = ageText(Math.max(0, monthsBetween(facts.bornOn, on)));
  return refuseBy(months < minimum * 12 ? lowest : highest, 'AGE_OUT_OF_RANGE', { age, minimum, maximum });
};

/** Inside the limiting month the rule does not say on which side a day falls: a person decides. */
export const ageOnBoundary: Notice = (facts, on) => {
  if (!facts.bornOn) return null;
  const months = calendarMonthsBetween(facts.bornOn, on);
  const lowest = ruleOn('ADMISSION_AGE_MINIMUM', on);
  const highest = ruleOn('ADMISSION_AGE_MAXIMUM', on);
  const minimum = amountOn('ADMISSION_AGE_MINIMUM', on) * 12;
  const whole = Math.max(0, monthsBetween(facts.bornOn, on));
  if (months === minimum && whole < minimum) return tellBy(lowest, 'AGE_ON_BOUNDARY', { age: ageText(whole) });
  if (months === amountOn('ADMISSION_AGE_MAXIMUM', on) * 12) {
    return tellBy(highest, 'AGE_ON_BOUNDARY', { age: ageText(whole) });
  }
  return null;
};

function lastDayOf(param: 'CERTIFICATE_VALIDITY' | 'DOSSIER_VALIDITY', from: LocalDate): LocalDate {
  return addMonths(from, amountOn(param, from));
}

export const certificateValid: Guard = (facts, on) => {
  const issued = facts.certificateIssuedOn;
  if (!issued) return missing('giấy chứng nhận lớp nhận thức về Đảng', 'the awareness-class certificate');
  const lastDay = lastDayOf('CERTIFICATE_VALIDITY', issued);
  if (on <= lastDay) return null;
  const months = amountOn('CERTIFICATE_VALIDITY', issued);
  return refuseBy(ruleOn('CERTIFICATE_VALIDITY', issued), 'CERTIFICATE_EXPIRED', { lastDay, months });
};

export const dossierValid: Guard = (facts, on) => {
  const opened = facts.dossierOpenedOn;
  if (!opened) return missing('ngày lập hồ sơ', 'the day the dossier was opened');
  const lastDay = lastDayOf('DOSSIER_VALIDITY', opened);
  if (on <= lastDay) return null;
  const months = amountOn('DOSSIER_VALIDITY', opened);
  return refuseBy(ruleOn('DOSSIER_VALIDITY', opened), 'DOSSIER_EXPIRED', { lastDay, months });
};

export const ballotGiven: Guard = (facts) =>
  facts.ballot && isBallot(facts.ballot) ? null : refuse('VOTE_COUNTS_INVALID');

/** Where a decision names the vote it rests on, the vote must carry it. */
export function ballotCarries(param: VoteParam): Guard {
  return (facts, on) => {
    if (!facts.ballot) return null;
    if (!isBallot(facts.ballot)) return refuse('VOTE_COUNTS_INVALID');
    const rule = ruleOn(param, on);
    if (carries(facts.ballot, rule)) return null;
    const { votesFor, base } = facts.ballot;
    const threshold =
      rule.unit === 'MORE_THAN' ? { vi: 'quá nửa', en: 'more than half' } : { vi: 'hai phần ba', en: 'two thirds' };
    return refuseBy(rule, 'VOTE_BELOW_THRESHOLD', { votesFor, base, threshold });
  };
}

export const decisionLate: Notice = (facts, on) => {
  if (!facts.branchResolvedOn) return null;
  const rule = ruleOn('ADMISSION_DECISION_DEADLINE', facts.branchResolvedOn);
  const days = amountOn('ADMISSION_DECISION_DEADLINE', facts.branchResolvedOn);
  const deadline = addWorkingDays(facts.branchResolvedOn, days, facts.holidays ?? noHolidays);
  return on > deadline ? tellBy(rule, 'ADMISSION_DECISION_LATE', { deadline }) : null;
};

// --- ceremony and recognition --------------------------------------------------------------------------------------

export const ceremonyAfterDecision: Guard = (facts, on) => {
  if (!facts.decidedOn) return missing('ngày quyết định kết nạp', 'the day of the admission decision');
  if (on >= facts.decidedOn) return null;
  return refuseBy(ruleOn('CEREMONY_DEADLINE', facts.decidedOn), 'CEREMONY_BEFORE_DECISION', {
    date: on,
    earliest: facts.decidedOn,
  });
};

/** Late is allowed with the superior's consent. Receipt of the decision is not recorded, so its date is the base. */
export const ceremonyLate: Notice = (facts, on) => {
  if (!facts.decidedOn) return null;
  const days = amountOn('CEREMONY_DEADLINE', facts.decidedOn);
  const deadline = addWorkingDays(facts.decidedOn, days, facts.holidays ?? noHolidays);
  return on > deadline ? tellBy(ruleOn('CEREMONY_DEADLINE', facts.decidedOn), 'CEREMONY_LATE', { deadline }) : null;
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

/** The branch has its days to consider, the superior his to decide; later than both together is late. */
export const recognitionLate: Notice = (facts) => {
  if (!facts.ceremonyOn) return null;
  const officialOn = probationEnd(facts.ceremonyOn);
  const days =
    amountOn('RECOGNITION_CONSIDERATION_DEADLINE', officialOn) + amountOn('RECOGNITION_DECISION_DEADLINE', officialOn);
  const deadline = addWorkingDays(officialOn, days, facts.holidays ?? noHolidays);
  if ((facts.decision?.issuedOn ?? facts.today) <= deadline) return null;
  return tellBy(ruleOn('RECOGNITION_DECISION_DEADLINE', officialOn), 'RECOGNITION_LATE', { deadline, officialOn });
};

// --- transfers, discipline, corrections ----------------------------------------------------------------------------

export const noOpenTransfer: Guard = (facts) => (facts.openTransfer ? refuse('TRANSFER_PENDING') : null);

/** What leaves the town on its own is recorded so; a transfer inside the town must be answered or cancelled first. */
export const noTransferInside: Guard = (facts) =>
  facts.openTransfer && !facts.openTransfer.outside ? refuse('TRANSFER_PENDING') : null;

export const transferOpen: Guard = (facts) => (facts.openTransfer ? null : refuse('TRANSFER_NOT_PENDING'));

/** Only a branch of the town accepts or returns here; an answer from outside is a move out or a cancellation. */
export const transferInsideOpen: Guard = (facts) =>
  facts.openTransfer && !facts.openTransfer.outside ? null : refuse('TRANSFER_NOT_PENDING');

export const destinationGiven: Guard = (facts) => {
  const { destination } = facts;
  if (!destination) return missing('nơi chuyển đến', 'the destination');
  if (destination.outside) return null;
  if (destination.branchId === null || !destination.isBranch) return refuse('UNIT_NOT_BRANCH');
  if (!facts.branchId) return missing('chi bộ hiện tại', 'the present branch');
  return destination.branchId === facts.branchId ? refuse('TRANSFER_SAME_BRANCH') : null;
};

export const holdsOffice: Guard = (facts) =>
  facts.holdsOffice === false
    ? refuse(
        'DISCIPLINE_FORM_NOT_ALLOWED',
        {
          act: { vi: 'cách chức', en: 'removal from office' },
          whom: { vi: 'đảng viên không giữ chức vụ', en: 'a member who holds no office' },
        },
        '69-QĐ/TW, Đ7',
      )
    : null;

export const correctionGiven: Guard = (facts) =>
  facts.correction && facts.correction.namesEventInForce && facts.correction.reason.trim() !== ''
    ? null
    : refuse('CORRECTION_INVALID');

/** The class is taken again, or the dossier made again, only when the earlier one no longer serves. */
export function onlyWhenExpired(valid: Guard, act: Label, from: Label): Guard {
  return (facts, on) => (valid(facts, on) === null ? refuse('TRANSITION_REFUSED', { act, from }) : null);
}
