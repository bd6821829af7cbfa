import { describe, expect, test } from '@jest/globals';
import type { VoteMinutes, VoteRule } from './votes.ts';
import {
  afterVote,
  ballotOf,
  carries,
  carriesOn,
  contradictionIn,
  isBallot,
  noRecognitionVotes,
  nobodyExcluded,
  outcomeOf,
  voteBase,
  voteExclusions,
  votesNeeded,
} from './votes.ts';

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

  test('of every number summoned up to 500, whoever is not counted lowers the base and nothing else', () => {
    let wrong = 0;
    for (let summoned = 1; summoned <= 500; summoned += 1) {
      for (let out = 0; out < summoned; out += 1) {
        // The reason does not matter to the sum: each takes its turn.
        const reason = voteExclusions[out % voteExclusions.length] ?? 'excused';
        const base = voteBase({ ...nobodyExcluded, [reason]: out, summoned });
        if (base !== summoned - out) wrong += 1;
        const counted = base ?? 0;
        for (const [rule, left, right] of [
          [twoThirds, 3, 2],
          [moreThanHalf, 2, 1],
        ] as const) {
          const needed = votesNeeded(counted, rule);
          const reached = (votes: number) => (right === 1 ? left * votes > counted : left * votes >= right * counted);
          if (!reached(needed) || reached(needed - 1)) wrong += 1;
          if (!carries({ base: counted, votesFor: needed }, rule) || carries({ base: counted, votesFor: needed - 1 }, rule))
            wrong += 1;
        }
      }
    }
    expect(wrong).toBe(0);
  });

  test('absent, against and blank all weigh the same: only votes in favour among those counted carry', () => {
    let wrong = 0;
    for (let eligible = 1; eligible <= 24; eligible += 1) {
      for (let present = 0; present <= eligible; present += 1) {
        for (let inFavour = 0; inFavour <= present; inFavour += 1) {
          for (let against = 0; against <= present - inFavour; against += 1) {
            const minutes = { eligible, present, inFavour, against, blank: present - inFavour - against };
            if (contradictionIn(minutes) !== null || !isBallot(ballotOf(minutes))) wrong += 1;
            const carried = outcomeOf(ballotOf(minutes), 'BRANCH', '2026-01-15') === 'REACHED';
            if (carried !== 3 * inFavour >= 2 * eligible) wrong += 1;
            const standing = outcomeOf(ballotOf(minutes), 'STANDING_COMMITTEE', '2026-01-15') === 'REACHED';
            if (standing !== 2 * inFavour > eligible) wrong += 1;
          }
        }
      }
    }
    expect(wrong).toBe(0);
  });

  const minutes: VoteMinutes = { eligible: 9, present: 8, inFavour: 6, against: 1, blank: 1 };
  test.each<[string, Partial<VoteMinutes>, string | null]>([
    ['as it should be', {}, null],
    ['nobody counted', { eligible: 0 }, 'eligible'],
    ['more present than counted', { present: 10 }, 'present'],
    ['more in favour than present', { inFavour: 9 }, 'inFavour'],
    ['more votes than present', { against: 3 }, 'against'],
    ['a blank paper too many', { blank: 2 }, 'blank'],
    ['blank papers not counted', { blank: null }, null],
    ['nine summoned, nobody left out', { summoned: 9 }, null],
    ['eleven summoned, nine counted, two without a reason', { summoned: 11 }, 'summoned'],
    ['eleven summoned, two away', { summoned: 11, exclusions: { ...nobodyExcluded, elsewhereTemporarily: 2 } }, null],
    ['reasons without a number summoned', { exclusions: nobodyExcluded }, 'summoned'],
  ])('minutes: %s', (_why, change, where) => expect(contradictionIn({ ...minutes, ...change })).toBe(where));

  test('only votes of the branch count towards the three after which a recognition goes up', () => {
    const failed = afterVote(noRecognitionVotes, 'BRANCH', false, '2021-10-04');
    expect(failed).toEqual({ failed: 1, lastCarried: false, lastOn: '2021-10-04' });
    const above = afterVote(afterVote(failed, 'COMMITTEE', false, '2021-10-05'), 'STANDING_COMMITTEE', true, '2021-10-06');
    expect(above).toEqual({ ...failed, committeeCarried: false, standingCarried: true });
    expect(afterVote(above, 'COMMITTEE', true, '2021-11-02')).toMatchObject({ failed: 1, committeeCarried: true });
    expect(afterVote(failed, 'BRANCH', true, '2021-10-06')).toEqual({ failed: 1, lastCarried: true, lastOn: '2021-10-06' });
  });
});
