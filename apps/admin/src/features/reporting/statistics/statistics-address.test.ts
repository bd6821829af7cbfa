import { expect, test } from '@jest/globals';
import { readStatisticsAddress } from './statistics-address.ts';

test('an address without a word means the make-up of the members there are; what is not understood is as if it were absent', () => {
  expect(readStatisticsAddress({})).toEqual({ section: undefined, of: undefined });
  expect(readStatisticsAddress({ section: 'years', of: 'ADMITTED' })).toEqual({ section: 'years', of: 'ADMITTED' });
  expect(readStatisticsAddress({ section: 'makeUp', of: 'MEMBERS' })).toEqual({ section: undefined, of: undefined });
});
