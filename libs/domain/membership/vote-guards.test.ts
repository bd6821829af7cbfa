import { describe, expect, test } from '@jest/globals';
import { attempt } from './lifecycle.ts';
import type { Case } from './lifecycle-fixture.ts';
import { factsFor, result } from './lifecycle-fixture.ts';
import type { LoggedAct } from './replay.ts';
import { recognitionDueOn } from './membership-guards.ts';
import { replayMembership } from './replay.ts';

const votes = (failed: number, lastCarried: boolean | null) => ({ recognitionVotes: { failed, lastCarried } });

describe('votes of the standing committee', () => {
  const waits = 'COMMITTEE_RESOLVED';
  const lost = { base: 9, votesFor: 4, votesAgainst: 5, notVoting: 0 };
  test.each<Case>([
    ['one that carries', 'STANDING_COMMITTEE_VOTE_RECORD', waits, {}, `→ ${waits}`],
    ['one that does not is recorded all the same', 'STANDING_COMMITTEE_VOTE_RECORD', waits, { ballot: lost }, `→ ${waits}`],
    ['counts that cannot be', 'STANDING_COMMITTEE_VOTE_RECORD', waits, { ballot: null }, 'VOTE_COUNTS_INVALID'],
    ['before the grassroots committee', 'STANDING_COMMITTEE_VOTE_RECORD', 'BRANCH_RESOLVED', {}, 'TRANSITION_REFUSED'],
    ['the decision waits while the vote is lost', 'ADMISSION_DECIDE', waits, { standingVoteCarried: false }, 'VOTE_NOT_CARRIED'],
    ['and goes on when it carries', 'ADMISSION_DECIDE', waits, { standingVoteCarried: true }, '→ ADMITTED'],
    ['or where none is recorded', 'ADMISSION_DECIDE', waits, { standingVoteCarried: null }, '→ ADMITTED'],
    ['what was not looked up lets nothing pass', 'ADMISSION_DECIDE', waits, { standingVoteCarried: undefined }, 'INVALID_INPUT'],
  ])('%s: %s in %s', (_, act, state, change, answer) => expect(result(act, state, change)).toBe(answer));
});

describe('how late a recognition is', () => {
  // Probation ended on 6 September 2021: the branch has until 18 October, the superior thirty working days more.
  const over = { ceremonyOn: '2020-09-06' };
  const decided = (issuedOn: string, recognitionVotes: object): string =>
    result('RECOGNISE', 'PROBATIONARY', { ...over, recognitionVotes: recognitionVotes as never, decision: { number: '1', issuedOn }, today: '2022-06-01' });
  const told = '→ OFFICIAL (RECOGNITION_LATE)';
  test.each([
    ['no vote on record: both terms', '2021-11-29', { failed: 0, lastCarried: null }, '→ OFFICIAL'],
    ['no vote on record: a day more', '2021-11-30', { failed: 0, lastCarried: null }, told],
    ['carried at once: thirty working days from the vote', '2021-10-25', { failed: 0, lastCarried: true, lastOn: '2021-09-13' }, '→ OFFICIAL'],
    ['carried at once: a day more, though both terms are not over', '2021-10-26', { failed: 0, lastCarried: true, lastOn: '2021-09-13' }, told],
    ['carried late: its own thirty', '2022-01-17', { failed: 1, lastCarried: true, lastOn: '2021-12-06' }, '→ OFFICIAL'],
    ['three lost: thirty from the one that sent it up', '2021-10-26', { failed: 3, lastCarried: false, lastOn: '2021-09-13' }, told],
  ] as const)('%s: decided on %s', (_, issuedOn, recognitionVotes, answer) => expect(decided(issuedOn, recognitionVotes)).toBe(answer));

  test('a vote that may be repeated starts no term', () =>
    expect(recognitionDueOn('2021-09-06', { failed: 1, lastCarried: false, lastOn: '2021-09-13' })).toEqual(recognitionDueOn('2021-09-06', undefined)));
});

