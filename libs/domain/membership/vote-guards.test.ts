import { describe, expect, test } from '@jest/globals';
import { attempt } from './lifecycle.ts';
import type { Case } from './lifecycle-fixture.ts';
import { factsFor, result } from './lifecycle-fixture.ts';
import type { LoggedAct } from './replay.ts';
import { recognitionDueOn } from './membership-guards.ts';
import { replayMembership } from './replay.ts';
import { replayCandidacy } from './replay-candidacy.ts';
import { noRecognitionVotes } from './votes.ts';
import type { RecognitionVotes } from './votes.ts';

const votes = (failed: number, lastCarried: boolean | null, above: Partial<RecognitionVotes> = {}) => ({ recognitionVotes: { ...noRecognitionVotes, failed, lastCarried, ...above } });

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
    ['refused with the vote lost', 'ADMISSION_REFUSE', waits, { standingVoteCarried: false, toldOn: '2021-10-04' }, '→ REFUSED'],
    ['refused with none recorded', 'ADMISSION_REFUSE', waits, { toldOn: '2021-10-01' }, '→ REFUSED'],
    ['refused after the grassroots committee did not carry it', 'ADMISSION_REFUSE', 'BRANCH_RESOLVED', { toldOn: '2021-10-15' }, '→ REFUSED'],
    ['the branch is still to be told', 'ADMISSION_REFUSE', waits, {}, '→ REFUSED (REFUSAL_TO_BE_TOLD)'],
    ['later than the time to decide', 'ADMISSION_REFUSE', waits, { branchResolvedOn: '2021-04-01', toldOn: '2021-10-04' }, '→ REFUSED (ADMISSION_DECISION_LATE)'],
    ['refused although the vote carried', 'ADMISSION_REFUSE', waits, { standingVoteCarried: true }, 'VOTE_CARRIED'],
    ['refused, the vote not looked up', 'ADMISSION_REFUSE', waits, { standingVoteCarried: undefined }, 'INVALID_INPUT'],
    ['the branch told before the decision', 'ADMISSION_REFUSE', waits, { toldOn: '2021-09-30' }, 'BRANCH_TOLD_ON'],
    ['the branch told tomorrow', 'ADMISSION_REFUSE', waits, { toldOn: '2021-10-16' }, 'BRANCH_TOLD_ON'],
    ['refused by the branch itself', 'ADMISSION_REFUSE', waits, { issuer: 'SUB_BRANCH' }, 'ISSUER_NOT_COMPETENT'],
    ['refused by the committee of a section', 'ADMISSION_REFUSE', waits, { issuer: 'SECTION_ORG' }, 'ISSUER_NOT_COMPETENT'],
    ['refused without a decision', 'ADMISSION_REFUSE', waits, { decision: null }, 'DECISION_REQUIRED'],
    ['refused before the branch has resolved', 'ADMISSION_REFUSE', 'DOSSIER_OPEN', {}, 'TRANSITION_REFUSED'],
  ])('%s: %s in %s', (_, act, state, change, answer) => expect(result(act, state, change)).toBe(answer));
});

