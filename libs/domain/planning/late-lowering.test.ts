import { describe, expect, test } from '@jest/globals';
import { isLateLowering, lateFrom } from './late-lowering.ts';

describe('lowering late', () => {
  test.each([
    ['2026-12-31', '2026-10-01'],
    ['2020-12-31', '2020-10-01'],
    ['2026-06-30', '2026-04-01'],
  ])('of a period that ends on %s begins on %s', (end, first) => expect(lateFrom(end)).toBe(first));

  test.each([
    ['LOWERED', -1, '2026-09-30', '2026-09-30', false],
    ['LOWERED', -1, '2026-10-01', '2026-09-30', true],
    ['LOWERED', -1, '2026-06-01', '2026-12-20', true],
    ['MOVED', -2, '2026-11-01', '2026-11-01', true],
    ['MOVED', 2, '2026-11-01', '2026-11-01', false],
    ['RAISED', 2, '2026-11-01', '2026-11-01', false],
    ['CANCELLED', -3, '2026-12-01', '2026-12-01', true],
    ['CANCELLED', 0, '2026-12-01', '2026-12-01', false],
    ['CARRIED', -3, '2026-12-01', '2026-12-01', false],
    ['LOWERED', -1, '2027-02-01', '2027-02-01', true],
  ] as const)('%s %d from %s, decided on %s: %s', (kind, amount, effectiveOn, decidedOn, late) => {
    expect(isLateLowering({ kind, amount, effectiveOn, decidedOn }, '2026-12-31')).toBe(late);
  });
});
