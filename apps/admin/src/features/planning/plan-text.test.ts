import { expect, test } from '@jest/globals';
import { noEntries } from './grid/draft-cells.ts';
import type { PlanRow } from './grid/rows.ts';
import { planTexts, toCsv, toTabs } from './plan-text.ts';

const heads = { unit: 'Đơn vị', members: 'Đảng viên', pipeline: 'Nguồn', quota: 'Chỉ tiêu', original: 'Giao đầu', done: 'Đã kết nạp', difference: 'So TB', remark: 'Ghi chú' };
const row = (name: string, quota: number | null): PlanRow => ({
  __typename: 'PlanRow',
  unit: { __typename: 'Unit', id: name, name, shortName: name, kind: 'WARD_PARTY_ORG', sector: 'WARD' },
  members: 1905, pipeline: 3, readyForDecision: 1, feasible: null, draft: null, draftRemark: null, assignedRemark: null, locked: false, canCounter: false, counter: null, minimum: null, maximum: null, done: 2, previousTerm: null, difference: null,
  admissionsByYear: [{ __typename: 'YearCount', year: 2020, count: 4 }],
  quota: quota === null ? null : { __typename: 'QuotaFigure', original: quota, adjusted: quota, loweredLate: 0 },
  percent: { __typename: 'Percent', numerator: 2, denominator: quota, value: null, smallBase: false },
});

test('a unit without a quota leaves its cells empty, one with 0 says 0; numbers carry no thousands marks', () => {
  const [head, none, zero] = planTexts([row('A', null), row('B', 0)], false, noEntries, heads);
  expect(head).toEqual(['Đơn vị', 'Đảng viên', '2020', 'Nguồn', 'Giao đầu', 'Chỉ tiêu', 'Đã kết nạp', 'So TB', 'Ghi chú']);
  expect(none).toEqual(['A', '1905', '4', '3', '', '', '2', '', '']);
  expect(zero).toEqual(['B', '1905', '4', '3', '0', '0', '2', '-4', '']);
});

test('nothing that is pasted can run as a formula, a negative number stays a number', () => {
  expect(toTabs([['=1+1', '-4', '-4+1', 'a\tb']])).toBe("'=1+1\t-4\t'-4+1\ta b");
});

test('CSV says which alphabet it is in and doubles quotes', () => {
  expect(toCsv([['Xã "Đông" Hiếu', '']])).toBe('\ufeff"Xã ""Đông"" Hiếu",""\r\n');
});
