import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/local-date.ts';
import { gapsBetween, nextBadge, partyAgeOf } from './party-age.ts';

describe('party age', () => {
  test('runs from the day the first admission decision was signed, whatever the ceremony and the official date', () =>
    expect(partyAgeOf([{ decidedOn: '1990-05-19', endedOn: null }], '2026-05-19')).toMatchObject({ since: '1990-05-19', countsFrom: '1990-05-19', months: 432, gaps: [] }));

  test('readmitted: from the first decision without the time outside, and both periods stay visible', () => {
    const age = partyAgeOf([{ decidedOn: '2000-01-01', endedOn: '2005-01-01' }, { decidedOn: '2010-01-01', endedOn: null }], '2020-01-01');
    expect(age).toMatchObject({ since: '2000-01-01', months: 180, gaps: [{ from: '2005-01-01', to: '2009-12-31' }] });
  });

  test('restored after a wrongful removal: continuous', () =>
    expect(partyAgeOf([{ decidedOn: '2000-01-01', endedOn: '2005-01-01' }, { decidedOn: '2000-01-01', endedOn: null }], '2020-01-01')).toMatchObject({ months: 240, gaps: [] }));

  test('a gap that lies ahead of the day asked about is not told', () => {
    const admissions = [{ decidedOn: '2000-01-01', endedOn: '2005-01-01' }, { decidedOn: '2010-01-01', endedOn: null }];
    expect(partyAgeOf(admissions, '2004-01-01')).toMatchObject({ months: 48, gaps: [] });
    expect(partyAgeOf([], '2020-01-01')).toBeNull();
  });

  test('never grows faster than time and never while outside', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 9000 }), (steps, asked) => {
        const edges = steps.reduce<string[]>((days, step) => [...days, addDays(days.at(-1) ?? '1990-01-01', step)], ['1990-01-01']);
        const admissions = edges.flatMap((day, index) => (index % 2 === 0 ? [{ decidedOn: day, endedOn: edges[index + 1] ?? null }] : []));
        const on = addDays('1990-01-01', asked);
        const [now, later] = [partyAgeOf(admissions, on), partyAgeOf(admissions, addDays(on, 1))];
        expect((later?.months ?? 0) - (now?.months ?? 0)).toBeLessThanOrEqual(1);
        if (gapsBetween(admissions).some(({ from, to }) => from <= on && addDays(on, 1) <= to)) expect(later?.months).toBe(now?.months);
      }),
    );
  });

  test('the first of all days is no reason to fail: what stands on record wrong can be read', () =>
    expect(partyAgeOf([{ decidedOn: '0001-01-01', endedOn: null }], '2001-01-01')).toMatchObject({ since: '0001-01-01', countsFrom: '0001-01-01', months: 24_000, gaps: [] }));

  test('a transfer changes nothing, and the next badge waits for the gap', () => {
    expect(nextBadge('1996-01-01', [], '2025-06-01')).toEqual({ years: 30, reachedOn: '2026-01-01' });
    expect(nextBadge('1996-01-01', [{ from: '2000-01-01', to: '2000-12-31' }], '2025-06-01')).toEqual({ years: 30, reachedOn: '2027-01-01' });
  });
});
