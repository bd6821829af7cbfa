import { describe, expect, test } from '@jest/globals';
import { balanceOfTerm } from './term-balance.ts';

const years = (...targets: (number | null)[]) => targets.map((target, index) => ({ year: 2015 + index, target, carriedIn: 0 }));

describe('the years of a term against the term', () => {
  test.each([
    ['all years planned', 597, [100, 100, 100, 100, 100, 97], { targetOfYears: 597, yearsWithout: 0, left: 0, perYearLeft: null }],
    ['some to come', 597, [120, 118, null, null, null, null], { targetOfYears: 238, yearsWithout: 4, left: 359, perYearLeft: 90 }],
    ['0 is a target, none is not', 10, [0, null], { targetOfYears: 0, yearsWithout: 1, left: 10, perYearLeft: 10 }],
    ['the years are to reach more', 100, [80, 40, null], { targetOfYears: 120, yearsWithout: 1, left: -20, perYearLeft: 0 }],
    ['no target of the term', null, [80, null], { targetOfYears: 80, yearsWithout: 1, left: null, perYearLeft: null }],
    ['nothing at all', null, [], { targetOfYears: 0, yearsWithout: 0, left: null, perYearLeft: null }],
  ] as const)('%s', (_, target, of, expected) => expect(balanceOfTerm(target, years(...of))).toEqual(expected));

  test('what is carried from one year into the next counts once', () => {
    const carried = [{ year: 2015, target: 100, carriedIn: 0 }, { year: 2016, target: 110, carriedIn: 10 }, { year: 2017, target: null, carriedIn: 0 }];
    expect(balanceOfTerm(300, carried)).toEqual({ targetOfYears: 200, yearsWithout: 1, left: 100, perYearLeft: 100 });
  });
});
