import { expect, test } from '@jest/globals';
import { groupNotices, groupOf, groupWork } from './group-work.ts';
import type { WorkItem } from './group-work.ts';

const item = (id: string, daysLeft: number, kind: WorkItem['kind'] = 'CEREMONY_DUE') => ({ id, daysLeft, kind, overdue: daysLeft < 0 }) as WorkItem;

test('late, sent back, this week, later', () => {
  expect(groupOf(item('a', -1))).toBe('overdue');
  expect(groupOf(item('a', -1, 'REPORT_RETURNED'))).toBe('overdue');
  expect(groupOf(item('a', 20, 'REPORT_RETURNED'))).toBe('returned');
  expect([groupOf(item('a', 0)), groupOf(item('a', 7)), groupOf(item('a', 8))]).toEqual(['week', 'week', 'later']);
});

test('the latest first, and no empty group', () => {
  expect(groupWork([item('a', -2), item('b', -40), item('c', 9)]).map(([group, rows]) => [group, rows.map((row) => row.id)])).toEqual([
    ['overdue', ['b', 'a']],
    ['later', ['c']],
  ]);
});

test('notices by what they tell', () => {
  const notice = (id: string, title: string) => ({ id, title }) as WorkItem;
  expect(groupNotices([notice('a', 'x'), notice('b', 'y'), notice('c', 'x')]).map(([title, rows]) => [title, rows.map(({ id }) => id)])).toEqual([['x', ['a', 'c']], ['y', ['b']]]);
});
