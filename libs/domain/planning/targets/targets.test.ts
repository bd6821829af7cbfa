import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lineKindOf, refuseTargetLine, termsAt } from './target-ledger.ts';
import { kindsFor, refuseTerms, TargetKind } from './target-kinds.ts';
import type { IndicatorKind, TargetTerms } from './target-kinds.ts';
import { reach, sumTargets } from './target-standing.ts';
import type { TargetFacts } from './target-standing.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };
const all: IndicatorKind = { measure: 'ADMISSIONS', group: 'ALL' };
const women: IndicatorKind = { measure: 'ADMISSIONS', group: 'WOMEN' };
const committees: IndicatorKind = { measure: 'BRANCH_COMMITTEES', group: 'ALL' };
const terms = (kind: TargetKind, more: Partial<TargetTerms> = {}): TargetTerms => ({ kind, low: null, high: null, base: null, dueOn: null, ...more });
const facts = (done: number, base: number | null = null, asOf = '2026-06-30', until = '2026-12-31'): TargetFacts => ({ done, base, asOf, until });

describe('the terms of a target', () => {
  const good: readonly (readonly [IndicatorKind, TargetTerms])[] = [
    [all, terms('NUMBER', { low: 0 })],
    [all, terms('RANGE', { low: 90, high: 100 })],
    [all, terms('AT_LEAST_ONE')],
    [all, terms('RATE', { low: 300, high: 400, base: 'YEAR_START' })],
    [all, terms('RATE', { low: 250, base: 'TERM_START' })],
    [committees, terms('COVERAGE', { low: 10_000 })],
    [women, terms('COMPOSITION', { low: 4_000 })],
    [all, terms('DEADLINE', { low: 1, dueOn: '2026-08-31' })],
  ];
  test.each(good)('%j can have %j', (indicator, one) => expect(refuseTerms(one, indicator, year)).toBeNull());

  const bad: readonly (readonly [IndicatorKind, TargetTerms, string])[] = [
    [all, terms('COMPOSITION', { low: 4_000 }), 'TARGET_KIND_UNFIT'],
    [all, terms('COVERAGE', { low: 4_000 }), 'TARGET_KIND_UNFIT'],
    [committees, terms('RATE', { low: 4_000, base: 'YEAR_START' }), 'TARGET_KIND_UNFIT'],
    [all, terms('RATE', { low: 300 }), 'TARGET_TERMS_INVALID'],
    [all, terms('NUMBER', { low: 3, base: 'YEAR_START' }), 'TARGET_TERMS_INVALID'],
    [all, terms('DEADLINE', { low: 1 }), 'TARGET_TERMS_INVALID'],
    [all, terms('DEADLINE', { low: 1, dueOn: '2027-01-01' }), 'TARGET_TERMS_INVALID'],
    [all, terms('NUMBER', { low: 3, dueOn: '2026-08-31' }), 'TARGET_TERMS_INVALID'],
    [all, terms('AT_LEAST_ONE', { low: 1 }), 'TARGET_TERMS_INVALID'],
    [all, terms('NUMBER'), 'TARGET_TERMS_INVALID'],
    [all, terms('NUMBER', { low: -1 }), 'TARGET_TERMS_INVALID'],
    [all, terms('NUMBER', { low: 1.5 }), 'TARGET_TERMS_INVALID'],
    [all, terms('NUMBER', { low: 1, high: 2 }), 'TARGET_TERMS_INVALID'],
    [all, terms('RANGE', { low: 90 }), 'TARGET_TERMS_INVALID'],
    [all, terms('RANGE', { low: 90, high: 90 }), 'TARGET_TERMS_INVALID'],
    [women, terms('COMPOSITION', { low: 0 }), 'TARGET_TERMS_INVALID'],
    [women, terms('COMPOSITION', { low: 10_001 }), 'TARGET_TERMS_INVALID'],
  ];
  test.each(bad)('%j cannot have %j', (indicator, one, code) => expect(refuseTerms(one, indicator, year)?.code).toBe(code));

  test('every kind is for some indicator', () => {
    expect(new Set([all, women, committees].flatMap(kindsFor))).toEqual(new Set(Object.values(TargetKind)));
  });
});

