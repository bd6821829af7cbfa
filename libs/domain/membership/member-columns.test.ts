import { describe, expect, test } from '@jest/globals';
import { candidateColumns, columnHeading, columnText, memberColumns, usualCandidateColumns, usualMemberColumns } from './member-columns.ts';
import type { ListColumn } from './member-columns.ts';

const lists: readonly (readonly [string, Readonly<Record<string, ListColumn>>, readonly string[]])[] = [
  ['members', memberColumns, usualMemberColumns],
  ['candidates', candidateColumns, usualCandidateColumns],
];

describe('columns of lists of people', () => {
  test('are headed as such lists are: an import looks for these words', () => {
    expect(Object.values(memberColumns).map((column) => columnHeading(column, 'vi'))).toEqual(expect.arrayContaining([
      'Họ và tên', 'Ngày sinh', 'Giới tính', 'Dân tộc', 'Tôn giáo', 'Quê quán', 'Nơi ở', 'Nghề nghiệp', 'Học vấn', 'Trình độ chuyên môn', 'Lý luận chính trị', 'Số định danh cá nhân', 'Tình trạng',
      'Ngày quyết định kết nạp', 'Ngày lễ kết nạp', 'Ngày chính thức', 'Số thẻ đảng viên', 'Số lý lịch', 'Chi bộ', 'Mã chi bộ',
    ]));
  });

  test.each(lists)('of %s: no two are headed alike in a language, and the usual ones stand in their order', (_name, columns, usual) => {
    for (const locale of ['vi', 'en'] as const) {
      const headings = Object.values(columns).map((column) => columnHeading(column, locale).toLocaleLowerCase(locale));
      expect(new Set(headings).size).toBe(headings.length);
      expect(headings.every((heading) => heading === heading.normalize('NFC').trim())).toBe(true);
    }
    expect(usual).toEqual(Object.keys(columns).filter((one) => usual.includes(one)));
    expect(usual).not.toContain('personalId');
  });

  test('a word is written in the language of the reader, nothing stays nothing, and a text is itself', () => {
    expect(columnText(memberColumns.sex, 'FEMALE', 'vi')).toBe('Nữ');
    expect(columnText(memberColumns.status, 'OFFICIAL', 'en')).toBe('Official member');
    expect(columnText(memberColumns.qualification, null, 'vi')).toBeNull();
    expect(columnText(memberColumns.personalId, '038099001234', 'vi')).toBe('038099001234');
    for (const column of [...Object.values(memberColumns), ...Object.values(candidateColumns)] as ListColumn[]) expect([column.label.vi, column.words !== undefined]).toEqual([column.label.vi, column.kind === 'WORD']);
  });
});