describe('votes on a recognition', () => {
  const act = 'RECOGNITION_VOTE_RECORD';
  const late = { ceremonyOn: '2020-09-01' };
  test.each<Case>([
    ['the branch, the first time', act, 'PROBATIONARY', late, '→ PROBATIONARY'],
    ['the branch, after two that failed', act, 'PROBATIONARY', { ...late, ...votes(2, false) }, '→ PROBATIONARY'],
    ['the branch, after three', act, 'PROBATIONARY', { ...late, ...votes(3, false) }, 'VOTE_ROUNDS_EXHAUSTED'],
    ['the committee, after three of the branch', act, 'PROBATIONARY', { ...late, ...votes(3, false), voteBody: 'COMMITTEE' }, '→ PROBATIONARY'],
    ['nobody named', act, 'PROBATIONARY', { ...late, voteBody: null }, 'INVALID_INPUT'],
    ['not looked up', act, 'PROBATIONARY', { ...late, recognitionVotes: undefined }, 'INVALID_INPUT'],
    ['a meeting before the twelve months ended', act, 'PROBATIONARY', { ...late, effectiveOn: '2021-08-31' }, 'PROBATION_NOT_OVER'],
    ['on the day they ended', act, 'PROBATIONARY', { ...late, effectiveOn: '2021-09-01' }, '→ PROBATIONARY'],
    ['official already', act, 'OFFICIAL', {}, 'TRANSITION_REFUSED'],
    ['recognised after a vote that failed', 'RECOGNISE', 'PROBATIONARY', votes(1, false), 'VOTE_NOT_CARRIED'],
    ['recognised after one that carried', 'RECOGNISE', 'PROBATIONARY', votes(1, true), '→ OFFICIAL'],
    ['recognised by the superior after three', 'RECOGNISE', 'PROBATIONARY', votes(3, false), '→ OFFICIAL'],
    ['recognised without a vote on record', 'RECOGNISE', 'PROBATIONARY', {}, '→ OFFICIAL'],
  ])('%s: %s in %s', (_, vote, state, change, answer) => expect(result(vote, state, change)).toBe(answer));

  test('the fourth is refused by the rule of the day', () => {
    expect(attempt(act, factsFor(act, 'PROBATIONARY', { ...late, ...votes(3, false) }))).toMatchObject({
      refusal: { ruleCode: 'RECOGNITION_VOTE_ROUNDS/Q24', clause: '24-QĐ/TW 30/7/2021, 4.2.3', params: { rounds: 3 } },
    });
  });

  test('a log with a fourth vote of the branch, or a recognition after a lost one, cannot have been', () => {
    const entry = (id: string, logged: LoggedAct['act'], effectiveOn: string, carried?: boolean): LoggedAct => ({
      id, act: logged, effectiveOn, toState: null, branchId: 'b1', toBranchId: null, transferId: null, decidedOn: effectiveOn,
      ballot: carried === undefined ? null : { base: 9, votesFor: carried ? 6 : 5, votesAgainst: 3, notVoting: 0 },
      voteBody: carried === undefined ? null : 'BRANCH',
    });
    const start = [entry('1', 'ADMISSION_DECIDE', '2020-08-03'), entry('2', 'CEREMONY_HOLD', '2020-09-01')];
    const lost = ['2021-09-10', '2021-10-10', '2021-11-10'].map((day, index) => entry(`v${index}`, act, day, false));
    const recognised = { ...entry('r', 'RECOGNISE', '2021-09-01'), decidedOn: '2022-01-10' };
    const replayed = (log: LoggedAct[]) => replayMembership(log, '1995-03-20', '2026-11-23');
    expect(replayed([...start, ...lost, entry('v3', act, '2021-12-10', false)])).toMatchObject({ at: 'v3', refusal: { code: 'VOTE_ROUNDS_EXHAUSTED' } });
    expect(replayed([...start, ...lost.slice(0, 2), recognised])).toMatchObject({ at: 'r', refusal: { code: 'VOTE_NOT_CARRIED' } });
    expect(replayed([...start, ...lost, recognised])).toMatchObject({ ok: true, record: { status: 'OFFICIAL' } });
    expect(replayed([...start, ...lost.slice(0, 2), entry('v2', act, '2021-11-10', true), recognised])).toMatchObject({ ok: true });
  });
});
