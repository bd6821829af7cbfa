import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { periodOf, termOf } from '../calendar/period.ts';
import { outlook } from './outlook.ts';

const year = periodOf('YEAR', 2026);
const none = Array<number>(12).fill(0);
/** Half of a year's admissions come in the last quarter. */
const late = [2, 2, 2, 2, 2, 2, 4, 4, 4, 8, 8, 8];

describe('where a year is heading', () => {
  test('a unit that admits late is not behind in June by its own season, though by the calendar it is', () => {
    expect(outlook(12, 48, year, '2026-06-30', late)).toEqual({ expectedBySeason: 12, seasonBase: 48, monthsLeft: 6, neededPerMonth: 6, forecast: 48, method: 'SEASON' });
    expect(outlook(12, 48, year, '2026-06-30', none)).toEqual({ expectedBySeason: null, seasonBase: 0, monthsLeft: 6, neededPerMonth: 6, forecast: 24, method: 'CALENDAR' });
  });

  test('a month under way counts by its days, and stays among those that remain until it ends', () => {
    expect(outlook(0, 480, year, '2026-10-15', late)).toMatchObject({ expectedBySeason: Math.floor((480 * (24 * 31 + 8 * 15)) / (48 * 31)), monthsLeft: 3, neededPerMonth: 160 });
    expect(outlook(0, 480, year, '2026-10-31', late)).toMatchObject({ monthsLeft: 2, neededPerMonth: 240 });
  });

  test('few admissions are no rhythm; a term has none', () => {
    expect(outlook(3, 6, year, '2026-07-01', [1, ...Array<number>(10).fill(1), 0])).toMatchObject({ method: 'CALENDAR', seasonBase: 11, expectedBySeason: null });
    expect(outlook(10, 60, termOf('2025-06-01', '2030-05-31'), '2026-05-31', late)).toMatchObject({ method: 'CALENDAR', seasonBase: 0, forecast: 50 });
  });

  test('at the start nothing is forecast, at the end the figure stands, also above the quota', () => {
    expect(outlook(1, 12, year, '2026-01-20', late)).toMatchObject({ forecast: null, method: 'TOO_EARLY', neededPerMonth: 1 });
    expect(outlook(1, 12, year, '2025-12-31', late)).toMatchObject({ forecast: null, expectedBySeason: 0, monthsLeft: 12 });
    expect(outlook(15, 12, year, '2026-12-31', late)).toMatchObject({ forecast: 15, method: 'OVER', expectedBySeason: 12, monthsLeft: 0, neededPerMonth: 0 });
    expect(outlook(9, 12, year, '2026-12-31', late)).toMatchObject({ neededPerMonth: null });
    expect(outlook(9, null, year, '2026-06-30', late)).toMatchObject({ neededPerMonth: null, expectedBySeason: null, forecast: 36 });
  });

  const cases = fc.record({
    done: fc.nat(500), quota: fc.option(fc.nat(500)), day: fc.integer({ min: 0, max: 364 }), earlier: fc.array(fc.nat(40), { minLength: 12, maxLength: 12 }),
  });
  const dayOf = (offset: number): string => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);

  test('whatever the figures: nothing falls below what is done, what is needed suffices and one less does not, expectations grow to the quota', () => {
    fc.assert(fc.property(cases, ({ done, quota, day, earlier }) => {
      const at = outlook(done, quota, year, dayOf(day), earlier);
      if (at.forecast !== null) {
        expect(Number.isInteger(at.forecast)).toBe(true);
        expect(at.forecast).toBeGreaterThanOrEqual(done);
      }
      if (quota !== null && at.neededPerMonth) {
        expect(done + at.neededPerMonth * at.monthsLeft).toBeGreaterThanOrEqual(quota);
        expect(done + (at.neededPerMonth - 1) * at.monthsLeft).toBeLessThan(quota);
      }
      if (at.expectedBySeason !== null && quota !== null) {
        expect(at.expectedBySeason).toBeLessThanOrEqual(quota);
        const next = outlook(done, quota, year, dayOf(Math.min(364, day + 1)), earlier).expectedBySeason ?? 0;
        expect(next).toBeGreaterThanOrEqual(at.expectedBySeason);
        expect(outlook(done, quota, year, '2026-12-31', earlier).expectedBySeason).toBe(quota);
      }
      const more = outlook(done + 1, quota, year, dayOf(day), earlier);
      if (at.forecast !== null) expect(more.forecast ?? 0).toBeGreaterThanOrEqual(at.forecast);
    }));
  });
});
