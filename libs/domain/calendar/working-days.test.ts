import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayFromNumber, dayNumber } from './local-date.ts';
import { addWorkingDays, isWorkingDay, noHolidays, workingDaysBetween } from './working-days.ts';

const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2150-12-31') }).map(dayFromNumber);

describe('working days', () => {
  const tet = {
    holidays: new Set(['2021-02-10', '2021-02-11', '2021-02-12', '2021-02-15', '2021-02-16']),
    makeUpDays: new Set(['2021-02-20']),
  };

  test('weekends and holidays do not count, make-up days do', () => {
    expect(addWorkingDays('2021-10-15', 1, noHolidays)).toBe('2021-10-18');
    expect(addWorkingDays('2021-02-09', 3, tet)).toBe('2021-02-19');
    expect(addWorkingDays('2021-02-09', 4, tet)).toBe('2021-02-20');
    expect(addWorkingDays('2021-02-09', 0, tet)).toBe('2021-02-09');
    expect(isWorkingDay('2021-02-10', { holidays: new Set(['2021-02-10']), makeUpDays: new Set(['2021-02-10']) })).toBe(
      true,
    );
    expect(() => addWorkingDays('2021-02-09', -1, tet)).toThrow(RangeError);
    expect(() => addWorkingDays('2021-02-09', 1.5, tet)).toThrow(RangeError);
  });

  test('a deadline is a working day and lies exactly that many working days away', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 1, max: 120 }),
        fc.array(fc.nat(200), { maxLength: 20 }),
        (from, days, offsets) => {
          const table = {
            holidays: new Set(offsets.map((offset) => addDays(from, offset))),
            makeUpDays: new Set<string>(),
          };
          const deadline = addWorkingDays(from, days, table);
          expect(isWorkingDay(deadline, table)).toBe(true);
          expect(workingDaysBetween(from, deadline, table)).toBe(days);
          expect(workingDaysBetween(deadline, from, table)).toBe(0);
        },
      ),
    );
  });
});
