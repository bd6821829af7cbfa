import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  addYears,
  calendarMonthsBetween,
  dayFromNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  earlierOf,
  formatDate,
  isLocalDate,
  laterOf,
  localDate,
  monthsBetween,
  parseTypedDate,
  partsOf,
  weekday,
} from './local-date.ts';
import {
  contains,
  daysIn,
  daysLabel,
  elapsed,
  monthsOf,
  periodAt,
  periodLabel,
  periodOf,
  previousPeriod,
  samePeriodLastYear,
  termOf,
} from './period.ts';

const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2150-12-31') }).map(dayFromNumber);
const iso = (milliseconds: number) => new Date(milliseconds).toISOString().slice(0, 10);

describe('local date', () => {
  test('day numbers agree with an independent calendar on every day of four centuries', () => {
    for (let number = dayNumber('1750-01-01'); number <= dayNumber('2150-12-31'); number += 1) {
      const date = iso(number * 86_400_000);
      if (dayFromNumber(number) !== date || dayNumber(date) !== number) throw new Error(`${date} is not ${number}`);
    }
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(dayFromNumber(dayNumber('0001-01-01'))).toBe('0001-01-01');
    expect(dayFromNumber(dayNumber('9999-12-31'))).toBe('9999-12-31');
  });

  test('the calendar has an end on both sides', () => {
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addMonths('0001-01-01', -1)).toThrow(RangeError);
  });

  test.each([
    '2021-02-29',
    '2021-13-01',
    '2021-00-10',
    '2021-04-31',
    '0000-01-01',
    '2021-1-1',
    '2021-01-01T00:00',
    '',
    '１２',
  ])('%s is not a day', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => partsOf(text)).toThrow(RangeError);
  });

  test.each([
    [2000, 29],
    [1900, 28],
    [2024, 29],
    [2021, 28],
  ])('February %d has %d days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
    expect(localDate(year, 2, days)).not.toBeNull();
    expect(localDate(year, 2, days + 1)).toBeNull();
  });

  test('parts that are no numbers are no day', () => {
    expect([localDate(2021.5, 1, 1), localDate(2021, 1.5, 1), localDate(2021, 1, 1.5), localDate(10000, 1, 1)]).toEqual(
      [null, null, null, null],
    );
  });

  test.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2020-12-15', 1, '2021-01-15'],
    ['2021-01-15', -1, '2020-12-15'],
    ['2020-11-03', 12, '2021-11-03'],
  ])('%s and %d months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

  test('adding days and taking the difference are inverse', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: -5000, max: 5000 }),
        (day, days) => daysBetween(day, addDays(day, days)) === days,
      ),
    );
  });

  test('adding months keeps the day or clamps it to the end, and moves the month exactly', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (day, months) => {
        const moved = addMonths(day, months);
        const { year, month, day: dayOfMonth } = partsOf(moved);
        expect(calendarMonthsBetween(day, moved)).toBe(months);
        expect(dayOfMonth).toBe(Math.min(partsOf(day).day, daysInMonth(year, month)));
      }),
    );
  });

  test('whole months are the most that fit', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const [from, to] = [earlierOf(a, b), laterOf(a, b)];
        const months = monthsBetween(from, to);
        expect(addMonths(from, months) <= to).toBe(true);
        expect(addMonths(from, months + 1) > to).toBe(true);
      }),
    );
    expect(addYears('2020-02-29', 1)).toBe('2021-02-28');
  });

  test('days compare as text', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === dayNumber(a) < dayNumber(b)));
  });

  test('15 October 2021 was a Friday, and the days of the week follow each other', () => {
    expect(weekday('2021-10-15')).toBe(5);
    fc.assert(fc.property(anyDay, (day) => weekday(addDays(day, 1)) === (weekday(day) % 7) + 1));
  });

  test.each([
    ['01022021', '2021-02-01'],
    ['1/2/2021', '2021-02-01'],
    ['15-10-2021', '2021-10-15'],
    ['15.10.2021', '2021-10-15'],
    ['15 10 2021', '2021-10-15'],
    [' 15/10/2021 ', '2021-10-15'],
    ['１５/１０/２０２１', '2021-10-15'],
    ['2021-10-15', '2021-10-15'],
  ])('“%s” is typed for %s', (text, date) => expect(parseTypedDate(text)).toBe(date));

  test.each([
    '10/15/2021',
    '31/02/2021',
    '1/2/21',
    '15/10-2021',
    '15/10/2021 08:00',
    '2021/10/15',
    '1022021',
    '',
    'hôm nay',
  ])('“%s” is asked back', (text) => expect(parseTypedDate(text)).toBeNull());

  test('what is shown can be typed', () => {
    fc.assert(
      fc.property(
        anyDay,
        (day) => parseTypedDate(formatDate(day)) === day && parseTypedDate(formatDate(day).replaceAll('/', '')) === day,
      ),
    );
  });
});

