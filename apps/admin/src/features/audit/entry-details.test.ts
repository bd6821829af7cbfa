import { expect, test } from '@jest/globals';
import { allDetails, shortDetails } from './entry-details.ts';
import type { DetailWords } from './entry-details.ts';

const known: Readonly<Record<string, string>> = { residence: 'Nơi ở', people: 'Số người', toUnitId: 'Đơn vị nơi đến', number: 'Số', decidedOn: 'Ngày quyết định', sex: 'Giới tính', cells: 'Ô chỉ tiêu', quota: 'Chỉ tiêu' };
const words: DetailWords = {
  label: (key) => known[key],
  code: (key, value) => (key === 'sex' && value === 'FEMALE' ? 'Nữ' : undefined),
  name: (id) => (id === 'u-2' ? 'Phường Bình' : undefined),
  yes: 'Có',
  no: 'Không',
  none: 'không có',
  rows: (count) => `${count} dòng`,
};
const short = (details: object) => shortDetails(JSON.stringify(details), words);

test('what changed is told as it was and as it is', () => {
  expect(short({ residence: 'Phường Bình', sex: 'FEMALE', changed: ['RESIDENCE'], was: { residence: 'Phường An' } })).toEqual([
    { label: 'Nơi ở', before: 'Phường An', text: 'Phường Bình' },
    { label: 'Giới tính', text: 'Nữ' },
  ]);
  expect(short({ residence: 'Phường Bình', was: { residence: null } })).toEqual([{ label: 'Nơi ở', before: 'không có', text: 'Phường Bình' }]);
});

test('codes, days and ids are told in words; what is in an object stands beside the rest', () => {
  expect(short({ toUnitId: 'u-2', decision: { number: '12-QĐ/TU', decidedOn: '2026-02-03' } })).toEqual([
    { label: 'Đơn vị nơi đến', text: 'Phường Bình' },
    { label: 'Số', text: '12-QĐ/TU' },
    { label: 'Ngày quyết định', text: '03/02/2026' },
  ]);
});

test('a key, a code and an id without a word stay as they are', () => {
  expect(short({ shoeSize: 42, sex: 'OTHER', toUnitId: 'u-9' })).toEqual([{ label: 'shoeSize', text: '42' }, { label: 'Giới tính', text: 'OTHER' }, { label: 'Đơn vị nơi đến', text: 'u-9' }]);
});

test('what is kept for the machine stands only where everything does', () => {
  const details = { people: 3, fields: ['person.fullName'], idempotencyKey: 'k', expectedVersion: 4 };
  expect(short(details)).toEqual([{ label: 'Số người', text: '3' }]);
  expect(allDetails(JSON.stringify(details), words).map(({ label }) => label)).toEqual(['Số người', 'fields', 'idempotencyKey', 'expectedVersion']);
});

test('a table is told by its length, and row by row where everything is', () => {
  const cells = [{ toUnitId: 'u-2', quota: 3 }, { toUnitId: 'u-9', quota: 0 }];
  expect(short({ cells })).toEqual([{ label: 'Ô chỉ tiêu', text: '2 dòng' }]);
  expect(allDetails(JSON.stringify({ cells }), words)).toEqual([
    { label: 'Ô chỉ tiêu 1', text: 'Đơn vị nơi đến: Phường Bình; Chỉ tiêu: 3' },
    { label: 'Ô chỉ tiêu 2', text: 'Đơn vị nơi đến: u-9; Chỉ tiêu: 0' },
  ]);
});

test('details that are no object are shown as they are', () => {
  expect(shortDetails('không phải JSON', words)).toEqual([{ label: '', text: 'không phải JSON' }]);
  expect(shortDetails('{}', words)).toEqual([]);
});
