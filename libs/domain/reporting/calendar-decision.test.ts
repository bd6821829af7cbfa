import { describe, expect, test } from '@jest/globals';
import { permissions } from '../access/roles.ts';
import { formatMessage } from '../errors/messages.ts';
import { calendarBounds, refuseCalendar, wrongSetting } from './calendar-decision.ts';
import { isClosed, lastDayOf, refuseReopeningUntil } from './reopening.ts';
import { firstPeriodUnder, reportCalendar, settingsOfTheProduct } from './report-calendar.ts';
import type { KindSetting } from './report-calendar.ts';
import { attemptReport, refuseReopening, reportStateLabels } from './report-states.ts';
import type { ReportFacts, ReportState } from './report-states.ts';

const month: KindSetting = { kind: 'MONTH', asked: true, openingDay: 20, dueDays: 3, closingDays: 7 };

describe('the calendar the town has decided', () => {
  test('gives each period its days: open in its last month, due after it, closed after that', () => {
    const [january, february] = reportCalendar(2027, (kind) => ({ ...month, kind }));
    expect(january).toEqual({ kind: 'MONTH', startsOn: '2027-01-01', endsOn: '2027-01-31', asked: true, opensOn: '2027-01-20', dueOn: '2027-02-03', closesOn: '2027-02-10' });
    expect(february).toMatchObject({ opensOn: '2027-02-20', dueOn: '2027-03-03', closesOn: '2027-03-10' });
    expect(reportCalendar(2027, (kind) => ({ ...month, kind })).at(-1)).toMatchObject({ kind: 'YEAR', opensOn: '2027-12-20', dueOn: '2028-01-03', closesOn: '2028-01-10' });
  });

  test('a day that a short month does not have is its last day; without closing days nothing closes, with 0 the due day is the last', () => {
    expect(reportCalendar(2027, (kind) => ({ ...month, kind, openingDay: 31, closingDays: null }))[1]).toMatchObject({ opensOn: '2027-02-28', closesOn: null });
    expect(reportCalendar(2027, (kind) => ({ ...month, kind, closingDays: 0 }))[1]).toMatchObject({ dueOn: '2027-03-03', closesOn: '2027-03-03' });
  });

  test.each([
    ['MONTH', '2026-12-01', '2026-12-01'],
    ['MONTH', '2026-12-02', '2027-01-01'],
    ['QUARTER', '2026-12-02', '2027-01-01'],
    ['HALF', '2027-01-02', '2027-07-01'],
    ['YEAR', '2026-12-02', '2027-01-01'],
  ] as const)('a %s is governed by it from %s on first with the one that begins on %s', (kind, from, startsOn) => {
    expect(firstPeriodUnder({ ...month, kind }, from).startsOn).toBe(startsOn);
  });

  test('it begins tomorrow at the earliest and changes something', () => {
    const changed = [{ ...month, closingDays: null }];
    expect(refuseCalendar(settingsOfTheProduct, changed, '2026-11-28', '2026-11-28')).toEqual({ code: 'REPORT_CALENDAR_TOO_EARLY', params: { earliest: '2026-11-29' } });
    expect(refuseCalendar(settingsOfTheProduct, changed, '2026-11-29', '2026-11-28')).toBeNull();
    expect(refuseCalendar(settingsOfTheProduct, settingsOfTheProduct, '2026-11-29', '2026-11-28')).toMatchObject({ code: 'REPORT_CALENDAR_NOTHING' });
    expect(refuseCalendar([month], [{ ...month, asked: false }], '2026-11-29', '2026-11-28')).toBeNull();
    expect(refuseCalendar([month], [{ ...month, closingDays: 8 }], '2026-11-29', '2026-11-28')).toBeNull();
  });

  test.each([
    ['openingDay', 0], ['openingDay', 32], ['dueDays', 0], ['dueDays', 61], ['dueDays', 2.5], ['closingDays', -1], ['closingDays', 366],
  ] as const)('%s cannot be %d', (field, value) => {
    const wrong = wrongSetting([month, { ...month, kind: 'QUARTER', [field]: value }]);
    expect(wrong).toMatchObject({ index: 1, field, refusal: { code: 'REPORT_CALENDAR_DAY', params: calendarBounds[field] } });
    expect(formatMessage('REPORT_CALENDAR_DAY', 'vi', wrong?.refusal.params)).toContain('của kỳ quý” phải là số nguyên');
  });

  test('its bounds themselves stand', () => {
    for (const side of ['least', 'most'] as const) {
      const setting = { ...month, openingDay: calendarBounds.openingDay[side], dueDays: calendarBounds.dueDays[side], closingDays: calendarBounds.closingDays[side] };
      expect(wrongSetting([setting, { ...setting, closingDays: null }])).toBeNull();
    }
  });
});

