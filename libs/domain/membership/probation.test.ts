import { describe, expect, test } from '@jest/globals';
import { factsFor } from './lifecycle-fixture.ts';
import { attempt } from './lifecycle.ts';
import { commentsMissing, commentsOnProbation, mentorRefusal, mentorStandingRefusal } from './probation.ts';
import type { MentorAssignment, ProbationComments } from './probation.ts';
import { MembershipStatus } from './states.ts';

const good: MentorAssignment = { state: 'PROBATIONARY', personId: 'p1', already: [], standing: { official: true, sameBranch: true } };

describe('who helps in probation', () => {
  test.each<[string, Partial<MentorAssignment>, string | null]>([
    ['an official member of the branch', {}, null],
    ['beside another one: no number is fixed', { already: ['p2', 'p3'] }, null],
    ['who helps already', { already: ['p2', 'p1'] }, 'SUPPORTER_ALREADY'],
    ['a probationary member', { standing: { official: false, sameBranch: true } }, 'MENTOR_NOT_OFFICIAL'],
    ['a member of another branch', { standing: { official: true, sameBranch: false } }, 'MENTOR_OF_ANOTHER_BRANCH'],
    ['of whom nothing was looked up', { standing: null }, 'INVALID_INPUT'],
  ])('%s', (_why, change, code) => expect(mentorRefusal({ ...good, ...change })?.code ?? null).toBe(code));

  test('only in probation: neither before the ceremony nor once official or out', () => {
    const allowed = Object.values(MembershipStatus).filter((state) => mentorRefusal({ ...good, state }) === null);
    expect(allowed).toEqual(['PROBATIONARY']);
    expect(mentorRefusal({ ...good, state: 'DECIDED' })).toMatchObject({ code: 'MENTOR_NOT_IN_PROBATION', clause: 'Điều lệ Đảng, Đ5' });
  });

  test('a refusal cites the statute', () => {
    expect(mentorStandingRefusal({ official: false, sameBranch: false })).toMatchObject({ code: 'MENTOR_NOT_OFFICIAL', clause: 'Điều lệ Đảng, Đ5' });
    expect(mentorStandingRefusal({ official: true, sameBranch: true })).toBeNull();
  });
});

describe('what goes with a probationer who is transferred', () => {
  const facts = (probationComments: ProbationComments | undefined, state: 'PROBATIONARY' | 'OFFICIAL' = 'PROBATIONARY') => ({ ...factsFor('TRANSFER_REQUEST', state), ...(probationComments ? { probationComments } : {}) });
  const lacking = (given: ProbationComments | undefined) => (commentsMissing(facts(given), '2026-01-01')?.params['what'] as { en: string } | undefined)?.en ?? null;

  test.each<[ProbationComments | undefined, string | null]>([
    [{ mentor: null, branch: null }, 'the mentor’s comment, the branch’s comment'],
    [{ mentor: 'Tốt', branch: null }, 'the branch’s comment'],
    [{ mentor: null, branch: 'Tốt' }, 'the mentor’s comment'],
    [{ mentor: 'Tốt', branch: 'Tốt' }, null],
    [undefined, null],
  ])('%j lacks %s', (given, answer) => expect(lacking(given)).toBe(answer));

  test('is told and holds nothing up; of an official member nothing is lacking, and nothing is said', () => {
    const none = { mentor: null, branch: null };
    expect(attempt('TRANSFER_REQUEST', facts(none))).toMatchObject({ ok: true, warnings: [{ code: 'PROBATION_COMMENT_MISSING', clause: '06-HD/TW 3.10' }] });
    expect(attempt('TRANSFER_REQUEST', facts(none, 'OFFICIAL'))).toMatchObject({ ok: true, warnings: [] });
    expect(attempt('TRANSFER_REQUEST', facts({ mentor: null, branch: 'Tốt' }, 'OFFICIAL'))).toMatchObject({ ok: false, refusal: { code: 'COMMENT_NOT_IN_PROBATION', clause: '06-HD/TW 3.10' } });
    expect(commentsOnProbation(facts({ mentor: 'Tốt', branch: null }), '2026-01-01')).toBeNull();
  });
});
