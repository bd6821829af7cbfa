import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { leftToCarry, refuseCarried, refuseCarryOver } from './carry-over.ts';
import type { PlanDays } from './carry-over.ts';

const year = (of: number, state: PlanDays['state'] = 'PUBLISHED'): PlanDays => ({ periodKind: 'YEAR', startsOn: `${of}-01-01`, endsOn: `${of}-12-31`, state });
const term = { startsOn: '2021-01-01', endsOn: '2025-12-31' };

describe('carrying what a year has left into the next', () => {
  test.each([
    ['the next year of the term', year(2024), year(2025), [term], null],
    ['from a closed year', year(2024, 'CLOSED'), year(2025), [term], null],
    ['no term recorded', year(2025), year(2026), [], null],
    ['past the end of a term', year(2025), year(2026), [term], 'CARRY_ACROSS_TERMS'],
    ['into the first year of a term', year(2020), year(2021), [term], 'CARRY_ACROSS_TERMS'],
    ['two years on', year(2023), year(2025), [term], 'CARRY_NOT_NEXT_YEAR'],
    ['backwards', year(2025), year(2024), [term], 'CARRY_NOT_NEXT_YEAR'],
    ['from a draft', year(2024, 'DRAFT'), year(2025), [term], 'CARRY_NOT_NEXT_YEAR'],
    ['from a term', { ...year(2024), periodKind: 'TERM' as const }, year(2025), [term], 'CARRY_NOT_NEXT_YEAR'],
    ['into a draft', year(2024), year(2025, 'DRAFT'), [term], 'PLAN_NOT_PUBLISHED'],
    ['before the year is over', year(2026), year(2027), [], 'PLAN_NOT_OVER'],
  ] as const)('%s', (_, from, to, terms, code) => expect(refuseCarryOver(from, to, terms, '2026-11-20')?.code ?? null).toBe(code));

  test('never more than is left, whatever was carried before', () => {
    const count = fc.integer({ min: 0, max: 200 });
    fc.assert(fc.property(fc.option(count), count, count, count, (quota, done, carried, amount) => {
      const left = { quota, done, carried };
      expect(refuseCarried(amount, left) === null).toBe(amount <= leftToCarry(left));
      if (amount > 0 && refuseCarried(amount, left) === null) expect(done + carried + amount).toBeLessThanOrEqual(quota ?? 0);
    }));
  });
});
