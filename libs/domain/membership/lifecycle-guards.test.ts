import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths } from '../calendar/local-date.ts';
import type { LifecycleFacts, LifecycleState } from './lifecycle.ts';
import { attempt, availableTransitions, LifecycleAct, probationEnd } from './lifecycle.ts';
import { factsFor } from './lifecycle-fixture.ts';

function result(act: LifecycleAct, state: LifecycleState, change: Partial<LifecycleFacts>): string {
  const answer = attempt(act, factsFor(act, state, change));
  return answer.ok ? `→ ${answer.to}${answer.warnings.map(({ code }) => ` (${code})`).join('')}` : answer.refusal.code;
}

type Case = [why: string, act: LifecycleAct, state: LifecycleState, change: Partial<LifecycleFacts>, answer: string];
const on = (day: string) => ({ effectiveOn: day, today: '2026-11-23', decision: { number: '1', issuedOn: day } });
const atVote = (bornOn: string, day: string): Partial<LifecycleFacts> => ({
  bornOn, ...on(day), certificateIssuedOn: day, dossierOpenedOn: day, lastEffectiveOn: day,
});

describe('days', () => {
  test.each<Case>([
    ['today', 'CEREMONY_HOLD', 'DECIDED', { effectiveOn: '2021-10-15' }, '→ PROBATIONARY (CEREMONY_LATE)'],
    ['tomorrow', 'CEREMONY_HOLD', 'DECIDED', { effectiveOn: '2021-10-16' }, 'DATE_IN_FUTURE'],
    ['a decision of tomorrow', 'WARN', 'OFFICIAL', { decision: { number: '1', issuedOn: '2021-10-16' } }, 'DATE_IN_FUTURE'],
    ['a decision of tomorrow about an optional one', 'DOSSIER_OPEN', 'CLASS_DONE', { decision: { number: '1', issuedOn: '2021-10-16' } }, 'DATE_IN_FUTURE'],
    ['the day of the act before', 'WARN', 'OFFICIAL', { lastEffectiveOn: '2021-10-01' }, '→ OFFICIAL'],
    ['the day before that', 'WARN', 'OFFICIAL', { lastEffectiveOn: '2021-10-02' }, 'DATE_OUT_OF_ORDER'],
    ['no act before', 'CANDIDACY_OPEN', 'NONE', { lastEffectiveOn: null }, '→ LISTED'],
    ['a day long past, as typed', 'WARN', 'OFFICIAL', { ...on('1998-02-03'), lastEffectiveOn: '1998-02-03' }, '→ OFFICIAL'],
    ['no day', 'CEREMONY_HOLD', 'DECIDED', { effectiveOn: null }, 'INVALID_INPUT'],
    ['no such day', 'CEREMONY_HOLD', 'DECIDED', { effectiveOn: '2021-02-30' }, 'DATE_INVALID'],
    ['a decision on no such day', 'WARN', 'OFFICIAL', { decision: { number: '1', issuedOn: '30/02/2021' } }, 'DATE_INVALID'],
    ['a correction of something old', 'EVENT_CORRECT', 'OFFICIAL', { effectiveOn: '2015-01-05' }, '→ OFFICIAL'],
  ])('%s: %s in %s', (_, act, state, change, answer) => expect(result(act, state, change)).toBe(answer));

  test('the day that counts is the one of the decision where an act rests on one', () => {
    const facts = factsFor('EXPEL', 'OFFICIAL', { effectiveOn: '2021-10-10', decision: { number: '1', issuedOn: '2021-09-20' } });
    expect(attempt('EXPEL', facts)).toMatchObject({ ok: true, effectiveOn: '2021-09-20' });
    expect(attempt('RECORD_DEATH', facts)).toMatchObject({ ok: true, effectiveOn: '2021-10-10' });
  });

  test.each(Object.values(LifecycleAct))('%s needs a decision, or says it does not', (act) => {
    const required: LifecycleAct[] = [
      'ADMISSION_DECIDE', 'RECOGNISE', 'ADMISSION_ANNUL', 'REPRIMAND', 'WARN', 'REMOVE_FROM_OFFICE', 'EXPEL', 'STRIKE_OFF', 'RESIGN', 'EVENT_CORRECT',
    ];
    const state = (['NONE', 'LISTED', 'CLASS_DONE', 'DOSSIER_OPEN', 'BRANCH_RESOLVED', 'COMMITTEE_RESOLVED', 'DECIDED', 'PROBATIONARY', 'OFFICIAL'] as const)
      .find((from) => attempt(act, factsFor(act, from)).ok);
    for (const decision of [null, undefined, { number: '  ', issuedOn: '2021-10-01' }]) {
      expect(result(act, state ?? 'NONE', { decision })).toMatch(required.includes(act) ? 'DECISION_REQUIRED' : '→');
    }
  });
});

