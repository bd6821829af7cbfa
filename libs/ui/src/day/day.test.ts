import { describe, expect, test } from '@jest/globals';
import { addDays, dayInVietnam, daysBetween, readDay, writeDay } from './day.ts';

describe('readDay', () => {
  test.each([
    ['15/10/2021', '2021-10-15'], ['1/2/2021', '2021-02-01'], ['01022021', '2021-02-01'], ['01-02-2021', '2021-02-01'],
    ['1.2.2021', '2021-02-01'], [' 29/02/2024 ', '2024-02-29'], ['2021-10-15', '2021-10-15'], ['12/03/2026', '2026-03-12'],
  ])('%s is %s', (typed, day) => expect(readDay(typed)).toEqual({ ok: true, day }));

  test.each([
    ['', 'empty'], ['1/2/21', 'two-digit-year'], ['010221', 'two-digit-year'], ['29/02/2021', 'no-such-day'],
    ['31/04/2021', 'no-such-day'], ['10/15/2021', 'no-such-day'], ['hôm qua', 'unreadable'], ['1/2', 'unreadable'], ['01/01/0021', 'no-such-day'],
  ])('%s is refused: %s', (typed, mistake) => expect(readDay(typed)).toEqual({ ok: false, mistake }));
});

test('days are written day first, and partly known ones as far as they are known', () => {
  expect(['2021-10-15', '2021-10', '1974'].map(writeDay)).toEqual(['15/10/2021', '10/2021', '1974']);
});

test('distance and sum cross months and leap years', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2021-10-15', '2021-10-01')).toBe(-14);
  expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
});

test('the day is the one in Vietnam: 18:30 UTC is already tomorrow there', () => {
  expect(dayInVietnam(new Date('2021-10-15T18:30:00Z'))).toBe('2021-10-16');
  expect(dayInVietnam(new Date('2021-10-15T16:59:00Z'))).toBe('2021-10-15');
});
