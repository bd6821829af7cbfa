import { describe, expect, test } from '@jest/globals';
import { yearOf } from './scope.ts';

describe('the year of a period', () => {
  test.each([
    ['2021', '2026-11-24', 2021],
    ['2015-2020', '2026-11-24', 2020],
    ['2015-2020', '2018-12-31', 2018],
    ['2025-2030', '2026-11-24', 2026],
    ['2030-2035', '2026-11-24', 2030],
  ])('%s on %s is %d', (period, asOf, year) => expect(yearOf({ period, asOf })).toBe(year));
});