describe('period', () => {
  test.each([
    [periodOf('MONTH', 2024, 2), '2024-02-01', '2024-02-29', 'Tháng 2/2024', '02/2024'],
    [periodOf('QUARTER', 2021, 3), '2021-07-01', '2021-09-30', 'Quý III/2021', 'Q3 2021'],
    [periodOf('HALF', 2021, 1), '2021-01-01', '2021-06-30', '6 tháng đầu năm 2021', 'First half of 2021'],
    [periodOf('HALF', 2021, 2), '2021-07-01', '2021-12-31', '6 tháng cuối năm 2021', 'Second half of 2021'],
    [periodOf('YEAR', 2021), '2021-01-01', '2021-12-31', 'Năm 2021', '2021'],
    [termOf('2015-01-01', '2020-12-31'), '2015-01-01', '2020-12-31', 'Nhiệm kỳ 2015–2020', 'Term 2015–2020'],
  ])('%j', (period, from, to, vi, en) => {
    expect([period.from, period.to]).toEqual([from, to]);
    expect(periodLabel(period)).toEqual({ vi, en });
  });

  test('refuses what is no period', () => {
    expect(() => periodOf('QUARTER', 2021, 5)).toThrow(RangeError);
    expect(() => periodOf('YEAR', 2021, 2)).toThrow(RangeError);
    expect(() => periodOf('MONTH', 2021, 0)).toThrow(RangeError);
    expect(() => termOf('2021-01-01', '2020-01-01')).toThrow(RangeError);
    expect(() => termOf('2021-01-32', '2022-01-01')).toThrow(RangeError);
  });

  const kinds = fc.constantFrom('MONTH', 'QUARTER', 'HALF', 'YEAR');

  test('every day is in exactly one period of a kind, and neighbours touch', () => {
    fc.assert(
      fc.property(kinds, anyDay, (kind, day) => {
        const period = periodAt(kind, day);
        const previous = previousPeriod(period);
        expect(contains(period, day)).toBe(true);
        expect(previous && addDays(previous.to, 1)).toBe(period.from);
        expect(periodAt(kind, period.to)).toEqual(period);
        expect(samePeriodLastYear(period)?.from).toBe(addYears(period.from, -1));
      }),
    );
    expect(contains(periodOf('YEAR', 2021), '2020-12-31')).toBe(false);
    expect(contains(periodOf('YEAR', 2021), '2022-01-01')).toBe(false);
  });

  test('a term has no neighbours that can be computed', () => {
    const term = termOf('2015-08-01', '2020-07-31');
    expect([previousPeriod(term), samePeriodLastYear(term)]).toEqual([null, null]);
    expect(monthsOf(term)).toHaveLength(60);
    expect(daysLabel(term)).toBe('01/08/2015–31/07/2020');
  });

  test('the passed share is an exact fraction', () => {
    const year = periodOf('YEAR', 2021);
    expect(elapsed(year, '2021-10-15')).toEqual({ passed: 288, days: 365 });
    expect(elapsed(year, '2021-01-01')).toEqual({ passed: 1, days: 365 });
    expect(elapsed(year, '2020-12-31')).toEqual({ passed: 0, days: 365 });
    expect(elapsed(year, '2023-01-01')).toEqual({ passed: 365, days: 365 });
    fc.assert(
      fc.property(kinds, anyDay, (kind, day) => {
        const period = periodAt(kind, day);
        const { passed, days } = elapsed(period, day);
        return passed > 0 && passed <= days && days === daysIn(period) && days - passed === daysBetween(day, period.to);
      }),
    );
  });

  test('a year has twelve months one after the other', () => {
    const months = monthsOf(periodOf('YEAR', 2024));
    expect(months.map(daysIn)).toEqual([31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });
});
