import { describe, expect, test } from '@jest/globals';
import { findByTyping, moveInTree, visibleRows } from './tree-rows.ts';

interface Node { id: string; label: string; hasChildren: boolean; children?: Node[] }
const leaf = (id: string, label: string): Node => ({ id, label, hasChildren: false });
const town: Node = {
  id: 't', label: 'Đảng bộ thị xã Thái Hòa', hasChildren: true,
  children: [
    { id: 'w', label: 'Phường Hòa Hiếu', hasChildren: true, children: [leaf('b1', 'Chi bộ khối Đồng Tâm'), leaf('b2', 'Chi bộ khối Kim Tân')] },
    { id: 'x', label: 'Xã Đông Hiếu', hasChildren: true },
    leaf('s', 'Trường THPT thị xã Thái Hòa'),
  ],
};
const rows = (...open: string[]) => visibleRows([town], new Set(open));

test('only what lies below expanded nodes is visible, with level and place', () => {
  expect(rows().map((row) => row.node.id)).toEqual(['t']);
  expect(rows('t', 'w').map((row) => [row.node.id, row.level, row.position, row.siblings])).toEqual([
    ['t', 1, 1, 1], ['w', 2, 1, 3], ['b1', 3, 1, 2], ['b2', 3, 2, 2], ['x', 2, 2, 3], ['s', 2, 3, 3],
  ]);
  expect(rows('w')).toHaveLength(1);
});

describe('keys', () => {
  const open = rows('t', 'w');
  const press = (id: string, key: string) => moveInTree(open, open.findIndex((row) => row.node.id === id), key);
  const focused = (id: string) => ({ kind: 'focus', index: open.findIndex((row) => row.node.id === id) });
  test.each([
    ['t', 'ArrowDown', focused('w')], ['s', 'ArrowDown', focused('s')], ['t', 'ArrowUp', focused('t')],
    ['b2', 'Home', focused('t')], ['t', 'End', focused('s')],
    ['w', 'ArrowRight', focused('b1')], ['x', 'ArrowRight', { kind: 'expand', ids: ['x'] }], ['s', 'ArrowRight', { kind: 'none' }],
    ['w', 'ArrowLeft', { kind: 'collapse', id: 'w' }], ['b2', 'ArrowLeft', focused('w')], ['x', 'ArrowLeft', focused('t')],
    ['s', '*', { kind: 'expand', ids: ['x'] }], ['s', 'q', { kind: 'none' }],
  ])('%s %s', (id, key, move) => expect(press(id, key)).toEqual(move));
  test('an expanded node whose children are still on their way keeps the focus', () => {
    const loading = rows('t', 'x');
    expect(moveInTree(loading, loading.findIndex((row) => row.node.id === 'x'), 'ArrowRight')).toEqual({ kind: 'none' });
  });
  test('the root has no parent to go to', () => expect(moveInTree(rows(), 0, 'ArrowLeft')).toEqual({ kind: 'none' }));
});

describe('typing a name', () => {
  const open = rows('t', 'w');
  const at = (id: string) => open.findIndex((row) => row.node.id === id);
  test('goes to the next row that begins so, without marks, around the end', () => {
    expect(findByTyping(open, at('t'), 'x')).toBe(at('x'));
    expect(findByTyping(open, at('b1'), 'c')).toBe(at('b2'));
    expect(findByTyping(open, at('b2'), 'c')).toBe(at('b1'));
    expect(findByTyping(open, at('s'), 'dang')).toBe(at('t'));
  });
  test('a growing word may stay where it is', () => expect(findByTyping(open, at('b1'), 'chi b')).toBe(at('b1')));
  test('nothing begins so', () => expect(findByTyping(open, 0, 'zz')).toBe(-1));
});
