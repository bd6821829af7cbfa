import { describe, expect, test } from '@jest/globals';
import { isDirectSuperior } from '../organisation/direct-superior.ts';
import { UnitKind } from '../organisation/unit-kinds.ts';
import { ruleOn } from '../rulebook/rules.ts';
import { DisciplineForm } from './discipline.ts';
import { mayDecideForm } from './discipline-authority.ts';
import { factsFor, on } from './lifecycle-fixture.ts';
import type { LifecycleAct, LifecycleState } from './lifecycle.ts';
import { attempt } from './lifecycle.ts';

const kinds = Object.values(UnitKind);
const always: readonly UnitKind[] = ['PROVINCE_COMMITTEE', 'TOWN_COMMITTEE'];
const since2025: readonly UnitKind[] = ['WARD_PARTY_ORG', 'COMMUNE_PARTY_ORG'];

describe('the direct superior of grassroots organisations', () => {
  test.each(kinds)('%s: on either side of 1 July 2025, and ever since', (kind) => {
    for (const day of ['1998-05-01', '2016-07-25', '2021-10-15', '2025-06-30']) expect(isDirectSuperior(kind, day)).toBe(always.includes(kind));
    for (const day of ['2025-07-01', '2026-04-08', '2026-07-26', '2099-01-01']) expect(isDirectSuperior(kind, day)).toBe(always.includes(kind) || since2025.includes(kind));
  });

  const acts: readonly (readonly [LifecycleAct, LifecycleState, object])[] = [
    ['CARD_ISSUE', 'OFFICIAL', { cardNo: null }],
    ['CARD_RENEW', 'OFFICIAL', {}],
    ['EXPEL', 'OFFICIAL', {}],
    ['RESTORE', 'EXPELLED', { openMembership: false }],
    ['COMPLAINT_REJECT', 'STRUCK_OFF', {}],
  ];
  test.each(acts)('%s of %s is decided by who is one on the day of the decision, and the refusal cites the row of that day', (act, state, more) => {
    for (const [day, row] of [['2025-06-30', 'DIRECT_SUPERIOR/Q232'], ['2025-07-01', 'DIRECT_SUPERIOR/Q294']] as const)
      for (const issuer of kinds) {
        const answer = attempt(act, factsFor(act, state, { ...on(day), issuer, ...more }));
        if (isDirectSuperior(issuer, day)) expect([issuer, answer.ok]).toEqual([issuer, true]);
        else expect(answer).toMatchObject({ ok: false, refusal: { ruleCode: row, clause: expect.stringContaining(ruleOn('DIRECT_SUPERIOR', day).source) } });
      }
  });

  test('a decision typed late is judged for its own day, an entry of the log is not judged again', () => {
    const late = (issuer: UnitKind | 'RECORDED', day: string): boolean => attempt('EXPEL', factsFor('EXPEL', 'OFFICIAL', { ...on(day), issuer })).ok;
    expect([late('TOWN_COMMITTEE', '2025-06-30'), late('WARD_PARTY_ORG', '2025-06-30'), late('WARD_PARTY_ORG', '2025-07-01'), late('RECORDED', '2025-06-30')]).toEqual([true, false, true, true]);
  });
});

describe('who may decide a form of discipline (Party statutes, art. 36)', () => {
  const byBranches: readonly UnitKind[] = ['SUB_BRANCH', 'GRASSROOTS_BRANCH'];
  test.each(Object.values(DisciplineForm))('%s', (form) => {
    for (const kind of kinds) {
      const answer = kind === 'SECTION_ORG' ? false : byBranches.includes(kind) ? form === 'REPRIMAND' || form === 'WARNING' : form !== 'EXPULSION' || always.includes(kind);
      expect([kind, mayDecideForm(form, kind, '2021-10-15')]).toEqual([kind, answer]);
    }
  });
});
