import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatMessage } from '../../errors/messages.ts';
import { figureFor, isDormant, spreadMethodLabels, SpreadMethod } from './spread-methods.ts';
import type { SpreadUnit, WeighedMethod } from './spread-methods.ts';
import type { Spread, SpreadSettings } from './spread.ts';
import { spread } from './spread.ts';
import { explainSpread } from './spread-words.ts';

const unit = (id: string, figures: Partial<SpreadUnit> = {}): SpreadUnit => ({
  id, members: 10, pipeline: 2, admissions: [1, 0, 2], draft: null, locked: false, minimum: null, maximum: null, ...figures,
});
const settings = (methods: WeighedMethod[], more: Partial<SpreadSettings> = {}): SpreadSettings => ({ target: 12, reserve: 0, restToReserve: false, methods, ...more });
const by = (method: SpreadMethod): WeighedMethod[] => [{ method, weight: 1 }];
const numbers = (answer: Spread): (number | null)[] => {
  if (!answer.ok) throw new Error(answer.refusal.code);
  return answer.rows.map(({ amount }) => amount);
};
const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

const small = fc.nat(6);
const bound = fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: small });
const anyUnit: fc.Arbitrary<SpreadUnit> = fc.record({
  id: fc.constant(''), members: fc.nat(400), pipeline: fc.nat(12), admissions: fc.tuple(fc.nat(3), fc.nat(2), fc.nat(3)),
  draft: fc.oneof(fc.constant(null), fc.nat(9)), locked: fc.nat(4).map((n) => n === 0), minimum: bound, maximum: bound,
});
const anySettings: fc.Arbitrary<SpreadSettings> = fc.record({
  target: fc.nat(90), reserve: fc.nat(5), restToReserve: fc.boolean(),
  methods: fc.uniqueArray(fc.record({ method: fc.constantFrom(...Object.values(SpreadMethod)), weight: fc.nat(100) }), { selector: ({ method }) => method, minLength: 1 }),
});

