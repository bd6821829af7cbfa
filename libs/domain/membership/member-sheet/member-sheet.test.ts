import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SheetCell } from '../../sheets/sheet-text.ts';
import { columnHeading, columnText, memberColumns } from '../member-columns.ts';
import { Education, PoliticalTheory, Qualification, Sex } from '../person-traits.ts';
import type { SheetBranch } from './find-branch.ts';
import { readMemberSheet } from './read-member-sheet.ts';
import type { MemberSheet, SheetChoices } from './read-member-sheet.ts';
import { educationOf, qualificationOf } from './sheet-words.ts';

const ward = (name: string) => [{ name: `Đảng bộ phường ${name}`, shortName: `Phường ${name}` }, { name: 'Đảng bộ thị xã Mẫu', shortName: 'Thị xã Mẫu' }];
const branches: readonly SheetBranch[] = [
  { id: 'a1', code: 'TM.A.01', name: 'Chi bộ khối 1', shortName: 'Khối 1', path: ward('An') },
  { id: 'a2', code: 'TM.A.02', name: 'Chi bộ khối Đường 2', shortName: 'Khối Đường 2', path: ward('An') },
  { id: 'b1', code: 'TM.B.01', name: 'Chi bộ khối 1', shortName: 'Khối 1', path: ward('Bình') },
];
const heads = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Nghề nghiệp', 'Học vấn', 'Ngày vào Đảng', 'Ngày chính thức', 'Mã chi bộ'];
const row = (change: Partial<Record<string, string>> = {}): string[] =>
  heads.map((head, at) => change[head] ?? ['1', 'Nguyễn Thị Mẫu', '02/03/1985', 'Nữ', 'Kinh', 'Giáo viên', '12/12', '19/05/2010', '19/05/2011', 'TM.A.01'][at] ?? '');
const cellsOf = (rows: readonly (readonly string[])[]): SheetCell[][] => rows.map((cells) => cells.map((text) => ({ text, formula: text.startsWith('ƒ') })));
const reading = (rows: readonly (readonly string[])[], choices: SheetChoices = {}, places = branches) => readMemberSheet(cellsOf(rows), places, choices);
function read(rows: readonly (readonly string[])[], choices: SheetChoices = {}, places = branches): MemberSheet {
  const found = reading(rows, choices, places);
  if (!found.ok) throw new Error(found.refusal.code);
  return found;
}
const codesOf = (change: Partial<Record<string, string>>): string[] => read([heads, row(change)]).rows[0]?.refusals.map(({ code }) => code) ?? [];

