import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths } from '../calendar/local-date.ts';
import type { LifecycleAct } from './lifecycle.ts';
import { attempt, availableTransitions, probationEnd } from './lifecycle.ts';
import type { Case } from './lifecycle-fixture.ts';
import { factsFor, result } from './lifecycle-fixture.ts';

const left = (status: 'EXPELLED' | 'STRUCK_OFF' | 'MOVED', endedOn: string, ground: string | null = null) => ({ status, endedOn, ground });

describe('ceremony, probation, arrival', () => {
  test.each<Case>([
    ['the day of the decision', 'CEREMONY_HOLD', 'DECIDED', { decidedOn: '2021-10-01' }, '→ PROBATIONARY'],
    ['before the decision', 'CEREMONY_HOLD', 'DECIDED', { decidedOn: '2021-10-02' }, 'CEREMONY_BEFORE_DECISION'],
    ['on the 30th working day', 'CEREMONY_HOLD', 'DECIDED', { decidedOn: '2021-08-20' }, '→ PROBATIONARY'],
    ['on the 31st', 'CEREMONY_HOLD', 'DECIDED', { decidedOn: '2021-08-19' }, '→ PROBATIONARY (CEREMONY_LATE)'],
    ['no decision on record', 'CEREMONY_HOLD', 'DECIDED', { decidedOn: null }, 'INVALID_INPUT'],
    [
      'twelve months today',
      'RECOGNISE',
      'PROBATIONARY',
      { ceremonyOn: '2020-10-15', decision: { number: '1', issuedOn: '2021-10-15' } },
      '→ OFFICIAL',
    ],
    [
      'twelve months tomorrow',
      'RECOGNISE',
      'PROBATIONARY',
      { ceremonyOn: '2020-10-16', decision: { number: '1', issuedOn: '2021-10-15' } },
      'PROBATION_NOT_OVER',
    ],
    [
      'decided before the twelve months',
      'RECOGNISE',
      'PROBATIONARY',
      { ceremonyOn: '2020-10-02' },
      'PROBATION_NOT_OVER',
    ],
    ['years late', 'RECOGNISE', 'PROBATIONARY', { ceremonyOn: '2018-09-01' }, '→ OFFICIAL (RECOGNITION_LATE)'],
    ['no ceremony on record', 'RECOGNISE', 'PROBATIONARY', { ceremonyOn: null }, 'INVALID_INPUT'],
    [
      'reprimanded after the twelve months',
      'RECOGNISE',
      'PROBATIONARY',
      { lastEffectiveOn: '2021-09-20' },
      '→ OFFICIAL',
    ],
    [
      'on the way to another branch',
      'RECOGNISE',
      'PROBATIONARY',
      { openTransfer: { outside: false } },
      'TRANSFER_PENDING',
    ],
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
    ['admitted before he was born', 'ARRIVE', 'NONE', { bornOn: '2020-08-04' }, 'DATE_BEFORE_BIRTH'],
    ['admitted at five', 'ARRIVE', 'NONE', { bornOn: '2015-03-20' }, 'ADMITTED_UNDER_AGE'],
    ['admitted in the month before 18', 'ARRIVE', 'NONE', { bornOn: '2002-09-01' }, 'ADMITTED_UNDER_AGE'],
    ['admitted at sixteen under an older statute', 'ARRIVE', 'NONE', { bornOn: '1935-03-20', decidedOn: '1951-08-03', ceremonyOn: '1951-09-01', officialOn: '1952-09-01' }, '→ OFFICIAL'],
    ['admitted at thirteen under any', 'ARRIVE', 'NONE', { bornOn: '1938-03-20', decidedOn: '1951-08-03', ceremonyOn: '1951-09-01', officialOn: '1952-09-01' }, 'ADMITTED_UNDER_AGE'],
    ['admitted in the month of 18', 'ARRIVE', 'NONE', { bornOn: '2002-08-31' }, '→ OFFICIAL'],
    ['admitted before there was a Party', 'ARRIVE', 'NONE', { bornOn: '1900-01-01', decidedOn: '1930-02-02' }, 'DATE_BEFORE_PARTY'],
    ['admitted in the year 1', 'ARRIVE', 'NONE', { decidedOn: '0001-01-01' }, 'DATE_BEFORE_PARTY'],
    ['born nobody knows when', 'ARRIVE', 'NONE', { bornOn: null }, 'INVALID_INPUT'],
    ['expelled, with the dates of before', 'ARRIVE', 'NONE', { earlier: [left('EXPELLED', '2020-12-01')] }, 'ARRIVED_AFTER_EXIT'],
    ['struck off for his will, with the dates of before', 'ARRIVE', 'NONE', { earlier: [left('STRUCK_OFF', '2021-03-01', 'WILL_LOST')] }, 'ARRIVED_AFTER_EXIT'],
    ['expelled, readmitted before the months are over', 'ARRIVE', 'NONE', { earlier: [left('EXPELLED', '2017-08-04')] }, 'READMISSION_TOO_EARLY'],
    ['expelled, readmitted when they are', 'ARRIVE', 'NONE', { earlier: [left('EXPELLED', '2017-08-03')] }, '→ OFFICIAL'],
    ['who had quit on his own, by whatever decision', 'ARRIVE', 'NONE', { earlier: [left('STRUCK_OFF', '2012-01-01', 'ABSENT_OR_DUES_UNPAID')] }, 'READMISSION_BARRED'],
    ['of the list, who is official', 'REGISTER', 'NONE', {}, '→ OFFICIAL'],
    ['of the list, who is on probation', 'REGISTER', 'NONE', { arrivesAs: 'PROBATIONARY', officialOn: null }, '→ PROBATIONARY'],
    ['of the list, already here', 'REGISTER', 'NONE', { openMembership: true }, 'PERSON_ALREADY_MEMBER'],
    ['of the list, no ceremony', 'REGISTER', 'NONE', { ceremonyOn: null }, 'INVALID_INPUT'],
    ['of the list, official since when', 'REGISTER', 'NONE', { officialOn: null }, 'INVALID_INPUT'],
    ['of the list, ceremony before decision', 'REGISTER', 'NONE', { ceremonyOn: '2020-08-02' }, 'DATE_OUT_OF_ORDER'],
    ['of the list, official from tomorrow', 'REGISTER', 'NONE', { officialOn: '2021-10-16' }, 'DATE_IN_FUTURE'],
    ['of the list, admitted at five', 'REGISTER', 'NONE', { bornOn: '2015-03-20' }, 'ADMITTED_UNDER_AGE'],
    ['of the list, expelled since', 'REGISTER', 'NONE', { earlier: [left('EXPELLED', '2020-12-01')] }, 'ARRIVED_AFTER_EXIT'],
    ['who moved away, with the dates of before', 'ARRIVE', 'NONE', { earlier: [left('MOVED', '2020-12-01')] }, '→ OFFICIAL'],
    ['listed on the day he was born', 'CANDIDACY_OPEN', 'NONE', { bornOn: '2021-10-01' }, '→ LISTED'],
    ['listed before he was born', 'CANDIDACY_OPEN', 'NONE', { bornOn: '2021-10-02' }, 'DATE_BEFORE_BIRTH'],
    ['an act before there was a Party', 'WARN', 'OFFICIAL', { decision: { number: '1', issuedOn: '1930-02-02' }, lastEffectiveOn: null }, 'DATE_BEFORE_PARTY'],
    ['an act on the first day', 'WARN', 'OFFICIAL', { decision: { number: '1', issuedOn: '1930-02-03' }, lastEffectiveOn: null }, '→ OFFICIAL'],
  ])('%s: %s in %s', (_, act, state, change, answer) => expect(result(act, state, change)).toBe(answer));

  test('the official date is the end of the twelve months, whatever is typed and however late', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 3000 }), (start, late) => {
        const ceremonyOn = addDays('2011-11-01', start);
        const today = addDays(addMonths(ceremonyOn, 12), late);
        const facts = factsFor('RECOGNISE', 'PROBATIONARY', {
          ceremonyOn,
          today,
          effectiveOn: today,
          decision: { number: '1', issuedOn: today },
        });
        expect(attempt('RECOGNISE', facts)).toMatchObject({ ok: true, effectiveOn: addMonths(ceremonyOn, 12) });
        const early = addDays(probationEnd(ceremonyOn), -1);
        expect(
          attempt('RECOGNISE', { ...facts, today: early, decision: { number: '1', issuedOn: early } }),
        ).toMatchObject({
          ok: false,
          refusal: { code: 'PROBATION_NOT_OVER', params: { months: 12, earliest: probationEnd(ceremonyOn) } },
        });
      }),
    );
  });

  test('on the screen, probation that runs says when it ends', () => {
    const line = availableTransitions(factsFor('RECOGNISE', 'PROBATIONARY', { ceremonyOn: '2021-03-01' })).find(
      ({ act }) => act === 'RECOGNISE',
    );
    expect(line).toMatchObject({
      allowed: false,
      refusals: [{ code: 'PROBATION_NOT_OVER', params: { earliest: '2022-03-01' }, ruleCode: 'PROBATION/DL' }],
    });
  });

  test('holidays move a deadline', () => {
    const holidays = { holidays: new Set(['2021-09-02', '2021-09-03']), makeUpDays: new Set<string>() };
    expect(result('CEREMONY_HOLD', 'DECIDED', { decidedOn: '2021-08-19', holidays })).toBe('→ PROBATIONARY');
  });
});

