import { expect, test } from '@jest/globals';
import { compareScenarios } from './compare.ts';

const unit = (id: string) => ({ id, shortName: id.toUpperCase() });

test('scenarios stand side by side by unit; no quota is not 0', () => {
  const rows = compareScenarios([
    { quotas: [{ unit: unit('a'), amount: 3, draft: 3 }, { unit: unit('b'), amount: 0, draft: null }] },
    { quotas: [{ unit: unit('a'), amount: 3, draft: 3 }, { unit: unit('c'), amount: null, draft: 2 }] },
  ]);
  expect(rows).toEqual([
    { id: 'a', name: 'A', draft: 3, amounts: [3, 3], differs: false },
    { id: 'b', name: 'B', draft: null, amounts: [0, null], differs: true },
    { id: 'c', name: 'C', draft: 2, amounts: [null, null], differs: true },
  ]);
  expect(compareScenarios([])).toEqual([]);
});
