import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Apportionment, Claim, Fraction } from './apportion.ts';
import { apportion } from './apportion.ts';

/** Numbers that can be spread: a total between the sums of the bounds. */
interface Question {
  readonly total: number;
  readonly claims: readonly Claim[];
}

const claim = (most: number): fc.Arbitrary<Claim> =>
  fc
    .record({
      // Small weights make equal remainders, large ones make unequal ones; 0 is a weight.
      weight: fc.oneof(fc.nat(3), fc.nat(200), fc.nat(4_000_000)),
      bounds: fc.oneof(
        { weight: 3, arbitrary: fc.constant([0, null] as const) },
        { weight: 2, arbitrary: fc.tuple(fc.nat(most), fc.nat(most)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const) },
        { weight: 1, arbitrary: fc.nat(most).map((minimum) => [minimum, null] as const) },
      ),
    })
    .map(({ weight, bounds: [minimum, maximum] }) => ({ weight: BigInt(weight), minimum, maximum }));

const question = (units: number, most: number): fc.Arbitrary<Question> =>
  fc.tuple(fc.array(claim(most), { minLength: 1, maxLength: units }), fc.nat(10_000)).map(([claims, place]) => {
    const lowest = claims.reduce((sum, { minimum }) => sum + minimum, 0);
    const highest = claims.reduce((sum, { minimum, maximum }) => sum + (maximum ?? minimum + most), 0);
    return { claims, total: lowest + Math.round(((highest - lowest) * place) / 10_000) };
  });

const amounts = (answer: Apportionment): number[] => answer.portions.map(({ amount }) => amount);
const difference = (amount: number, { numerator, denominator }: Fraction): bigint => BigInt(amount) * denominator - numerator;
const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

