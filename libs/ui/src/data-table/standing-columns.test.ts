import { expect, test } from '@jest/globals';
import { standingColumns } from './standing-columns.ts';
import type { Column } from './table-props.ts';

const cell = () => null;
const columns: Column<object>[] = [
  { key: 'name', header: 'Họ và tên', cell },
  { key: 'branch', header: 'Chi bộ', cell, card: 'bare' },
  { key: 'sex', header: 'Giới', cell, card: 'none' },
  { key: 'religion', header: 'Tôn giáo', cell, usual: false },
];
const keys = (chosen?: readonly string[]) => standingColumns(columns, chosen).map(({ key }) => key);

test('a list begins with its usual columns', () => expect(keys()).toEqual(['name', 'branch', 'sex']));

test('what was chosen stands in the order of the list; the name stays, and what there is no longer is passed over', () => {
  expect(keys(['religion', 'branch', 'shoeSize'])).toEqual(['name', 'branch', 'religion']);
  expect(keys([])).toEqual(['name']);
});

test('a card shows what was chosen, also what it leaves out otherwise', () => {
  expect(standingColumns(columns, undefined).map(({ card }) => card)).toEqual([undefined, 'bare', 'none']);
  expect(standingColumns(columns, ['sex', 'religion']).map(({ card }) => card)).toEqual([undefined, 'line', undefined]);
});