describe('a list of members', () => {
  test.each(['Cộng', 'Tổng cộng: 60 đồng chí', 'TỔNG SỐ 60', 'Cộng – 60 người'])('a total closes it, with how many or without: %s', (text) => {
    expect(read([heads, row(), ['', text]])).toMatchObject({ leftOut: [3], rows: [{ line: 2 }] });
  });
  test('a name that begins like a total is a name', () => expect(read([heads, row({ 'Họ và tên': 'Tổng Thị Số' })]).rows[0]?.fullName).toBe('Tổng Thị Số'));

  test('is found below its title, with what heads its columns', () => {
    const sheet = read([['DANH SÁCH ĐẢNG VIÊN'], [], ['Thị xã Mẫu, ngày 20/11/2026'], heads, heads.map((_, at) => `(${at + 1})`), row(), ['Cộng', '1']]);
    expect(sheet.headRow).toBe(4);
    expect(sheet.missing).toEqual([]);
    expect(sheet.leftOut).toEqual([5, 7]);
    expect(sheet.rows).toEqual([expect.objectContaining({
      line: 6, fullName: 'Nguyễn Thị Mẫu', unit: branches[0], refusals: [],
      read: {
        person: { fullName: 'Nguyễn Thị Mẫu', bornOn: '1985-03-02', sex: 'FEMALE', ethnicity: 'Kinh', religion: null, homeTown: null, residence: null, occupation: 'Giáo viên', workplace: null, education: 'UPPER_SECONDARY', qualification: null, politicalTheory: null, personalId: null },
        membership: { status: 'OFFICIAL', decidedOn: '2010-05-19', decidedAsCeremony: true, ceremonyOn: '2010-05-19', officialOn: '2011-05-19', joined: null, cardNo: null, dossierNo: null },
      },
    })]);
  });

  test('says what it lacks, and takes one value for everybody instead', () => {
    const short = heads.filter((head) => head !== 'Dân tộc' && head !== 'Mã chi bộ');
    const cells = row().filter((_, at) => heads[at] !== 'Dân tộc' && heads[at] !== 'Mã chi bộ');
    expect(read([short, cells])).toMatchObject({ missing: ['branch', 'ethnicity'], rows: [] });
    const given = read([short, cells], {}, [branches[0] as SheetBranch]).headings.flatMap(({ column, field }) => (field ? [{ field, column }] : []));
    const sheet = read([short, cells], { fields: [...given, { field: 'ethnicity', value: 'Kinh' }] }, [branches[0] as SheetBranch]);
    expect(sheet.rows[0]).toMatchObject({ unit: branches[0], refusals: [], read: { person: { ethnicity: 'Kinh' } } });
  });

  test('with headings nobody knows waits to be told which column is what', () => {
    const strange = ['a', 'b', 'c'];
    expect(read([strange, ['x', 'y', 'z']])).toMatchObject({ headRow: 1, headings: [{ column: 0, text: 'a', field: null }, { field: null }, { field: null }] });
    expect(reading([['only one'], ['x']])).toEqual({ ok: false, refusal: { code: 'SHEET_NO_ROWS', params: {} } });
    expect(reading([heads])).toEqual({ ok: false, refusal: { code: 'SHEET_NO_ROWS', params: {} } });
  });

  test.each<[string, Partial<Record<string, string>>, string[]]>([
    ['no name', { 'Họ và tên': '' }, ['SHEET_CELL_EMPTY']],
    ['a name with figures', { 'Họ và tên': 'Nguyễn 2' }, ['SHEET_VALUE']],
    ['a year for a birth date', { 'Ngày sinh': '1985' }, ['SHEET_DATE']],
    ['a day there is not', { 'Ngày sinh': '30/02/1985' }, ['SHEET_DATE']],
    ['a birth nobody on record can have', { 'Ngày sinh': '31/12/1899' }, ['SHEET_VALUE']],
    ['two figures for a year', { 'Ngày sinh': '02/03/85' }, ['SHEET_DATE']],
    ['neither sex', { 'Giới tính': 'x' }, ['SHEET_VALUE']],
    ['schooling nobody has', { 'Học vấn': '13/12' }, ['SHEET_VALUE']],
    ['no day of joining', { 'Ngày vào Đảng': '' }, ['SHEET_CELL_EMPTY']],
    ['a formula', { 'Dân tộc': '=A1' }, ['SHEET_CELL_FORMULA']],
    ['a formula that shows a value', { 'Nghề nghiệp': 'ƒ Giáo viên' }, ['SHEET_CELL_FORMULA']],
    ['no branch', { 'Mã chi bộ': '' }, ['SHEET_BRANCH_MISSING']],
    ['a branch nobody knows', { 'Mã chi bộ': 'TM.X' }, ['SHEET_BRANCH_UNKNOWN']],
    ['two things at once', { 'Giới tính': 'x', 'Ngày sinh': '1985' }, ['SHEET_DATE', 'SHEET_VALUE']],
    ['no official date, which is a probationer', { 'Ngày chính thức': '' }, []],
    ['“none” where there is nothing', { 'Ngày chính thức': 'Chưa' }, []],
  ])('%s', (_, change, codes) => {
    expect(codesOf(change)).toEqual(codes);
  });

  test('of several reasons each is told, with the column and what stands there', () => {
    expect(read([heads, row({ 'Học vấn': 'giỏi' })]).rows[0]?.refusals).toEqual([{
      code: 'SHEET_VALUE',
      params: { column: { vi: 'Học vấn', en: 'Education' }, text: 'giỏi', wanted: { vi: 'Biết đọc, biết viết, Tiểu học, Trung học cơ sở, Trung học phổ thông', en: 'Literate, Primary, Lower secondary, Upper secondary' } },
    }]);
  });

  test('finds a branch by its code, its name, or its path, and guesses nothing', () => {
    const named = heads.with(9, 'Chi bộ');
    const place = (written: string, choices: SheetChoices = {}) => {
      const [found] = read([named, row({ 'Mã chi bộ': written })], choices).rows;
      return found?.unit?.id ?? found?.refusals.map(({ code }) => code).join();
    };
    expect(place('khối đường 2')).toBe('a2');
    expect(place('Khối Dương 2')).toBe('SHEET_BRANCH_UNKNOWN');
    expect(place('Khối 1')).toBe('SHEET_UNIT_AMBIGUOUS');
    expect(place('Phường Bình / Chi bộ khối 1')).toBe('b1');
    expect(place('Phường Bình / Khối Đường 2')).toBe('SHEET_BRANCH_UNKNOWN');
    expect(place('CB khối 1 P. Bình', { units: [{ written: 'cb khối 1  p. bình', unitId: 'b1' }] })).toBe('b1');
    expect(place('CB khối 1 P. Bình', { units: [{ written: 'CB khối 1 P. Bình', unitId: 'elsewhere' }] })).toBe('SHEET_BRANCH_UNKNOWN');
    const both = [...heads, 'Chi bộ'];
    expect(read([both, [...row(), 'Khối Đường 2']]).rows[0]?.refusals.map(({ code }) => code)).toEqual(['SHEET_UNIT_MISMATCH']);
  });

  test('of a list for one branch a row may leave it out, and one that names another is refused', () => {
    const [only] = branches;
    const place = (written: string) => read([heads, row({ 'Mã chi bộ': written })], {}, only ? [only] : []).rows[0];
    expect(place('')?.unit).toBe(only);
    expect(place('TM.B.01')?.refusals.map(({ code }) => code)).toEqual(['SHEET_BRANCH_UNKNOWN']);
  });

  test('a column in which somebody wrote the month first says nothing certain, unless the file itself knows the day', () => {
    const rows = [heads, row({ 'Ngày sinh': '3/25/1985' }), row({ 'Họ và tên': 'Lê Văn Thử', 'Ngày sinh': '04/05/1985' }), row({ 'Họ và tên': 'Trần Văn Thử', 'Ngày sinh': '25/04/1985' }), row({ 'Họ và tên': 'Đỗ Văn Thử', 'Ngày sinh': '05/05/1985' })];
    expect(read(rows).rows.map(({ refusals }) => refusals.map(({ code }) => code).join())).toEqual(['SHEET_DATE', 'SHEET_DATE_ORDER', '', '']);
    const cells = cellsOf(rows);
    const [, , third] = cells;
    if (third) third[2] = { text: '04/05/1985', formula: false, day: true };
    const known = readMemberSheet(cells, branches);
    expect(known.ok && known.rows[1]?.refusals).toEqual([]);
  });

  test('a status and an official date must agree', () => {
    const told = [...heads, 'Tình trạng'];
    const codes = (status: string, official: string) => read([told, [...row({ 'Ngày chính thức': official }), status]]).rows[0]?.refusals.map(({ code }) => code);
    expect(codes('Chính thức', '19/05/2011')).toEqual([]);
    expect(codes('Dự bị', '')).toEqual([]);
    expect(codes('Dự bị', '19/05/2011')).toEqual(['SHEET_PROBATIONER_OFFICIAL']);
    expect(codes('Chính thức', '')).toEqual(['SHEET_CELL_EMPTY']);
    expect(codes('nghỉ', '')).toEqual(['SHEET_VALUE']);
  });

  test('who came later says from where; who came on the day of the admission was admitted there', () => {
    const moved = [...heads, 'Ngày vào chi bộ', 'Chuyển đến từ'];
    const of = (on: string, from: string) => read([moved, [...row(), on, from]]).rows[0];
    expect(of('01/07/2020', 'Đảng bộ huyện Mẫu')?.read?.membership.joined).toEqual({ on: '2020-07-01', from: 'Đảng bộ huyện Mẫu' });
    expect(of('19/05/2010', 'đâu đó')?.read?.membership.joined).toBeNull();
    expect(of('01/07/2020', '')?.refusals.map(({ code }) => code)).toEqual(['SHEET_CELL_EMPTY']);
  });

  test('numbers keep the zeros at their beginning, or are refused without them', () => {
    const numbered = [...heads, 'Số định danh cá nhân', 'Số thẻ đảng viên', 'Số lý lịch'];
    const of = (...numbers: string[]) => read([numbered, [...row(), ...numbers]]).rows[0];
    expect(of('001085000123', '12.345678', '012345 NA')?.read).toMatchObject({ person: { personalId: '001085000123' }, membership: { cardNo: '12345678', dossierNo: '012345 NA' } });
    expect(of('1085000123', '345678', '12345')?.refusals.map(({ code }) => code)).toEqual(['SHEET_VALUE', 'SHEET_VALUE', 'SHEET_VALUE']);
  });

  test('somebody in two rows is taken once, and the second row says where', () => {
    const sheet = read([heads, row(), row({ 'Họ và tên': 'NGUYỄN thị  Mẫu', 'Mã chi bộ': 'TM.A.02' }), row({ 'Ngày sinh': '03/03/1985' })]);
    expect(sheet.rows.map(({ refusals }) => refusals)).toEqual([[], [{ code: 'SHEET_PERSON_TWICE', params: { line: 2 } }], []]);
  });

  test.each(['NguyÔn ThÞ MÉu', 'Nguyeãn Thò Maãu', 'Traàn Vaên An'])('letters of before Unicode are not read as names: %s', (name) => {
    expect(reading([heads, row({ 'Họ và tên': name })])).toEqual({ ok: false, refusal: { code: 'SHEET_ENCODING', params: {} } });
  });

  test.each(['Hoàng Thị Thúy Hòa', 'Trần Uyên Khuê', 'Nguyễn Hoài Ân', 'Lò Thị Loan', 'Đoàn Quý Đôn', 'Huỳnh Thị Ngoan'])('Vietnamese names are: %s', (name) => {
    expect(reading([heads, row({ 'Họ và tên': name })])).toMatchObject({ ok: true });
  });

  test('schooling by whole classes, of ten or of twelve; a degree with its subject', () => {
    expect(['12/12', '10/10', '9/12', '7/10', '8/10', '5/12', '4/10', '2/12', '11/12', 'Cấp III', 'THCS'].map(educationOf)).toEqual(
      ['UPPER_SECONDARY', 'UPPER_SECONDARY', 'LOWER_SECONDARY', 'LOWER_SECONDARY', 'LOWER_SECONDARY', 'PRIMARY', 'PRIMARY', 'LITERATE', 'LOWER_SECONDARY', 'UPPER_SECONDARY', 'LOWER_SECONDARY']);
    expect(['Đại học Luật', 'Thạc sĩ Quản lý giáo dục', 'ĐH', 'Trung cấp y', 'Y sĩ'].map(qualificationOf)).toEqual(['BACHELOR', 'MASTER', 'BACHELOR', 'INTERMEDIATE', null]);
  });

  test('a list as we write it ourselves is read back as it was', () => {
    const name = fc.array(fc.constantFrom('Nguyễn', 'Thị', 'Đức', 'Hoà', 'Ân', 'Ỷ'), { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
    const text = fc.constantFrom('Kinh', 'Thái', 'Nông dân', 'Thị xã Mẫu');
    const day = fc.constantFrom('01/02/1950', '28/02/1949', '31/12/1951');
    const one = fc.record({
      fullName: name, bornOn: day, sex: fc.constantFrom(...Object.values(Sex)), ethnicity: text, religion: fc.option(fc.constant('Công giáo')), homeTown: fc.option(text), residence: fc.option(text), occupation: text,
      workplace: fc.option(text), education: fc.constantFrom(...Object.values(Education)), qualification: fc.option(fc.constantFrom(...Object.values(Qualification))), politicalTheory: fc.option(fc.constantFrom(...Object.values(PoliticalTheory))),
      personalId: fc.option(fc.constantFrom('001085000123', '040185000124')), status: fc.constant('OFFICIAL'), decidedOn: fc.constant('03/02/1980'), ceremonyOn: fc.constant('05/02/1980'), officialOn: fc.constant('05/02/1981'),
      cardNo: fc.option(fc.constant('00123456')), dossierNo: fc.option(fc.constant('000123 NA')), branchCode: fc.constantFrom('TM.A.01', 'TM.B.01'),
    });
    fc.assert(fc.property(one, fc.constantFrom('vi' as const, 'en' as const), (given, locale) => {
      const fields = Object.keys(given) as (keyof typeof given)[];
      const sheet = read([fields.map((field) => columnHeading(memberColumns[field], locale)), fields.map((field) => columnText(memberColumns[field], given[field], locale) ?? '')]);
      const iso = (written: string) => written.split('/').toReversed().join('-');
      const { status, decidedOn, ceremonyOn, officialOn, cardNo, dossierNo, branchCode, ...person } = given;
      expect(sheet.rows[0]).toMatchObject({
        refusals: [], unit: { code: branchCode },
        read: { person: { ...person, bornOn: iso(person.bornOn) }, membership: { status, decidedOn: iso(decidedOn), ceremonyOn: iso(ceremonyOn), officialOn: iso(officialOn), cardNo, dossierNo, decidedAsCeremony: false } },
      });
    }));
  });
});
