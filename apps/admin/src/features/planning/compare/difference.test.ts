import { expect, test } from '@jest/globals';
import { differenceText } from './difference.ts';

const words = { added: 'mới giao', dropped: 'thôi giao' };

test('a difference is signed; a quota on one side alone is told in words, because no quota is not 0', () => {
  expect([[5, 3], [3, 5], [4, 4], [0, 2], [3, 0], [3, null], [0, null], [null, 3], [null, 0], [null, null]].map(([quota = null, other = null]) => differenceText(quota, other, words)))
    .toEqual(['+2', '−2', '0', '−2', '+3', 'mới giao', 'mới giao', 'thôi giao', 'thôi giao', '']);
});
