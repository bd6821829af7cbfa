import { expect, test } from '@jest/globals';
import { readQuotaSheet } from '@dangvu/domain/planning/quota-sheet';
import { errorsFile } from './errors-file.ts';
import type { ImportRow } from './import-rows.tsx';

const heads = { code: 'Mã đơn vị', unit: 'Đơn vị', quota: 'Chỉ tiêu', remark: 'Ghi chú', error: 'Lỗi' };
const row = (line: number, change: Partial<ImportRow>): ImportRow => ({
  __typename: 'QuotaImportRow', line, code: '', name: '', typed: '', unitId: null, unitName: null, was: null, wasRemark: null, amount: null, remark: null, error: null, ...change,
});
const error = { __typename: 'InputError', code: 'SHEET_UNIT_UNKNOWN', message: 'Không có đơn vị này.' } as unknown as NonNullable<ImportRow['error']>;
const lines = (file: string): string[] => file.replace('\ufeff', '').trim().split('\r\n');

test('rows that cannot be used are kept as they were written, in their order, each with why; the others are not', () => {
  const rows = [row(5, { code: '=A1', typed: '3', error }), row(2, { name: 'Phường A', typed: '7', unitId: 'a', amount: 7 }), row(4, { name: 'Phường "Không Có"', typed: 'ba', error })];
  expect(lines(errorsFile(rows, heads))).toEqual([
    '"Mã đơn vị","Đơn vị","Chỉ tiêu","Lỗi"', '"","Phường ""Không Có""","ba","Không có đơn vị này."', `"'=A1","","3","Không có đơn vị này."`,
  ]);
});

test('remarks go with them where the file had some', () => {
  expect(lines(errorsFile([row(2, { name: 'A', typed: 'x', remark: 'đã bàn', error }), row(3, { name: 'B', typed: 'y', error })], heads))).toEqual([
    '"Mã đơn vị","Đơn vị","Chỉ tiêu","Ghi chú","Lỗi"', '"","A","x","đã bàn","Không có đơn vị này."', '"","B","y","","Không có đơn vị này."',
  ]);
});

test.each([heads, { code: 'Code', unit: 'Unit', quota: 'Quota', remark: 'Remark', error: 'Error' }])('the import reads it by its heads: $unit', (named) => {
  const cells = lines(errorsFile([row(2, { code: 'TH.A', typed: '4', remark: 'x', error })], named)).map((line) => line.split(',').map((cell) => ({ text: cell.slice(1, -1), formula: false })));
  const read = readQuotaSheet(cells, [{ id: 'A', code: 'TH.A', name: 'Đảng bộ phường A', shortName: 'Phường A', open: true, amount: null, remark: null }]);
  expect(read).toMatchObject({ ok: true, rows: [{ unitId: 'A', amount: 4, remark: 'x', refusal: null }] });
});
