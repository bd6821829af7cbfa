import { describe, expect, test } from '@jest/globals';
import { earliestEffect, refuseOnAnyDay, refuseRevisionDays } from './revision-days.ts';

const plan = { decidedOn: '2026-01-10', firstOn: '2026-01-12' };

describe('the days of a revision', () => {
  test.each([
    ['2026-06-01', '2026-06-01', null],
    ['2026-06-01', '2026-07-01', null],
    ['2026-01-10', '2026-01-12', null],
    ['2026-06-01', '2026-05-31', ['DATE_OUT_OF_ORDER', 'effectiveOn', '2026-06-01']],
    ['2026-06-01', '1990-01-01', ['DATE_OUT_OF_ORDER', 'effectiveOn', '2026-06-01']],
    // The plan itself holds from the 12th.
    ['2026-01-10', '2026-01-11', ['DATE_OUT_OF_ORDER', 'effectiveOn', '2026-01-12']],
    ['1950-01-01', '2026-06-01', ['DATE_OUT_OF_ORDER', 'decidedOn', '2026-01-10']],
    ['2026-01-09', '2026-06-01', ['DATE_OUT_OF_ORDER', 'decidedOn', '2026-01-10']],
    ['2026-11-21', '2026-11-20', ['DATE_IN_FUTURE', 'decidedOn', undefined]],
    ['2026-06-01', '2026-11-21', ['DATE_IN_FUTURE', 'effectiveOn', undefined]],
  ])('decided on %s, effective from %s: %j', (decidedOn, effectiveOn, expected) => {
    const refusal = refuseRevisionDays({ decidedOn, effectiveOn, today: '2026-11-20' }, plan);
    expect(refusal && [refusal.code, refusal.at, refusal.params['earliest']]).toEqual(expected);
  });

  test('of a plan whose days are not known only the own day of the decision binds', () => {
    const unknown = { decidedOn: null, firstOn: null };
    expect(refuseRevisionDays({ decidedOn: '1999-05-05', effectiveOn: '1999-05-05', today: '2026-11-20' }, unknown)).toBeNull();
    expect([earliestEffect(null, unknown), earliestEffect('2026-03-01', plan), earliestEffect(null, plan)]).toEqual([null, '2026-03-01', '2026-01-12']);
  });
});

describe('what is given on any day', () => {
  const standings = [{ on: '2026-03-01', own: 10, given: 10 }, { on: '2026-06-01', own: 12, given: 10 }, { on: '2026-11-20', own: 12, given: 8 }];
  const refused = (change: number) => refuseOnAnyDay(standings, change, '2026-11-20');

  test('today is told first, another day with its date', () => {
    expect(refused(5)).toEqual({ refusal: { code: 'QUOTA_EXCEEDED', params: { remaining: 4, requested: 5 } }, available: 4, requested: 5 });
    expect(refused(4)).toEqual({ refusal: { code: 'QUOTA_EXCEEDED_ON_DAY', params: { date: '2026-03-01', remaining: 0, requested: 4 } }, available: 0, requested: 4 });
    expect(refuseOnAnyDay(standings.slice(1), 2, '2026-11-20')).toBeNull();
  });

  test('taking away is possible where too much was given; without a quota nothing is given', () => {
    expect(refused(-1)).toBeNull();
    const none = [{ on: '2026-03-01', own: null, given: 0 }, { on: '2026-11-20', own: 5, given: 0 }];
    expect(refuseOnAnyDay(none, 1, '2026-11-20')?.refusal.code).toBe('QUOTA_EXCEEDED_ON_DAY');
    expect(refuseOnAnyDay(none, 0, '2026-11-20')).toBeNull();
    expect(refuseOnAnyDay([{ on: '2026-11-20', own: null, given: 0 }], 0, '2026-11-20')?.refusal.code).toBe('QUOTA_NOT_ASSIGNED');
  });
});
