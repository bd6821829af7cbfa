import { describe, expect, test } from '@jest/globals';
import { partOfFile } from '../../../config/spreadsheet.ts';
import type { MemberSheetField } from '../member-list.generated.ts';
import { branchesWritten } from './branches-written.ts';
import { asInput, nothingSaid, recognised, sameSources, withBranch, withSource } from './choices.ts';
import { recallColumns, rememberColumns } from './column-memory.ts';
import { majorChange } from './effects.ts';
import { errorsFile } from './errors-file.ts';
import { fieldLabel, isNeeded, listFields, wordsOf } from './fields.ts';
import type { ListHeading, ListRow } from './fields.ts';
import { linesInWords, rowsShown } from './list-rows.ts';

const headings = (...texts: readonly (readonly [string, MemberSheetField | null])[]): ListHeading[] => texts.map(([text, field], column) => ({ __typename: 'MemberSheetHeading', column, text, field }));
const row = (line: number, change: Partial<Omit<ListRow, 'errors'>> & { codes?: readonly string[] } = {}): ListRow => {
  const { codes = [], ...rest } = change;
  return {
    __typename: 'MemberImportRow', line, cells: [], fullName: 'Nguyễn Thị Ánh', unitWritten: '', unitId: null, unitName: null, bornOn: null, status: null, from: null, admittedHere: false, decidedAsCeremony: false, ...rest,
    errors: codes.map((code) => ({ __typename: 'InputError', code, message: `vì ${code}`, rule: null })) as unknown as ListRow['errors'],
  };
};
const storage = (): Storage => {
  const kept = new Map<string, string>();
  return { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value) } as unknown as Storage;
};

describe('what is read of a list', () => {
  test('every field has a name; those of closed lists their words', () => {
    expect(listFields).toContain('FULL_NAME');
    expect(fieldLabel('BRANCH_CODE').vi).toBe('Mã chi bộ');
    expect([isNeeded('ETHNICITY'), isNeeded('RELIGION')]).toEqual([true, false]);
    expect(wordsOf('SEX')?.map(({ vi }) => vi)).toEqual(['Nữ', 'Nam']);
    expect(wordsOf('OCCUPATION')).toBeNull();
  });
});

describe('where each thing is read from', () => {
  const known = headings(['TT', null], ['Họ tên', 'FULL_NAME'], ['Ngày vào Đảng', 'CEREMONY_ON']);

  test('nothing said is found out; what is said is all that is sent', () => {
    expect(asInput(nothingSaid)).toEqual({});
    expect(asInput({ sheet: 'DS', headRow: 4, sources: withSource(recognised(known), 'ETHNICITY', { column: null, value: 'Kinh' }), branches: [{ written: 'Cũ', unitId: 'u' }], differentPeople: [7] })).toEqual({
      sheet: 'DS', headRow: 4, units: [{ written: 'Cũ', unitId: 'u' }], differentPeople: [7],
      fields: [{ field: 'FULL_NAME', column: 1 }, { field: 'ETHNICITY', value: 'Kinh' }, { field: 'CEREMONY_ON', column: 2 }],
    });
  });

  test('a column holds one thing; a field read from nowhere is none', () => {
    const taken = withSource(recognised(known), 'DECIDED_ON', { column: 2, value: '' });
    expect(taken).toEqual({ FULL_NAME: { column: 1, value: '' }, DECIDED_ON: { column: 2, value: '' } });
    expect(withSource(taken, 'DECIDED_ON', { column: null, value: '' })).toEqual({ FULL_NAME: { column: 1, value: '' } });
    expect([sameSources(taken, recognised(known)), sameSources(taken, { ...taken })]).toEqual([false, true]);
  });

  test('a branch that was said is said anew, or taken back', () => {
    const said = withBranch([{ written: 'A', unitId: '1' }], 'A', '2');
    expect(said).toEqual([{ written: 'A', unitId: '2' }]);
    expect(withBranch(said, 'A', '')).toEqual([]);
  });
});

