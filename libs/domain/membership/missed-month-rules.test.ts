import { describe, expect, test } from '@jest/globals';
import type { HistoryEntry } from './history.ts';
import { missedEnough, missedMonthRefusal } from './missed-month-rules.ts';
import type { MonthOf } from './missed-month-rules.ts';
import { missedIn } from './missed-months.ts';
import type { MissedMonth } from './missed-months.ts';

const entry = (act: HistoryEntry['act'], effectiveOn: string, details: Record<string, unknown> = {}): HistoryEntry => ({ id: act, act, effectiveOn, details });
const member: MonthOf = { state: 'OFFICIAL', ceremonyOn: '2020-05-19', inBranchSince: '2020-05-01', history: [], noted: false };
const both = { dues: true, activity: true };
const away = (from: string, until: string): HistoryEntry[] => [entry('TEMPORARY_ACTIVITY_BEGIN', from, { temporary: 'WORK', until })];
const exempt = entry('EXEMPT', '2026-03-15', { exemption: 'OLD_OR_WEAK' });
const suspended = entry('SUSPEND_ACTIVITY', '2026-03-31', { until: '2026-05-31' });

test.each<[string, Partial<MonthOf>, string, { dues: boolean; activity: boolean }, string | null]>([
  ['an official member', {}, '2026-03-01', both, null],
  ['a probationary one', { state: 'PROBATIONARY' }, '2026-03-01', both, null],
  ['the month that goes on', {}, '2026-11-01', both, null],
  ['the next month', {}, '2026-12-01', both, 'DATE_IN_FUTURE'],
  ['nothing missed', {}, '2026-03-01', { dues: false, activity: false }, 'INVALID_INPUT'],
  ['before the ceremony was held', { state: 'DECIDED', ceremonyOn: null }, '2026-03-01', both, 'MISSED_MONTH_NOT_HERE'],
  ['after the exit', { state: 'STRUCK_OFF' }, '2026-03-01', both, 'MISSED_MONTH_NOT_HERE'],
  ['the month of the ceremony', { ceremonyOn: '2026-03-31' }, '2026-03-01', both, null],
  ['the month before the ceremony', { ceremonyOn: '2026-04-01' }, '2026-03-01', both, 'MISSED_MONTH_NOT_HERE'],
  ['the month before the member came', { inBranchSince: '2026-04-01' }, '2026-03-01', both, 'MISSED_MONTH_NOT_HERE'],
  ['a month noted already', { noted: true }, '2026-03-01', both, 'MISSED_MONTH_NOTED'],
  ['the whole month in another branch', { history: away('2026-03-01', '2026-06-30') }, '2026-03-01', { dues: true, activity: false }, 'MISSED_MONTH_EXCUSED'],
  ['a part of the month in another branch', { history: away('2026-03-02', '2026-06-30') }, '2026-03-01', both, null],
  ['the month after the last day elsewhere', { history: away('2025-12-01', '2026-02-28') }, '2026-03-01', both, null],
  ['activity of who is exempt', { history: [exempt] }, '2026-03-01', both, 'MISSED_MONTH_EXCUSED'],
  ['dues of who is exempt', { history: [exempt] }, '2026-03-01', { dues: true, activity: false }, null],
  ['activity of who is suspended', { history: [suspended] }, '2026-03-01', both, 'MISSED_MONTH_EXCUSED'],
  ['activity before the suspension', { history: [suspended] }, '2026-02-01', both, null],
])('%s', (_, change, month, missed, code) => expect(missedMonthRefusal({ ...member, ...change }, month, missed, '2026-11-20')?.code ?? null).toBe(code));

describe('three months in the year', () => {
  const month = (number: number, dues: boolean, activity: boolean, withdrawnOn: string | null = null, year = 2026): MissedMonth => ({ month: `${year}-${String(number).padStart(2, '0')}-01`, dues, activity, withdrawnOn });
  test.each<[string, MissedMonth[], boolean]>([
    ['of dues', [month(1, true, false), month(4, true, false), month(9, true, false)], true],
    ['of activity', [month(1, false, true), month(4, true, true), month(9, false, true)], true],
    ['two of one and one of the other are not', [month(1, true, false), month(4, true, false), month(9, false, true)], false],
    ['one of them taken back is not', [month(1, true, false), month(4, true, false), month(9, true, false, '2026-10-01')], false],
    ['one of them in another year is not', [month(12, true, false, null, 2025), month(1, true, false), month(2, true, false)], false],
  ])('%s', (_, months, enough) => expect(missedEnough(2026, months)).toBe(enough));

  test('are counted each by itself', () => expect(missedIn(2026, [month(1, true, true), month(2, true, false)])).toEqual({ dues: 2, activity: 1 }));
});
