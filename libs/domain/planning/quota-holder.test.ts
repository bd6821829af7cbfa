import { describe, expect, test } from '@jest/globals';
import { formatMessage } from '../errors/messages.ts';
import { refuseGiven, refuseHolder } from './quota-holder.ts';

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
  test('a draft gives nothing to a unit that has ended: it is named with its last day and what goes on in its place', () => {
    const ended = { name: 'Khối Tân Tiến', lastDay: '2026-05-31', successors: ['Khối Tân Thành', 'Khối Tân Phú'] };
    const told = (refusal: ReturnType<typeof refuseGiven>) => formatMessage(refusal.code, 'vi', refusal.params);
    expect(told(refuseGiven({ own: false, ended }))).toMatch(/^“Khối Tân Tiến” chỉ hoạt động đến hết ngày 31\/05\/2026 \(nay là Khối Tân Thành, Khối Tân Phú\)\. Hãy/);
    expect(told(refuseGiven({ own: false, ended: { ...ended, successors: [] } }))).toMatch(/31\/05\/2026\. Hãy/);
    expect([refuseGiven({ own: true, ended }).code, refuseGiven({ own: false, ended: null }).code]).toEqual(['QUOTA_OWN_UNIT', 'QUOTA_NOT_CHILD']);
  });
});
