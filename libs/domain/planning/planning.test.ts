import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { periodOf, termOf } from '../calendar/period.ts';
import { formatMessage } from '../errors/messages.ts';
import { attainment, Pace, paceLabels } from './attainment.ts';
import { parseQuotaCell } from './parse-quota-cell.ts';
import { percentOf, share, SMALL_BASE, wholePercent } from './percent.ts';
import type { PlanToPublish } from './publish-check.ts';
import { checkPublication } from './publish-check.ts';

const count = fc.integer({ min: 0, max: 1_000_000 });
const base = fc.integer({ min: 1, max: 1_000_000 });

describe('percent', () => {
  test.each([
    [639, 597, 107.04, 107],
    [156, 120, 130, 130],
    [130, 120, 108.33, 108],
    [0, 120, 0, 0],
    [1, 3, 33.33, 33],
    [2, 3, 66.67, 67],
    [1, 8, 12.5, 13],
    [1, 80_000, 0, 0],
    [1, 20_000, 0.01, 0],
    [1, 20_001, 0, 0],
    [9099, 20_000, 45.5, 45],
    [201, 200, 100.5, 101],
  ])('%d of %d is %d %%, printed %d %%', (n, d, percent, whole) => {
    expect([percentOf(n, d), wholePercent(n, d)]).toEqual([percent, whole]);
  });

  test('no base and a base of 0 give no percentage, and are told apart', () => {
    expect(share(100, null)).toEqual({ numerator: 100, denominator: null, percent: null, smallBase: false });
    expect(share(3, 0)).toEqual({ numerator: 3, denominator: 0, percent: null, smallBase: true });
    expect([wholePercent(1, null), wholePercent(1, 0)]).toEqual([null, null]);
  });

  test('small bases are marked', () => {
    expect(share(1, SMALL_BASE - 1)).toMatchObject({ smallBase: true, percent: 25 });
    expect(share(1, SMALL_BASE)).toMatchObject({ smallBase: false });
  });

  test('it is the nearest hundredth, and of two the upper', () => {
    fc.assert(
      fc.property(count, base, (n, d) => {
        // In hundredths of a percent: 2·|p·d − 10000·n| ≤ d, and the tie only when p is above.
        const p = BigInt(Math.round((percentOf(n, d) ?? -1) * 100));
        const off = 2n * (p * BigInt(d) - 10_000n * BigInt(n));
        expect(off > -BigInt(d) && off <= BigInt(d)).toBe(true);
        const whole = BigInt(wholePercent(n, d) ?? -1);
        const wholeOff = 2n * (whole * BigInt(d) - 100n * BigInt(n));
        expect(wholeOff > -BigInt(d) && wholeOff <= BigInt(d)).toBe(true);
      }),
    );
  });

  test.each([
    [-1, 5],
    [1, -5],
    [1.5, 5],
    [1, 2 ** 60],
    [Number.NaN, 5],
  ])('%d of %d is no share', (n, d) => {
    expect(() => percentOf(n, d)).toThrow(RangeError);
  });
});