describe('columns that were chosen before', () => {
  test('are found again by what heads them, in whatever order, and only for the same set of headings', () => {
    const kept = storage();
    const before = headings(['Họ tên', 'FULL_NAME'], ['Ngày', null], ['NGÀY', null]);
    rememberColumns(before, { FULL_NAME: { column: 0, value: '' }, BORN_ON: { column: 1, value: '' }, CEREMONY_ON: { column: 2, value: '' }, ETHNICITY: { column: null, value: 'Kinh' } }, kept);
    const moved = headings(['Ngày', null], ['ngày', null], ['Họ  tên', 'FULL_NAME']);
    expect(recallColumns(moved, kept)).toEqual({ FULL_NAME: { column: 2, value: '' }, BORN_ON: { column: 0, value: '' }, CEREMONY_ON: { column: 1, value: '' }, ETHNICITY: { column: null, value: 'Kinh' } });
    expect(recallColumns(headings(['Họ tên', 'FULL_NAME']), kept)).toBeNull();
  });

  test('what cannot be kept or read is not remembered', () => {
    const closed = { getItem: () => '{"not": "a list"', setItem: () => { throw new Error('full'); } } as unknown as Storage;
    rememberColumns([], {}, closed);
    expect(recallColumns([], closed)).toBeNull();
  });

  test('a dozen forms of list, the latest first', () => {
    const kept = storage();
    const form = (at: number) => headings([`Cột ${at}`, null]);
    for (let at = 0; at < 14; at += 1) rememberColumns(form(at), { FULL_NAME: { column: 0, value: '' } }, kept);
    expect([0, 1, 2, 13].map((at) => recallColumns(form(at), kept) !== null)).toEqual([false, false, true, true]);
  });
});

test('branches that are written otherwise come once each, however they are spelled; what was said stays', () => {
  const rows = [
    row(5, { unitWritten: 'Khối Cũ', codes: ['SHEET_BRANCH_UNKNOWN'] }), row(6, { unitWritten: 'khối  cũ', codes: ['SHEET_BRANCH_UNKNOWN', 'SHEET_DATE'] }), row(7, { unitWritten: 'Khối Mới' }),
    row(8, { unitWritten: 'Tân Tiến', codes: ['SHEET_UNIT_AMBIGUOUS'] }), row(9, { unitWritten: 'Chi bộ 1' }), row(10, { codes: ['SHEET_BRANCH_MISSING'] }),
  ];
  expect(branchesWritten(rows, [{ written: 'Chi bộ 1', unitId: 'u1' }])).toEqual([{ written: 'Khối Cũ', rows: 2, unitId: '' }, { written: 'Tân Tiến', rows: 1, unitId: '' }, { written: 'Chi bộ 1', rows: 1, unitId: 'u1' }]);
});

describe('a major change', () => {
  const unit = (members: number, entering: number) => ({ __typename: 'MemberImportUnit' as const, unitId: `${members}`, name: '', members, entering, refused: 0 });
  test('a branch that more than doubles, or more than half of the unit', () => {
    expect(majorChange({ units: [unit(10, 10), unit(0, 30)], people: 40 }, 80)).toBeNull();
    expect(majorChange({ units: [unit(10, 11)], people: 11 }, 80)?.doubled).toHaveLength(1);
    expect(majorChange({ units: [], people: 41 }, 80)?.large).toEqual({ people: 41, members: 80 });
  });
  test('where nobody is on record there is nothing to compare with', () => expect(majorChange({ units: [unit(0, 500)], people: 500 }, 0)).toBeNull());
});

test('refused rows as a file: as they were written, with the reasons; nothing in it runs', () => {
  const preview = { headings: headings(['Họ tên', 'FULL_NAME'], ['Ghi chú', null]).map((one, at) => ({ ...one, column: at * 2 })), rows: [row(5, { cells: ['Nguyễn Văn A', '1', '=HYPERLINK("x")', 'thừa'], codes: ['SHEET_DATE', 'SHEET_VALUE'] }), row(6)] };
  expect(errorsFile(preview, 'Lỗi')).toBe('\ufeff"Họ tên","","Ghi chú","","Lỗi"\r\n"Nguyễn Văn A","1","\'=HYPERLINK(""x"")","thừa","vì SHEET_DATE vì SHEET_VALUE"\r\n');
  expect(partOfFile('Danh sách 2026.v2.xlsx', 'dòng lỗi')).toBe('Danh sách 2026.v2 - dòng lỗi.csv');
});

test('rows are chosen by whether they can be entered and by name, marks aside; lines are said in runs', () => {
  const rows = [row(5), row(6, { codes: ['SHEET_DATE'] }), row(7, { fullName: 'Trần Văn Đức' })];
  expect(rowsShown(rows, 'ALL', '').length).toBe(3);
  expect(rowsShown(rows, 'REFUSED', '').map(({ line }) => line)).toEqual([6]);
  expect(rowsShown(rows, 'GOOD', 'duc tran').map(({ line }) => line)).toEqual([7]);
  expect(linesInWords([9, 3, 4, 5, 12, 13])).toBe('3–5, 9, 12, 13');
});
