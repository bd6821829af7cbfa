import { describe, expect, test } from '@jest/globals';
import type { LifecycleFacts } from './lifecycle.ts';
import { attempt } from './lifecycle.ts';
import type { Case } from './lifecycle-fixture.ts';
import { factsFor, on, result } from './lifecycle-fixture.ts';

const atVote = (bornOn: string, day: string): Partial<LifecycleFacts> => ({
  bornOn,
  ...on(day),
  certificateIssuedOn: day,
  dossierOpenedOn: day,
  lastEffectiveOn: day,
});

describe('before admission', () => {
  test.each<Case>([
    ['already a candidate', 'CANDIDACY_OPEN', 'NONE', { openCandidacy: true }, 'PERSON_ALREADY_CANDIDATE'],
    ['already a member', 'CANDIDACY_OPEN', 'NONE', { openMembership: true }, 'PERSON_ALREADY_MEMBER'],
    ['not looked up', 'CANDIDACY_OPEN', 'NONE', { openMembership: undefined }, 'INVALID_INPUT'],
    ['not looked up', 'CANDIDACY_OPEN', 'NONE', { openCandidacy: undefined }, 'INVALID_INPUT'],
    [
      'became a member elsewhere',
      'ADMISSION_DECIDE',
      'COMMITTEE_RESOLVED',
      { openMembership: true },
      'PERSON_ALREADY_MEMBER',
    ],
    [
      '18 years in the month before',
      'BRANCH_VOTE_RECORD',
      'DOSSIER_OPEN',
      atVote('2003-11-01', '2021-10-31'),
      'AGE_OUT_OF_RANGE',
    ],
    [
      '18 later in the month',
      'BRANCH_VOTE_RECORD',
      'DOSSIER_OPEN',
      atVote('2003-10-31', '2021-10-01'),
      '→ BRANCH_RESOLVED (AGE_ON_BOUNDARY)',
    ],
    ['18 on the day', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', atVote('2003-10-01', '2021-10-01'), '→ BRANCH_RESOLVED'],
    [
      'the month before 60',
      'BRANCH_VOTE_RECORD',
      'DOSSIER_OPEN',
      atVote('1961-11-01', '2021-10-31'),
      '→ BRANCH_RESOLVED',
    ],
    [
      'the month of 60',
      'BRANCH_VOTE_RECORD',
      'DOSSIER_OPEN',
      atVote('1961-10-01', '2021-10-31'),
      '→ BRANCH_RESOLVED (AGE_ON_BOUNDARY)',
    ],
    [
      'the month after 60',
      'BRANCH_VOTE_RECORD',
      'DOSSIER_OPEN',
      atVote('1961-09-30', '2021-10-01'),
      'AGE_OUT_OF_RANGE',
    ],
    ['born after the vote', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { bornOn: '2021-10-02' }, 'AGE_OUT_OF_RANGE'],
    ['no date of birth', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { bornOn: null }, 'INVALID_INPUT'],
    [
      'certificate on its last day',
      'BRANCH_VOTE_RECORD',
      'DOSSIER_OPEN',
      { certificateIssuedOn: '2016-10-01' },
      '→ BRANCH_RESOLVED',
    ],
    [
      'certificate a day too old',
      'BRANCH_VOTE_RECORD',
      'DOSSIER_OPEN',
      { certificateIssuedOn: '2016-09-30' },
      'CERTIFICATE_EXPIRED',
    ],
    ['no certificate', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { certificateIssuedOn: null }, 'INVALID_INPUT'],
    [
      'dossier on its last day',
      'BRANCH_VOTE_RECORD',
      'DOSSIER_OPEN',
      { dossierOpenedOn: '2020-10-01' },
      '→ BRANCH_RESOLVED',
    ],
    [
      'dossier a day too old',
      'BRANCH_VOTE_RECORD',
      'DOSSIER_OPEN',
      { dossierOpenedOn: '2020-09-30' },
      'DOSSIER_EXPIRED',
    ],
    ['no dossier', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { dossierOpenedOn: undefined }, 'INVALID_INPUT'],
    [
      'five of nine',
      'BRANCH_VOTE_RECORD',
      'DOSSIER_OPEN',
      { ballot: { base: 9, votesFor: 5, votesAgainst: 4, notVoting: 0 } },
      '→ DOSSIER_OPEN',
    ],
    [
      'more votes than people',
      'BRANCH_VOTE_RECORD',
      'DOSSIER_OPEN',
      { ballot: { base: 9, votesFor: 9, votesAgainst: 1, notVoting: 0 } },
      'VOTE_COUNTS_INVALID',
    ],
    ['no vote', 'COMMITTEE_VOTE_RECORD', 'BRANCH_RESOLVED', { ballot: null }, 'VOTE_COUNTS_INVALID'],
    [
      'nine of fifteen',
      'COMMITTEE_VOTE_RECORD',
      'BRANCH_RESOLVED',
      { ballot: { base: 15, votesFor: 9, votesAgainst: 0, notVoting: 0 } },
      '→ BRANCH_RESOLVED',
    ],
    [
      'half of the standing committee',
      'ADMISSION_DECIDE',
      'COMMITTEE_RESOLVED',
      { ballot: { base: 10, votesFor: 5, votesAgainst: 0, notVoting: 5 } },
      'VOTE_BELOW_THRESHOLD',
    ],
    [
      'more than half',
      'ADMISSION_DECIDE',
      'COMMITTEE_RESOLVED',
      { ballot: { base: 10, votesFor: 6, votesAgainst: 0, notVoting: 4 } },
      '→ ADMITTED',
    ],
    ['a vote not recorded here', 'ADMISSION_DECIDE', 'COMMITTEE_RESOLVED', { ballot: null }, '→ ADMITTED'],
    [
      'a vote that cannot be',
      'ADMISSION_DECIDE',
      'COMMITTEE_RESOLVED',
      { ballot: { base: 0, votesFor: 0, votesAgainst: 0, notVoting: 0 } },
      'VOTE_COUNTS_INVALID',
    ],
    [
      'after 60 working days',
      'ADMISSION_DECIDE',
      'COMMITTEE_RESOLVED',
      { branchResolvedOn: '2021-07-08' },
      '→ ADMITTED (ADMISSION_DECISION_LATE)',
    ],
    [
      'on the 60th working day',
      'ADMISSION_DECIDE',
      'COMMITTEE_RESOLVED',
      { branchResolvedOn: '2021-07-09' },
      '→ ADMITTED',
    ],
    [
      'a certificate still valid is not issued again',
      'AWARENESS_CLASS_COMPLETE',
      'DOSSIER_OPEN',
      { certificateIssuedOn: '2020-01-06' },
      'TRANSITION_REFUSED',
    ],
    [
      'a dossier still valid is not made again',
      'DOSSIER_OPEN',
      'DOSSIER_OPEN',
      { dossierOpenedOn: '2021-01-04' },
      'TRANSITION_REFUSED',
    ],
  ])('%s: %s in %s', (_, act, state, change, answer) => expect(result(act, state, change)).toBe(answer));

  test('a refusal cites the rule of its day', () => {
    const facts = factsFor('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', atVote('1950-01-01', '2025-08-01'));
    expect(attempt('BRANCH_VOTE_RECORD', facts)).toMatchObject({
      refusal: {
        ruleCode: 'ADMISSION_AGE_MAXIMUM/Q294',
        clause: '294-QĐ/TW 26/5/2025, 1.1.1',
        params: { minimum: 18, maximum: 60, age: { vi: '75 tuổi 7 tháng' } },
      },
    });
  });
});
