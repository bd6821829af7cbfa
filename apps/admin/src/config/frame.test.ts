import { describe, expect, test } from '@jest/globals';
import { completeFrame, readFrame, todayOf } from './frame.ts';
import { flag, manyOf, oneOf, parseSearch, writeSearch } from './search.ts';

describe('the frame in the address', () => {
  test('what the address leaves out: today, and the year of the as-of date', () => {
    expect(completeFrame({}, '2026-03-01')).toMatchObject({ period: '2026', from: '2026-01-01', to: '2026-12-31', asOf: '2026-03-01', isToday: true });
    expect(completeFrame({ asOf: '2021-10-15' }, '2026-03-01')).toMatchObject({ period: '2021', asOf: '2021-10-15', isToday: false });
    expect(completeFrame({ period: '2015-2020' }, '2026-03-01')).toMatchObject({ from: '2015-01-01', to: '2020-12-31' });
  });

  test('nonsense is treated as absent', () => {
    expect(readFrame({ period: 'xưa', asOf: '15/10/2021', unit: '' })).toEqual({ unit: undefined, period: undefined, asOf: undefined });
    expect(readFrame({ asOf: '2021-13-45' }).asOf).toBeUndefined();
  });
});

describe('today', () => {
  test('goes on with the clock where the clock was right when the page was loaded', () => {
    expect(todayOf('2026-11-23', '2026-11-23', '2026-11-24')).toBe('2026-11-24');
    expect(todayOf(null, '2026-11-23', '2026-11-23')).toBe('2026-11-23');
  });
  test('is the server’s where the clock of the machine is wrong', () => {
    expect(todayOf('2026-11-23', '2015-01-01', '2015-01-01')).toBe('2026-11-23');
  });
});

describe('search parameters', () => {
  test('stay text, repeat for lists, and come back as they went', () => {
    const search = { unit: '7', period: '2021', status: ['A', 'B'], q: 'nguyễn', closed: true, none: undefined, empty: '' };
    const text = writeSearch(search);
    expect(text).toBe(`?unit=7&period=2021&status=A&status=B&q=${encodeURIComponent('nguyễn')}&closed=true`);
    const back = parseSearch(text);
    expect(back).toEqual({ unit: '7', period: '2021', status: ['A', 'B'], q: 'nguyễn', closed: 'true' });
    expect(manyOf(back, 'status', ['B', 'C', 'A'])).toEqual(['B', 'A']);
    expect(manyOf(back, 'unit', ['8'])).toBeUndefined();
    expect(oneOf(back, 'period', ['2020', '2021'])).toBe('2021');
    expect(flag(back, 'closed')).toBe(true);
    expect(flag(back, 'q')).toBeUndefined();
  });
});
