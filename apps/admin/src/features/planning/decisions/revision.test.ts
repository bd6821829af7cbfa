import { describe, expect, test } from '@jest/globals';
import type { PlanRow } from '../grid/rows.ts';
import { candidatesFor, effectsOf, growthOf, mistakesOf, newLine, ownUnit, receiversFor, toChanges } from './revision.ts';
import type { RevisionLine } from './revision.ts';

const row = (id: string, adjusted: number | null): PlanRow => ({
  __typename: 'PlanRow',
  unit: { __typename: 'Unit', id, name: id, shortName: id, kind: 'WARD_PARTY_ORG', sector: 'WARD' },
  members: 100, pipeline: 0, readyForDecision: 0, feasible: null, draft: null, draftRemark: null, assignedRemark: null, locked: false, canCounter: false, counter: null, minimum: null, maximum: null, done: 0, previousTerm: null, difference: null, admissionsByYear: [],
  quota: adjusted === null ? null : { __typename: 'QuotaFigure', original: adjusted, adjusted, loweredLate: 0 },
  percent: { __typename: 'Percent', numerator: 0, denominator: adjusted, value: null, smallBase: false },
});
const rows = [row('a', 10), row('b', 4), row('none', null), row('zero', 0)];
const line = (change: Partial<RevisionLine>): RevisionLine => ({ ...newLine(1, 'a'), amount: '3', ...change });
const shown = (lines: RevisionLine[]) => effectsOf(lines, rows).map(({ row: { unit }, before, after }) => [unit.id, before, after]);

describe('a revision', () => {
  test('raises, lowers, moves, cancels and assigns', () => {
    expect(shown([line({})])).toEqual([['a', 10, 13]]);
    expect(shown([line({ kind: 'LOWERED' })])).toEqual([['a', 10, 7]]);
    expect(shown([line({ kind: 'MOVED', toUnitId: 'b' })])).toEqual([['a', 10, 7], ['b', 4, 7]]);
    expect(shown([line({ kind: 'CANCELLED', amount: '' })])).toEqual([['a', 10, null]]);
    expect(shown([line({ kind: 'ASSIGNED', unitId: 'none' })])).toEqual([['none', null, 3]]);
  });
  test('adds lines of one unit up and leaves out what comes back to the same', () => {
    expect(shown([line({}), line({ kind: 'MOVED', toUnitId: 'b', amount: '3' })])).toEqual([['b', 4, 7]]);
  });
  test('a line that is not complete changes nothing', () => expect(shown([line({ amount: 'ba' })])).toEqual([]));
  test('more cannot be taken away than there is', () => {
    expect(mistakesOf(line({ kind: 'LOWERED', unitId: 'b', amount: '5' }), rows)).toEqual({ amount: { only: 4, wanted: 5 } });
  });
  test('a quota is assigned once; 0 is a quota', () => {
    expect(candidatesFor('ASSIGNED', rows).map(({ unit }) => unit.id)).toEqual(['none']);
    expect(mistakesOf(line({ kind: 'ASSIGNED' }), rows)).toEqual({ unit: true });
    expect(mistakesOf(line({ unitId: 'none' }), rows)).toEqual({ unit: true });
  });
  test('a move needs another unit to go to', () => {
    expect(mistakesOf(line({ kind: 'MOVED' }), rows)).toEqual({ toUnit: 'missing' });
    expect(mistakesOf(line({ kind: 'MOVED', toUnitId: 'a' }), rows)).toEqual({ toUnit: 'same' });
  });
  test('a quota is moved to a unit that has one', () => {
    expect(receiversFor('a', rows).map(({ unit }) => unit.id)).toEqual(['b', 'zero']);
    expect(mistakesOf(line({ kind: 'MOVED', toUnitId: 'none' }), rows)).toEqual({ toUnit: 'missing' });
    expect(mistakesOf(line({ kind: 'MOVED', toUnitId: 'zero' }), rows)).toEqual({});
  });
  test('0 is a quota and no change; thousands are grouped as in the grid', () => {
    expect(mistakesOf(line({ kind: 'ASSIGNED', unitId: 'none', amount: '0' }), rows)).toEqual({});
    expect(shown([line({ kind: 'ASSIGNED', unitId: 'none', amount: '0' })])).toEqual([['none', null, 0]]);
    expect(shown([line({ amount: '1.000' })])).toEqual([['a', 10, 1010]]);
    expect(toChanges([line({ kind: 'ASSIGNED', unitId: 'none', amount: '0' }), line({ amount: '1 000' })])).toMatchObject([{ amount: 0 }, { amount: 1000 }]);
  });
  test('at the root the target is raised and lowered beside the quotas, and counts for the gap, not for what is given', () => {
    const plan = (parent: { id: string; name: string } | null) =>
      ({ target: 20, unit: { __typename: 'Unit', id: 'town', name: 'Thị xã', parent: parent && { __typename: 'Unit' as const, ...parent } } }) as const;
    const all = [...ownUnit(plan(null)), ...rows];
    expect(ownUnit(plan({ id: 'p', name: 'Tỉnh' }))).toEqual([]);
    expect((['RAISED', 'LOWERED', 'MOVED', 'ASSIGNED', 'CANCELLED'] as const).map((kind) => candidatesFor(kind, all).some(({ unit }) => unit.id === 'town'))).toEqual([true, true, false, false, false]);
    expect(receiversFor('a', all).some(({ unit }) => unit.id === 'town')).toBe(false);
    const effects = effectsOf([line({ unitId: 'town', amount: '5' }), line({ kind: 'LOWERED', amount: '2' })], all);
    expect(effects.map(({ row: { unit }, before, after }) => [unit.id, before, after])).toEqual([['town', 20, 25], ['a', 10, 8]]);
    expect(growthOf(effects)).toEqual({ given: -2, target: 5 });
    expect(mistakesOf(line({ kind: 'LOWERED', unitId: 'town', amount: '21' }), all)).toEqual({ amount: { only: 20, wanted: 21 } });
  });
  test.each(['', '0', '-3', '1,5', '1.5', 'ba', '999999'])('“%s” is no number of people', (amount) => {
    expect(mistakesOf(line({ amount }), rows)).toEqual({ amount: 'unreadable' });
  });
  test('goes out with positive people; a cancellation says no amount, only a move says where to', () => {
    expect(toChanges([line({ kind: 'LOWERED', toUnitId: 'b', reason: ' thiếu nguồn ' }), line({ kind: 'CANCELLED' })])).toEqual([
      { unitId: 'a', kind: 'LOWERED', amount: 3, reason: 'thiếu nguồn' }, { unitId: 'a', kind: 'CANCELLED' },
    ]);
  });
});
