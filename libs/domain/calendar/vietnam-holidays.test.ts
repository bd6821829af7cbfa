import { describe, expect, test } from '@jest/globals';
import { addDays, weekday } from './local-date.ts';
import { calendarWith, publishedYears } from './published-years.ts';
import { calendarOfYear, hungKingsDay, lunarNewYear, usualPlacing, wrongDay } from './vietnam-holidays.ts';
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts';

describe('the lunar calendar of Vietnam', () => {
  // 1968, 1985, 2007 and 2030: the new moon falls before midnight in Hà Nội and after it in Beijing, or the month is another.
  test.each([
    [1968, '1968-01-29'], [1985, '1985-01-21'], [2007, '2007-02-17'], [2021, '2021-02-12'], [2022, '2022-02-01'], [2023, '2023-01-22'], [2024, '2024-02-10'], [2025, '2025-01-29'],
    [2026, '2026-02-17'], [2030, '2030-02-02'],
  ])('the year %d begins on %s', (year, day) => expect(lunarNewYear(year)).toBe(day));

  test.each([[2021, '2021-04-21'], [2022, '2022-04-10'], [2023, '2023-04-29'], [2024, '2024-04-18'], [2025, '2025-04-07'], [2026, '2026-04-26']])('Hùng Kings’ Day of %d is %s', (year, day) =>
    expect(hungKingsDay(year)).toBe(day),
  );
});

describe('working days of the years announced', () => {
  const table = calendarWith(new Map());
  // First and last weekday off at Tết, as announced, and the working days around them.
  test.each([
    [2021, '2021-02-10', '2021-02-16', 5], [2022, '2022-01-31', '2022-02-04', 5], [2023, '2023-01-20', '2023-01-26', 5], [2024, '2024-02-08', '2024-02-14', 5],
    [2025, '2025-01-27', '2025-01-31', 5], [2026, '2026-02-16', '2026-02-20', 5],
  ])('Tết of %d: off from %s to %s, %d weekdays', (_year, first, last, weekdays) => {
    let off = 0;
    for (let day = first; day <= last; day = addDays(day, 1)) {
      expect(isWorkingDay(day, table)).toBe(false);
      if (weekday(day) <= 5) off += 1;
    }
    expect(off).toBe(weekdays);
    expect(workingDaysBetween(addDays(first, -1), last, table)).toBe(0);
  });

  // A deadline of thirty working days that begins on the last working day before Tết.
  test.each([
    ['2021-02-09', '2021-03-30'], ['2022-01-28', '2022-03-18'], ['2023-01-19', '2023-03-09'], ['2024-02-07', '2024-03-27'], ['2025-01-24', '2025-03-14'], ['2026-02-13', '2026-04-03'],
  ])('thirty working days from %s end on %s', (from, to) => {
    expect(addWorkingDays(from, 30, table)).toBe(to);
    expect(workingDaysBetween(from, to, table)).toBe(30);
  });

  test.each([
    ['2022-01-03', 'New Year on a Saturday'], ['2022-04-11', 'Hùng Kings’ Day on a Sunday'], ['2023-05-02', '29/4 on a Saturday'], ['2023-05-03', '30/4 on a Sunday'], ['2023-09-04', '2/9 on a Saturday'],
    ['2026-04-27', 'Hùng Kings’ Day on a Sunday'], ['2024-04-29', 'exchanged'], ['2026-08-31', 'exchanged'], ['2021-09-03', 'the second day'], ['2022-09-01', 'the second day'],
  ])('%s is off: %s', (day) => expect(isWorkingDay(day, table)).toBe(false));

  test.each(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22', '2022-09-05', '2019-09-03'])('%s is worked', (day) => expect(isWorkingDay(day, table)).toBe(true));

  test('a year has as many days off as the law gives, wherever they fall: a weekend is made good', () => {
    for (let year = 2014; year <= 2060; year += 1) {
      const days = calendarOfYear(year, { ...(publishedYears[year] ?? usualPlacing(year)), swaps: [] });
      const weekdaysOff = new Set(days.filter(({ day }) => weekday(day) <= 5).map(({ day }) => day));
      expect({ year, off: weekdaysOff.size }).toEqual({ year, off: year >= 2021 ? 11 : 10 });
    }
  });

  test('what is entered must be what it says', () => {
    const year = usualPlacing(2027);
    expect(wrongDay(2027, { ...year, swaps: [{ off: '2027-09-06', workedOn: '2027-09-11' }] })).toBeNull();
    expect(wrongDay(2027, { ...year, swaps: [{ off: '2027-09-04', workedOn: '2027-09-11' }] })).toBe('2027-09-04');
    expect(wrongDay(2027, { ...year, swaps: [{ off: '2027-09-06', workedOn: '2027-09-10' }] })).toBe('2027-09-10');
    expect(wrongDay(2027, { ...year, extraDaysOff: ['2027-09-02'] })).toBe('2027-09-02');
    expect(wrongDay(2027, { ...year, extraDaysOff: ['2028-09-05'] })).toBe('2028-09-05');
  });
});
