import { describe, expect, test } from '@jest/globals';
import { nextDeadline } from './deadlines.ts';
import { decisionDue } from './decision-time.ts';
import { attempt } from './lifecycle.ts';
import type { Case } from './lifecycle-fixture.ts';
import { factsFor, on, result } from './lifecycle-fixture.ts';
import type { LoggedAct } from './replay.ts';
import { replayCandidacy } from './replay-candidacy.ts';
import { noRecognitionVotes } from './votes.ts';

const noHolidays = { holidays: new Set<string>(), makeUpDays: new Set<string>() };

describe('the time of a decision', () => {
  test.each([
    ['ADMISSION', '2021-10-04', 60, 90, 'Q24'],
    ['ADMISSION', '2025-02-03', 60, 90, 'Q232'],
    ['ADMISSION', '2025-07-01', 45, 60, 'Q294'],
    ['ADMISSION', '2026-08-03', 45, 60, 'Q208'],
    ['RECOGNITION', '2021-10-04', 30, 60, 'Q24'],
    ['RECOGNITION', '2025-02-03', 30, 60, 'Q232'],
    ['RECOGNITION', '2025-07-01', 30, 45, 'Q294'],
  ] as const)('%s by a resolution of %s: %d working days, with the extension %d', (decision, resolvedOn, days, extended, era) => {
    // Without holidays five working days are a week.
    const weeks = (count: number) => new Date(Date.parse(resolvedOn) + (count / 5) * 7 * 86_400_000).toISOString().slice(0, 10);
    expect(decisionDue(decision, resolvedOn, false, noHolidays)).toMatchObject({ dueOn: weeks(days), rule: { code: `${decision}_DECISION_DEADLINE/${era}` } });
    expect(decisionDue(decision, resolvedOn, true, noHolidays)).toMatchObject({ dueOn: weeks(extended), rule: { code: `${decision}_DECISION_EXTENSION/${era}` } });
  });

  const act = 'ADMISSION_DECISION_EXTEND';
  const waits = 'COMMITTEE_RESOLVED';
  const resolved = { branchResolvedOn: '2026-08-03', lastEffectiveOn: '2026-08-10' };
  const last = decisionDue('ADMISSION', '2026-08-03', false).dueOn;
  const extendedTo = decisionDue('ADMISSION', '2026-08-03', true).dueOn;
  test.each<Case>([
    ['while the time runs', act, waits, { ...on('2026-09-01'), ...resolved }, `→ ${waits}`],
    ['on its last day', act, 'BRANCH_RESOLVED', { ...on(last), ...resolved }, '→ BRANCH_RESOLVED'],
    ['on the day after', act, waits, { ...on('2026-10-12'), ...resolved }, 'EXTENSION_TOO_LATE'],
    ['a second time', act, waits, { ...on('2026-09-01'), ...resolved, decisionExtendedOn: '2026-08-20' }, 'DECISION_EXTENDED_ALREADY'],
    ['of a dossier from elsewhere', act, waits, { ...on('2026-09-01'), ...resolved, movedDossier: { on: '2026-08-20', objected: false } }, 'DECISION_NOT_EXTENDABLE'],
    ['before the branch has resolved', act, 'DOSSIER_OPEN', { ...on('2026-09-01'), ...resolved }, 'TRANSITION_REFUSED'],
    ['not looked up', act, waits, { ...on('2026-09-01'), branchResolvedOn: undefined, lastEffectiveOn: null }, 'INVALID_INPUT'],
    ['decided in the time that was extended', 'ADMISSION_DECIDE', waits, { ...on(extendedTo), ...resolved, decisionExtendedOn: '2026-09-01' }, '→ ADMITTED'],
    ['decided on that day without', 'ADMISSION_DECIDE', waits, { ...on(extendedTo), ...resolved }, '→ ADMITTED (ADMISSION_DECISION_LATE)'],
  ])('%s: %s in %s', (_, done, state, change, answer) => expect(result(done, state, change)).toBe(answer));

  test('noted late, with a day of its own, as long as that day lies before the end', () => {
    expect(attempt(act, factsFor(act, waits, { ...on('2026-10-30'), ...resolved }))).toMatchObject({ refusal: { lastDay: last, ruleCode: 'ADMISSION_DECISION_EXTENSION/Q208' } });
  });

  test('the next deadline of the candidacy moves with it', () => {
    const dates = { stage: waits, certificateIssuedOn: '2025-01-06', dossierOpenedOn: '2026-02-02', branchResolvedOn: '2026-08-03' } as const;
    expect(nextDeadline(dates)?.dueOn).toBe(last);
    expect(nextDeadline({ ...dates, decisionExtendedOn: '2026-09-01' })).toMatchObject({ dueOn: extendedTo, rule: { param: 'ADMISSION_DECISION_EXTENSION' } });
  });

  test('a log with a second extension, or one after the end, cannot have been', () => {
    const entry = (id: string, logged: LoggedAct['act'], effectiveOn: string): LoggedAct => ({
      id, act: logged, effectiveOn, toState: null, branchId: 'b1', toBranchId: null, transferId: null, decidedOn: null, ballot: logged === 'BRANCH_VOTE_RECORD' ? { base: 9, votesFor: 7, votesAgainst: 2, notVoting: 0 } : null,
    });
    const log = [entry('1', 'CANDIDACY_OPEN', '2025-01-06'), entry('2', 'AWARENESS_CLASS_COMPLETE', '2025-03-03'), entry('3', 'DOSSIER_OPEN', '2026-02-02'), entry('4', 'BRANCH_VOTE_RECORD', '2026-08-03')];
    const replayed = (...more: LoggedAct[]) => replayCandidacy([...log, ...more], '1995-01-01', '2026-11-23');
    expect(replayed(entry('5', act, '2026-09-01'))).toMatchObject({ ok: true, record: { stage: 'BRANCH_RESOLVED' } });
    expect(replayed(entry('5', act, '2026-09-01'), entry('6', act, '2026-09-02'))).toMatchObject({ ok: false, at: '6', refusal: { code: 'DECISION_EXTENDED_ALREADY' } });
    expect(replayed(entry('5', act, '2026-10-12'))).toMatchObject({ ok: false, at: '5', refusal: { code: 'EXTENSION_TOO_LATE' } });
  });
});

