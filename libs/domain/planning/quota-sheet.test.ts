import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readQuotaSheet } from './quota-sheet.ts';
import type { SheetCell } from '../sheets/sheet-text.ts';
import type { QuotaSheet, SheetUnit } from './quota-sheet.ts';

const unit = (id: string, given: Partial<SheetUnit> = {}): SheetUnit => ({ id, code: `TH.${id}`, name: `Đảng bộ phường ${id}`, shortName: `Phường ${id}`, open: true, amount: null, remark: null, ...given });
const units = [unit('A', { amount: 5, remark: 'cũ' }), unit('B'), unit('C', { open: false }), unit('D1', { name: 'Trường Chung', shortName: 'Trường Chung' }), unit('D2', { name: 'Trường Chung', shortName: 'Trường Chung' })];
const sheet = (...rows: string[][]): SheetCell[][] => rows.map((row) => row.map((text) => ({ text, formula: text.startsWith('ƒ') })));
const rowsOf = (read: QuotaSheet) => (read.ok ? read.rows : []);
const outcome = (...rows: string[][]): (string | number | null)[] => rowsOf(readQuotaSheet(sheet(['Mã đơn vị', 'Đơn vị', 'Chỉ tiêu', 'Ghi chú'], ...rows), units)).map((row) => row.refusal?.code ?? row.amount);