describe('giving out a whole number in whole numbers', () => {
  test('30,000 random questions: exact, inside the bounds, within one of the share, the same again, monotone', () => {
    fc.assert(
      fc.property(question(12, 40), fc.nat(11), fc.nat(1_000), ({ total, claims }, place, more) => {
        const answer = apportion(total, claims);
        let sum = 0;
        for (const [index, { amount, share, bound, rounding }] of answer.portions.entries()) {
          const { minimum, maximum } = claims[index] ?? { minimum: 0, maximum: 0 };
          sum += amount;
          must(Number.isSafeInteger(amount) && amount >= 0, 'a count of people');
          must(amount >= minimum && amount <= (maximum ?? Infinity), 'inside the bounds');
          const off = difference(amount, share);
          must(off < share.denominator && off > -share.denominator, 'within one of the share');
          must((off > 0n) === (rounding === 'UP') && (off < 0n) === (rounding === 'DOWN'), 'says how it was rounded');
          if (bound !== null && claims[index]?.weight !== 0n) must(amount === (bound === 'MINIMUM' ? minimum : maximum ?? total), 'stands on the bound it names');
        }
        must(sum === total, 'the sum is exact');
        must(amounts(apportion(total, claims)).join() === amounts(answer).join(), 'deterministic');
        const raised = place % claims.length;
        const heavier = claims.map((one, index) => (index === raised ? { ...one, weight: one.weight + BigInt(more) } : one));
        // What weighs something takes precedence over what weighs nothing, so this holds from 0 on, too.
        must((amounts(apportion(total, heavier))[raised] ?? 0) >= (amounts(answer)[raised] ?? 0), 'more weight never means less');
      }),
      { numRuns: 30_000 },
    );
  }, 300_000);

  test('without bounds the share is the proportion itself', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 30 }), fc.nat(3_000), (figures, total) => {
        const all = BigInt(figures.reduce((sum, figure) => sum + figure, 0));
        if (all === 0n) return;
        const claims = figures.map((figure) => ({ weight: BigInt(figure), minimum: 0, maximum: null }));
        for (const [index, { share }] of apportion(total, claims).portions.entries()) {
          must(share.numerator * all === BigInt(total) * BigInt(figures[index] ?? 0) * share.denominator, 'total × weight / weights');
        }
      }),
      { numRuns: 5_000 },
    );
  });

  test('shares between bounds are in proportion: nobody below his maximum has less per weight than one above his minimum', () => {
    fc.assert(
      fc.property(question(8, 20), ({ total, claims }) => {
        const { portions } = apportion(total, claims);
        for (const [i, a] of portions.entries()) {
          for (const [j, b] of portions.entries()) {
            const [x, y] = [claims[i], claims[j]];
            if (!x || !y || x.weight === 0n || y.weight === 0n) continue;
            const [aboveMinimum, belowMaximum] = [
              a.share.numerator > BigInt(x.minimum) * a.share.denominator,
              b.share.numerator < BigInt(y.maximum ?? total + 1) * b.share.denominator,
            ];
            if (aboveMinimum && belowMaximum) {
              must(a.share.numerator * b.share.denominator * y.weight <= b.share.numerator * a.share.denominator * x.weight, 'λ is one');
            }
          }
        }
      }),
      { numRuns: 20_000 },
    );
  });

  test('up to six units: of all ways to give it out the one nearest to the shares, of several the one that favours the first', () => {
    fc.assert(
      fc.property(question(6, 4), ({ total, claims }) => {
        if (total > 14) return;
        const answer = apportion(total, claims);
        // Squares of the differences over one denominator, so that ties are ties.
        const common = answer.portions.reduce((product, { share }) => product * share.denominator, 1n);
        const costOf = (given: readonly number[]): bigint =>
          given.reduce((cost, amount, index) => {
            const share = answer.portions[index]?.share ?? { numerator: 0n, denominator: 1n };
            const off = BigInt(amount) * common - (share.numerator * common) / share.denominator;
            return cost + off * off;
          }, 0n);
        let best: { given: number[]; cost: bigint } | null = null;
        const tryAll = (given: number[], left: number): void => {
          const next = claims[given.length];
          if (next === undefined) {
            if (left !== 0) return;
            const cost = costOf(given);
            // Larger amounts are tried first, so the first of equal cost is the one that favours the earlier claims.
            if (best === null || cost < best.cost) best = { given, cost };
            return;
          }
          for (let amount = Math.min(left, next.maximum ?? left); amount >= next.minimum; amount -= 1) tryAll([...given, amount], left - amount);
        };
        tryAll([], total);
        expect(amounts(answer)).toEqual((best as { given: number[] } | null)?.given);
      }),
      { numRuns: 3_000 },
    );
  }, 120_000);

  test.each<[string, number, Claim[], number[]]>([
    ['evenly, ties go down the list', 5, [1, 1, 1].map((w) => ({ weight: BigInt(w), minimum: 0, maximum: null })), [2, 2, 1]],
    ['the largest remainder, not the largest unit', 3, [5, 3, 1].map((w) => ({ weight: BigInt(w), minimum: 0, maximum: null })), [2, 1, 0]],
    ['a cap passes the rest on', 10, [{ weight: 9n, minimum: 0, maximum: 4 }, { weight: 1n, minimum: 0, maximum: null }, { weight: 1n, minimum: 0, maximum: null }], [4, 3, 3]],
    ['a minimum is taken from the others', 4, [{ weight: 100n, minimum: 0, maximum: null }, { weight: 1n, minimum: 2, maximum: null }], [2, 2]],
    ['what weighs nothing gets only what nobody else can take', 6, [{ weight: 1n, minimum: 0, maximum: 3 }, { weight: 0n, minimum: 0, maximum: null }, { weight: 0n, minimum: 0, maximum: 1 }], [3, 2, 1]],
    ['nothing', 0, [{ weight: 1n, minimum: 0, maximum: null }], [0]],
    ['to nobody', 0, [], []],
  ])('%s', (_, total, claims, expected) => expect(amounts(apportion(total, claims))).toEqual(expected));

  test.each<[number, Claim[]]>([
    [1, []],
    [1, [{ weight: 1n, minimum: 2, maximum: null }]],
    [3, [{ weight: 1n, minimum: 0, maximum: 2 }]],
    [Number.NaN, [{ weight: 1n, minimum: 0, maximum: null }]],
    [-1, [{ weight: 1n, minimum: 0, maximum: null }]],
  ])('%d does not fit', (total, claims) => expect(() => apportion(total, claims)).toThrow(RangeError));
});
