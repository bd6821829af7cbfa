import { expect, test } from '@jest/globals';
import type { Cell } from './declared.ts';
import { readKeptReport } from './kept-report.ts';

const cell = (code: string, declared: number | null): Cell => ({ code, declared, derived: 3, reason: declared === null ? null : 'biên bản' }) as unknown as Cell;
const report = { cells: [cell('ADMITTED', null), cell('DIED', 4)], remarks: 'Nền nếp' };
const at = '2026-11-28T08:00:00.000Z';

test('what was typed and never saved is offered again, row by row', () => {
  const kept = readKeptReport({ at, remarks: 'Nền nếp', form: { ADMITTED: { text: '5', reason: 'ghi sót' }, DIED: { text: '4', reason: 'biên bản' } } }, report);
  expect(kept).toEqual({ at, remarks: 'Nền nếp', form: { ADMITTED: { text: '5', reason: 'ghi sót' } } });
});

test('remarks alone are offered', () => {
  expect(readKeptReport({ at, remarks: 'Thêm một câu', form: {} }, report)).toEqual({ at, remarks: 'Thêm một câu', form: {} });
});

test('what the server has by now is not offered', () => {
  expect(readKeptReport({ at, remarks: 'Nền nếp', form: { DIED: { text: '4', reason: 'biên bản' } } }, report)).toBeNull();
});

test.each([null, 7, {}, { at: 'hôm qua', remarks: '', form: {} }, { at, remarks: 1, form: {} }, { at, remarks: 'Nền nếp', form: { GONE: { text: '1', reason: '' }, DIED: 9 } }])('what cannot be read is not offered: %j', (value) => {
  expect(readKeptReport(value, report)).toBeNull();
});
