import { describe, expect, test } from '@jest/globals';
import { readListKept } from './list-kept.ts';
import { lostParts, opensPlainly, searchOfView, viewSearch } from './list-search.ts';

const read = (search: Record<string, unknown>) => ({
  status: ['ended', 'all'].find((one) => one === search['status']),
  ...readListKept(search, ['name', 'sex', 'born']),
});

describe('what a saved view keeps of an address', () => {
  test('conditions and columns; neither the unit, the period and the day nor what lies open nor the view itself', () => {
    expect(viewSearch({ unit: 'u', asOf: '2021-10-15', period: '2021', open: '7', saved: 'v', status: 'ended', columns: ['sex', 'name'] }, read)).toBe('columns=name&columns=sex&status=ended');
    expect(viewSearch({ unit: 'u' }, read)).toBe('');
  });
  test('in whatever order the address says them', () => {
    expect(viewSearch({ columns: 'sex', status: 'all' }, read)).toBe(viewSearch({ status: 'all', columns: ['sex'] }, read));
  });
});

describe('how a list opens', () => {
  test('plainly, where the address says nothing about it', () => {
    expect(opensPlainly({})).toBe(true);
    expect(opensPlainly({ unit: 'u', asOf: '2021-10-15', status: undefined })).toBe(true);
  });
  test('a condition, a column, a view, or the wish for the plain list is said', () => {
    for (const said of [{ status: 'ended' }, { columns: ['sex'] }, { saved: 'v' }, { saved: 'all' }]) expect(opensPlainly({ unit: 'u', ...said })).toBe(false);
  });
  test('with a view: its parts in place of those that stand, the unit and the day stay', () => {
    expect(searchOfView({ unit: 'u', status: 'all', q: 'an' }, { id: 'v', search: 'columns=sex&status=ended' })).toEqual({ unit: 'u', period: undefined, asOf: undefined, columns: 'sex', status: 'ended', saved: 'v' });
  });
});

describe('a view that speaks of what is gone', () => {
  test('opens with what is left, and the rest is named', () => {
    expect(lostParts('columns=sex&columns=shoeSize&status=sleeping&ward=7', read)).toEqual(['shoeSize', 'status', 'ward']);
    expect(viewSearch({ columns: ['sex', 'shoeSize'], status: 'sleeping', ward: '7' }, read)).toBe('columns=sex');
  });
  test('one that is whole loses nothing', () => expect(lostParts('columns=name&columns=sex&status=ended', read)).toEqual([]));
});
