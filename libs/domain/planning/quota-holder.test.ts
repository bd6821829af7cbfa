import { describe, expect, test } from '@jest/globals';
import { refuseHolder } from './quota-holder.ts';

describe('who can be given a quota', () => {
  const there = { exists: true, below: true };
  test('a unit that stands directly below on every day the quota is about', () => {
    expect(refuseHolder([{ day: '2026-06-01', ...there }, { day: '2026-11-28', ...there }])).toBeNull();
  });
  test('not one that had ended, or had not begun, on such a day: the day is named with the clause', () => {
    expect(refuseHolder([{ day: '2026-06-01', ...there }, { day: '2026-11-28', exists: false, below: false }])).toEqual({ code: 'UNIT_CLOSED', params: { date: '2026-11-28' }, clause: '294-QĐ/TW 10.5' });
    expect(refuseHolder([{ day: '2026-01-10', exists: false, below: false }, { day: '2026-11-28', ...there }])).toMatchObject({ code: 'UNIT_CLOSED', params: { date: '2026-01-10' } });
  });
  test('not one that stands below another by then', () => {
    expect(refuseHolder([{ day: '2026-06-01', ...there }, { day: '2026-11-28', exists: true, below: false }])).toEqual({ code: 'QUOTA_NOT_CHILD', params: {} });
  });
});
