import { describe, expect, test } from '@jest/globals';
import { median, percentile, significant, spread } from './statistics.ts';

describe('percentiles', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);

  test('are values that occurred, by the nearest rank', () => {
    expect([percentile(hundred, 0.5), percentile(hundred, 0.95), percentile(hundred, 0.99), percentile(hundred, 1)]).toEqual([50, 95, 99, 100]);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([1, 1000], 0.5)).toBe(1);
  });

  test('sort as numbers, and leave what they were given as it was', () => {
    const given = [10, 9, 100];
    expect(percentile(given, 1)).toBe(100);
    expect(given).toEqual([10, 9, 100]);
  });

  test('of nothing, or beyond the whole, are refused', () => {
    expect(() => percentile([], 0.5)).toThrow(RangeError);
    expect(() => percentile([1], 0)).toThrow(RangeError);
    expect(() => percentile([1], 95)).toThrow(RangeError);
  });
});

test('the median of an even number is the mean of the two in the middle', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
  expect(() => median([])).toThrow(RangeError);
  expect(spread([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3 });
});

test('figures are told to as many digits as they are known', () => {
  expect([significant(1234.5), significant(0.012345), significant(0), significant(-2.3456, 2)]).toEqual([1230, 0.0123, 0, -2.3]);
});
