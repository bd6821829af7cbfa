import { describe, expect, test } from '@jest/globals';
import type { VoteRule } from './votes.ts';
import { carries, carriesOn, isBallot, voteBase, votesNeeded } from './votes.ts';

const twoThirds: VoteRule = { value: { numerator: 2, denominator: 3 }, unit: 'AT_LEAST' };
const moreThanHalf: VoteRule = { value: { numerator: 1, denominator: 2 }, unit: 'MORE_THAN' };

describe('votes', () => {
  test.each([
    [9, 6, 5],
    [1, 1, 1],
    [2, 2, 2],
    [3, 2, 2],
    [4, 3, 3],
    [8, 6, 5],
    [10, 7, 6],
    [30, 20, 16],
  ])('of %d, two thirds are %d and more than half are %d', (base, thirds, half) =>
    expect([votesNeeded(base, twoThirds), votesNeeded(base, moreThanHalf)]).toEqual([thirds, half]),
  );

  test('every split up to 500 against 3·for ≥ 2·base and 2·for > base', () => {
    let wrong = 0;
    for (let base = 1; base <= 500; base += 1) {
      for (let votesFor = 0; votesFor <= base; votesFor += 1) {
        const ballot = { base, votesFor };
        if (carries(ballot, twoThirds) !== 3 * votesFor >= 2 * base) wrong += 1;
        if (carries(ballot, moreThanHalf) !== 2 * votesFor > base) wrong += 1;
        if (carries(ballot, twoThirds) !== votesFor >= votesNeeded(base, twoThirds)) wrong += 1;
        if (carries(ballot, moreThanHalf) !== votesFor >= votesNeeded(base, moreThanHalf)) wrong += 1;
      }
    }
    expect(wrong).toBe(0);
  });

  test('a rule that is no fraction decides no vote', () => {
    expect(() => carries({ base: 9, votesFor: 6 }, { value: 9, unit: 'MEMBERS' })).toThrow(RangeError);
    expect(() => votesNeeded(9, { value: 9, unit: 'MEMBERS' })).toThrow(RangeError);
  });

  test('the rule of the day decides', () => {
    const six = { base: 9, votesFor: 6, votesAgainst: 3, notVoting: 0 };
    expect(carriesOn(six, 'BRANCH_VOTE', '2021-10-15')).toBe(true);
    expect(carriesOn({ ...six, votesFor: 5 }, 'BRANCH_VOTE', '2021-10-15')).toBe(false);
    expect(carriesOn({ ...six, votesFor: 5 }, 'STANDING_COMMITTEE_VOTE', '2021-10-15')).toBe(true);
  });

  test.each([
    [{ base: 9, votesFor: 6, votesAgainst: 2, notVoting: 1 }, true],
    [{ base: 9, votesFor: 6, votesAgainst: 0, notVoting: 0 }, true],
    [{ base: 9, votesFor: 6, votesAgainst: 3, notVoting: 1 }, false],
    [{ base: 0, votesFor: 0, votesAgainst: 0, notVoting: 0 }, false],
    [{ base: 9, votesFor: -1, votesAgainst: 3, notVoting: 1 }, false],
    [{ base: 9.5, votesFor: 6, votesAgainst: 3, notVoting: 0 }, false],
    [{ base: 9, votesFor: 6, votesAgainst: Number.NaN, notVoting: 0 }, false],
  ])('%j can be the result of a vote: %s', (ballot, expected) => expect(isBallot(ballot)).toBe(expected));

  const nobody = { summoned: 12, elsewhereTemporarily: 0, exemptedAbsent: 0, suspended: 0, detained: 0, excused: 0 };
  test.each([
    [nobody, 12],
    [{ ...nobody, elsewhereTemporarily: 1, exemptedAbsent: 1, suspended: 1, detained: 1, excused: 1 }, 7],
    [{ ...nobody, excused: 12 }, null],
    [{ ...nobody, excused: 13 }, null],
    [{ ...nobody, suspended: -1 }, null],
    [{ ...nobody, summoned: 1.5 }, null],
  ])('%j gives a base of %s', (counts, base) => expect(voteBase(counts)).toBe(base));
});
