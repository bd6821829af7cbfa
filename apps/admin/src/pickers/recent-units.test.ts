import { expect, test } from '@jest/globals';
import { parseRecent, withRecent } from './recent-units.ts';
import type { RecentUnit } from './recent-units.ts';

const unit = (id: string): RecentUnit => ({ id, name: `Đơn vị ${id}`, path: ['Thị xã'] });

test('the newest first, each once, five at most', () => {
  const five = ['1', '2', '3', '4', '5'].map(unit);
  expect(withRecent(five, unit('3')).map(({ id }) => id)).toEqual(['3', '1', '2', '4', '5']);
  expect(withRecent(five, unit('6')).map(({ id }) => id)).toEqual(['6', '1', '2', '3', '4']);
});

test('what is kept comes back; what is not a list of units is nothing', () => {
  expect(parseRecent(JSON.stringify([unit('1')]))).toEqual([unit('1')]);
  expect(parseRecent(null)).toEqual([]);
  expect(parseRecent('{')).toEqual([]);
  expect(parseRecent('"1"')).toEqual([]);
  expect(parseRecent(JSON.stringify([{ id: 1 }, null, unit('2'), { id: '3', name: 'x', path: [4] }]))).toEqual([unit('2')]);
});
