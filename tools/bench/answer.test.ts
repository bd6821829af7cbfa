import { describe, expect, test } from '@jest/globals';
import { at, canonical, hashOf, listAt, pick } from './answer.ts';

describe('answers are compared by what they say', () => {
  test('the order of names does not matter, the order of rows does', () => {
    expect(hashOf({ a: 1, b: { c: 'x', d: null } })).toBe(hashOf({ b: { d: null, c: 'x' }, a: 1 }));
    expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
  });

  test.each([
    [0, null],
    [0, '0'],
    [1, true],
    ['', null],
    [{ a: null }, {}],
    [[], {}],
    ['a","b', ['a', 'b']],
  ])('%j is not %j', (one, other) => {
    expect(hashOf(one as never)).not.toBe(hashOf(other as never));
  });

  test('the same number is the same text, however it came', () => {
    expect(canonical(JSON.parse('[84.440, 1e2, 5.0]'))).toBe('[84.44,100,5]');
  });

  test('a step that is missing is named, not taken for nothing', () => {
    const answer = { data: { dashboard: null } };
    expect(at(answer, 'data', 'dashboard')).toBeNull();
    expect(() => at(answer, 'data', 'dashboard', 'units')).toThrow('data.dashboard.units');
    expect(() => listAt(answer, 'data')).toThrow('not a list');
    expect(() => pick({ id: 1 }, { id: 'id', name: 'name' })).toThrow('name');
    expect(pick({ rowId: 1 }, { id: 'rowId' })).toEqual({ id: 1 });
  });
});
