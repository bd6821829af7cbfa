import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { QuotaLine } from './quota-ledger.ts';
import { quotaAt, QuotaLineKind, quotaLineLabels, refuseExceeding, refuseLine, remaining } from './quota-ledger.ts';

type Short = [kind: QuotaLineKind, amount: number, effectiveOn: string];
const lines = (...short: Short[]): QuotaLine[] =>
  short.map(([kind, amount, effectiveOn], sequence) => ({ kind, amount, effectiveOn, sequence }));

describe('quota at a day', () => {
  const ledger = lines(
    ['ASSIGNED', 12, '2021-01-12'],
    ['RAISED', 3, '2021-05-04'],
    ['MOVED', -2, '2021-07-01'],
    ['LOWERED', -4, '2021-12-20'],
    ['CANCELLED', -9, '2021-12-30'],
  );
  test.each([
    ['2021-01-11', null, null],
    ['2021-01-12', 12, 12],
    ['2021-05-04', 12, 15],
    ['2021-10-15', 12, 13],
    ['2021-12-20', 12, 9],
    ['2021-12-30', 12, null],
  ])('%s: original %s, adjusted %s', (asOf, original, adjusted) => {
    expect(quotaAt(ledger, asOf)).toEqual({ original, adjusted });
    expect(quotaAt([...ledger].reverse(), asOf)).toEqual({ original, adjusted });
  });

  test('none, 0 and cancelled are three things', () => {
    expect(quotaAt([], '2021-12-31')).toEqual({ original: null, adjusted: null });
    // What only came from another unit is that unit's original.
    for (const kind of ['MOVED', 'CARRIED'] as const) expect(quotaAt(lines([kind, 2, '2021-07-01']), '2021-12-31')).toEqual({ original: null, adjusted: 2 });
    expect(quotaAt(lines(['ASSIGNED', 0, '2021-01-12']), '2021-12-31')).toEqual({ original: 0, adjusted: 0 });
    expect(quotaAt(lines(['ASSIGNED', 5, '2021-01-12'], ['CANCELLED', -5, '2021-02-01']), '2021-12-31')).toEqual({
      original: 5,
      adjusted: null,
    });
  });

  test('lowered to 0 is 0, and a cancelled quota can be assigned again', () => {
    expect(quotaAt(lines(['ASSIGNED', 5, '2021-01-12'], ['LOWERED', -5, '2021-02-01']), '2021-12-31').adjusted).toBe(0);
    const again = lines(['ASSIGNED', 5, '2021-01-12'], ['CANCELLED', -5, '2021-02-01'], ['ASSIGNED', 7, '2021-02-01']);
    expect(quotaAt(again, '2021-12-31')).toEqual({ original: 5, adjusted: 7 });
  });

  test('lines of one day keep the order in which they were recorded', () => {
    const day = '2021-02-01';
    const same: QuotaLine[] = [
      { kind: 'ASSIGNED', amount: 7, effectiveOn: day, sequence: 3 },
      { kind: 'CANCELLED', amount: -5, effectiveOn: day, sequence: 2 },
      { kind: 'ASSIGNED', amount: 5, effectiveOn: day, sequence: 1 },
    ];
    expect(quotaAt(same, day)).toEqual({ original: 5, adjusted: 7 });
  });
});