describe('a sheet of quotas', () => {
  test('the heading is looked for, whatever stands above it, and the table ends at its total', () => {
    const read = readQuotaSheet(sheet(['ĐẢNG CỘNG SẢN VIỆT NAM'], [], ['TT', ' ĐƠN VỊ ', 'Đảng viên', 'chỉ  tiêu'], ['1', 'Phường A', '40', '7'], ['', '', '', ''], ['2', 'Đảng bộ phường B', '9', ''], ['', 'Cộng', '49', '7'], ['', 'T/M BAN THƯỜNG VỤ', '', 'x']), units);
    expect(rowsOf(read)).toEqual([
      // Without a column of remarks those of the draft stay.
      { line: 4, code: '', name: 'Phường A', typed: '7', unitId: 'A', was: 5, wasRemark: 'cũ', amount: 7, remark: 'cũ', refusal: null },
      { line: 6, code: '', name: 'Đảng bộ phường B', typed: '', unitId: 'B', was: null, wasRemark: null, amount: null, remark: null, refusal: null },
    ]);
  });

  test.each(['Chỉ tiêu', 'Sau điều chỉnh', 'Hiện nay', 'As adjusted', 'Now'])('the column “%s” holds the quotas; what was assigned first does not', (head) => {
    const read = readQuotaSheet(sheet(['Mã đơn vị', 'Đơn vị', 'Giao đầu', head, 'Đã kết nạp'], ['TH.A', 'Phường A', '9', '7', '3']), units);
    expect(rowsOf(read)).toMatchObject([{ unitId: 'A', typed: '7', amount: 7, refusal: null }]);
  });

  test.each([
    ['no heading', sheet(['Đơn vị', 'Số đảng viên'], ['Phường A', '3'])],
    ['nothing below it', sheet(['Đơn vị', 'Chỉ tiêu'])],
    ['quotas and adjusted quotas side by side', sheet(['Đơn vị', 'Chỉ tiêu', 'Sau điều chỉnh'], ['Phường A', '3', '4'])],
    ['two columns of quotas', sheet(['Đơn vị', 'Chỉ tiêu', 'Chỉ tiêu'], ['Phường A', '3', '4'])],
    ['an empty sheet', sheet()],
  ])('another layout is refused as a whole: %s', (_name, cells) => {
    expect(readQuotaSheet(cells, units)).toMatchObject({ ok: false, refusal: { code: 'SHEET_LAYOUT' } });
  });

  test('a unit is found by its code, else by its exact name; nothing is guessed', () => {
    expect(outcome(['TH.A', '', '1'], ['th.b', 'Phường B', '2'])).toEqual([1, 2]);
    expect(outcome(['', 'phường a', '1'])).toEqual([1]);
    expect(outcome(['', 'Phuong A', '1'], ['TH.X', 'Phường A', '1'], ['', '', '4'])).toEqual(['SHEET_UNIT_UNKNOWN', 'SHEET_UNIT_UNKNOWN', 'SHEET_UNIT_UNKNOWN']);
    expect(outcome(['', 'Trường Chung', '1'], ['TH.D2', 'Trường Chung', '2'])).toEqual(['SHEET_UNIT_AMBIGUOUS', 2]);
    expect(outcome(['TH.A', 'Phường B', '1'], ['TH.C', 'Phường C', '1'])).toEqual(['SHEET_UNIT_MISMATCH', 'SHEET_UNIT_CLOSED']);
  });

  test('a name may be written as a path down from the units above; a path from elsewhere finds nothing', () => {
    const above = [{ name: 'Đảng bộ thị xã Thái Hòa', shortName: 'Thị xã Thái Hòa' }, { name: 'Đảng bộ tỉnh Nghệ An', shortName: 'Tỉnh Nghệ An' }];
    const found = (name: string) => rowsOf(readQuotaSheet(sheet(['Đơn vị', 'Chỉ tiêu'], [name, '3']), [...units, unit('E', { name: 'Chi bộ 1/5', shortName: 'Chi bộ 1/5' })], above)).map((row) => row.refusal?.code ?? row.unitId);
    expect(found('Thị xã Thái Hòa / Phường A')).toEqual(['A']);
    expect(found('Tỉnh Nghệ An/ Đảng bộ thị xã Thái Hòa › Đảng bộ phường A')).toEqual(['A']);
    expect(found('Chi bộ 1/5')).toEqual(['E']);
    for (const elsewhere of ['Thị xã Cửa Lò / Phường A', 'Tỉnh Nghệ An / Phường A', 'Thị xã Thái Hòa / ', 'Thị xã Thái Hòa / Phường Z']) expect(found(elsewhere)).toEqual(['SHEET_UNIT_UNKNOWN']);
    expect(found('Thị xã Thái Hòa / Trường Chung')).toEqual(['SHEET_UNIT_AMBIGUOUS']);
  });

  test('of several units with one name the row says which there are, with their codes', () => {
    const [row] = rowsOf(readQuotaSheet(sheet(['Đơn vị', 'Chỉ tiêu'], ['Trường Chung', '1']), units));
    expect(row?.refusal).toEqual({ code: 'SHEET_UNIT_AMBIGUOUS', params: { unit: 'Trường Chung', candidates: 'TH.D1 (Trường Chung); TH.D2 (Trường Chung)' } });
    const seven = Array.from({ length: 7 }, (_, at) => unit(`S${at}`, { name: 'Trạm', shortName: 'Trạm' }));
    expect(rowsOf(readQuotaSheet(sheet(['Đơn vị', 'Chỉ tiêu'], ['Trạm', '1']), seven))[0]?.refusal?.params?.['candidates']).toMatch(/TH\.S4 \(Trạm\); …$/);
  });

  test('a unit further down is not taken for one that stands here: the row says where it belongs, by path or code', () => {
    const above = [{ name: 'Đảng bộ thị xã Thái Hòa', shortName: 'Thị xã Thái Hòa' }];
    const ward = (id: string) => ({ name: `Đảng bộ phường ${id}`, shortName: `Phường ${id}` });
    const deeper = [{ code: 'TH.A.1', name: 'Chi bộ khối 1', shortName: 'Khối 1', path: [ward('A')] }, { code: 'TH.B.1', name: 'Chi bộ khối 1', shortName: 'Khối 1', path: [ward('B')] }];
    const said = (code: string, name: string) => rowsOf(readQuotaSheet(sheet(['Mã', 'Đơn vị', 'Chỉ tiêu'], [code, name, '1']), units, above, deeper)).map(({ refusal, unitId }) => [unitId, refusal?.code, refusal?.params?.['paths']])[0];
    expect(said('', 'Khối 1')).toEqual([null, 'SHEET_UNIT_BELOW', 'Phường A › Khối 1; Phường B › Khối 1']);
    for (const path of ['Phường B / Khối 1', 'Thị xã Thái Hòa › Phường B › Chi bộ khối 1']) expect(said('', path)).toEqual([null, 'SHEET_UNIT_BELOW', 'Phường B › Khối 1']);
    expect(said('th.a.1', '')).toEqual([null, 'SHEET_UNIT_BELOW', 'Phường A › Khối 1']);
    for (const elsewhere of ['Phường C / Khối 1', 'Thị xã Cửa Lò › Phường A › Khối 1', 'Khối 2']) expect(said('', elsewhere)?.[1]).toBe('SHEET_UNIT_UNKNOWN');
  });

  test('a unit in two rows is refused in both, also when one of them is wrong in another way', () => {
    expect(outcome(['TH.A', '', '1'], ['', 'Phường A', '1'], ['TH.B', '', '2'])).toEqual(['SHEET_UNIT_TWICE', 'SHEET_UNIT_TWICE', 2]);
    expect(outcome(['TH.A', '', 'tám'], ['TH.A', '', '8'])).toEqual(['SHEET_UNIT_TWICE', 'SHEET_UNIT_TWICE']);
  });

  test.each([
    ['1.905', 1905], ['1 905', 1905], ['０１２', 12], ['０', 0], ['', null], [' 7 ', 7],
    ['1,905', 'INVALID_INPUT'], ['2,5', 'INVALID_INPUT'], ['2.5', 'INVALID_INPUT'], ['tám', 'INVALID_INPUT'], ['100000', 'INVALID_INPUT'], ['1e3', 'INVALID_INPUT'],
    ['-3', 'QUOTA_NEGATIVE'], ['−3', 'QUOTA_NEGATIVE'], ['(3)', 'QUOTA_NEGATIVE'],
    ['=1+1', 'SHEET_FORMULA'], ['@SUM(A1)', 'SHEET_FORMULA'], ['+7', 'SHEET_FORMULA'], ['ƒ12', 'SHEET_FORMULA'],
  ])('the number is read as the grid reads what is typed: “%s”', (typed, expected) => {
    expect(outcome(['TH.B', '', typed])).toEqual([expected]);
  });

  test('remarks come with their rows; the mark that keeps text from being run is no part of it', () => {
    const read = readQuotaSheet(sheet(['Đơn vị', 'Chỉ tiêu', 'Ghi chú'], ['Phường A', '3', "'=x"], ['Phường B', '2', '']), units);
    expect(rowsOf(read).map(({ remark }) => remark)).toEqual(['=x', null]);
  });

  test('whatever a sheet holds: every row is a quota of one open unit or has its refusal, and no unit comes twice', () => {
    const text = fc.oneof(fc.constantFrom('TH.A', 'TH.B', 'TH.C', 'Phường A', 'Cộng', '', '7', '-1', '1,905', '=1', '1.905'), fc.string({ maxLength: 8 }));
    fc.assert(fc.property(fc.array(fc.array(text, { minLength: 4, maxLength: 4 }), { maxLength: 12 }), (rows) => {
      const good = rowsOf(readQuotaSheet(sheet(['Mã', 'Đơn vị', 'Chỉ tiêu', 'Ghi chú'], ...rows), units)).filter(({ refusal }) => refusal === null);
      expect(new Set(good.map(({ unitId }) => unitId)).size).toBe(good.length);
      for (const { unitId, amount } of good) {
        expect(units.find(({ id }) => id === unitId)?.open).toBe(true);
        if (amount !== null) expect(Number.isInteger(amount) && amount >= 0 && amount <= 99_999).toBe(true);
      }
    }));
  });
});