describe('attainment', () => {
  const year = periodOf('YEAR', 2021);
  test.each([
    [100, null, '2021-10-15', 'NOT_ASSIGNED', null, null, null],
    [3, 0, '2021-10-15', 'NONE_EXPECTED', 0, 3, 0],
    [0, 0, '2021-10-15', 'NONE_EXPECTED', 0, 0, 0],
    [87, 120, '2021-10-15', 'BEHIND', 94, -7, 33],
    [94, 120, '2021-10-15', 'ON_PACE', 94, 0, 26],
    [95, 120, '2021-10-15', 'AHEAD', 94, 1, 25],
    [120, 120, '2021-10-15', 'DONE', 94, 26, 0],
    [130, 120, '2021-10-15', 'DONE', 94, 36, 0],
    [0, 1, '2021-12-30', 'ON_PACE', 0, 0, 1],
    [0, 1, '2021-12-31', 'BEHIND', 1, -1, 1],
    [0, 120, '2020-12-31', 'ON_PACE', 0, 0, 120],
    [119, 120, '2022-06-01', 'BEHIND', 120, -1, 1],
  ])('%d of %s on %s: %s', (done, quota, asOf, pace, expectedByNow, gapToPace, left) => {
    expect(attainment(done, quota, year, asOf)).toEqual({
      ...share(done, quota),
      pace,
      expectedByNow,
      gapToPace,
      left,
    });
  });

  test('the term of the article', () => {
    expect(attainment(639, 597, termOf('2015-01-01', '2020-12-31'), '2020-12-31')).toMatchObject({
      numerator: 639,
      denominator: 597,
      percent: 107.04,
      pace: 'DONE',
    });
  });

  test('what is expected never falls and ends at the quota', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 400 }),
        (quota, a, b) => {
          const at = (days: number) =>
            attainment(0, quota, year, new Date(Date.UTC(2020, 11, 31 + days)).toISOString().slice(0, 10))
              .expectedByNow ?? -1;
          const [first, second] = [Math.min(a, b), Math.max(a, b)];
          expect(at(first)).toBeLessThanOrEqual(at(second));
          expect(at(365)).toBe(quota);
        },
      ),
    );
    expect(Object.keys(paceLabels).sort()).toEqual(Object.values(Pace).sort());
  });
});

describe('a quota cell', () => {
  test.each([
    ['', null],
    ['   ', null],
    ['\u00a0', null],
    ['0', 0],
    ['12', 12],
    [' 12 ', 12],
    ['007', 7],
    ['1.905', 1905],
    ['1 905', 1905],
    ['1\u00a0905', 1905],
    ['12.345', 12345],
    ['１２', 12],
    ['１．９０５', 1905],
    ['99999', 99999],
  ])('“%s” is %s', (text, value) => expect(parseQuotaCell(text)).toEqual({ ok: true, value }));

  test.each([
    ['12,5', 'INVALID_INPUT'],
    ['12.5', 'INVALID_INPUT'],
    ['1,905', 'INVALID_INPUT'],
    ['1.90', 'INVALID_INPUT'],
    ['0.905', 'INVALID_INPUT'],
    ['1.905 000', 'INVALID_INPUT'],
    ['1.905,00', 'INVALID_INPUT'],
    ['100000', 'INVALID_INPUT'],
    ['12 người', 'INVALID_INPUT'],
    ['+5', 'INVALID_INPUT'],
    ['1e3', 'INVALID_INPUT'],
    ['05/01/2026', 'INVALID_INPUT'],
    ['0x10', 'INVALID_INPUT'],
    ['∞', 'INVALID_INPUT'],
    ['-', 'INVALID_INPUT'],
    ['5%', 'INVALID_INPUT'],
    ['٣', 'INVALID_INPUT'],
    ['-5', 'QUOTA_NEGATIVE'],
    ['\u22125', 'QUOTA_NEGATIVE'],
    ['– 5', 'QUOTA_NEGATIVE'],
    ['(5)', 'QUOTA_NEGATIVE'],
    ['-1.905', 'QUOTA_NEGATIVE'],
    ['9'.repeat(400), 'INVALID_INPUT'],
  ])('“%s” is asked back: %s', (text, code) => {
    const cell = parseQuotaCell(text);
    expect(cell).toMatchObject({ ok: false, refusal: { code } });
    if (!cell.ok) expect(formatMessage(cell.refusal.code, 'vi', cell.refusal.params).length).toBeLessThan(200);
  });

  test('what the grid shows can be pasted back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), (value) => {
        const shown = value.toFixed(0).replace(/\B(?=(\d{3})+$)/g, '.');
        expect(parseQuotaCell(shown)).toEqual({ ok: true, value });
      }),
    );
  });

  test('no text makes it throw, and a value is a whole number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cell = parseQuotaCell(text);
        if (cell.ok && cell.value !== null) expect(Number.isSafeInteger(cell.value) && cell.value >= 0).toBe(true);
      }),
    );
  });
});

