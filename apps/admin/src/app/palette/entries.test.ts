import { describe, expect, test } from '@jest/globals';
import { answering, closest, tidy, yearIn } from './entries.ts';
import type { PaletteEntry } from './entries.ts';

const entry = (id: string, title: string, note?: string): PaletteEntry => ({ id, title, note, go: () => undefined });

test.each([
  ['kế hoạch 2026', 2026],
  ['mở kế hoạch năm 2015–2020', 2015],
  ['nam2021', 2021],
  ['12026', undefined],
  ['20261', undefined],
  ['3026', undefined],
  ['Nguyễn Văn An', undefined],
])('the year meant by “%s” is %s', (typed, year) => expect(yearIn(typed)).toBe(year));

describe('what answers', () => {
  const acts = [entry('a', 'Mở kế hoạch năm 2026', 'Phường Hòa Hiếu'), entry('b', 'Đổi mật khẩu'), entry('c', 'Đăng xuất')];
  test('letters without marks, in any order, also of the note', () => {
    expect(answering(acts, 'ke hoach hoa hieu').map(({ id }) => id)).toEqual(['a']);
    expect(answering(acts, 'xuat dang').map(({ id }) => id)).toEqual(['c']);
    expect(answering(acts, 'xx')).toEqual([]);
  });
  test('everything when nothing is typed', () => expect(answering(acts, ' ')).toHaveLength(3));
});

test('each thing stands once, where it stands first; empty groups are left out', () => {
  const groups = [
    { title: 'Đảng viên', entries: [entry('person-1', 'An')] },
    { title: 'Nguồn', entries: [entry('person-1', 'An')] },
    { title: 'Đơn vị', entries: [entry('unit-1', 'Khối'), entry('unit-1', 'Khối')] },
  ];
  expect(tidy(groups).map(({ title, entries }) => [title, entries.length])).toEqual([['Đảng viên', 1], ['Đơn vị', 1]]);
});

test('whole words stand before beginnings of words, these before letters within', () => {
  const found = ['Nguyễn Quang Đức', 'Nguyễn Diệu Anh', 'Nguyễn Văn An'].map((name) => entry(name, name));
  expect(closest(found, 'nguyen an', 2).map(({ title }) => title)).toEqual(['Nguyễn Văn An', 'Nguyễn Diệu Anh']);
});