describe('a closed period', () => {
  const closing = { closesOn: '2027-02-10', reopenedUntil: null };

  test.each([
    [{ closesOn: null, reopenedUntil: null }, '2099-01-01', false],
    [closing, '2027-02-10', false],
    [closing, '2027-02-11', true],
    [{ ...closing, reopenedUntil: '2027-02-20' }, '2027-02-20', false],
    [{ ...closing, reopenedUntil: '2027-02-20' }, '2027-02-21', true],
    // Reopening gives time and takes none.
    [{ ...closing, reopenedUntil: '2027-02-01' }, '2027-02-10', false],
  ])('%j on %s is closed: %s', (one, today, closed) => expect(isClosed(one, today)).toBe(closed));

  test('is reopened until a day to come that lies after the closing day, at most a year ahead', () => {
    const earliest = (until: string, today: string) => refuseReopeningUntil(closing, until, today);
    expect(earliest('2027-02-14', '2027-02-15')).toEqual({ code: 'REPORT_REOPEN_DAY', params: { earliest: '2027-02-15', latest: '2028-02-16' } });
    expect([earliest('2027-02-15', '2027-02-15'), earliest('2028-02-16', '2027-02-15')]).toEqual([null, null]);
    expect(earliest('2028-02-17', '2027-02-15')).toMatchObject({ code: 'REPORT_REOPEN_DAY' });
    expect(earliest('2027-02-10', '2027-02-01')).toMatchObject({ params: { earliest: '2027-02-11' } });
    expect(refuseReopeningUntil({ closesOn: null, reopenedUntil: null }, '2027-02-20', '2027-02-15')).toMatchObject({ code: 'REPORT_NEVER_CLOSES' });
  });

  test('is not reopened for what was sent or accepted', () => {
    for (const state of ['NOT_STARTED', 'DRAFT', 'RETURNED'] as const) expect(refuseReopening(state)).toBeNull();
    for (const state of ['SUBMITTED', 'ACCEPTED'] as const) expect(refuseReopening(state)).toEqual({ code: 'REPORT_NOT_REOPENABLE', params: { state: reportStateLabels[state] } });
  });

  const facts = (state: ReportState, change: Partial<ReportFacts> = {}): ReportFacts => ({
    kind: 'MONTH', asked: true, document: { number: '12-CV/BTC', decidedOn: '2026-12-01' }, opensOn: '2027-01-20', ...closing, state, today: '2027-02-11', permissions: new Set(permissions), figures: [], returnReason: 'Xem lại', ...change,
  });
  const codeOf = (act: Parameters<typeof attemptReport>[0], of: ReportFacts) => {
    const result = attemptReport(act, of);
    return result.ok ? null : result.refusal.code;
  };

  test('is neither begun, saved nor sent, and the refusal cites the document; what was sent is still accepted', () => {
    for (const [act, state] of [['REPORT_SAVE', 'NOT_STARTED'], ['REPORT_SAVE', 'DRAFT'], ['REPORT_SAVE', 'RETURNED'], ['REPORT_SUBMIT', 'DRAFT']] as const) {
      expect(attemptReport(act, facts(state))).toMatchObject({ refusal: { code: 'REPORT_PERIOD_CLOSED', params: { closesOn: lastDayOf(closing) }, clause: '12-CV/BTC, 01/12/2026' } });
      expect(codeOf(act, facts(state, { reopenedUntil: '2027-02-11' }))).toBeNull();
    }
    expect(codeOf('REPORT_ACCEPT', facts('SUBMITTED'))).toBeNull();
  });

  test('is returned only with the day by which it is to be corrected', () => {
    expect(codeOf('REPORT_RETURN', facts('SUBMITTED'))).toBe('REPORT_RETURN_NEEDS_DAY');
    expect(codeOf('REPORT_RETURN', facts('SUBMITTED', { reopenUntil: '2027-02-10' }))).toBe('REPORT_REOPEN_DAY');
    expect(codeOf('REPORT_RETURN', facts('SUBMITTED', { reopenUntil: '2027-02-15' }))).toBeNull();
    expect(codeOf('REPORT_RETURN', facts('SUBMITTED', { today: '2027-02-10' }))).toBeNull();
    expect(codeOf('REPORT_RETURN', facts('SUBMITTED', { closesOn: null, reopenUntil: '2027-02-15' }))).toBe('REPORT_NEVER_CLOSES');
  });

  test('what nobody asks for is not reported, and it is said by which document', () => {
    for (const act of ['REPORT_SAVE', 'REPORT_SUBMIT'] as const) {
      expect(attemptReport(act, facts('DRAFT', { today: '2027-02-01', kind: 'QUARTER', asked: false }))).toMatchObject({ refusal: { code: 'REPORT_NOT_ASKED', params: { kind: { vi: 'quý' } }, clause: '12-CV/BTC, 01/12/2026' } });
    }
    const undecided = attemptReport('REPORT_SAVE', facts('DRAFT', { asked: false, document: null }));
    expect(undecided.ok || undecided.refusal).not.toHaveProperty('clause');
  });
});
