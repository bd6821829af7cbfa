import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quotaAt, refuseLine } from '../quota-ledger.ts';
import type { QuotaLine } from '../quota-ledger.ts';
import { carryQuota, divideQuota, joinDrafts, QuotaBook } from './carry-quota.ts';
import type { QuotaCell } from './carry-quota.ts';

const cell = (planId: string, unitId: string): QuotaCell => ({ planId, unitId });
const bookOf = (amounts: Record<string, number | null>): QuotaBook => {
  const book = new QuotaBook();
  for (const [key, amount] of Object.entries(amounts)) {
    const [planId = '', unitId = ''] = key.split(' ');
    book.set({ planId, unitId }, amount);
  }
  return book;
};
const told = (lines: readonly { planId: string; unitId: string; amount: number }[]): string[] =>
  lines.map(({ planId, unitId, amount }) => `${planId} ${unitId} ${amount > 0 ? '+' : ''}${amount}`);

describe('a quota goes with the unit', () => {
  test.each([
    ['a merger adds', 5, 3, ['w b -3', 'w a +3'], 8],
    ['what was not assigned adds nothing', 5, null, [], 5],
    ['no quota and 3 are 3', null, 3, ['w b -3', 'w a +3'], 3],
    ['no quota and no quota are no quota', null, null, [], null],
    ['no quota and 0 are 0, which is a quota', null, 0, ['w a 0'], 0],
    ['a quota and 0 need no line', 5, 0, [], 5],
  ] as const)('%s', (_, a, b, lines, after) => {
    const book = bookOf({ 'w a': a, 'w b': b });
    expect(told(carryQuota(book, { amount: null, from: [cell('w', 'b')], to: [cell('w', 'a')] }))).toEqual(lines);
    expect(book.of(cell('w', 'a'))).toBe(after);
  });

  test('a branch that moves to another ward takes its quota along, and the town gives it to the other ward', () => {
    const book = bookOf({ 'A x': 4, 'A y': 6, 'B z': 5, 'town A': 12, 'town B': 5 });
    const lines = carryQuota(book, { amount: null, from: [cell('A', 'x'), cell('town', 'A')], to: [cell('B', 'x'), cell('town', 'B')] });
    expect(told(lines)).toEqual(['A x -4', 'town A -4', 'B x +4', 'town B +4']);
    expect(lines.map(({ counterpartId }) => counterpartId)).toEqual(['x', 'B', 'x', 'A']);
  });

  test('where the ward has none of the town, the town gives the other ward none', () => {
    const book = bookOf({ 'A x': 4, 'town A': null, 'town B': 5 });
    const lines = carryQuota(book, { amount: null, from: [cell('A', 'x'), cell('town', 'A')], to: [cell('B', 'x'), cell('town', 'B')] });
    expect(told(lines)).toEqual(['A x -4', 'B x +4']);
  });

  test('a branch that comes to stand directly under the town', () => {
    const book = bookOf({ 'A x': 4, 'town A': 12 });
    expect(told(carryQuota(book, { amount: null, from: [cell('A', 'x'), cell('town', 'A')], to: [cell('town', 'x')] }))).toEqual(['A x -4', 'town A -4', 'town x +4']);
  });
});

describe('a split divides by members', () => {
  test.each([
    [10, [[30, 0], [20, 0]], [6, 4]],
    [1, [[5, 0], [5, 0]], [1, 0]],
    [3, [[0, 0], [0, 0]], [2, 1]],
    [7, [[90, 0], [10, 5]], [2, 5]],
    [4, [[90, 3], [10, 5]], [4, 0]],
  ] as const)('%d by %j is %j', (quota, parts, shares) => {
    expect(divideQuota(quota, parts.map(([members, given]) => ({ members, given })))).toEqual(shares);
  });

  test('to the person, whatever the parts', () => {
    fc.assert(
      fc.property(fc.nat(2_000), fc.array(fc.record({ members: fc.nat(400), given: fc.nat(60) }), { minLength: 2, maxLength: 8 }), (quota, parts) => {
        const shares = divideQuota(quota, parts);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(quota);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
        if (parts.reduce((sum, { given }) => sum + given, 0) <= quota) expect(shares.every((share, index) => share >= (parts[index]?.given ?? 0))).toBe(true);
      }),
    );
  });
});

test('what planners had in hand: amounts and lower bounds add, an upper bound needs both, a lock stays', () => {
  const a = { amount: 3, locked: false, minimum: 1, maximum: 6 };
  expect(joinDrafts(a, { amount: null, locked: true, minimum: 2, maximum: null })).toEqual({ amount: 3, locked: true, minimum: 3, maximum: null });
  expect(joinDrafts(a, { amount: 4, locked: false, minimum: null, maximum: 5 })).toEqual({ amount: 7, locked: false, minimum: 1, maximum: 11 });
});

test('any sequence of mergers, moves and partings leaves what the town has given, every line fits the ledger, and no quota falls below 0', () => {
  const wards = ['A', 'B', 'C'];
  const amount = fc.option(fc.nat(20), { nil: null });
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 3, maxLength: 3 }),
      fc.array(fc.record({ ward: fc.nat(2), quota: amount }), { minLength: 2, maxLength: 9 }),
      fc.array(fc.record({ from: fc.nat(8), to: fc.nat(8), ward: fc.nat(2), share: fc.option(fc.nat(10), { nil: null }), moves: fc.boolean() }), { maxLength: 12 }),
      (quotas, branches, acts) => {
        const book = new QuotaBook();
        const ledger = new Map<string, QuotaLine[]>();
        const begin = (at: QuotaCell, quota: number | null): void => {
          book.set(at, quota);
          ledger.set(`${at.planId} ${at.unitId}`, quota === null ? [] : [{ kind: 'ASSIGNED', amount: quota, effectiveOn: '2026-01-10', sequence: 1 }]);
        };
        wards.forEach((ward, index) => begin(cell('town', ward), quotas[index] ?? null));
        const wardOf = branches.map(({ ward }) => ward);
        branches.forEach(({ ward, quota }, index) => begin(cell(wards[ward] ?? '', `b${index}`), quota));
        const townGave = (): number => wards.reduce((sum, ward) => sum + (book.of(cell('town', ward)) ?? 0), 0);
        const before = townGave();
        for (const act of acts) {
          const [from, to] = [act.from % branches.length, act.to % branches.length];
          const [old, next] = [wards[wardOf[from] ?? 0] ?? '', wards[act.moves ? act.ward : (wardOf[to] ?? 0)] ?? ''];
          const receiver = act.moves ? from : to;
          if (act.moves ? old === next : from === to) continue;
          const chain = (unit: number, ward: string): QuotaCell[] => [cell(ward, `b${unit}`), ...(old === next ? [] : [cell('town', ward)])];
          const lines = carryQuota(book, { amount: act.moves ? null : act.share, from: chain(from, old), to: chain(receiver, next) });
          if (act.moves) wardOf[from] = act.ward;
          for (const { planId, unitId, amount: change } of lines) {
            const known = ledger.get(`${planId} ${unitId}`) ?? [];
            const line = { kind: 'CARRIED' as const, amount: change, effectiveOn: '2026-06-01' };
            expect(refuseLine(known, line)).toBeNull();
            ledger.set(`${planId} ${unitId}`, [...known, { ...line, sequence: known.length + 1 }]);
            expect(quotaAt(ledger.get(`${planId} ${unitId}`) ?? [], '2026-12-31').adjusted).toBe(book.of(cell(planId, unitId)));
          }
          expect(townGave()).toBe(before);
        }
      },
    ),
  );
});
