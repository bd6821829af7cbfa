import { describe, expect, test } from '@jest/globals';
import { readUnitSheet, unitSheetHeadings } from './unit-sheet.ts';

const rows = [
  ['40.030', 'Đảng bộ thị xã Mẫu', 'Thị xã Mẫu', 'Đảng bộ thị xã', 'Khác', '', ''],
  ['40.030.001', 'Đảng bộ phường Mẫu', 'Phường Mẫu', 'phường', 'Phường', '40.030', ''],
  ['40.030.001.001', 'Chi bộ khối 1', '', 'Chi bộ', 'dân cư', '40.030.001', '15/08/2019'],
];
const reading = (table: readonly (readonly string[])[]) => readUnitSheet([['DANH SÁCH ĐƠN VỊ'], [...unitSheetHeadings], ...table].map((cells) => cells.map((text) => ({ text, formula: false }))));
/** The list with one cell of its third row changed. */
const withCell = (column: number, text: string) => reading(rows.with(2, (rows[2] ?? []).with(column, text)));
const refused = (found: ReturnType<typeof reading>) => (found.ok ? [] : found.refusals.map(({ line, refusal }) => `${line} ${refusal.code}`));

describe('the list of units a town begins with', () => {
  test('is a tree, in the order of its rows', () => {
    expect(reading(rows)).toEqual({ ok: true, units: [
      { line: 3, code: '40.030', name: 'Đảng bộ thị xã Mẫu', shortName: 'Thị xã Mẫu', kind: 'TOWN_COMMITTEE', sector: 'OTHER', superior: null, since: null },
      { line: 4, code: '40.030.001', name: 'Đảng bộ phường Mẫu', shortName: 'Phường Mẫu', kind: 'WARD_PARTY_ORG', sector: 'WARD', superior: '40.030', since: null },
      { line: 5, code: '40.030.001.001', name: 'Chi bộ khối 1', shortName: 'Chi bộ khối 1', kind: 'SUB_BRANCH', sector: 'RESIDENTIAL', superior: '40.030.001', since: '2019-08-15' },
    ] });
  });

  test.each<[string, number, string, string[]]>([
    ['no code', 0, '', ['5 SHEET_CELL_EMPTY']],
    ['no name', 1, '', ['5 SHEET_CELL_EMPTY']],
    ['a kind there is not', 3, 'Câu lạc bộ', ['5 SHEET_VALUE']],
    ['a sector there is not', 4, 'Vũ trụ', ['5 SHEET_VALUE']],
    ['a year for a day', 6, '2019', ['5 SHEET_DATE']],
    ['a unit above that is in no row', 5, '40.999', ['5 SHEET_SUPERIOR_UNKNOWN']],
    ['a second top', 5, '', ['5 SHEET_ONE_TOP']],
    ['a code twice', 0, '40.030.001', ['5 SHEET_UNIT_TWICE']],
    ['a branch directly under the town', 5, '40.030', ['5 UNIT_KIND_NOT_BELOW']],
    ['a branch below itself', 5, '40.030.001.001', ['5 UNIT_KIND_NOT_BELOW']],
  ])('%s', (_, column, text, codes) => {
    expect(refused(withCell(column, text))).toEqual(codes);
  });

  test('nothing stands below what came later', () => {
    const later = rows.with(1, (rows[1] ?? []).with(6, '01/01/2020'));
    expect(refused(reading(later))).toEqual(['5 SHEET_SUPERIOR_LATER']);
  });

  test('lacks a column, or is no such list', () => {
    expect(refused(readUnitSheet([['Mã đơn vị', 'Tên đơn vị', 'Loại', 'Lĩnh vực'].map((text) => ({ text, formula: false }))]))).toEqual(['1 SHEET_COLUMNS_MISSING']);
    expect(refused(readUnitSheet([[{ text: 'x', formula: false }]]))).toEqual(['1 SHEET_COLUMNS_MISSING']);
    expect(refused(reading([]))).toEqual(['1 SHEET_ONE_TOP']);
  });
});
