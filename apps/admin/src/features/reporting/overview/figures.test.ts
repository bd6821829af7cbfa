import { describe, expect, test } from '@jest/globals';
import { axisOf, groupBy, position, scaleOf, shownPercent } from './figures.ts';

const percent = (numerator: number, denominator: number | null, smallBase = false) =>
  ({ percent: { numerator, denominator, value: null, smallBase } }) as Parameters<typeof shownPercent>[0];

describe('the percentage beside n/N', () => {
  test('is whole, half up, from the counts', () => {
    expect(shownPercent(percent(639, 597))).toBe(107);
    expect(shownPercent(percent(156, 120))).toBe(130);
    expect(shownPercent(percent(9099, 20000))).toBe(45);
  });
  test('is not there without a quota, on a quota of 0, on a small base', () => {
    expect(shownPercent(percent(100, null))).toBeNull();
    expect(shownPercent(percent(1, 0))).toBeNull();
    expect(shownPercent(percent(1, 2, true))).toBeNull();
  });
});

describe('the length of a bar', () => {
  test('holds what is done beyond the quota', () => expect(scaleOf([{ done: 156, quota: 120, expectedByNow: 120 }])).toBe(156));
  test('of nothing is 0 and marks stand at its start', () => expect(position(3, scaleOf([{ done: 0, quota: null, expectedByNow: null }]))).toBe(0));
  test('marks never leave it', () => expect([position(-1, 10), position(5, 10), position(50, 10)]).toEqual([0, 50, 100]));
});

test('peers come together in the order of their first unit', () => {
  expect(groupBy(['w1', 's1', 'w2'], (unit) => unit.slice(0, 1))).toEqual([['w', ['w1', 'w2']], ['s', ['s1']]]);
});

describe('an axis', () => {
  test.each([[0, 1], [1, 1], [3, 3], [7, 8], [87, 100], [120, 150], [639, 800]])('up to %i ends at %i', (most, top) => {
    const axis = axisOf(most);
    expect(axis.top).toBe(top);
    expect(axis.lines[0]).toBe(0);
    expect(axis.lines.at(-1)).toBe(top);
    expect(axis.lines.every(Number.isInteger)).toBe(true);
  });
});
