import { expect, test } from '@jest/globals';
import { fitting } from './grid-columns.tsx';

const columns = [['y0', '3.25rem'], ['y1', '3.25rem'], ['y2', '3.25rem'], ['members', '5rem'], ['pipeline', '4.25rem'], ['ready', '4.75rem'], ['feasible', '4.5rem'], ['quota', '6rem'], ['counter', '5rem'], ['difference', '6.5rem']]
  .map(([key = '', width = '']) => ({ key, width, header: key }));
const keys = (room: number) => fitting(columns, room).map(({ key }) => key);

test('with room for all of them, all are there', () => expect(keys(1004)).toHaveLength(columns.length));
test('the least needed gives way first, and no more than must', () => {
  expect(keys(1003)).not.toContain('members');
  expect(keys(924)).toEqual(['y0', 'y1', 'y2', 'pipeline', 'ready', 'feasible', 'quota', 'counter', 'difference']);
  expect(keys(876)).toEqual(['y1', 'y2', 'pipeline', 'ready', 'feasible', 'quota', 'counter', 'difference']);
});
test('what is decided and why never gives way', () => expect(keys(100)).toEqual(['pipeline', 'feasible', 'quota', 'counter', 'difference']));
