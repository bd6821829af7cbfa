import { describe, expect, test } from '@jest/globals';
import { fold } from '@dangvu/ui/fold';
import type { TreeUnitFragment } from './organisation.generated.ts';
import { markedParts, treeNode } from './unit-tree.ts';

const unit = (id: string, childCount: number, endedOn: string | null = null) => ({ id, name: id, childCount, endedOn }) as TreeUnitFragment;

describe('units as a tree', () => {
  const loaded = new Map([['town', [unit('ward', 3), unit('old', 0, '2019-12-31')]]]);
  test('what is not loaded stays unasked, what has ended is left out unless wanted', () => {
    const open = treeNode(unit('town', 2), { loaded, closed: false, note: () => '' });
    expect(open.children?.map((child) => child.id)).toEqual(['ward']);
    expect(open.children?.[0]).toMatchObject({ hasChildren: true });
    expect(open.children?.[0]?.children).toBeUndefined();
    const all = treeNode(unit('town', 2), { loaded, closed: true, note: () => '' });
    expect(all.children?.map((child) => [child.id, child.closed])).toEqual([['ward', false], ['old', true]]);
  });
});

describe('marking what was searched', () => {
  test('finds letters whatever their marks, and keeps the marks of the name', () => {
    expect(markedParts('Đảng bộ phường Hòa Hiếu', 'hoa hieu', fold)).toEqual(['Đảng bộ phường ', 'Hòa Hiếu', '']);
    expect(markedParts('Đảng bộ Công an', 'dang', fold)).toEqual(['', 'Đảng', ' bộ Công an']);
    expect(markedParts('Trường THPT', 'xom', fold)).toBeNull();
  });
});