describe('the next line', () => {
  const five = lines(['ASSIGNED', 5, '2021-01-12']);
  const gone = lines(['ASSIGNED', 5, '2021-01-12'], ['CANCELLED', -5, '2021-01-12']);
  test.each<[string, QuotaLine[], Short, string | null]>([
    ['first assignment', [], ['ASSIGNED', 5, '2021-01-12'], null],
    ['assigned 0', [], ['ASSIGNED', 0, '2021-01-12'], null],
    ['assigned below 0', [], ['ASSIGNED', -1, '2021-01-12'], 'QUOTA_NEGATIVE'],
    ['half a person', [], ['ASSIGNED', 1.5, '2021-01-12'], 'INVALID_INPUT'],
    ['assigned twice', five, ['ASSIGNED', 6, '2021-02-01'], 'INVALID_INPUT'],
    ['assigned after a cancellation', gone, ['ASSIGNED', 6, '2021-02-01'], null],
    ['raised', five, ['RAISED', 1, '2021-02-01'], null],
    ['raised by 0', five, ['RAISED', 0, '2021-02-01'], 'INVALID_INPUT'],
    ['raised downwards', five, ['RAISED', -1, '2021-02-01'], 'INVALID_INPUT'],
    ['raised from nothing', [], ['RAISED', 1, '2021-02-01'], 'QUOTA_NOT_ASSIGNED'],
    ['raised after a cancellation', gone, ['RAISED', 1, '2021-02-01'], 'QUOTA_NOT_ASSIGNED'],
    ['lowered to 0', five, ['LOWERED', -5, '2021-02-01'], null],
    ['lowered below 0', five, ['LOWERED', -6, '2021-02-01'], 'QUOTA_NEGATIVE'],
    ['lowered upwards', five, ['LOWERED', 1, '2021-02-01'], 'INVALID_INPUT'],
    ['moved away', five, ['MOVED', -2, '2021-02-01'], null],
    ['moved away too much', five, ['MOVED', -6, '2021-02-01'], 'QUOTA_NEGATIVE'],
    ['moved nothing', five, ['MOVED', 0, '2021-02-01'], 'INVALID_INPUT'],
    ['moved to a unit without quota', [], ['MOVED', 2, '2021-02-01'], 'QUOTA_NOT_ASSIGNED'],
    ['carried to a new unit', [], ['CARRIED', 4, '2021-02-01'], null],
    ['carried from nothing', [], ['CARRIED', -4, '2021-02-01'], 'QUOTA_NOT_ASSIGNED'],
    ['cancelled whole', five, ['CANCELLED', -5, '2021-02-01'], null],
    ['cancelled in part', five, ['CANCELLED', -4, '2021-02-01'], 'INVALID_INPUT'],
    ['cancelled upwards', five, ['CANCELLED', 5, '2021-02-01'], 'INVALID_INPUT'],
    ['before the line before', five, ['RAISED', 1, '2021-01-11'], 'DATE_OUT_OF_ORDER'],
    ['on the same day', five, ['RAISED', 1, '2021-01-12'], null],
  ])('%s', (_, before, [kind, amount, effectiveOn], code) => {
    expect(refuseLine(before, { kind, amount, effectiveOn })?.code ?? null).toBe(code);
  });

  test('whatever the lines let through, no day is below 0 and the figure is the sum', () => {
    const kind = fc.constantFrom(...Object.values(QuotaLineKind));
    const attempt = fc.record({
      kind,
      amount: fc.integer({ min: -20, max: 20 }),
      month: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 40 }), (attempts) => {
        const ledger: QuotaLine[] = [];
        let since = 0;
        for (const { kind: of, amount, month } of attempts) {
          const line = { kind: of, amount, effectiveOn: `2021-${String(month).padStart(2, '0')}-10` };
          if (refuseLine(ledger, line) !== null) continue;
          ledger.push({ ...line, sequence: ledger.length });
          if (of === 'CANCELLED') since = ledger.length;
          const { adjusted } = quotaAt(ledger, '2021-12-31');
          const live = ledger.slice(since);
          expect(adjusted).toBe(live.length === 0 ? null : live.reduce((sum, one) => sum + one.amount, 0));
          expect(adjusted === null || adjusted >= 0).toBe(true);
        }
      }),
    );
    expect(Object.keys(quotaLineLabels).sort()).toEqual(Object.values(QuotaLineKind).sort());
  });
});

describe('what is left to give', () => {
  test.each([
    [20, [5, null, 0, 7], 8],
    [20, [], 20],
    [20, [15, 15], -10],
    [null, [5], null],
  ])('%s with %j given leaves %s', (own, given, left) => expect(remaining(own, given)).toBe(left));

  test.each<[number | null, number[], number, string | null]>([
    [20, [12], 8, null],
    [20, [12], 9, 'QUOTA_EXCEEDED'],
    [20, [25], -1, null],
    [20, [25], 1, 'QUOTA_EXCEEDED'],
    [20, [20], 0, null],
    [null, [], 1, 'QUOTA_NOT_ASSIGNED'],
  ])('own %s, given %j, %d more', (own, given, change, code) =>
    expect(refuseExceeding(own, given, change)?.code ?? null).toBe(code),
  );

  test('an over-given quota has nothing left, not less', () => {
    expect(refuseExceeding(20, [25], 1)?.params).toEqual({ remaining: 0, requested: 1 });
  });
});
