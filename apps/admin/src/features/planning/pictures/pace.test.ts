import { describe, expect, test } from '@jest/globals';
import type { PlanRow } from '../grid/rows.ts';
import { axisLines, barsOf, pacePoints } from './pace.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };

describe('pace of a plan', () => {
  test('every month of the period is there; one that has not begun has nothing reached, which is not 0', () => {
    const points = pacePoints(year, 12, [{ month: '2026-01-01', cumulative: 1 }, { month: '2026-02-01', cumulative: 3 }], '2026-03-10');
    expect(points).toHaveLength(12);
    expect(points.slice(0, 4).map(({ done }) => done)).toEqual([1, 3, 0, null]);
    expect(points.at(-1)).toEqual({ month: '2026-12', done: null, expected: 12 });
  });
  test('the month looked at is measured by the day, the others by their last', () => {
    expect(pacePoints(year, 365, [], '2026-03-10').slice(0, 3).map(({ expected }) => expected)).toEqual([31, 59, 69]);
  });
  test('without a quota nothing is asked for', () => expect(pacePoints(year, null, [], '2026-03-10').every(({ expected }) => expected === null)).toBe(true));
  test('a term runs over its years', () => expect(pacePoints({ from: '2020-07-01', to: '2025-06-30' }, 60, [], '2021-01-01')).toHaveLength(60));
});

test.each([[0, [0, 1]], [1, [0, 1]], [3, [0, 1, 2, 3]], [7, [0, 2, 4, 6, 8]], [120, [0, 50, 100, 150]], [639, [0, 200, 400, 600, 800]]])('an axis up to %i', (largest, lines) => expect(axisLines(largest)).toEqual(lines));

test('bars: peers together, the furthest behind first; nothing to draw is left out; a small base has no percentage', () => {
  const row = (id: string, kind: PlanRow['unit']['kind'], quota: number | null, done: number, smallBase = false) =>
    ({ unit: { id, shortName: id, kind }, quota: quota === null ? null : { adjusted: quota }, done, percent: { value: 50, smallBase } }) as unknown as PlanRow;
  const rows = [row('w1', 'WARD_PARTY_ORG', 10, 9), row('b', 'GRASSROOTS_BRANCH', 1, 1, true), row('w2', 'WARD_PARTY_ORG', 10, 1), row('none', 'WARD_PARTY_ORG', null, 0), row('more', 'WARD_PARTY_ORG', null, 2)];
  const bars = barsOf(rows, year, '2026-12-31');
  expect(bars.map(({ id, gap, percent }) => [id, gap, percent])).toEqual([['b', 0, null], ['w2', -9, 50], ['w1', -1, 50], ['more', null, 50]]);
});
