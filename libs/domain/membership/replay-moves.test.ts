import { describe, expect, test } from '@jest/globals';
import { alongMoves } from './replay-moves.ts';
import type { LoggedAct } from './replay.ts';

const entry = (id: string, act: LoggedAct['act'], branchId: string, toBranchId: string | null = null): LoggedAct => ({
  id, act, branchId, toBranchId, effectiveOn: '2024-01-01', toState: null, transferId: null, decidedOn: null, ballot: null,
});
const arrived = entry('arrived', 'ARRIVE', 'A');
const accepted = entry('accepted', 'TRANSFER_ACCEPT', 'A', 'B');
const without = (log: readonly LoggedAct[], id: string): LoggedAct[] => log.filter((one) => one.id !== id);
const branches = (before: readonly LoggedAct[], after: readonly LoggedAct[]): object => {
  const along = alongMoves(before, after);
  return 'at' in along ? along : Object.fromEntries(along.log.map(({ id, branchId }) => [id, branchId]));
};

describe('when a move never was', () => {
  test('what was recorded after it happened where the member was all the time', () => {
    const log = [arrived, entry('before', 'WARN', 'A'), accepted, entry('after', 'REPRIMAND', 'B'), entry('end', 'EXPEL', 'B')];
    expect(branches(log, without(log, 'accepted'))).toEqual({ arrived: 'A', before: 'A', after: 'A', end: 'A' });
    expect(branches(log, log)).toEqual({ arrived: 'A', before: 'A', accepted: 'A', after: 'B', end: 'B' });
  });

  test('the next move begins there, and what comes after the next stays', () => {
    const log = [arrived, accepted, entry('asked', 'TRANSFER_REQUEST', 'B', 'C'), entry('next', 'TRANSFER_ACCEPT', 'B', 'C'), entry('end', 'STRIKE_OFF', 'C')];
    expect(branches(log, without(log, 'accepted'))).toEqual({ arrived: 'A', asked: 'A', next: 'A', end: 'C' });
  });

  test('who was restored to the branch he had left is restored to the one he would have left', () => {
    const log = [arrived, accepted, entry('end', 'EXPEL', 'B'), entry('back', 'RESTORE', 'B'), entry('later', 'WARN', 'B')];
    expect(branches(log, without(log, 'accepted'))).toEqual({ arrived: 'A', end: 'A', back: 'A', later: 'A' });
    const elsewhere = [arrived, accepted, entry('end', 'EXPEL', 'B'), entry('back', 'RESTORE', 'C'), entry('later', 'WARN', 'C')];
    expect(branches(elsewhere, without(elsewhere, 'accepted'))).toEqual({ arrived: 'A', end: 'A', back: 'C', later: 'C' });
  });

  test('a recognition goes by its own day', () => {
    const log = [arrived, accepted, entry('recognised', 'RECOGNISE', 'B')];
    expect(branches(log, without(log, 'accepted'))).toEqual({ arrived: 'A', recognised: 'B' });
  });

  test.each(['COLLECTIVE_TRANSFER', 'REORGANISATION_CARRY'] as const)('refuses it where he went with the others by %s: those were not his branch', (act) => {
    const log = [arrived, accepted, entry('carried', act, 'B', 'C')];
    expect(branches(log, without(log, 'accepted'))).toEqual({ at: 'carried' });
  });
});
