import { describe, expect, test } from '@jest/globals';
import { emptyBase, readBase, readVote, readVotes, ruleOfVote } from './vote.ts';

const twoThirds = ruleOfVote(undefined, 'BRANCH_VOTE', '2021-10-15');

const counts = (eligible: number | null, present: number | null, inFavour: number | null, against: number | null) => ({ eligible, present, inFavour, against });

describe('a vote while it is typed', () => {
  test('two thirds of nine are six: of those entitled, not of those present', () => {
    expect(readVote(counts(9, 7, 6, 1), twoThirds)).toMatchObject({ kind: 'reached', needed: 6, notVoting: 0 });
    expect(readVote(counts(9, 6, 5, 0), twoThirds)).toMatchObject({ kind: 'not-reached', needed: 6, notVoting: 1 });
  });
  test('says what is needed as soon as the number entitled stands there', () => {
    expect(readVote(counts(9, null, null, null), twoThirds)).toMatchObject({ kind: 'incomplete', needed: 6 });
    expect(readVote(counts(null, null, null, null), twoThirds)).toMatchObject({ kind: 'incomplete', needed: null });
  });
  test('counts that contradict each other are said at the field', () => {
    expect(readVote(counts(9, 10, null, null), twoThirds)).toMatchObject({ kind: 'impossible', where: 'present' });
    expect(readVote(counts(9, 7, 8, 0), twoThirds)).toMatchObject({ kind: 'impossible', where: 'inFavour' });
    expect(readVote(counts(9, 7, 6, 2), twoThirds)).toMatchObject({ kind: 'impossible', where: 'against' });
  });
  test('names its clause', () => {
    expect(readVote(counts(9, 9, 9, 0), twoThirds).clause).not.toBe('');
  });
  test('only whole numbers are counts', () => {
    expect([readVotes('7'), readVotes(' 12 '), readVotes('7,5'), readVotes('-1'), readVotes('')]).toEqual([7, 12, null, null, null]);
  });
  test('the base is those summoned less those left out; an empty reason is nobody, an unreadable one is asked for again', () => {
    expect(readBase({ ...emptyBase, summoned: '12', elsewhereTemporarily: '1', excused: '2' })).toMatchObject({ summoned: 12, eligible: 9 });
    expect(readBase({ ...emptyBase, summoned: '12', excused: 'hai' }).eligible).toBeNull();
    expect(readBase({ ...emptyBase, summoned: '2', excused: '2' }).eligible).toBeNull();
  });
  test('a blank paper is a vote of somebody present', () => {
    expect(readVote({ ...counts(9, 9, 6, 2), blank: 2 }, twoThirds)).toMatchObject({ kind: 'impossible', where: 'blank' });
  });
  test('the rule is the one in force on the day of the meeting, with what an administrator has changed', () => {
    const rows = [{ validFrom: '2011-01-01', value: '2/3', unit: 'AT_LEAST', source: 'Q29', clause: '1' }, { validFrom: '2026-01-01', value: '3/4', unit: 'AT_LEAST', source: 'Q29', clause: '2' }];
    expect(readVote(counts(12, 12, 8, 4), ruleOfVote(rows, 'BRANCH_VOTE', '2025-12-31'))).toMatchObject({ kind: 'reached', needed: 8, clause: 'Q29, 1' });
    expect(readVote(counts(12, 12, 8, 4), ruleOfVote(rows, 'BRANCH_VOTE', '2026-01-01'))).toMatchObject({ kind: 'not-reached', needed: 9, clause: 'Q29, 2' });
    expect(ruleOfVote([{ validFrom: '2011-01-01', value: '30', unit: 'AT_LEAST', source: 'Q29', clause: '1' }], 'STANDING_COMMITTEE_VOTE', '2026-01-01').unit).toBe('MORE_THAN');
  });
});
