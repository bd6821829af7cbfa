import type { LocalDate } from '../calendar/local-date.ts';
import { addDays, addMonths, calendarMonthsBetween, isLocalDate, monthsBetween } from '../calendar/local-date.ts';
import { workingCalendar } from '../calendar/calendar-in-force.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { Label } from '../language/label.ts';
import { amountOn, ruleOn } from '../rulebook/rules.ts';
import { lowestAge, oldEnough } from './admissible-age.ts';
import { movedDecisionParam } from './candidacy-moves.ts';
import { decisionDue } from './decision-time.ts';
import { hasConsent } from './dossier-papers.ts';
import type { FactsRead } from './lifecycle-facts.ts';
import type { Guard, Notice } from './lifecycle-guards.ts';
import { beforeBirth, beforeParty, missing, reading, refuse, refuseBy, tellBy } from './lifecycle-guards.ts';
import { exitsOf, mayReturn } from './readmission-guards.ts';
import type { VoteParam } from './votes.ts';
import { carries, isBallot } from './votes.ts';

export const notYetMember: Guard = reading(['openMembership'], (facts) => {
  if (facts.openMembership === undefined) return missing('tình trạng đảng viên', 'whether the person is a member');
  return facts.openMembership ? refuse('PERSON_ALREADY_MEMBER') : null;
});

export const notYetCandidate: Guard = reading(['openCandidacy'], (facts) => {
  if (facts.openCandidacy === undefined)
    return missing('tình trạng nguồn kết nạp', 'whether the person is a candidate');
  return facts.openCandidacy ? refuse('PERSON_ALREADY_CANDIDATE') : null;
});

/** Nobody was admitted before he was born, nor under the lowest age of the version of that day, counted in months (294-QĐ/TW 1.1.1). */
function admittedTooYoung(decidedOn: LocalDate, bornOn: LocalDate | null | undefined): Refusal | null {
  if (!bornOn) return missing('ngày sinh', 'the date of birth');
  const minimum = lowestAge(decidedOn);
  const refusal = beforeParty(decidedOn) ?? beforeBirth(decidedOn, bornOn);
  if (refusal || oldEnough(bornOn, decidedOn)) return refusal;
  return refuseBy(ruleOn('ADMISSION_AGE_MINIMUM', decidedOn), 'ADMITTED_UNDER_AGE', { date: decidedOn, age: ageText(monthsBetween(bornOn, decidedOn)), minimum });
}

/** The dates somebody brings, by what he is: each is there, and they follow each other, the last of them before `until`. */
function broughtDates(facts: FactsRead<'bornOn'>, until: LocalDate): Refusal | null {
  if (!facts.arrivesAs) return missing('dự bị hay chính thức', 'probationary or official');
  if (!facts.decidedOn) return missing('ngày quyết định kết nạp', 'the day of the admission decision');
  if (!facts.ceremonyOn) return missing('ngày vào Đảng', 'the day of the ceremony');
  if (facts.arrivesAs === 'OFFICIAL' && !facts.officialOn) return missing('ngày chính thức', 'the official date');
  // The length of probation is not checked: who joined under older statutes had another one.
  const days = [
    facts.decidedOn,
    facts.ceremonyOn,
    ...(facts.arrivesAs === 'OFFICIAL' ? [facts.officialOn ?? until] : []),
    until,
  ];
  for (const [index, day] of days.entries()) {
    if (!isLocalDate(day)) return refuse('DATE_INVALID', { text: day });
    const before = days[index - 1];
    if (before !== undefined && day < before) return refuse('DATE_OUT_OF_ORDER', { date: day, earliest: before });
  }
  return admittedTooYoung(facts.decidedOn, facts.bornOn);
}

/** Who arrives from outside brings his dates. */
export const arrivalDates: Guard = reading(['bornOn'], broughtDates);

/** Who was admitted here before records were kept here has his dates from the list of members; he counts from the day of the decision. */
export const registeredDates: Guard = reading(['bornOn'], (facts) => {
  const late = [facts.ceremonyOn, facts.arrivesAs === 'OFFICIAL' ? facts.officialOn : null].find((day) => day && day > facts.today);
  return late ? refuse('DATE_IN_FUTURE', { date: late }) : broughtDates(facts, facts.today);
});

