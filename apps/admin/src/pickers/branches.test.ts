import { expect, test } from '@jest/globals';
import { drawTree, pathTo } from './branches.ts';

const unit = (id: string, childCount = 0) => ({ id, name: `Đảng bộ ${id}`, shortName: id, childCount });
const branches = { town: [unit('ward', 2), unit('school')], ward: [unit('cell', 1)], cell: [unit('leaf')] };

test('draws what is known: no children, children not asked for yet, children', () => {
  expect(drawTree(branches, 'elsewhere')).toBeUndefined();
  const [ward, school] = drawTree({ town: branches.town }, 'town') ?? [];
  expect(ward).toMatchObject({ label: 'Đảng bộ ward', hasChildren: true, children: undefined });
  expect(school).toMatchObject({ hasChildren: false, children: [] });
  expect(drawTree(branches, 'town')?.[0]?.children?.[0]?.children?.[0]).toMatchObject({ id: 'leaf', children: [] });
});

test('the path to a unit, without the root and without itself', () => {
  expect(pathTo(branches, 'town', 'leaf')).toEqual(['ward', 'cell']);
  expect(pathTo(branches, 'town', 'ward')).toEqual([]);
});