describe('before admission', () => {
  test.each<Case>([
    ['already a candidate', 'CANDIDACY_OPEN', 'NONE', { openCandidacy: true }, 'PERSON_ALREADY_CANDIDATE'],
    ['already a member', 'CANDIDACY_OPEN', 'NONE', { openMembership: true }, 'PERSON_ALREADY_MEMBER'],
    ['not looked up', 'CANDIDACY_OPEN', 'NONE', { openMembership: undefined }, 'INVALID_INPUT'],
    ['not looked up', 'CANDIDACY_OPEN', 'NONE', { openCandidacy: undefined }, 'INVALID_INPUT'],
    ['became a member elsewhere', 'ADMISSION_DECIDE', 'COMMITTEE_RESOLVED', { openMembership: true }, 'PERSON_ALREADY_MEMBER'],
    ['18 years in the month before', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', atVote('2003-11-01', '2021-10-31'), 'AGE_OUT_OF_RANGE'],
    ['18 later in the month', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', atVote('2003-10-31', '2021-10-01'), '→ BRANCH_RESOLVED (AGE_ON_BOUNDARY)'],
    ['18 on the day', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', atVote('2003-10-01', '2021-10-01'), '→ BRANCH_RESOLVED'],
    ['the month before 60', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', atVote('1961-11-01', '2021-10-31'), '→ BRANCH_RESOLVED'],
    ['the month of 60', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', atVote('1961-10-01', '2021-10-31'), '→ BRANCH_RESOLVED (AGE_ON_BOUNDARY)'],
    ['the month after 60', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', atVote('1961-09-30', '2021-10-01'), 'AGE_OUT_OF_RANGE'],
    ['born after the vote', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { bornOn: '2021-10-02' }, 'AGE_OUT_OF_RANGE'],
    ['no date of birth', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { bornOn: null }, 'INVALID_INPUT'],
    ['certificate on its last day', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { certificateIssuedOn: '2016-10-01' }, '→ BRANCH_RESOLVED'],
    ['certificate a day too old', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { certificateIssuedOn: '2016-09-30' }, 'CERTIFICATE_EXPIRED'],
    ['no certificate', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { certificateIssuedOn: null }, 'INVALID_INPUT'],
    ['dossier on its last day', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { dossierOpenedOn: '2020-10-01' }, '→ BRANCH_RESOLVED'],
    ['dossier a day too old', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { dossierOpenedOn: '2020-09-30' }, 'DOSSIER_EXPIRED'],
    ['no dossier', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { dossierOpenedOn: undefined }, 'INVALID_INPUT'],
    ['five of nine', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { ballot: { base: 9, votesFor: 5, votesAgainst: 4, notVoting: 0 } }, '→ DOSSIER_OPEN'],
    ['more votes than people', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { ballot: { base: 9, votesFor: 9, votesAgainst: 1, notVoting: 0 } }, 'VOTE_COUNTS_INVALID'],
    ['no vote', 'COMMITTEE_VOTE_RECORD', 'BRANCH_RESOLVED', { ballot: null }, 'VOTE_COUNTS_INVALID'],
    ['nine of fifteen', 'COMMITTEE_VOTE_RECORD', 'BRANCH_RESOLVED', { ballot: { base: 15, votesFor: 9, votesAgainst: 0, notVoting: 0 } }, '→ BRANCH_RESOLVED'],
    ['half of the standing committee', 'ADMISSION_DECIDE', 'COMMITTEE_RESOLVED', { ballot: { base: 10, votesFor: 5, votesAgainst: 0, notVoting: 5 } }, 'VOTE_BELOW_THRESHOLD'],
    ['more than half', 'ADMISSION_DECIDE', 'COMMITTEE_RESOLVED', { ballot: { base: 10, votesFor: 6, votesAgainst: 0, notVoting: 4 } }, '→ ADMITTED'],
    ['a vote not recorded here', 'ADMISSION_DECIDE', 'COMMITTEE_RESOLVED', { ballot: null }, '→ ADMITTED'],
    ['a vote that cannot be', 'ADMISSION_DECIDE', 'COMMITTEE_RESOLVED', { ballot: { base: 0, votesFor: 0, votesAgainst: 0, notVoting: 0 } }, 'VOTE_COUNTS_INVALID'],
    ['after 60 working days', 'ADMISSION_DECIDE', 'COMMITTEE_RESOLVED', { branchResolvedOn: '2021-07-08' }, '→ ADMITTED (ADMISSION_DECISION_LATE)'],
    ['on the 60th working day', 'ADMISSION_DECIDE', 'COMMITTEE_RESOLVED', { branchResolvedOn: '2021-07-09' }, '→ ADMITTED'],
    ['a certificate still valid is not issued again', 'AWARENESS_CLASS_COMPLETE', 'DOSSIER_OPEN', { certificateIssuedOn: '2020-01-06' }, 'TRANSITION_REFUSED'],
    ['a dossier still valid is not made again', 'DOSSIER_OPEN', 'DOSSIER_OPEN', { dossierOpenedOn: '2021-01-04' }, 'TRANSITION_REFUSED'],
  ])('%s: %s in %s', (_, act, state, change, answer) => expect(result(act, state, change)).toBe(answer));

  test('a refusal cites the rule of its day', () => {
    const facts = factsFor('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', atVote('1950-01-01', '2025-08-01'));
    expect(attempt('BRANCH_VOTE_RECORD', facts)).toMatchObject({
      refusal: { ruleCode: 'ADMISSION_AGE_MAXIMUM/Q294', clause: '294-QĐ/TW 26/5/2025, 1.1.1', params: { minimum: 18, maximum: 60, age: { vi: '75 tuổi 7 tháng' } } },
    });
  });
});

describe('ceremony, probation, arrival', () => {
  test.each<Case>([
    ['the day of the decision', 'CEREMONY_HOLD', 'DECIDED', { decidedOn: '2021-10-01' }, '→ PROBATIONARY'],
    ['before the decision', 'CEREMONY_HOLD', 'DECIDED', { decidedOn: '2021-10-02' }, 'CEREMONY_BEFORE_DECISION'],
    ['on the 30th working day', 'CEREMONY_HOLD', 'DECIDED', { decidedOn: '2021-08-20' }, '→ PROBATIONARY'],
    ['on the 31st', 'CEREMONY_HOLD', 'DECIDED', { decidedOn: '2021-08-19' }, '→ PROBATIONARY (CEREMONY_LATE)'],
    ['no decision on record', 'CEREMONY_HOLD', 'DECIDED', { decidedOn: null }, 'INVALID_INPUT'],
    ['twelve months today', 'RECOGNISE', 'PROBATIONARY', { ceremonyOn: '2020-10-15', decision: { number: '1', issuedOn: '2021-10-15' } }, '→ OFFICIAL'],
    ['twelve months tomorrow', 'RECOGNISE', 'PROBATIONARY', { ceremonyOn: '2020-10-16', decision: { number: '1', issuedOn: '2021-10-15' } }, 'PROBATION_NOT_OVER'],
    ['decided before the twelve months', 'RECOGNISE', 'PROBATIONARY', { ceremonyOn: '2020-10-02' }, 'PROBATION_NOT_OVER'],
    ['years late', 'RECOGNISE', 'PROBATIONARY', { ceremonyOn: '2018-09-01' }, '→ OFFICIAL (RECOGNITION_LATE)'],
    ['no ceremony on record', 'RECOGNISE', 'PROBATIONARY', { ceremonyOn: null }, 'INVALID_INPUT'],
    ['reprimanded after the twelve months', 'RECOGNISE', 'PROBATIONARY', { lastEffectiveOn: '2021-09-20' }, '→ OFFICIAL'],
    ['on the way to another branch', 'RECOGNISE', 'PROBATIONARY', { openTransfer: { outside: false } }, 'TRANSFER_PENDING'],
    ['probationary', 'ARRIVE', 'NONE', { arrivesAs: 'PROBATIONARY', officialOn: null }, '→ PROBATIONARY'],
    ['already here', 'ARRIVE', 'NONE', { openMembership: true }, 'PERSON_ALREADY_MEMBER'],
    ['neither', 'ARRIVE', 'NONE', { arrivesAs: undefined }, 'INVALID_INPUT'],
    ['no decision date', 'ARRIVE', 'NONE', { decidedOn: null }, 'INVALID_INPUT'],
    ['no ceremony', 'ARRIVE', 'NONE', { ceremonyOn: null }, 'INVALID_INPUT'],
    ['official since when', 'ARRIVE', 'NONE', { officialOn: null }, 'INVALID_INPUT'],
    ['ceremony before decision', 'ARRIVE', 'NONE', { ceremonyOn: '2020-08-02' }, 'DATE_OUT_OF_ORDER'],
    ['official before ceremony', 'ARRIVE', 'NONE', { officialOn: '2020-08-31' }, 'DATE_OUT_OF_ORDER'],
    ['official after the arrival', 'ARRIVE', 'NONE', { officialOn: '2021-10-02' }, 'DATE_OUT_OF_ORDER'],
    ['no such day', 'ARRIVE', 'NONE', { decidedOn: '2020-02-30' }, 'DATE_INVALID'],
  ])('%s: %s in %s', (_, act, state, change, answer) => expect(result(act, state, change)).toBe(answer));

  test('the official date is the end of the twelve months, whatever is typed and however late', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 3000 }), (start, late) => {
        const ceremonyOn = addDays('2011-11-01', start);
        const today = addDays(addMonths(ceremonyOn, 12), late);
        const facts = factsFor('RECOGNISE', 'PROBATIONARY', { ceremonyOn, today, effectiveOn: today, decision: { number: '1', issuedOn: today } });
        expect(attempt('RECOGNISE', facts)).toMatchObject({ ok: true, effectiveOn: addMonths(ceremonyOn, 12) });
        const early = addDays(probationEnd(ceremonyOn), -1);
        expect(attempt('RECOGNISE', { ...facts, today: early, decision: { number: '1', issuedOn: early } })).toMatchObject({
          ok: false, refusal: { code: 'PROBATION_NOT_OVER', params: { months: 12, earliest: probationEnd(ceremonyOn) } },
        });
      }),
    );
  });

  test('on the screen, probation that runs says when it ends', () => {
    const line = availableTransitions(factsFor('RECOGNISE', 'PROBATIONARY', { ceremonyOn: '2021-03-01' })).find(({ act }) => act === 'RECOGNISE');
    expect(line).toMatchObject({ allowed: false, refusals: [{ code: 'PROBATION_NOT_OVER', params: { earliest: '2022-03-01' }, ruleCode: 'PROBATION/DL' }] });
  });

  test('holidays move a deadline', () => {
    const holidays = { holidays: new Set(['2021-09-02', '2021-09-03']), makeUpDays: new Set<string>() };
    expect(result('CEREMONY_HOLD', 'DECIDED', { decidedOn: '2021-08-19', holidays })).toBe('→ PROBATIONARY');
  });
});

describe('transfers, discipline, exits, corrections', () => {
  const inside = { outside: false };
  const outside = { outside: true };
  test.each<Case>([
    ['a second transfer', 'TRANSFER_REQUEST', 'OFFICIAL', { openTransfer: inside }, 'TRANSFER_PENDING'],
    ['to the same branch', 'TRANSFER_REQUEST', 'OFFICIAL', { destination: { outside: false, branchId: 'b1', isBranch: true } }, 'TRANSFER_SAME_BRANCH'],
    ['to a ward', 'TRANSFER_REQUEST', 'OFFICIAL', { destination: { outside: false, branchId: 'w1', isBranch: false } }, 'UNIT_NOT_BRANCH'],
    ['to no branch', 'TRANSFER_REQUEST', 'OFFICIAL', { destination: { outside: false, branchId: null, isBranch: true } }, 'UNIT_NOT_BRANCH'],
    ['to nowhere', 'TRANSFER_REQUEST', 'OFFICIAL', { destination: null }, 'INVALID_INPUT'],
    ['from nowhere', 'TRANSFER_REQUEST', 'OFFICIAL', { branchId: null }, 'INVALID_INPUT'],
    ['out of the town', 'TRANSFER_REQUEST', 'OFFICIAL', { destination: { outside: true, branchId: null, isBranch: false } }, '→ OFFICIAL'],
    ['nothing to accept', 'TRANSFER_ACCEPT', 'OFFICIAL', { openTransfer: null }, 'TRANSFER_NOT_PENDING'],
    ['nothing to return', 'TRANSFER_RETURN', 'OFFICIAL', { openTransfer: null }, 'TRANSFER_NOT_PENDING'],
    ['nothing to cancel', 'TRANSFER_CANCEL', 'OFFICIAL', { openTransfer: null }, 'TRANSFER_NOT_PENDING'],
    ['no branch here accepts what leaves', 'TRANSFER_ACCEPT', 'OFFICIAL', { openTransfer: outside }, 'TRANSFER_NOT_PENDING'],
    ['what leaves can be called back', 'TRANSFER_CANCEL', 'OFFICIAL', { openTransfer: outside }, '→ OFFICIAL'],
    ['accepted outside', 'MOVE_OUT', 'OFFICIAL', { openTransfer: outside }, '→ MOVED'],
    ['on the way within the town', 'MOVE_OUT', 'OFFICIAL', { openTransfer: inside }, 'TRANSFER_PENDING'],
    ['on the way', 'RESIGN', 'OFFICIAL', { openTransfer: outside }, 'TRANSFER_PENDING'],
    ['on the way and never arrived', 'STRIKE_OFF', 'PROBATIONARY', { openTransfer: inside }, '→ STRUCK_OFF'],
    ['below more than half', 'STRIKE_OFF', 'OFFICIAL', { ballot: { base: 4, votesFor: 2, votesAgainst: 2, notVoting: 0 } }, 'VOTE_BELOW_THRESHOLD'],
    ['a secretary', 'REMOVE_FROM_OFFICE', 'OFFICIAL', { holdsOffice: true }, '→ OFFICIAL'],
    ['without office', 'REMOVE_FROM_OFFICE', 'OFFICIAL', { holdsOffice: false }, 'DISCIPLINE_FORM_NOT_ALLOWED'],
    ['no correction', 'EVENT_CORRECT', 'OFFICIAL', { correction: null }, 'CORRECTION_INVALID'],
    ['of what is not in force', 'EVENT_CORRECT', 'OFFICIAL', { correction: { namesEventInForce: false, reason: 'x' } }, 'CORRECTION_INVALID'],
    ['without a reason', 'EVENT_CORRECT', 'OFFICIAL', { correction: { namesEventInForce: true, reason: ' ' } }, 'CORRECTION_INVALID'],
  ])('%s: %s in %s', (_, act, state, change, answer) => expect(result(act, state, change)).toBe(answer));

  test('an exit ends an open transfer, a reprimand does not', () => {
    expect(attempt('RECORD_DEATH', factsFor('RECORD_DEATH', 'OFFICIAL', { openTransfer: inside }))).toMatchObject({ endsTransfer: true });
    expect(attempt('RECORD_DEATH', factsFor('RECORD_DEATH', 'OFFICIAL'))).toMatchObject({ endsTransfer: false });
    expect(attempt('REPRIMAND', factsFor('REPRIMAND', 'OFFICIAL', { openTransfer: inside }))).toMatchObject({ endsTransfer: false });
  });

  test('every reason is told, not only the first', () => {
    const facts = factsFor('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { bornOn: '2010-01-01', certificateIssuedOn: '2010-01-01', dossierOpenedOn: '2010-01-01', ballot: null });
    const answer = attempt('BRANCH_VOTE_RECORD', facts);
    expect(answer.ok ? [] : answer.refusals.map(({ code }) => code)).toEqual(['AGE_OUT_OF_RANGE', 'CERTIFICATE_EXPIRED', 'DOSSIER_EXPIRED', 'VOTE_COUNTS_INVALID']);
  });

  test('an act that is none is refused loudly', () => {
    expect(() => attempt('PROMOTE' as LifecycleAct, factsFor('WARN', 'OFFICIAL'))).toThrow(RangeError);
  });
});
