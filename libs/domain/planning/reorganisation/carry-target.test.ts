import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { refuseTerms } from '../targets/target-kinds.ts';
import type { TargetTerms } from '../targets/target-kinds.ts';
import { TargetBook, carryTarget, divideTarget, joinTargets } from './carry-target.ts';
import type { TargetSide } from './carry-target.ts';

const terms = (kind: TargetTerms['kind'], low: number | null, more: Partial<TargetTerms> = {}): TargetTerms => ({ kind, low, high: null, base: null, dueOn: null, ...more });
const range = (low: number, high: number): TargetTerms => terms('RANGE', low, { high });
const one = terms('AT_LEAST_ONE', null);
const rate = (low: number, high: number | null = null): TargetTerms => terms('RATE', low, { high, base: 'YEAR_START' });
const due = (low: number, dueOn: string): TargetTerms => terms('DEADLINE', low, { dueOn });

describe('targets of units that become one', () => {
  test.each([
    ['figures add', terms('NUMBER', 3), terms('NUMBER', 4), terms('NUMBER', 7)],
    ['both ends of ranges add', range(1, 3), range(2, 5), range(3, 8)],
    ['an upper end needs both', range(1, 3), terms('NUMBER', 2), terms('NUMBER', 3)],
    ['at least one and at least one are two', one, one, terms('NUMBER', 2)],
    ['by the same day', due(2, '2026-08-31'), due(1, '2026-08-31'), due(3, '2026-08-31')],
    ['by another day: not to be put together', due(2, '2026-08-31'), due(1, '2026-06-30'), null],
    ['the same share stays', terms('COMPOSITION', 4500), terms('COMPOSITION', 4500), terms('COMPOSITION', 4500)],
    ['shares by members: 3 % of 300 and 5 % of 100 are 3.5 % of 400', rate(300), rate(500), rate(350)],
    ['on another base: not to be put together', rate(300), { ...rate(300), base: 'TERM_START' as const }, null],
    ['a figure and a share: not to be put together', terms('NUMBER', 3), rate(300), null],
  ])('%s', (_, a, b, expected) => {
    expect(joinTargets(a, b, [300, 100])).toEqual(expected);
  });
});

const period = { from: '2026-01-01', to: '2026-12-31' };
const group = { measure: 'ADMISSIONS', group: 'WOMEN' } as const;
const figures = fc.oneof(
  fc.nat(60).map((low) => terms('NUMBER', low)),
  fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })).map(([low, more]) => range(low, low + more)),
  fc.constant(one),
);
const anyTerms = fc.oneof(figures, fc.integer({ min: 1, max: 30 }).map((low) => due(low, '2026-08-31')), fc.integer({ min: 1, max: 10_000 }).map((low) => terms('COMPOSITION', low)), fc.integer({ min: 1, max: 900 }).map((low) => rate(low)));
const lowOf = (of: TargetTerms | null): number => (of === null ? 0 : of.kind === 'AT_LEAST_ONE' ? 1 : (of.low ?? 0));

describe('the target of a unit that is split', () => {
  test('parts are targets themselves; figures are divided to the person, a share holds for every part', () => {
    fc.assert(
      fc.property(anyTerms, fc.array(fc.nat(300), { minLength: 2, maxLength: 8 }), (whole, members) => {
        const parts = divideTarget(whole, members);
        expect(parts).toHaveLength(members.length);
        for (const part of parts) expect(part && refuseTerms(part, group, period)).toBeNull();
        if (whole.kind === 'COMPOSITION' || whole.kind === 'RATE') expect(parts.every((part) => part === whole)).toBe(true);
        else expect(parts.reduce((sum, part) => sum + lowOf(part), 0)).toBe(lowOf(whole));
      }),
    );
  });
});

test('any sequence of mergers and moves leaves as much to be reached in figures as the town has set, and every target is one', () => {
  const wards = ['A', 'B', 'C'];
  const some = fc.option(figures, { nil: null });
  const maybe = fc.option(anyTerms, { nil: null });
  const indicatorId = 'women';
  fc.assert(
    fc.property(
      fc.oneof(fc.tuple(some, some, some), fc.tuple(maybe, maybe, maybe)),
      fc.array(fc.record({ ward: fc.nat(2), target: maybe }), { minLength: 2, maxLength: 8 }),
      fc.array(fc.record({ from: fc.nat(7), to: fc.nat(7), ward: fc.nat(2), moves: fc.boolean() }), { maxLength: 12 }),
      (ofWards, branches, acts) => {
        const book = new TargetBook();
        wards.forEach((ward, index) => book.set({ planId: 'town', unitId: ward, indicatorId }, ofWards[index] ?? null));
        const wardOf = branches.map(({ ward }) => ward);
        branches.forEach(({ ward, target }, index) => book.set({ planId: wards[ward] ?? '', unitId: `b${index}`, indicatorId }, target));
        const inTown = (): TargetTerms[] => wards.flatMap((unitId) => book.of({ planId: 'town', unitId, indicatorId }) ?? []);
        const sum = (): number => inTown().reduce((total, of) => total + (of.kind === 'RATE' || of.kind === 'COMPOSITION' || of.kind === 'DEADLINE' ? 0 : lowOf(of)), 0);
        const before = sum();
        for (const act of acts) {
          const [from, to] = [act.from % branches.length, act.to % branches.length];
          const [old, next] = [wards[wardOf[from] ?? 0] ?? '', wards[act.moves ? act.ward : (wardOf[to] ?? 0)] ?? ''];
          if (act.moves ? old === next : from === to) continue;
          const receiver = act.moves ? from : to;
          const side = (unit: number, ward: string): TargetSide => ({ own: { planId: ward, unitId: `b${unit}` }, superiors: old === next ? [] : [{ planId: 'town', unitId: ward }] });
          const giving = book.of({ planId: old, unitId: `b${from}`, indicatorId });
          const present = book.of({ planId: next, unitId: `b${receiver}`, indicatorId });
          const changes = carryTarget(book, { indicatorId, from: side(from, old), to: side(receiver, next), members: [20, 10] });
          if (changes === null) {
            expect(giving && present && joinTargets(present, giving, [20, 10])).toBeNull();
            continue;
          }
          if (act.moves) wardOf[from] = act.ward;
          expect(book.held({ planId: old, unitId: `b${from}` })).toEqual([]);
          for (const { after } of changes) expect(after && refuseTerms(after, group, period)).toBeNull();
          expect(sum()).toBe(before);
        }
      },
    ),
  );
});
