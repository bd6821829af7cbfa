import { describe, expect, test } from '@jest/globals';
import { exemptionBegun, exemptionOn } from './exemption.ts';
import type { LifecycleAct } from './lifecycle-acts.ts';
import { result } from './lifecycle-fixture.ts';
import { ruleOn } from '../rulebook/rules.ts';

const entry = (act: LifecycleAct, effectiveOn: string, details: Record<string, unknown>) => ({ id: `${act} ${effectiveOn}`, act, effectiveOn, details });

describe('exemption from party work and activity', () => {
  const begun = entry('EXEMPT', '2025-01-10', { case: 'x', exemption: 'TREATMENT', until: '2025-06-30' });

  test('is over after its last day by itself, and what was decided stays to be renewed or ended', () => {
    expect(exemptionOn([begun], '2025-06-30')).toMatchObject({ ground: 'TREATMENT', until: '2025-06-30', renewals: 0 });
    expect(exemptionOn([begun], '2025-07-01')).toBeNull();
    expect(exemptionBegun([begun], '2025-07-01')).not.toBeNull();
  });

  test('a renewal moves the last day, an end ends it, and without a last day it goes on', () => {
    const renewed = [begun, entry('EXEMPTION_RENEW', '2025-07-01', { case: 'x', until: '2025-12-31' })];
    expect(exemptionOn(renewed, '2025-12-31')).toMatchObject({ until: '2025-12-31', renewals: 1 });
    expect(exemptionOn([...renewed, entry('EXEMPTION_END', '2025-08-01', { case: 'x' })], '2025-08-01')).toBeNull();
    expect(exemptionOn([entry('EXEMPT', '2020-01-10', { exemption: 'OLD_OR_WEAK' })], '2026-01-01')).toMatchObject({ until: null });
  });

  test.each([
    ['the branch, for the old and weak', { exemption: 'OLD_OR_WEAK', issuer: 'SUB_BRANCH', until: null }, '→ OFFICIAL'],
    ['the committee, for the old and weak', { exemption: 'OLD_OR_WEAK', issuer: 'WARD_PARTY_ORG' }, 'EXEMPTION_AUTHORITY'],
    ['the branch, for treatment', { issuer: 'SUB_BRANCH' }, 'EXEMPTION_AUTHORITY'],
    ['the committee, for treatment', { issuer: 'WARD_PARTY_ORG' }, '→ OFFICIAL'],
    ['treatment without a last day', { until: null }, 'EXEMPTION_TOO_LONG'],
    ['treatment for more than twelve months', { until: '2022-10-02' }, 'EXEMPTION_TOO_LONG'],
    ['treatment for twelve months', { until: '2022-10-01' }, '→ OFFICIAL'],
    ['treatment for twelve months from the first day, whenever it was decided', { until: '2022-10-01', decision: { number: '1', issuedOn: '2021-09-20' } }, '→ OFFICIAL'],
    ['a last day before the first', { until: '2021-09-30' }, 'INVALID_INPUT'],
    ['no ground', { exemption: null }, 'INVALID_INPUT'],
    ['exempt already', { history: [entry('EXEMPT', '2021-09-06', { exemption: 'OLD_OR_WEAK' })] }, 'EXEMPTION_IN_FORCE'],
  ] as const)('decided by %s', (_, change, answer) => expect(result('EXEMPT', 'OFFICIAL', change)).toBe(answer));
});

test('the row says what the twelve months run from', () => expect(ruleOn('EXEMPTION_MAXIMUM', '2025-08-01').baseEvent).toBe('EXEMPTION_BEGUN'));

describe('grounds of a striking off', () => {
  test.each([
    ['of an official member', 'OFFICIAL', {}, 'STRIKE_OFF_GROUND'],
    ['of a probationer in the twelfth month', 'PROBATIONARY', { ceremonyOn: '2020-10-02' }, 'PROBATION_NOT_OVER'],
    ['of a probationer after the twelve months', 'PROBATIONARY', { ceremonyOn: '2020-10-01' }, '→ STRUCK_OFF'],
  ] as const)('probation not passed, %s', (_, state, change, answer) => expect(result('STRIKE_OFF', state, { strikeOff: 'PROBATION_NOT_PASSED', ...change })).toBe(answer));

  test('none given, or an inspection that goes on', () => {
    expect(result('STRIKE_OFF', 'OFFICIAL', { strikeOff: null })).toBe('INVALID_INPUT');
    expect(result('STRIKE_OFF', 'OFFICIAL', { history: [entry('INSPECTION_OPEN', '2021-09-06', {})] })).toBe('INSPECTION_IN_PROGRESS');
  });
});

describe('the way back', () => {
  const left = (status: 'STRUCK_OFF' | 'RESIGNED' | 'EXPELLED' | 'MOVED' | 'ANNULLED', endedOn: string, ground: string | null = null) => ({ status, endedOn, ground });
  test.each([
    ['36 months after being struck off', [left('STRUCK_OFF', '2018-10-01', 'WILL_LOST')], '→ LISTED'],
    ['a day before', [left('STRUCK_OFF', '2018-10-02', 'WILL_LOST')], 'READMISSION_TOO_EARLY'],
    ['after having quit on his own', [left('STRUCK_OFF', '2010-10-02', 'CARD_HANDED_BACK')], 'READMISSION_BARRED'],
    ['after resigning', [left('RESIGNED', '2010-10-02')], 'READMISSION_BARRED'],
    ['after resigning for a hardship of the family', [left('RESIGNED', '2018-10-01', 'FAMILY_HARDSHIP')], '→ LISTED'],
    ['after resigning for it, a day too early', [left('RESIGNED', '2018-10-02', 'FAMILY_HARDSHIP')], 'READMISSION_TOO_EARLY'],
    ['a second time', [left('STRUCK_OFF', '2005-10-02', 'WILL_LOST'), left('EXPELLED', '2015-10-02')], 'READMISSION_ONCE'],
    ['having moved away', [left('MOVED', '2021-09-02')], '→ LISTED'],
    ['annulled for its procedure, at once', [left('ANNULLED', '2021-09-02', 'PROCEDURE')], '→ LISTED'],
    ['annulled for want of the standard', [left('ANNULLED', '2021-09-02', 'STANDARD')], 'READMISSION_TOO_EARLY'],
  ] as const)('%s', (_, earlier, answer) => expect(result('CANDIDACY_OPEN', 'NONE', { earlier })).toBe(answer));

  test('what was not loaded never counts as fulfilled', () => expect(result('CANDIDACY_OPEN', 'NONE', { earlier: undefined })).toBe('INVALID_INPUT'));
});