describe('a branch that is itself the grassroots organisation', () => {
  const lost = { base: 9, votesFor: 5, votesAgainst: 4, notVoting: 0 };
  test.each<Case>([
    ['resolves for both: the decision is next', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { ownGrassroots: true }, '→ COMMITTEE_RESOLVED'],
    ['and goes nowhere by a vote it loses', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { ownGrassroots: true, ballot: lost }, '→ DOSSIER_OPEN'],
    ['any other branch resolves, and its committee follows', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { ownGrassroots: false }, '→ BRANCH_RESOLVED'],
    ['no committee votes after it', 'COMMITTEE_VOTE_RECORD', 'COMMITTEE_RESOLVED', { ownGrassroots: true }, 'TRANSITION_REFUSED'],
    ['nor of who was taken in after another branch had resolved', 'COMMITTEE_VOTE_RECORD', 'BRANCH_RESOLVED', { ownGrassroots: true }, 'NO_COMMITTEE_OVER_BRANCH'],
    ['but the branch in its place', 'BRANCH_VOTE_RECORD', 'BRANCH_RESOLVED', { ownGrassroots: true }, '→ COMMITTEE_RESOLVED'],
    ['which may lose', 'BRANCH_VOTE_RECORD', 'BRANCH_RESOLVED', { ownGrassroots: true, ballot: lost }, '→ BRANCH_RESOLVED'],
    ['any other branch resolves once', 'BRANCH_VOTE_RECORD', 'BRANCH_RESOLVED', { ownGrassroots: false }, 'TRANSITION_REFUSED'],
    ['nor has a committee a vote where it is not known', 'COMMITTEE_VOTE_RECORD', 'BRANCH_RESOLVED', { ownGrassroots: undefined }, 'INVALID_INPUT'],
    ['what was not looked up decides nothing', 'BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { ownGrassroots: undefined }, 'INVALID_INPUT'],
  ])('%s: %s in %s', (_, act, state, change, answer) => expect(result(act, state, change)).toBe(answer));

  test('its log is replayed as it was, also one from before in which a committee voted', () => {
    const entry = (act: LoggedAct['act'], effectiveOn: string, toState: LoggedAct['toState']): LoggedAct => ({
      id: `${act} ${effectiveOn}`, act, effectiveOn, toState, branchId: 'b1', toBranchId: null, transferId: null, decidedOn: effectiveOn, ballot: { base: 9, votesFor: 9, votesAgainst: 0, notVoting: 0 },
    });
    const begun = [entry('CANDIDACY_OPEN', '2024-01-10', 'LISTED'), entry('AWARENESS_CLASS_COMPLETE', '2024-02-20', 'CLASS_DONE'), entry('DOSSIER_OPEN', '2024-03-01', 'DOSSIER_OPEN')];
    const own = replayCandidacy([...begun, entry('BRANCH_VOTE_RECORD', '2024-05-02', 'COMMITTEE_RESOLVED')], '1995-03-20', '2024-12-01');
    expect(own).toMatchObject({ ok: true, record: { stage: 'COMMITTEE_RESOLVED', branchResolvedOn: '2024-05-02', committeeResolvedOn: '2024-05-02' } });
    const moved = [...begun, entry('BRANCH_VOTE_RECORD', '2024-05-02', 'BRANCH_RESOLVED'), entry('CANDIDACY_MOVE_REQUEST', '2024-06-01', 'BRANCH_RESOLVED'), entry('CANDIDACY_MOVE_FORWARD', '2024-06-05', 'BRANCH_RESOLVED'), entry('CANDIDACY_MOVE_ACCEPT', '2024-06-10', 'BRANCH_RESOLVED')]
      .map((one) => (one.act.startsWith('CANDIDACY_MOVE') ? { ...one, toBranchId: 'b2' } : one));
    const taken = replayCandidacy([...moved, { ...entry('BRANCH_VOTE_RECORD', '2024-06-20', 'BRANCH_RESOLVED'), ballot: lost }, entry('BRANCH_VOTE_RECORD', '2024-07-01', 'COMMITTEE_RESOLVED')], '1995-03-20', '2024-12-01');
    expect(taken).toMatchObject({ ok: true, record: { stage: 'COMMITTEE_RESOLVED', branchResolvedOn: '2024-05-02', committeeResolvedOn: '2024-07-01', branchId: 'b2' } });
    const earlier = replayCandidacy([...begun, entry('BRANCH_VOTE_RECORD', '2024-05-02', 'BRANCH_RESOLVED'), entry('COMMITTEE_VOTE_RECORD', '2024-05-20', 'COMMITTEE_RESOLVED')], '1995-03-20', '2024-12-01');
    expect(earlier).toMatchObject({ ok: true, record: { stage: 'COMMITTEE_RESOLVED', branchResolvedOn: '2024-05-02', committeeResolvedOn: '2024-05-20' } });
  });
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

test('a decision not to admit ends the candidacy in its log; taken out of it, the candidacy goes on where it stood', () => {
  const entry = (act: LoggedAct['act'], effectiveOn: string, more: Partial<LoggedAct> = {}): LoggedAct => ({
    id: act, act, effectiveOn, toState: null, branchId: 'b1', toBranchId: null, transferId: null, decidedOn: effectiveOn, ballot: null, ...more,
  });
  const ballot = { base: 9, votesFor: 7, votesAgainst: 2, notVoting: 0 };
  const log = [
    entry('CANDIDACY_OPEN', '2025-01-06'), entry('AWARENESS_CLASS_COMPLETE', '2025-03-03'), entry('DOSSIER_OPEN', '2025-05-05'),
    entry('BRANCH_VOTE_RECORD', '2025-09-01', { ballot }), entry('ADMISSION_REFUSE', '2025-10-21', { details: { reason: 'Chưa đủ tiêu chuẩn', toldOn: '2025-10-24' } }),
  ];
  const replayed = (some: LoggedAct[]) => replayCandidacy(some, '1995-01-01', '2026-11-20');
  expect(replayed(log)).toMatchObject({ ok: true, record: { stage: 'REFUSED', closedOn: '2025-10-21', branchResolvedOn: '2025-09-01' } });
  expect(replayed(log.slice(0, -1))).toMatchObject({ ok: true, record: { stage: 'BRANCH_RESOLVED', closedOn: null } });
  expect(replayed(log.filter(({ act }) => act !== 'BRANCH_VOTE_RECORD'))).toMatchObject({ ok: false, at: 'ADMISSION_REFUSE', refusal: { code: 'TRANSITION_REFUSED' } });
});

describe('votes on striking off', () => {
  const act = 'STRIKE_OFF_VOTE_RECORD';
  let seq = 0;
  const vote = (voteBody: string, outcome: string, effectiveOn = '2021-09-06') => ({ id: `v${(seq += 1)}`, act, effectiveOn, details: { voteBody, outcome } }) as const;
  const restored = { id: 'r', act: 'RESTORE', effectiveOn: '2021-09-20', details: {} } as const;
  const [branchLost, branchWon] = [vote('BRANCH', 'NOT_REACHED'), vote('BRANCH', 'REACHED', '2021-09-27')];
  const late = { ceremonyOn: '2020-09-01' };
  test.each<Case>([
    ['one that carries', act, 'OFFICIAL', {}, '→ OFFICIAL'],
    ['one that does not is recorded all the same', act, 'PROBATIONARY', { ballot: { base: 9, votesFor: 2, votesAgainst: 7, notVoting: 0 } }, '→ PROBATIONARY'],
    ['nobody named', act, 'OFFICIAL', { voteBody: null }, 'INVALID_INPUT'],
    ['counts that cannot be', act, 'OFFICIAL', { ballot: null }, 'VOTE_COUNTS_INVALID'],
    ['of who is no member yet', act, 'DECIDED', {}, 'TRANSITION_REFUSED'],
    ['struck off without a vote on record', 'STRIKE_OFF', 'OFFICIAL', { history: [] }, '→ STRUCK_OFF'],
    ['the branch did not carry it', 'STRIKE_OFF', 'OFFICIAL', { history: [branchLost] }, 'VOTE_NOT_CARRIED'],
    ['it voted again and did', 'STRIKE_OFF', 'OFFICIAL', { history: [branchLost, branchWon] }, '→ STRUCK_OFF'],
    ['it did, and the committee did not', 'STRIKE_OFF', 'OFFICIAL', { history: [branchWon, vote('COMMITTEE', 'NOT_REACHED')] }, 'VOTE_NOT_CARRIED'],
    ['nor did the standing committee', 'STRIKE_OFF', 'OFFICIAL', { history: [branchWon, vote('COMMITTEE', 'REACHED'), vote('STANDING_COMMITTEE', 'NOT_REACHED')] }, 'VOTE_NOT_CARRIED'],
    ['a vote later than the decision', 'STRIKE_OFF', 'OFFICIAL', { history: [vote('BRANCH', 'NOT_REACHED', '2021-10-02')] }, '→ STRUCK_OFF'],
    ['a vote of before a restoration', 'STRIKE_OFF', 'OFFICIAL', { history: [branchLost, restored] }, '→ STRUCK_OFF'],
    ['papers not presented need no vote', 'STRIKE_OFF', 'OFFICIAL', { history: [branchLost], strikeOff: 'TRANSFER_NOT_PRESENTED' }, '→ STRUCK_OFF'],
    ['nor does a probation not passed', 'STRIKE_OFF', 'PROBATIONARY', { ...late, history: [branchLost], strikeOff: 'PROBATION_NOT_PASSED' }, '→ STRUCK_OFF'],
    ['not looked up', 'STRIKE_OFF', 'OFFICIAL', { history: undefined }, 'INVALID_INPUT'],
  ])('%s: %s in %s', (_, done, state, change, answer) => expect(result(done, state, change)).toBe(answer));

  test('a striking off that is refused cites the share that body needs', () => {
    const why = (body: string) => attempt('STRIKE_OFF', factsFor('STRIKE_OFF', 'OFFICIAL', { history: [vote(body, 'NOT_REACHED')] }));
    expect(why('BRANCH')).toMatchObject({ refusal: { ruleCode: 'STRIKE_OFF_BRANCH_VOTE/H01', clause: expect.stringContaining('4.6') } });
    expect(why('COMMITTEE')).toMatchObject({ refusal: { ruleCode: 'STRIKE_OFF_COMMITTEE_VOTE/H01' } });
    expect(why('STANDING_COMMITTEE')).toMatchObject({ refusal: { ruleCode: 'STRIKE_OFF_STANDING_VOTE/H01' } });
  });
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
    ['recognised after the committee did not carry it', 'RECOGNISE', 'PROBATIONARY', votes(0, true, { committeeCarried: false }), 'VOTE_NOT_CARRIED'],
    ['recognised after the standing committee did not', 'RECOGNISE', 'PROBATIONARY', votes(0, true, { committeeCarried: true, standingCarried: false }), 'VOTE_NOT_CARRIED'],
    ['three votes of the branch excuse no vote above it', 'RECOGNISE', 'PROBATIONARY', votes(3, false, { standingCarried: false }), 'VOTE_NOT_CARRIED'],
    ['recognised after all carried', 'RECOGNISE', 'PROBATIONARY', votes(1, true, { committeeCarried: true, standingCarried: true }), '→ OFFICIAL'],
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
