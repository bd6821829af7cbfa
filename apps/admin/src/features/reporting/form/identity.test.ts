import { FormCell, monthlyForm } from '@dangvu/domain/reporting/monthly-form';
import { expect, test } from '@jest/globals';
import type { Cell } from './declared.ts';
import { brokenIdentity } from './identity.ts';

const cells = (given: Partial<Record<Cell['code'], number>>): Cell[] => Object.values(FormCell).map((code): Cell => ({
  __typename: 'ReportCell', code, label: code, definition: '', group: monthlyForm.find(({ cell }) => cell === code)?.kind ?? '', value: given[code] ?? 0, derived: 0,
  declared: given[code] ?? null, reason: null, returnReason: null, previousYear: null,
}));

test('opening, what came and what went give the closing, or both sums are told', () => {
  expect(brokenIdentity(cells({ OPENING: 10, ADMITTED: 2, DIED: 1, CLOSING: 11 }))).toBeNull();
  expect(brokenIdentity(cells({ OPENING: 10, ADMITTED: 15, CLOSING: 11 }))).toEqual({ computed: 25, closing: 11 });
  expect(brokenIdentity(cells({}), { ADMITTED: { text: '3', reason: '' } })).toEqual({ computed: 3, closing: 0 });
  expect(brokenIdentity([])).toBeNull();
});
