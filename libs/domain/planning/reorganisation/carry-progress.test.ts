import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { carriageOf, timesFor } from './carry-progress.ts';
import type { Stay } from './carry-progress.ts';

const stay = (unitId: string, from: string | null, until: string | null): Stay => ({ unitId, from, until });

describe('what a branch has done goes with its quota', () => {
  test('merged into a branch of another ward: out of its own row and its ward, into those of the other; the town is untouched', () => {
    const stays = [
      stay('a', null, '2026-06-01'), stay('A', null, '2026-06-01'), stay('town', null, '2026-06-01'),
      stay('b', '2026-06-01', null), stay('B', '2026-06-01', null), stay('town', '2026-06-01', null),
    ];
    expect(carriageOf(stays, null)).toEqual([
      { unitId: 'a', effectiveOn: '2026-06-01', times: -1 },
      { unitId: 'A', effectiveOn: '2026-06-01', times: -1 },
      { unitId: 'b', effectiveOn: '2026-06-01', times: 1 },
      { unitId: 'B', effectiveOn: '2026-06-01', times: 1 },
    ]);
  });

  test('that a branch comes into being under a ward carries nothing; that it moves later does', () => {
    const stays = [stay('a', '2020-01-01', null), stay('A', '2020-01-01', '2026-06-01'), stay('B', '2026-06-01', null)];
    expect(carriageOf(stays, '2020-01-01')).toEqual([{ unitId: 'A', effectiveOn: '2026-06-01', times: -1 }, { unitId: 'B', effectiveOn: '2026-06-01', times: 1 }]);
  });

  test('whatever a branch is merged and moved into, and back: on every day each thing done counts where the branch then stands, once', () => {
    const day = (n: number): string => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
    const wards = ['A', 'B', 'C'];
    fc.assert(
      fc.property(
        fc.array(fc.record({ ward: fc.nat(2), days: fc.integer({ min: 1, max: 30 }), itself: fc.nat(3) }), { minLength: 1, maxLength: 8 }), fc.nat(240), fc.nat(240),
        (spells, done, asked) => {
          let begins = 0;
          const stays = spells.flatMap(({ ward, days, itself }, index) => {
            const from = index === 0 ? null : day(begins);
            begins += days;
            const until = index === spells.length - 1 ? null : day(begins);
            return [stay(`b${itself}`, from, until), stay(wards[ward] ?? '', from, until), stay('town', from, until)];
          });
          const under = (on: string): string[] => stays.filter(({ from, until }) => (from === null || from <= on) && (until === null || until > on)).map(({ unitId }) => unitId);
          const [countedOn, on] = [day(Math.min(done, asked)), day(Math.max(done, asked))];
          const counted = { countedOn, unitIds: under(countedOn) };
          const carriages = carriageOf(stays, null);
          for (const unit of [...wards, 'b0', 'b1', 'b2', 'b3', 'town']) {
            expect({ unit, times: timesFor(unit, counted, carriages, on) }).toEqual({ unit, times: under(on).includes(unit) ? 1 : 0 });
          }
          expect(carriages.some(({ unitId }) => unitId === 'town')).toBe(false);
        },
      ),
    );
  });
});
