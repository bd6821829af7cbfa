import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { amountOn } from '../rulebook/rules.ts';
import { percentOf } from './percent.ts';
import { peerRank, peerSizeParams, sizeBand } from './peers.ts';

const day = '2026-01-01';
const unit = (unitId: string, done: number, quota: number | null) => ({ unitId, done, quota });

describe('units of one size', () => {
  test('every number of members has one band, and bands follow each other without a gap', () => {
    const starts = peerSizeParams.map((param) => amountOn(param, day));
    for (let members = 0; members <= 2 * (starts.at(-1) ?? 0); members += 1) {
      const { from, to } = sizeBand(members, day);
      expect(from <= members && (to === null || members <= to)).toBe(true);
      expect(from === 0 || starts.includes(from)).toBe(true);
      if (to !== null) expect(sizeBand(to + 1, day).from).toBe(to + 1);
    }
    expect(sizeBand(0, day).from).toBe(0);
    expect(sizeBand(1_000_000, day).to).toBeNull();
  });
});

describe('where a unit stands among its peers', () => {
  test('by what is done of the quota, above 100 % too; who has reached the same stands beside each other', () => {
    const peers = [unit('a', 6, 5), unit('b', 5, 10), unit('c', 10, 20), unit('d', 0, 8)];
    expect(peers.map(({ unitId }) => peerRank(unitId, peers))).toEqual([{ rank: 1, of: 4 }, { rank: 2, of: 4 }, { rank: 2, of: 4 }, { rank: 4, of: 4 }]);
  });
  test('a small quota is not ranked and pushes nobody down, nor does one that is not assigned, or 0', () => {
    const peers = [unit('one', 1, 1), unit('none', 3, null), unit('zero', 2, 0), unit('b', 3, 10), unit('c', 9, 20)];
    expect(peers.map(({ unitId }) => peerRank(unitId, peers))).toEqual([null, null, null, { rank: 2, of: 2 }, { rank: 1, of: 2 }]);
  });
  test('alone is no rank', () => {
    expect(peerRank('b', [unit('b', 3, 10), unit('one', 1, 1)])).toBeNull();
    expect(peerRank('x', [unit('a', 3, 10), unit('b', 3, 10)])).toBeNull();
  });
  test('never against the percentages', () => {
    const figures = fc.record({ done: fc.nat({ max: 400 }), quota: fc.integer({ min: 5, max: 300 }) });
    fc.assert(fc.property(fc.array(figures, { minLength: 2, maxLength: 12 }), (all) => {
      const peers = all.map((one, index) => ({ ...one, unitId: String(index) }));
      for (const a of peers) for (const b of peers) {
        if ((percentOf(a.done, a.quota) ?? 0) > (percentOf(b.done, b.quota) ?? 0)) expect(peerRank(a.unitId, peers)?.rank).toBeLessThan(peerRank(b.unitId, peers)?.rank ?? 0);
      }
    }));
  });
});