describe('the time of a recognition', () => {
  const act = 'RECOGNITION_DECISION_EXTEND';
  const state = 'PROBATIONARY';
  const carried = { ceremonyOn: '2024-08-01', recognitionVotes: { ...noRecognitionVotes, lastCarried: true, lastOn: '2025-08-11' }, lastEffectiveOn: '2025-08-11' };
  const extension = (effectiveOn: string) => ({ id: `x${effectiveOn}`, act, effectiveOn, details: {} }) as const;
  const [last, extendedTo] = [decisionDue('RECOGNITION', '2025-08-11', false).dueOn, decisionDue('RECOGNITION', '2025-08-11', true).dueOn];
  test.each<Case>([
    ['while the time runs', act, state, { ...carried, ...on('2025-09-01') }, `→ ${state}`],
    ['after it is over', act, state, { ...carried, ...on('2025-10-30') }, 'EXTENSION_TOO_LATE'],
    ['a second time', act, state, { ...carried, ...on('2025-09-02'), history: [extension('2025-09-01')] }, 'DECISION_EXTENDED_ALREADY'],
    ['once more after the branch has voted again', act, state, { ...carried, ...on('2025-09-02'), history: [extension('2025-08-04')] }, `→ ${state}`],
    ['before the branch has carried it', act, state, { ...carried, ...on('2025-09-01'), recognitionVotes: { ...noRecognitionVotes, failed: 1, lastCarried: false, lastOn: '2025-08-11' } }, 'INVALID_INPUT'],
    ['of a matter that went up after three votes', act, state, { ...carried, ...on('2025-09-01'), recognitionVotes: { ...noRecognitionVotes, failed: 3, lastCarried: false, lastOn: '2025-08-11' } }, `→ ${state}`],
    ['of who is official', act, 'OFFICIAL', { ...carried, ...on('2025-09-01') }, 'TRANSITION_REFUSED'],
    ['decided in time from the vote', 'RECOGNISE', state, { ...carried, ...on(last) }, '→ OFFICIAL'],
    ['decided later than that', 'RECOGNISE', state, { ...carried, ...on(extendedTo) }, '→ OFFICIAL (RECOGNITION_LATE)'],
    ['decided in the time that was extended', 'RECOGNISE', state, { ...carried, ...on(extendedTo), history: [extension('2025-09-01')] }, '→ OFFICIAL'],
  ])('%s: %s in %s', (_, done, from, change, answer) => expect(result(done, from, change)).toBe(answer));
});