describe('publishing a plan', () => {
  const plan: PlanToPublish = {
    state: 'DRAFT',
    target: 120,
    targetIs: 'OWN',
    reserve: 10,
    quotas: [60, 50, 0, null],
    remark: null,
    decision: { number: '15-QĐ/ThU', issuedOn: '2021-01-12' },
    today: '2021-01-15',
  };
  const divided = { targetIs: 'ASSIGNED', quotas: [60, 50] } as const;
  const codes = (change: Partial<PlanToPublish>) =>
    checkPublication({ ...plan, ...change }).refusals.map(({ code }) => code);

  test('target = assigned + reserve', () =>
    expect(checkPublication(plan)).toEqual({ assigned: 110, gap: 0, refusals: [] }));

  test.each<[string, Partial<PlanToPublish>, string[]]>([
    ['published', { state: 'PUBLISHED' }, ['PLAN_NOT_DRAFT']],
    ['nobody gets anything', { quotas: [null, null], reserve: 120 }, ['PLAN_EMPTY']],
    ['everybody gets 0', { quotas: [0, 0], reserve: 120 }, []],
    ['too little given', { quotas: [60, 40] }, ['PLAN_GAP_NEEDS_REMARK']],
    ['too little given, said why', { quotas: [60, 40], remark: 'Chờ sắp xếp chi bộ' }, []],
    ['too much given of an own target', { quotas: [60, 60] }, ['PLAN_GAP_NEEDS_REMARK']],
    ['too much given of an own target, said why', { quotas: [60, 60], remark: 'Giao vượt' }, []],
    [
      'too much given of an assigned quota',
      { quotas: [60, 60], targetIs: 'ASSIGNED', remark: 'Giao vượt' },
      ['QUOTA_EXCEEDED'],
    ],
    ['less than an assigned quota', { quotas: [60], targetIs: 'ASSIGNED', remark: 'Giữ lại' }, []],
    ['no target', { target: null }, ['INVALID_INPUT']],
    ['nothing assigned by the superior', { target: null, targetIs: 'ASSIGNED' }, ['QUOTA_NOT_ASSIGNED']],
    ['a negative quota', { quotas: [115, -5] }, ['QUOTA_NEGATIVE']],
    ['a negative reserve', { quotas: [121], reserve: -1 }, ['QUOTA_NEGATIVE']],
    ['no decision', { decision: null }, ['DECISION_REQUIRED']],
    ['a decision without number', { decision: { number: ' ', issuedOn: '2021-01-12' } }, ['DECISION_REQUIRED']],
    ['a decision of tomorrow', { decision: { number: '1', issuedOn: '2021-01-16' } }, ['DATE_IN_FUTURE']],
    ['a part of a quota that was assigned later', { ...divided, targetSince: [{ on: '2021-01-12', amount: null }, { on: '2021-01-14', amount: 120 }] }, ['DATE_OUT_OF_ORDER']],
    ['more than the quota was on the day', { ...divided, targetSince: [{ on: '2021-01-12', amount: 109 }, { on: '2021-01-14', amount: 120 }] }, ['QUOTA_EXCEEDED_ON_DAY']],
    ['more than the quota was on a day since', { ...divided, targetSince: [{ on: '2021-01-12', amount: 120 }, { on: '2021-01-13', amount: null }, { on: '2021-01-14', amount: 120 }] }, ['QUOTA_EXCEEDED_ON_DAY']],
    ['as much as the quota has been since', { ...divided, targetSince: [{ on: '2021-01-12', amount: 110 }, { on: '2021-01-14', amount: 120 }] }, []],
    [
      'everything at once',
      { state: 'PUBLISHED', quotas: [], decision: null },
      ['PLAN_NOT_DRAFT', 'PLAN_EMPTY', 'PLAN_GAP_NEEDS_REMARK', 'DECISION_REQUIRED'],
    ],
  ])('%s', (_, change, expected) => expect(codes(change)).toEqual(expected));

  test('the gap is told in numbers', () => {
    const [refusal] = checkPublication({ ...plan, quotas: [100, 20] }).refusals;
    expect(refusal?.params).toEqual({ target: 120, assigned: 120, reserve: 10, gap: -10 });
    expect(checkPublication({ ...plan, target: null }).gap).toBeNull();
    expect(checkPublication({ ...plan, targetIs: 'ASSIGNED', quotas: [115] }).refusals[0]?.params).toEqual({
      remaining: 110,
      requested: 115,
    });
  });
});
