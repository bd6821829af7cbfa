import { describe, expect, test } from '@jest/globals';
import { attempt, LifecycleAct } from './lifecycle.ts';
import type { Case } from './lifecycle-fixture.ts';
import { factsFor, on, result } from './lifecycle-fixture.ts';

describe('days', () => {
  test.each<Case>([
    ['today', 'CEREMONY_HOLD', 'DECIDED', { effectiveOn: '2021-10-15' }, '→ PROBATIONARY (CEREMONY_LATE)'],
    ['tomorrow', 'CEREMONY_HOLD', 'DECIDED', { effectiveOn: '2021-10-16' }, 'DATE_IN_FUTURE'],
    [
      'a decision of tomorrow',
      'WARN',
      'OFFICIAL',
      { decision: { number: '1', issuedOn: '2021-10-16' } },
      'DATE_IN_FUTURE',
    ],
    [
      'a decision of tomorrow about an optional one',
      'DOSSIER_OPEN',
      'CLASS_DONE',
      { decision: { number: '1', issuedOn: '2021-10-16' } },
      'DATE_IN_FUTURE',
    ],
    ['the day of the act before', 'WARN', 'OFFICIAL', { lastEffectiveOn: '2021-10-01' }, '→ OFFICIAL'],
    ['the day before that', 'WARN', 'OFFICIAL', { lastEffectiveOn: '2021-10-02' }, 'DATE_OUT_OF_ORDER'],
    ['no act before', 'CANDIDACY_OPEN', 'NONE', { lastEffectiveOn: null }, '→ LISTED'],
    [
      'a day long past, as typed',
      'WARN',
      'OFFICIAL',
      { ...on('1998-02-03'), lastEffectiveOn: '1998-02-03' },
      '→ OFFICIAL',
    ],
    ['no day', 'CEREMONY_HOLD', 'DECIDED', { effectiveOn: null }, 'INVALID_INPUT'],
    ['no such day', 'CEREMONY_HOLD', 'DECIDED', { effectiveOn: '2021-02-30' }, 'DATE_INVALID'],
    [
      'a decision on no such day',
      'WARN',
      'OFFICIAL',
      { decision: { number: '1', issuedOn: '30/02/2021' } },
      'DATE_INVALID',
    ],
    ['a correction of something old', 'EVENT_CORRECT', 'OFFICIAL', { effectiveOn: '2015-01-05' }, '→ OFFICIAL'],
  ])('%s: %s in %s', (_, act, state, change, answer) => expect(result(act, state, change)).toBe(answer));

  test('the day that counts is the one of the decision where an act rests on one', () => {
    const facts = factsFor('EXPEL', 'OFFICIAL', {
      effectiveOn: '2021-10-10',
      decision: { number: '1', issuedOn: '2021-09-20' },
    });
    expect(attempt('EXPEL', facts)).toMatchObject({ ok: true, effectiveOn: '2021-09-20' });
    expect(attempt('RECORD_DEATH', facts)).toMatchObject({ ok: true, effectiveOn: '2021-10-10' });
  });

  test.each(Object.values(LifecycleAct))('%s needs a decision, or says it does not', (act) => {
    const required: LifecycleAct[] = [
      'ADMISSION_DECIDE',
      'ADMISSION_REFUSE',
      'RECOGNISE',
      'ADMISSION_ANNUL',
      'REPRIMAND',
      'WARN',
      'REMOVE_FROM_OFFICE',
      'EXPEL',
      'STRIKE_OFF',
      'RESIGN',
      'EVENT_CORRECT',
      'DISCIPLINE_CHANGE',
      'DISCIPLINE_REVOKE',
      'APPEAL_REJECT',
      'SUSPEND_ACTIVITY',
      'EXEMPT',
      'EXEMPTION_RENEW',
      'CARD_ISSUE',
      'CARD_RENEW',
      'RESTORE',
      'COMPLAINT_REJECT',
      'COLLECTIVE_TRANSFER',
      'REORGANISATION_CARRY',
      'CANDIDACY_CARRY',
    ];
    const state = (
      [
        'NONE',
        'LISTED',
        'CLASS_DONE',
        'DOSSIER_OPEN',
        'BRANCH_RESOLVED',
        'COMMITTEE_RESOLVED',
        'DECIDED',
        'PROBATIONARY',
        'OFFICIAL',
        'EXPELLED',
        'STRUCK_OFF',
      ] as const
    ).find((from) => attempt(act, factsFor(act, from)).ok);
    for (const decision of [null, undefined, { number: '  ', issuedOn: '2021-10-01' }]) {
      expect(result(act, state ?? 'NONE', { decision })).toMatch(required.includes(act) ? 'DECISION_REQUIRED' : '→');
    }
  });
});
