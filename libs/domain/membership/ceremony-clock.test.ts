import { describe, expect, test } from '@jest/globals';
import { result } from './lifecycle-fixture.ts';
import { ceremonyClockFrom, ceremonyDueOn } from './membership-guards.ts';

describe('the consent to a late ceremony', () => {
  const consent = (number: string, consentedOn: string | null) => ({ ceremonyConsent: { number, consentedOn }, decidedOn: '2021-06-01', lastEffectiveOn: '2021-06-01', effectiveOn: '2021-10-01' });
  test.each([
    ['noted: nothing is left to tell', consent('12-CV/ThU', '2021-09-20'), '→ PROBATIONARY'],
    ['of the day of the ceremony', consent('12-CV/ThU', '2021-10-01'), '→ PROBATIONARY'],
    ['not noted', { ...consent('', null), ceremonyConsent: null }, '→ PROBATIONARY (CEREMONY_LATE)'],
    ['without its number', consent(' ', '2021-09-20'), 'CEREMONY_CONSENT_INCOMPLETE'],
    ['without its day', consent('12-CV/ThU', null), 'CEREMONY_CONSENT_INCOMPLETE'],
    ['after the ceremony', consent('12-CV/ThU', '2021-10-02'), 'CEREMONY_CONSENT_DAY'],
    ['before the decision', consent('12-CV/ThU', '2021-05-31'), 'CEREMONY_CONSENT_DAY'],
    ['of no day', consent('12-CV/ThU', '2021-13-01'), 'DATE_INVALID'],
  ])('%s', (_, change, answer) => expect(result('CEREMONY_HOLD', 'DECIDED', change)).toBe(answer));
});

describe('the clock of the ceremony', () => {
  test('runs from the receipt until 25 July 2026 and from the issue of the decision afterwards', () => {
    expect(ceremonyClockFrom('2026-07-20', '2026-07-29')).toBe('2026-07-29');
    expect(ceremonyClockFrom('2026-07-20', null)).toBe('2026-07-20');
    expect(ceremonyClockFrom('2026-07-26', '2026-07-29')).toBe('2026-07-26');
    expect(ceremonyDueOn('2024-03-04', '2024-03-11') > ceremonyDueOn('2024-03-04', null)).toBe(true);
    expect(ceremonyDueOn('2026-08-03', '2026-08-10')).toBe(ceremonyDueOn('2026-08-03', null));
  });

  test('a ceremony that would be late by the signature is in time by the receipt', () => {
    const late = { decidedOn: '2021-06-01', today: '2021-10-15', effectiveOn: '2021-07-20', lastEffectiveOn: '2021-06-01' };
    expect(result('CEREMONY_HOLD', 'DECIDED', { ...late, decisionReceivedOn: null })).toBe('→ PROBATIONARY (CEREMONY_LATE)');
    expect(result('CEREMONY_HOLD', 'DECIDED', { ...late, decisionReceivedOn: '2021-06-10' })).toBe('→ PROBATIONARY');
  });

  test('a decision is received once, not before it was signed, while the ceremony is awaited', () => {
    expect(result('DECISION_RECEIVE', 'DECIDED', { decidedOn: '2021-09-01', effectiveOn: '2021-08-31', lastEffectiveOn: null })).toBe('DATE_OUT_OF_ORDER');
    expect(result('DECISION_RECEIVE', 'DECIDED', { decidedOn: '2021-09-01', effectiveOn: '2021-09-01' })).toBe('→ DECIDED');
    expect(result('DECISION_RECEIVE', 'DECIDED', { decisionReceivedOn: '2021-09-01' })).toBe('DECISION_RECEIVED_ALREADY');
    expect(result('DECISION_RECEIVE', 'PROBATIONARY', {})).toBe('TRANSITION_REFUSED');
  });
});
