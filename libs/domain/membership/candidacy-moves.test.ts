import { describe, expect, test } from '@jest/globals';
import { nextDeadline } from './deadlines.ts';
import { lastDecisionAfterMove } from './candidacy-moves.ts';
import { on, result } from './lifecycle-fixture.ts';
import type { Case } from './lifecycle-fixture.ts';
import { replayCandidacy } from './replay-candidacy.ts';
import type { LoggedAct } from './replay.ts';

const inside = { outside: false, awaitsForwarding: false, movedOn: '2026-09-03' };
const withCommittee = { ...inside, awaitsForwarding: true };
const outside = { ...inside, outside: true };

describe('a candidate who moves on the way (06-HD/TW 3.9)', () => {
  test.each<Case>([
    ['recorded', 'CANDIDACY_MOVE_REQUEST', 'DOSSIER_OPEN', {}, '→ DOSSIER_OPEN'],
    ['out of the town', 'CANDIDACY_MOVE_REQUEST', 'LISTED', { destination: { outside: true, branchId: null, isBranch: false } }, '→ LISTED'],
    ['to nowhere', 'CANDIDACY_MOVE_REQUEST', 'LISTED', { destination: null }, 'INVALID_INPUT'],
    ['to where he is', 'CANDIDACY_MOVE_REQUEST', 'LISTED', { destination: { outside: false, branchId: 'b1', isBranch: true } }, 'TRANSFER_SAME_BRANCH'],
    ['before he has moved', 'CANDIDACY_MOVE_REQUEST', 'LISTED', { movedOn: '2021-10-02' }, 'DATE_OUT_OF_ORDER'],
    ['while another move waits', 'CANDIDACY_MOVE_REQUEST', 'LISTED', { openMove: inside }, 'CANDIDACY_MOVE_PENDING'],
    ['forwarded', 'CANDIDACY_MOVE_FORWARD', 'BRANCH_RESOLVED', { ...on('2026-09-22'), openMove: withCommittee }, '→ BRANCH_RESOLVED'],
    ['forwarded on the last of fifteen working days', 'CANDIDACY_MOVE_FORWARD', 'BRANCH_RESOLVED', { ...on('2026-09-24'), openMove: withCommittee }, '→ BRANCH_RESOLVED'],
    ['forwarded a day later', 'CANDIDACY_MOVE_FORWARD', 'BRANCH_RESOLVED', { ...on('2026-09-25'), openMove: withCommittee }, '→ BRANCH_RESOLVED (DOSSIER_FORWARDED_LATE)'],
    ['forwarded twice', 'CANDIDACY_MOVE_FORWARD', 'BRANCH_RESOLVED', { openMove: inside }, 'CANDIDACY_MOVE_FORWARDED'],
    ['nothing to forward', 'CANDIDACY_MOVE_FORWARD', 'BRANCH_RESOLVED', { openMove: null }, 'CANDIDACY_MOVE_NOT_PENDING'],
    ['taken in', 'CANDIDACY_MOVE_ACCEPT', 'COMMITTEE_RESOLVED', { openMove: inside }, '→ COMMITTEE_RESOLVED'],
    ['taken in before the dossier', 'CANDIDACY_MOVE_ACCEPT', 'COMMITTEE_RESOLVED', { openMove: withCommittee }, 'CANDIDACY_MOVE_NOT_FORWARDED'],
    ['taken in here who goes elsewhere', 'CANDIDACY_MOVE_ACCEPT', 'LISTED', { openMove: outside }, 'CANDIDACY_MOVE_NOT_PENDING'],
    ['sent back', 'CANDIDACY_MOVE_RETURN', 'LISTED', { openMove: inside }, '→ LISTED'],
    ['called off before the dossier is forwarded', 'CANDIDACY_MOVE_CANCEL', 'BRANCH_RESOLVED', { openMove: withCommittee }, '→ BRANCH_RESOLVED'],
    ['nothing to call off', 'CANDIDACY_MOVE_CANCEL', 'LISTED', { openMove: null }, 'CANDIDACY_MOVE_NOT_PENDING'],
    ['gone out of the town', 'CANDIDACY_MOVE_OUT', 'CLASS_DONE', { openMove: outside }, '→ DROPPED'],
    ['gone out of the town, who goes to a branch of it', 'CANDIDACY_MOVE_OUT', 'CLASS_DONE', { openMove: inside }, 'CANDIDACY_MOVE_NOT_PENDING'],
    ['gone without the dossier', 'CANDIDACY_MOVE_OUT', 'BRANCH_RESOLVED', { openMove: { ...outside, awaitsForwarding: true } }, 'CANDIDACY_MOVE_NOT_FORWARDED'],
  ])('%s: %s in %s', (_, act, state, change, answer) => expect(result(act, state, change)).toBe(answer));

  test.each([
    ['2026-10-15', '→ ADMITTED (CEREMONY_AT_NEW_PLACE)'],
    ['2026-10-16', 'ADMISSION_AFTER_MOVE'],
  ])('the old place decides until thirty working days after the move: %s, %s', (day, answer) => {
    expect(lastDecisionAfterMove('2026-09-03')).toBe('2026-10-15');
    expect(result('ADMISSION_DECIDE', 'COMMITTEE_RESOLVED', { ...on(day), branchResolvedOn: '2026-09-20', openMove: inside })).toBe(answer);
  });

  test.each([
    ['2026-10-15', '→ DECIDED'],
    ['2026-10-16', 'ADMISSION_AFTER_MOVE'],
  ])('who was decided on %s after having moved goes to the ceremony of the new place, or is annulled: %s', (decidedOn, answer) => {
    expect(result('TRANSFER_REQUEST', 'DECIDED', { ...on('2026-10-20'), decidedOn, movedOn: '2026-09-03' })).toBe(answer);
  });

  test('the new place decides within thirty working days of taking the dossier in, sixty with an objection', () => {
    const dates = { stage: 'BRANCH_RESOLVED', certificateIssuedOn: null, dossierOpenedOn: null, branchResolvedOn: '2026-06-01' } as const;
    const due = (objected: boolean) => nextDeadline({ ...dates, movedDossier: { on: '2026-09-03', objected } });
    expect(due(false)).toMatchObject({ dueOn: '2026-10-15', rule: { code: 'MOVED_DECISION_DEADLINE/H2026' } });
    expect(due(true)).toMatchObject({ dueOn: '2026-11-26', rule: { code: 'MOVED_OBJECTION_REVIEW/H2026' } });
    expect(nextDeadline(dates)).toMatchObject({ rule: { code: 'ADMISSION_DECISION_DEADLINE/Q20' } });
  });

  test('the log of a candidacy that moved is walked again, and tells what could not have been', () => {
    const entry = (act: LoggedAct['act'], effectiveOn: string, more: Partial<LoggedAct> = {}): LoggedAct => ({
      id: act, act, effectiveOn, toState: null, branchId: 'A', toBranchId: null, transferId: null, decidedOn: null, ballot: null, ...more,
    });
    const log = [
      entry('CANDIDACY_OPEN', '2025-01-06'),
      entry('CANDIDACY_MOVE_REQUEST', '2025-03-03', { toBranchId: 'B' }),
      entry('CANDIDACY_MOVE_ACCEPT', '2025-03-10', { toBranchId: 'B' }),
      entry('AWARENESS_CLASS_COMPLETE', '2025-05-05', { branchId: 'B' }),
      entry('CANDIDACY_MOVE_REQUEST', '2025-06-02', { branchId: 'B' }),
      entry('CANDIDACY_MOVE_OUT', '2025-06-20', { branchId: 'B' }),
    ];
    expect(replayCandidacy(log, '1995-01-01', '2026-11-20')).toMatchObject({ ok: true, record: { stage: 'DROPPED', certificateIssuedOn: '2025-05-05', closedOn: '2025-06-20' } });
    expect(replayCandidacy(log.filter((one) => one !== log[1]), '1995-01-01', '2026-11-20')).toMatchObject({ ok: false, at: 'CANDIDACY_MOVE_ACCEPT', refusal: { code: 'CANDIDACY_MOVE_NOT_PENDING' } });
  });
});
