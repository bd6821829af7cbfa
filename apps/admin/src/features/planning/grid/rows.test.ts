import { describe, expect, test } from '@jest/globals';
import { noEntries, step } from './draft-cells.ts';
import { differenceOf, isSeenInPart, quotaOf, sumOf, sumUp, withRemarks } from './rows.ts';
import type { PlanRow } from './rows.ts';

const row = (id: string, draft: number | null, adjusted: number | null, years: number[] = []): PlanRow => ({
  __typename: 'PlanRow',
  unit: { __typename: 'Unit', id, name: id, shortName: id, kind: 'WARD_PARTY_ORG', sector: 'WARD' },
  members: 100, pipeline: 0, readyForDecision: 0, feasible: null, draft, draftRemark: null, assignedRemark: null, locked: false, canCounter: false, counter: null, minimum: null, maximum: null, done: 0, previousTerm: null, difference: null,
  admissionsByYear: years.map((count, index) => ({ __typename: 'YearCount', year: 2020 + index, count })),
  quota: adjusted === null ? null : { __typename: 'QuotaFigure', original: adjusted, adjusted, loweredLate: 0 },
  percent: { __typename: 'Percent', numerator: 0, denominator: adjusted, value: null, smallBase: false },
});
const plan = (state: 'DRAFT' | 'PUBLISHED', target: number | null, reserve: number | null = null) =>
  ({ state, target, totals: { __typename: 'PlanTotals', target, assigned: 0, reserve, gap: null, unitsAssigned: 0, unitsWithout: 0 } }) as const;

describe('sums of the grid', () => {
  const rows = [row('a', 5, 7), row('b', null, null), row('c', 0, 0)];
  test('a draft adds drafts, a published plan what stands today; 0 is a quota, empty is none', () => {
    expect(sumUp(plan('DRAFT', 10), rows, noEntries)).toMatchObject({ assigned: 5, gap: 5, units: 2, without: 1 });
    expect(sumUp(plan('PUBLISHED', 6), rows, noEntries)).toMatchObject({ assigned: 7, gap: -1, units: 2, without: 1 });
  });
  test('the reserve is a part of the gap, not beside it', () => {
    expect(sumUp(plan('PUBLISHED', 10, 3), rows, noEntries)).toMatchObject({ assigned: 7, reserve: 3, gap: 3 });
  });
  test('what is being typed counts at once', () => {
    const entries = step(noEntries, { kind: 'enter', cells: [{ unitId: 'b', cell: { amount: 4, remark: null }, base: { amount: null, remark: null } }, { unitId: 'a', cell: { amount: null, remark: null }, base: { amount: 5, remark: null } }] });
    expect(sumUp(plan('DRAFT', 10), rows, entries)).toMatchObject({ assigned: 4, reserve: 0, gap: 6, units: 2 });
    expect(quotaOf(row('a', 5, 7), false, entries)).toBe(7);
  });
  test('without a target there is no gap', () => expect(sumUp(plan('DRAFT', null), rows, noEntries).gap).toBeNull());
});

test('the quota of a term is compared with the term before, not with single years', () => {
  expect(differenceOf({ ...row('a', 30, 30, [4, 5, 4]), previousTerm: 22 }, 30)).toBe(8);
  expect(differenceOf({ ...row('a', null, null, [4, 5, 4]), previousTerm: 22 }, null)).toBeNull();
});

test('the difference is to the mean of the years, half up, and absent without a quota', () => {
  expect(differenceOf(row('a', 5, 5, [4, 5, 4]), 5)).toBe(1);
  expect(differenceOf(row('a', 5, 5, [4, 5]), 5)).toBe(0);
  expect(differenceOf(row('a', null, null, [4, 5, 4]), null)).toBeNull();
});

test('a column without any figure has no sum', () => {
  expect(sumOf([null, null])).toBeNull();
  expect(sumOf([null, 0])).toBe(0);
});

test('remarks of a published plan are those its quotas were assigned with', () => {
  const rows = withRemarks([{ ...row('a', null, 5), assignedRemark: 'Khó nguồn' }, row('b', null, 5)]);
  expect(rows.map(({ draftRemark }) => draftRemark)).toEqual(['Khó nguồn', null]);
});

test('a plan is seen in part by whoever has not the right to all of it, not where its target is not assigned yet', () => {
  expect([isSeenInPart({ permissions: { seesWhole: true } }), isSeenInPart({ permissions: { seesWhole: false } })]).toEqual([false, true]);
});
