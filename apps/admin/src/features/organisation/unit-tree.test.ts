import { describe, expect, test } from '@jest/globals';
import { fold } from '@dangvu/ui/fold';
import type { TreeUnitFragment } from './organisation.generated.ts';
import { markedParts, treeNode } from './unit-tree.ts';

const unit = (id: string, childCount: number, endedOn: string | null = null) => ({ id, name: id, childCount, endedOn }) as TreeUnitFragment;

describe('units as a tree', () => {
  const loaded = new Map([['town', [unit('ward', 3), unit('old', 0, '2019-12-31')]]]);
  test('what is not loaded stays unasked, what has ended is left out unless wanted', () => {
    const open = treeNode(unit('town', 2), { loaded, day: '2026-11-28', closed: false, note: () => '' });
    expect(open.children?.map((child) => child.id)).toEqual(['ward']);
    expect(open.children?.[0]).toMatchObject({ hasChildren: true });
    expect(open.children?.[0]?.children).toBeUndefined();
    const all = treeNode(unit('town', 2), { loaded, day: '2026-11-28', closed: true, note: () => '' });
    expect(all.children?.map((child) => [child.id, child.closed])).toEqual([['ward', false], ['old', true]]);
  });
  test('on a past day a unit that ended later is there like any other, to its last day', () => {
    const on = (day: string) => treeNode(unit('town', 2), { loaded, day, closed: false, note: () => '' }).children?.map((child) => [child.id, child.closed]);
    expect(on('2019-12-31')).toEqual([['ward', false], ['old', false]]);
    expect(on('2020-01-01')).toEqual([['ward', false]]);
  });
});

describe('marking what was searched', () => {
  test('finds letters whatever their marks, and keeps the marks of the name', () => {
    expect(markedParts('Đảng bộ phường Hòa Hiếu', 'hoa hieu', fold)).toEqual(['Đảng bộ phường ', 'Hòa Hiếu', '']);
    expect(markedParts('Đảng bộ Công an', 'dang', fold)).toEqual(['', 'Đảng', ' bộ Công an']);
    expect(markedParts('Trường THPT', 'xom', fold)).toBeNull();
  });
});