describe('transfers, discipline, exits, corrections', () => {
  const inside = { outside: false };
  const outside = { outside: true };
  const asked = { outside: false, awaitsReferral: true };
  const elsewhere = { outside: true, branchId: null, isBranch: false };
  test.each<Case>([
    ['a second transfer', 'TRANSFER_REQUEST', 'OFFICIAL', { openTransfer: inside }, 'TRANSFER_PENDING'],
    [
      'to the same branch',
      'TRANSFER_REQUEST',
      'OFFICIAL',
      { destination: { outside: false, branchId: 'b1', isBranch: true } },
      'TRANSFER_SAME_BRANCH',
    ],
    [
      'to a ward',
      'TRANSFER_REQUEST',
      'OFFICIAL',
      { destination: { outside: false, branchId: 'w1', isBranch: false } },
      'UNIT_NOT_BRANCH',
    ],
    [
      'to no branch',
      'TRANSFER_REQUEST',
      'OFFICIAL',
      { destination: { outside: false, branchId: null, isBranch: true } },
      'UNIT_NOT_BRANCH',
    ],
    ['to nowhere', 'TRANSFER_REQUEST', 'OFFICIAL', { destination: null }, 'INVALID_INPUT'],
    ['from nowhere', 'TRANSFER_REQUEST', 'OFFICIAL', { branchId: null }, 'INVALID_INPUT'],
    [
      'out of the town',
      'TRANSFER_REQUEST',
      'OFFICIAL',
      { destination: { outside: true, branchId: null, isBranch: false } },
      '→ OFFICIAL',
    ],
    ['out of the town, by a ward', 'TRANSFER_REQUEST', 'OFFICIAL', { destination: elsewhere, permissionsAtSuperior: new Set() }, 'TRANSFER_REFERRED_ABOVE'],
    ['asked of the town by a ward', 'TRANSFER_REQUEST', 'OFFICIAL', { destination: elsewhere, permissionsAtSuperior: new Set(), awaitsReferral: true }, '→ OFFICIAL'],
    ['inside, by a ward', 'TRANSFER_REQUEST', 'OFFICIAL', { permissionsAtSuperior: new Set() }, '→ OFFICIAL'],
    ['to another superior’s branch', 'TRANSFER_REQUEST', 'OFFICIAL', { destination: { outside: false, branchId: 'b2', isBranch: true, beyondSuperior: true }, permissionsAtSuperior: new Set() }, 'TRANSFER_REFERRED_ABOVE'],
    ['to another superior’s branch, by the superior', 'TRANSFER_REQUEST', 'OFFICIAL', { destination: { outside: false, branchId: 'b2', isBranch: true, beyondSuperior: true } }, '→ OFFICIAL'],
    ['papers to another superior’s branch', 'TRANSFER_REFER', 'OFFICIAL', { openTransfer: { outside: false, awaitsReferral: true, beyondSuperior: true }, permissionsAtSuperior: new Set() }, 'TRANSFER_REFERRED_ABOVE'],
    ['moved after the papers', 'TRANSFER_REQUEST', 'OFFICIAL', { movedOn: '2021-10-02' }, 'DATE_OUT_OF_ORDER'],
    ['begun on the 60th working day', 'TRANSFER_REQUEST', 'OFFICIAL', { movedOn: '2021-07-09' }, '→ OFFICIAL'],
    ['begun on the 61st', 'TRANSFER_REQUEST', 'OFFICIAL', { movedOn: '2021-07-08' }, '→ OFFICIAL (TRANSFER_BEGUN_LATE)'],
    ['papers for what nobody asked', 'TRANSFER_REFER', 'OFFICIAL', { openTransfer: null }, 'TRANSFER_NOT_PENDING'],
    ['papers twice', 'TRANSFER_REFER', 'OFFICIAL', { openTransfer: inside }, 'TRANSFER_ALREADY_REFERRED'],
    ['papers out of the town, by a ward', 'TRANSFER_REFER', 'OFFICIAL', { openTransfer: { outside: true, awaitsReferral: true }, permissionsAtSuperior: new Set() }, 'TRANSFER_REFERRED_ABOVE'],
    ['papers out of the town, by the town', 'TRANSFER_REFER', 'OFFICIAL', { openTransfer: { outside: true, awaitsReferral: true } }, '→ OFFICIAL'],
    ['taken in without papers', 'TRANSFER_ACCEPT', 'OFFICIAL', { openTransfer: asked }, 'TRANSFER_NOT_REFERRED'],
    ['sent back without papers', 'TRANSFER_RETURN', 'OFFICIAL', { openTransfer: asked }, 'TRANSFER_NOT_REFERRED'],
    ['gone without papers', 'MOVE_OUT', 'OFFICIAL', { openTransfer: { outside: true, awaitsReferral: true } }, 'TRANSFER_NOT_REFERRED'],
    ['called back before the papers', 'TRANSFER_CANCEL', 'OFFICIAL', { openTransfer: asked }, '→ OFFICIAL'],
    ['nothing to accept', 'TRANSFER_ACCEPT', 'OFFICIAL', { openTransfer: null }, 'TRANSFER_NOT_PENDING'],
    ['nothing to return', 'TRANSFER_RETURN', 'OFFICIAL', { openTransfer: null }, 'TRANSFER_NOT_PENDING'],
    ['nothing to cancel', 'TRANSFER_CANCEL', 'OFFICIAL', { openTransfer: null }, 'TRANSFER_NOT_PENDING'],
    [
      'no branch here accepts what leaves',
      'TRANSFER_ACCEPT',
      'OFFICIAL',
      { openTransfer: outside },
      'TRANSFER_NOT_PENDING',
    ],
    ['what leaves can be called back', 'TRANSFER_CANCEL', 'OFFICIAL', { openTransfer: outside }, '→ OFFICIAL'],
    ['accepted outside', 'MOVE_OUT', 'OFFICIAL', { openTransfer: outside }, '→ MOVED'],
    ['on the way within the town', 'MOVE_OUT', 'OFFICIAL', { openTransfer: inside }, 'TRANSFER_PENDING'],
    ['on the way', 'RESIGN', 'OFFICIAL', { openTransfer: outside }, 'TRANSFER_PENDING'],
    ['on the way and never arrived', 'STRIKE_OFF', 'PROBATIONARY', { openTransfer: inside }, '→ STRUCK_OFF'],
    [
      'not carried by the standing committee',
      'STRIKE_OFF',
      'OFFICIAL',
      { history: [{ id: 'v1', act: 'STRIKE_OFF_VOTE_RECORD', effectiveOn: '2021-09-20', details: { voteBody: 'STANDING_COMMITTEE', outcome: 'NOT_REACHED' } }] },
      'VOTE_NOT_CARRIED',
    ],
    ['a secretary', 'REMOVE_FROM_OFFICE', 'OFFICIAL', { offices: [{ from: null, to: null }] }, '→ OFFICIAL'],
    ['a secretary from that day on', 'REMOVE_FROM_OFFICE', 'OFFICIAL', { offices: [{ from: '2021-10-01', to: null }] }, '→ OFFICIAL'],
    ['a secretary until that day', 'REMOVE_FROM_OFFICE', 'OFFICIAL', { offices: [{ from: null, to: '2021-10-02' }] }, '→ OFFICIAL'],
    ['no longer a secretary', 'REMOVE_FROM_OFFICE', 'OFFICIAL', { offices: [{ from: null, to: '2021-10-01' }] }, 'DISCIPLINE_FORM_NOT_ALLOWED'],
    ['not yet a secretary', 'REMOVE_FROM_OFFICE', 'OFFICIAL', { offices: [{ from: '2021-10-02', to: null }] }, 'DISCIPLINE_FORM_NOT_ALLOWED'],
    ['without office', 'REMOVE_FROM_OFFICE', 'OFFICIAL', { offices: [] }, 'DISCIPLINE_FORM_NOT_ALLOWED'],
    ['no correction', 'EVENT_CORRECT', 'OFFICIAL', { correction: null }, 'CORRECTION_INVALID'],
    [
      'of what is not in force',
      'EVENT_CORRECT',
      'OFFICIAL',
      { correction: { namesEventInForce: false, reason: 'x' } },
      'CORRECTION_INVALID',
    ],
    [
      'without a reason',
      'EVENT_CORRECT',
      'OFFICIAL',
      { correction: { namesEventInForce: true, reason: ' ' } },
      'CORRECTION_INVALID',
    ],
  ])('%s: %s in %s', (_, act, state, change, answer) => expect(result(act, state, change)).toBe(answer));

  test('an exit ends an open transfer, a reprimand does not', () => {
    expect(attempt('RECORD_DEATH', factsFor('RECORD_DEATH', 'OFFICIAL', { openTransfer: inside }))).toMatchObject({
      endsTransfer: true,
    });
    expect(attempt('RECORD_DEATH', factsFor('RECORD_DEATH', 'OFFICIAL'))).toMatchObject({ endsTransfer: false });
    expect(attempt('REPRIMAND', factsFor('REPRIMAND', 'OFFICIAL', { openTransfer: inside }))).toMatchObject({
      endsTransfer: false,
    });
  });

  test('every reason is told, not only the first', () => {
    const facts = factsFor('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', {
      bornOn: '2010-01-01',
      certificateIssuedOn: '2010-01-01',
      dossierOpenedOn: '2010-01-01',
      ballot: null,
    });
    const answer = attempt('BRANCH_VOTE_RECORD', facts);
    expect(answer.ok ? [] : answer.refusals.map(({ code }) => code)).toEqual([
      'AGE_OUT_OF_RANGE',
      'CERTIFICATE_EXPIRED',
      'DOSSIER_EXPIRED',
      'VOTE_COUNTS_INVALID',
    ]);
  });

  test('an act that is none is refused loudly', () => {
    expect(() => attempt('PROMOTE' as LifecycleAct, factsFor('WARN', 'OFFICIAL'))).toThrow(RangeError);
  });
});
