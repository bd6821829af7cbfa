import { describe, expect, test } from '@jest/globals';
import { CandidacyStage, MembershipStatus, NONE } from './states.ts';
import { certificateRefusal, enrolmentRefusal } from './training.ts';
import type { LifecycleFacts } from './lifecycle-facts.ts';

const factsIn = (state: string, certificateIssuedOn: string | null = null): LifecycleFacts =>
  ({ state, certificateIssuedOn, today: '2026-11-23', permissions: new Set() }) as unknown as LifecycleFacts;
const states = [NONE, ...Object.values(CandidacyStage), ...Object.values(MembershipStatus)];
const code = (kind: 'AWARENESS' | 'NEW_MEMBER', facts: LifecycleFacts, lastOn = '2026-12-01') => enrolmentRefusal(kind, facts, lastOn)?.code ?? null;

describe('who takes part in a class', () => {
  test('of new members: probationers and nobody else', () => {
    expect(states.filter((state) => code('NEW_MEMBER', factsIn(state)) === null)).toEqual(['PROBATIONARY']);
  });

  test('of awareness: who is listed, or whose certificate will have run out by its end', () => {
    expect(states.filter((state) => code('AWARENESS', factsIn(state, '2020-01-01')) === null)).toEqual(['LISTED', 'CLASS_DONE', 'DOSSIER_OPEN']);
    expect(states.filter((state) => code('AWARENESS', factsIn(state, '2025-01-01')) === null)).toEqual(['LISTED']);
    expect(code('AWARENESS', factsIn('CLASS_DONE', '2021-12-01'), '2026-12-01')).toBe('TRAINING_NOT_NEEDED');
    expect(code('AWARENESS', factsIn('CLASS_DONE', '2021-12-01'), '2026-12-02')).toBeNull();
    expect(enrolmentRefusal('AWARENESS', factsIn('CLASS_DONE', '2025-01-01'), '2026-12-01')).toMatchObject({ params: { lastDay: '2030-01-01' }, ruleCode: expect.stringContaining('CERTIFICATE_VALIDITY') });
    expect(code('AWARENESS', factsIn('BRANCH_RESOLVED', '2020-01-01'))).toBe('TRAINING_NOT_FOR_CANDIDATES');
  });
});

describe('a certificate', () => {
  test('is given when the class is over, to who came at least once where it was noted', () => {
    expect(certificateRefusal('2026-11-05', '2026-11-04', { present: 2, noted: 2 })?.code).toBe('TRAINING_NOT_OVER');
    expect(certificateRefusal('2026-11-05', '2026-11-05', { present: 0, noted: 2 })?.code).toBe('TRAINING_NOT_ATTENDED');
    expect(certificateRefusal('2026-11-05', '2026-11-05', { present: 1, noted: 2 })).toBeNull();
    expect(certificateRefusal('2026-11-05', '2026-11-05', { present: 0, noted: 0 })).toBeNull();
  });
});