describe('how a unit stands against a target', () => {
  test('a number, a range and at least one are met from their lower end, and a range can be passed', () => {
    expect(reach(terms('NUMBER', { low: 3 }), facts(2))).toEqual({ required: 3, atMost: null, standing: 'OPEN' });
    expect(reach(terms('NUMBER', { low: 0 }), facts(0)).standing).toBe('MET');
    expect(reach(terms('RANGE', { low: 90, high: 100 }), facts(100)).standing).toBe('MET');
    expect(reach(terms('RANGE', { low: 90, high: 100 }), facts(101)).standing).toBe('ABOVE');
    expect(reach(terms('AT_LEAST_ONE'), facts(0, null, '2026-12-31'))).toEqual({ required: 1, atMost: null, standing: 'MISSED' });
  });
  test('3 to 4 % of 4,585 members is 138 to 183 people: up for what is required, down for what is allowed', () => {
    const rate = terms('RATE', { low: 300, high: 400, base: 'YEAR_START' });
    expect(reach(rate, facts(137, 4_585))).toEqual({ required: 138, atMost: 183, standing: 'OPEN' });
    expect(reach(rate, facts(138, 4_585)).standing).toBe('MET');
    // Of 20 members both ends come to one person.
    expect(reach(rate, facts(1, 20))).toEqual({ required: 1, atMost: 1, standing: 'MET' });
  });
  test('without a base there is nothing to reach, which is not 0', () => {
    for (const base of [null, 0]) expect(reach(terms('COMPOSITION', { low: 4_000 }), facts(0, base))).toEqual({ required: null, atMost: null, standing: 'NO_BASE' });
  });
  test('by a day: what came later does not count, and after the day it is missed', () => {
    const due = terms('DEADLINE', { low: 2, dueOn: '2026-08-31' });
    expect(reach(due, facts(1, null, '2026-08-30', '2026-08-31')).standing).toBe('OPEN');
    expect(reach(due, facts(1, null, '2026-08-31', '2026-08-31')).standing).toBe('MISSED');
  });
  test('what is required of a share is the least whole number that reaches it', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 10_000 }), (base, low) => {
      const required = reach(terms('COVERAGE', { low }), facts(0, base)).required ?? 0;
      expect(required * 10_000 >= base * low && (required - 1) * 10_000 < base * low).toBe(true);
      expect(required <= base).toBe(true);
    }));
  });
  test('several units come to the sum of the people, not of the percentages', () => {
    const sum = sumTargets([
      { kind: 'RATE', ...reach(terms('RATE', { low: 300, base: 'YEAR_START' }), facts(4, 100)) },
      { kind: 'RATE', ...reach(terms('RATE', { low: 1_000, base: 'YEAR_START' }), facts(0, 10)) },
      { kind: 'AT_LEAST_ONE', ...reach(terms('AT_LEAST_ONE'), facts(1)) },
      { kind: 'COMPOSITION', ...reach(terms('COMPOSITION', { low: 4_000 }), facts(0, 0)) },
    ]);
    expect(sum).toEqual({ units: 4, required: 5, atMost: null, withoutBase: 1, met: 2 });
  });
});

describe('the ledger of a target', () => {
  const five = terms('NUMBER', { low: 5 });
  const line = (one: TargetTerms | null, effectiveOn: string, sequence = 1): { terms: TargetTerms | null; effectiveOn: string; sequence: number } => ({ terms: one, effectiveOn, sequence });
  test('the last line up to a day holds; the first stays the original', () => {
    const lines = [line(five, '2026-01-10'), line(terms('NUMBER', { low: 4 }), '2026-06-01', 2), line(null, '2026-11-01', 3)];
    expect(termsAt(lines, '2026-01-09')).toEqual({ original: null, now: null });
    expect(termsAt(lines, '2026-06-01')).toEqual({ original: five, now: terms('NUMBER', { low: 4 }) });
    expect(termsAt(lines, '2026-12-31')).toEqual({ original: five, now: null });
  });
  test('a change is called by what it does', () => {
    const range = (low: number, high: number): TargetTerms => terms('RANGE', { low, high });
    expect(lineKindOf(null, five)).toBe('ASSIGNED');
    expect(lineKindOf(five, null)).toBe('CANCELLED');
    expect(lineKindOf(five, terms('NUMBER', { low: 6 }))).toBe('RAISED');
    expect(lineKindOf(range(5, 9), range(4, 9))).toBe('LOWERED');
    expect(lineKindOf(range(5, 9), range(6, 8))).toBe('CHANGED');
    expect(lineKindOf(five, range(5, 9))).toBe('CHANGED');
  });
  test('lines follow each other in time, and each changes something', () => {
    const lines = [line(five, '2026-06-01')];
    expect(refuseTargetLine(lines, null, '2026-05-31')?.code).toBe('DATE_OUT_OF_ORDER');
    expect(refuseTargetLine(lines, five, '2026-06-01')?.code).toBe('TARGET_TERMS_INVALID');
    expect(refuseTargetLine([], null, '2026-06-01')?.code).toBe('TARGET_NOT_ASSIGNED');
    expect(refuseTargetLine(lines, null, '2026-06-01')).toBeNull();
  });
});