describe('spreading a quota', () => {
  test('100,000 random cases: exact or refused, never negative, locks untouched, bounds kept, the same again', () => {
    let [proposed, refused] = [0, 0];
    fc.assert(
      fc.property(fc.array(anyUnit, { minLength: 1, maxLength: 14 }), anySettings, (drawn, chosen) => {
        const units = drawn.map((one, index) => ({ ...one, id: String(index) }));
        const answer = spread(units, chosen);
        if (!answer.ok) {
          refused += 1;
          const free = units.filter(({ locked }) => !locked);
          const crossed = free.some(({ minimum, maximum }) => minimum !== null && maximum !== null && minimum > maximum);
          must(answer.refusal.code !== 'SPREAD_BOUNDS_CROSSED' || crossed, 'crossed bounds only where they cross');
          must(answer.refusal.code !== 'SPREAD_MAXIMUM_TOO_LITTLE' || !chosen.restToReserve, 'the rest goes to the reserve where it may');
          must(formatMessage(answer.refusal.code, 'vi', answer.refusal.params).includes('…') === false, 'says every number');
          return;
        }
        proposed += 1;
        let sum = answer.reserve;
        const dormancy = chosen.methods.some(({ method, weight }) => method === 'DORMANCY' && weight > 0);
        for (const [index, { amount, reason }] of answer.rows.entries()) {
          const one = units[index];
          if (!one) throw new Error('a row without a unit');
          sum += amount ?? 0;
          if (one.locked) {
            must(amount === one.draft && reason.kind === 'LOCKED', 'locks untouched');
            continue;
          }
          must(amount !== null && Number.isSafeInteger(amount) && amount >= 0, 'a count of people');
          must((amount ?? 0) >= (one.minimum ?? 0) && (amount ?? 0) <= (one.maximum ?? Infinity), 'inside the bounds');
          must(!dormancy || !isDormant(one) || one.maximum === 0 || (amount ?? 0) >= 1, 'a dormant unit gets one');
          const share = reason.share;
          if (share === null) throw new Error('a share for every free cell');
          const off = BigInt(amount ?? 0) * share.denominator - share.numerator;
          must(off < share.denominator && off > -share.denominator, 'within one of the share');
        }
        must(sum === chosen.target, 'target = what is given + reserve');
        must(answer.reserve >= chosen.reserve, 'the reserve stays with the giver');
        must(JSON.stringify(numbers(spread(units, chosen))) === JSON.stringify(numbers(answer)), 'deterministic');
      }),
      { numRuns: 100_000 },
    );
    // A generator that mostly made refusals, or none, would prove little.
    expect(Math.min(proposed, refused)).toBeGreaterThan(10_000);
  }, 300_000);

  test('more of what is weighed never means less, method by method', () => {
    fc.assert(
      fc.property(fc.array(anyUnit, { minLength: 1, maxLength: 10 }), fc.constantFrom('MEMBERS', 'PIPELINE', 'BY_HAND'), fc.nat(60), fc.nat(9), fc.nat(50), (drawn, method, target, place, more) => {
        const units = drawn.map((one, index) => ({ ...one, id: String(index), locked: false }));
        const raised = place % units.length;
        const heavier = units.map((one, index) => (index !== raised ? one
          : { ...one, members: one.members + more, pipeline: one.pipeline + more, draft: (one.draft ?? 0) + more }));
        const chosen = settings(by(method), { target, restToReserve: true });
        const [before, after] = [spread(units, chosen), spread(heavier, chosen)];
        if (!before.ok || !after.ok) return;
        // Where nobody weighs anything all weigh the same; the first figure takes that away from the others.
        must((numbers(after)[raised] ?? 0) >= (numbers(before)[raised] ?? 0) || before.withoutBase.length > 0, 'monotone');
      }),
      { numRuns: 20_000 },
    );
  });

  test('of two units under the same bounds, the one that weighs more gets no less', () => {
    fc.assert(
      fc.property(fc.array(anyUnit, { minLength: 2, maxLength: 10 }), anySettings, (drawn, chosen) => {
        const units = drawn.map((one, index) => ({ ...one, id: String(index), minimum: null, maximum: null, locked: false }));
        const answer = spread(units, chosen);
        if (!answer.ok) return;
        const weighs = (one: SpreadUnit) => chosen.methods.filter(({ weight }) => weight > 0).map(({ method }) => figureFor(method, one));
        for (const [i, a] of units.entries()) {
          for (const [j, b] of units.entries()) {
            const [x, y] = [weighs(a), weighs(b)];
            if (x.every((figure, at) => figure > (y[at] ?? 0))) must((answer.rows[i]?.amount ?? 0) >= (answer.rows[j]?.amount ?? 0), 'in order');
          }
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test.each<[string, SpreadUnit[], SpreadSettings, (number | null)[]]>([
    ['evenly, the odd one to the first', [unit('a'), unit('b'), unit('c'), unit('d'), unit('e')], settings(by('EVEN')), [3, 3, 2, 2, 2]],
    ['by members', [unit('a', { members: 100 }), unit('b', { members: 50 }), unit('c', { members: 30 })], settings(by('MEMBERS')), [7, 3, 2]],
    ['by candidates', [unit('a', { pipeline: 0 }), unit('b', { pipeline: 5 }), unit('c', { pipeline: 1 })], settings(by('PIPELINE')), [0, 10, 2]],
    ['by recent years', [unit('a', { admissions: [4, 4, 4] }), unit('b', { admissions: [0, 0, 6] }), unit('c', { admissions: [3, 2, 1] })], settings(by('RECENT_YEARS')), [6, 3, 3]],
    ['a dormant unit gets one however small it is', [unit('a', { members: 500 }), unit('b', { members: 3, admissions: [0, 0, 0] })], settings([{ method: 'MEMBERS', weight: 100 }, { method: 'DORMANCY', weight: 1 }]), [11, 1]],
    ['by hand: the proportions drafted', [unit('a', { draft: 1 }), unit('b', { draft: 2 }), unit('c')], settings(by('BY_HAND')), [4, 8, 0]],
    ['half and half', [unit('a', { members: 30, pipeline: 0 }), unit('b', { members: 10, pipeline: 4 })], settings([{ method: 'MEMBERS', weight: 1 }, { method: 'PIPELINE', weight: 1 }], { target: 8 }), [3, 5]],
    ['a locked cell stays, an empty one empty, the rest is spread again', [unit('a', { draft: 5, locked: true }), unit('b', { locked: true }), unit('c'), unit('d')], settings(by('EVEN'), { target: 10, reserve: 1 }), [5, null, 2, 2]],
    ['a locked cell outside its bounds stays', [unit('a', { draft: 9, locked: true, maximum: 2 }), unit('b')], settings(by('EVEN')), [9, 3]],
    ['what weighs nothing for anybody is left to the others', [unit('a', { pipeline: 0, members: 30 }), unit('b', { pipeline: 0 })], settings([{ method: 'PIPELINE', weight: 90 }, { method: 'MEMBERS', weight: 10 }]), [9, 3]],
  ])('%s', (_, units, chosen, expected) => expect(numbers(spread(units, chosen))).toEqual(expected));

  test.each<[string, SpreadUnit[], Partial<SpreadSettings>, string, object]>([
    ['locked more than there is', [unit('a', { draft: 13, locked: true })], {}, 'SPREAD_LOCKED_TOO_MUCH', { amount: 12, locked: 13 }],
    ['minima beyond what is left', [unit('a', { draft: 5, locked: true }), unit('b', { minimum: 8 })], {}, 'SPREAD_MINIMUM_TOO_MUCH', { amount: 7, needed: 8, units: 1 }],
    ['maxima that take too little', [unit('a', { maximum: 4 }), unit('b', { maximum: 5 })], {}, 'SPREAD_MAXIMUM_TOO_LITTLE', { amount: 12, room: 9, rest: 3 }],
    ['everything locked and something left', [unit('a', { draft: 5, locked: true })], {}, 'SPREAD_MAXIMUM_TOO_LITTLE', { amount: 7, room: 0, rest: 7 }],
    ['crossed bounds', [unit('a', { minimum: 4, maximum: 3 })], {}, 'SPREAD_BOUNDS_CROSSED', { minimum: 4, maximum: 3 }],
    ['more reserve than target', [unit('a')], { reserve: 13 }, 'INVALID_INPUT', {}],
    ['a broken target', [unit('a')], { target: 1.5 }, 'INVALID_INPUT', {}],
    ['a negative bound', [unit('a', { minimum: -1 })], {}, 'INVALID_INPUT', {}],
    ['no method', [unit('a')], { methods: [] }, 'INVALID_INPUT', {}],
    ['only weights of 0', [unit('a')], { methods: [{ method: 'EVEN', weight: 0 }] }, 'INVALID_INPUT', {}],
    ['a method twice', [unit('a')], { methods: [...by('EVEN'), ...by('EVEN')] }, 'INVALID_INPUT', {}],
    ['a weight below 0', [unit('a')], { methods: [{ method: 'EVEN', weight: -1 }, { method: 'MEMBERS', weight: 2 }] }, 'INVALID_INPUT', {}],
  ])('refused: %s', (_, units, more, code, params) => {
    expect(spread(units, settings(by('EVEN'), more))).toMatchObject({ ok: false, refusal: { code, params } });
  });

  test('what the maxima do not take may go to the reserve', () => {
    const answer = spread([unit('a', { maximum: 4 }), unit('b', { maximum: 5 })], settings(by('EVEN'), { reserve: 1, restToReserve: true }));
    expect([numbers(answer), answer.ok && answer.reserve]).toEqual([[4, 5], 3]);
  });

  test('the reason of a number can be read in both languages', () => {
    const units = [
      unit('a', { members: 120, pipeline: 3 }), unit('b', { members: 80, pipeline: 0, admissions: [0, 0, 0] }), unit('c', { members: 7, pipeline: 9, maximum: 2 }),
      unit('d', { draft: 3, locked: true }), unit('e', { locked: true }),
    ];
    const answer = spread(units, settings([{ method: 'MEMBERS', weight: 60 }, { method: 'DORMANCY', weight: 40 }]));
    if (!answer.ok) throw new Error('refused');
    const read = (locale: 'vi' | 'en') => answer.rows.map(({ amount, reason }) => explainSpread(amount, reason, locale));
    expect(answer.rows.map(({ amount }) => amount)).toEqual([3, 6, 0, 3, null]);
    expect(read('vi')[0]).toEqual([
      'Theo số đảng viên (trọng số 60/100): 120 trên tổng 207.',
      'Ưu tiên đơn vị lâu không kết nạp (trọng số 40/100): 0 trên tổng 1.',
      'Phần tính được 3,13.',
      'Làm tròn xuống 3: phần lẻ lớn thứ 3, chỉ 1 phần lẻ lớn nhất được thêm.',
    ]);
    expect(read('en')[3]).toEqual(['Locked at 3; the rest is spread over the others.']);
    expect(read('en')[4]).toEqual(['Locked without a quota.']);
    const capped = spread([unit('a', { maximum: 1 }), unit('b', { minimum: 3 }), unit('c', { admissions: [0, 0, 0] })], settings([{ method: 'PIPELINE', weight: 1 }, { method: 'DORMANCY', weight: 0 }], { target: 5 }));
    if (!capped.ok) throw new Error('refused');
    expect(capped.rows.map(({ amount, reason }) => explainSpread(amount, reason, 'vi').at(-1))).toEqual(['Phần tính được 1.', 'Giữ ở mức tối thiểu 3.', 'Phần tính được 1.']);
    expect(Object.keys(spreadMethodLabels).sort()).toEqual(Object.values(SpreadMethod).sort());
  });
});
