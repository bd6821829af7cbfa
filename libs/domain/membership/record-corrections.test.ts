import { describe, expect, test } from '@jest/globals';
import { correctionChanges, correctionRefusal, correctionsOf } from './record-corrections.ts';
import type { RecordValues } from './record-corrections.ts';

const record = { bornOn: '1970-03-02', FULL_NAME: 'Lê Thị Hoà', SEX: 'MALE', ETHNICITY: 'Kinh', HOME_TOWN: null, PERSONAL_ID: '040070000001' };

test.each<[string, RecordValues, string, string | null]>([
  ['a name', { FULL_NAME: 'Lê Thị Hòa' }, '2026-11-20', null],
  ['a sex', { SEX: 'FEMALE' }, '2026-11-20', null],
  ['where there was none', { HOME_TOWN: 'Nghĩa Đàn' }, '2026-11-20', null],
  ['a number that is of somebody else', { PERSONAL_ID: null }, '2026-11-20', null],
  ['no name', { FULL_NAME: null }, '2026-11-20', 'INVALID_INPUT'],
  ['no sex', { SEX: null }, '2026-11-20', 'INVALID_INPUT'],
  ['no ethnicity', { ETHNICITY: null }, '2026-11-20', 'INVALID_INPUT'],
  ['what the record says already', { FULL_NAME: 'Lê Thị Hoà', HOME_TOWN: null }, '2026-11-20', 'CORRECTION_CHANGES_NOTHING'],
  ['nothing', {}, '2026-11-20', 'CORRECTION_CHANGES_NOTHING'],
  ['by a decision of tomorrow', { SEX: 'FEMALE' }, '2026-11-21', 'DATE_IN_FUTURE'],
  ['by a decision from before birth', { SEX: 'FEMALE' }, '1970-03-01', 'DATE_OUT_OF_ORDER'],
  ['by a decision of no day', { SEX: 'FEMALE' }, '2026-02-30', 'DATE_INVALID'],
])('%s', (_, values, decidedOn, code) => expect(correctionRefusal(record, { decidedOn, values }, '2026-11-20')?.code ?? null).toBe(code));

describe('what a correction changed', () => {
  test('is what differs from the record', () =>
    expect(correctionsOf(record, { FULL_NAME: 'Lê Thị Hòa', ETHNICITY: 'Kinh' })).toEqual({ FULL_NAME: ['Lê Thị Hoà', 'Lê Thị Hòa'] }));
  test('is told before and after, codes in words', () =>
    expect(correctionChanges({ SEX: ['MALE', 'FEMALE'], FULL_NAME: ['Lê Hoà', 'Lê Hòa'], PERSONAL_ID: ['040070000001', null] }, 'vi')).toEqual([
      { label: 'Họ và tên', before: 'Lê Hoà', after: 'Lê Hòa' },
      { label: 'Giới tính', before: 'Nam', after: 'Nữ' },
      { label: 'Số định danh cá nhân', before: '040070000001', after: 'không có' },
    ]));
});