/**
 * Who left the Party does not come back by arriving with his old dates: he is restored where he was put out (294-QĐ/TW 5.2.2), or brings
 * the decision of a readmission, which comes after the exit and when one may be readmitted (3.5). Who moved away never left.
 */
export const admittedSinceExit: Guard = (facts) => {
  const last = exitsOf(facts.earlier ?? []).at(-1);
  if (!last?.endedOn || !facts.decidedOn) return null;
  if (facts.decidedOn <= last.endedOn) return refuse('ARRIVED_AFTER_EXIT', { date: last.endedOn }, '294-QĐ/TW 3.5; 294-QĐ/TW 5.2.2');
  return mayReturn(facts, facts.decidedOn);
};

function ageText(months: number): Label {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  return { vi: `${years} tuổi ${rest} tháng`, en: `${years} years ${rest} months` };
}

const consented = ({ consent, papers }: FactsRead): boolean => consent === true || (papers !== undefined && papers !== 'RECORDED' && hasConsent(papers));

/** 18 to 60, counted in months, on the day the branch considers; above that with the written consent of the province (294-QĐ/TW 1.1.2). */
export const ageInRange: Guard = reading(['bornOn'], (facts, on) => {
  if (!facts.bornOn) return missing('ngày sinh', 'the date of birth');
  const [lowest, highest] = [ruleOn('ADMISSION_AGE_MINIMUM', on), ruleOn('ADMISSION_AGE_MAXIMUM', on)];
  const [minimum, maximum] = [amountOn('ADMISSION_AGE_MINIMUM', on), amountOn('ADMISSION_AGE_MAXIMUM', on)];
  const months = calendarMonthsBetween(facts.bornOn, on);
  if (months >= minimum * 12 && (months <= maximum * 12 || consented(facts))) return null;
  const age = ageText(Math.max(0, monthsBetween(facts.bornOn, on)));
  const params = { age, minimum, maximum };
  if (months < minimum * 12) return refuseBy(lowest, 'AGE_OUT_OF_RANGE', params);
  // Counted in months: the whole month in which the highest age is reached is in time.
  const monthAfter = `${addMonths(facts.bornOn, maximum * 12 + 1).slice(0, 7)}-01`;
  return { ...refuseBy(highest, 'AGE_OUT_OF_RANGE', params), lastDay: addDays(monthAfter, -1) };
});

/** Inside the limiting month the rule does not say on which side a day falls: a person decides. */
export const ageOnBoundary: Notice = reading(['bornOn'], (facts, on) => {
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
});

function lastDayOf(param: 'CERTIFICATE_VALIDITY' | 'DOSSIER_VALIDITY', from: LocalDate): LocalDate {
  return addMonths(from, amountOn(param, from));
}

export const certificateValid: Guard = (facts, on) => {
  const issued = facts.certificateIssuedOn;
  if (!issued) return missing('giấy chứng nhận lớp nhận thức về Đảng', 'the awareness-class certificate');
  const lastDay = lastDayOf('CERTIFICATE_VALIDITY', issued);
  if (on <= lastDay) return null;
  const months = amountOn('CERTIFICATE_VALIDITY', issued);
  return { ...refuseBy(ruleOn('CERTIFICATE_VALIDITY', issued), 'CERTIFICATE_EXPIRED', { lastDay, months }), lastDay };
};

export const dossierValid: Guard = (facts, on) => {
  const opened = facts.dossierOpenedOn;
  if (!opened) return missing('ngày lập hồ sơ', 'the day the dossier was opened');
  const lastDay = lastDayOf('DOSSIER_VALIDITY', opened);
  if (on <= lastDay) return null;
  const months = amountOn('DOSSIER_VALIDITY', opened);
  return { ...refuseBy(ruleOn('DOSSIER_VALIDITY', opened), 'DOSSIER_EXPIRED', { lastDay, months }), lastDay };
};

export const ballotGiven: Guard = (facts) =>
  facts.ballot && isBallot(facts.ballot) ? null : refuse('VOTE_COUNTS_INVALID');

