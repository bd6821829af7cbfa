import { expect, test } from '@jest/globals';
import { readKept } from './kept-cells.ts';

const cell = { amount: 3, remark: null };
const one = { unitId: 'a', cell, base: { amount: null, remark: 'cũ' } };

test('what was kept is read back', () => expect(readKept({ at: '2026-11-26T07:00:00.000Z', cells: [one] })).toEqual({ at: '2026-11-26T07:00:00.000Z', cells: [one] }));

test.each([
  ['nothing', null], ['a text', 'x'], ['no day', { cells: [one] }], ['a day that is none', { at: 'hôm qua', cells: [one] }], ['no list', { at: '2026-11-26', cells: {} }],
  ['no cell that can be read', { at: '2026-11-26', cells: [null, 1, { unitId: 'a' }, { ...one, cell: { amount: 1.5, remark: null } }, { ...one, base: { amount: '3', remark: null } }] }],
])('%s is nothing kept', (_name, value) => expect(readKept(value)).toBeNull());

test('a cell that cannot be read does not take the others with it', () => expect(readKept({ at: '2026-11-26', cells: [{}, one] })?.cells).toEqual([one]));