/** Whether a committee stands over the branch decides what its vote leads to. */
export const placeKnown: Guard = ({ ownGrassroots }) => (ownGrassroots === undefined ? missing('loại chi bộ', 'the kind of the branch') : null);

const grassrootsResolves = '06-HD/TW 3.6c';

/** A committee votes where one stands over the branch on the day of the vote: a branch that is itself the grassroots organisation has none. */
export const committeeOverBranch: Guard = ({ ownGrassroots }) => (ownGrassroots ? refuse('NO_COMMITTEE_OVER_BRANCH', {}, grassrootsResolves) : null);

/** After another branch has resolved only a branch that is itself the grassroots organisation resolves, in place of a committee. */
export const resolvesForGrassroots: Guard = ({ ownGrassroots }) =>
  ownGrassroots === false
    ? refuse('TRANSITION_REFUSED', { act: { vi: 'ghi biểu quyết của chi bộ', en: 'record the vote of the branch' }, from: { vi: 'chi bộ đã nghị quyết', en: 'the branch has resolved' } }, grassrootsResolves)
    : null;

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

/** Where the standing committee's vote is recorded, the decision waits until one carries (06-HD/TW 3.7a). */
export const standingVoteNotLost: Guard = (facts, on) => {
  if (facts.standingVoteCarried === undefined)
    return missing('biểu quyết của ban thường vụ', 'the vote of the standing committee');
  return facts.standingVoteCarried === false ? refuseBy(ruleOn('STANDING_COMMITTEE_VOTE', on), 'VOTE_NOT_CARRIED', {}) : null;
};

/** Who the standing committee has voted to admit is not refused as long as that vote stands (06-HD/TW 3.7a). */
export const standingVoteNotWon: Guard = (facts, on) => {
  if (facts.standingVoteCarried === undefined)
    return missing('biểu quyết của ban thường vụ', 'the vote of the standing committee');
  return facts.standingVoteCarried ? refuseBy(ruleOn('STANDING_COMMITTEE_VOTE', on), 'VOTE_CARRIED', {}) : null;
};

/** The clause by which the branch is told what has been decided. */
export const resultTold = '294-QĐ/TW 4.3.1';

/** Why a day on which the branch was told is not taken; null when it is: not before the decision, not after today. */
export function toldOnRefusal(toldOn: LocalDate, decidedOn: LocalDate, today: LocalDate): Refusal | null {
  if (!isLocalDate(toldOn)) return refuse('DATE_INVALID', { text: toldOn });
  return toldOn < decidedOn || toldOn > today ? refuse('BRANCH_TOLD_ON', { earliest: decidedOn }, resultTold) : null;
}

/** The branch is told what has been decided, not before it is. */
export const branchToldAfterDecision: Guard = ({ toldOn, today }, on) => (toldOn ? toldOnRefusal(toldOn, on, today) : null);

/** A refusal is told to the branch like an admission; without a day on which it was, it is still to be done. */
export const branchToBeTold: Notice = ({ toldOn }) => (toldOn ? null : { code: 'REFUSAL_TO_BE_TOLD', params: {}, clause: resultTold });

export const decisionLate: Notice = (facts, on) => {
  if (!facts.branchResolvedOn) return null;
  const { movedDossier: moved, holidays = workingCalendar() } = facts;
  const { dueOn: deadline, rule } = moved
    ? { dueOn: addWorkingDays(moved.on, amountOn(movedDecisionParam(moved), moved.on), holidays), rule: ruleOn(movedDecisionParam(moved), moved.on) }
    : decisionDue('ADMISSION', facts.branchResolvedOn, Boolean(facts.decisionExtendedOn), holidays);
  return on > deadline ? tellBy(rule, 'ADMISSION_DECISION_LATE', { deadline }) : null;
};

/** The class is taken again, or the dossier made again, only when the earlier one no longer serves, by the clause that says how long it does. */
export function onlyWhenExpired(valid: Guard, act: Label, from: Label, clause: string): Guard {
  return (facts, on) => (valid(facts, on) === null ? refuse('TRANSITION_REFUSED', { act, from }, clause) : null);
}
