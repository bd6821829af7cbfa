import { describe, expect, test } from '@jest/globals';
import { formatMessage } from '../errors/messages.ts';
import { isPressing, refuseReminder } from './reminders.ts';
import type { ReminderFacts } from './reminders.ts';
import { ReportState } from './report-states.ts';

const today = '2027-02-05';
const document = { number: '15-CV/BTC', decidedOn: '2026-11-18' };
const late: ReminderFacts = { kind: 'MONTH', opensOn: '2027-01-25', asked: true, document, closesOn: '2027-02-10', reopenedUntil: null, state: 'NOT_STARTED', lastRemindedOn: null };

describe('a reminder to a unit that has not reported', () => {
  test.each(Object.values(ReportState))('of a report that is %s: only what lies with the unit is reminded of', (state) => {
    const refusal = refuseReminder({ ...late, state }, today);
    expect(refusal?.code ?? null).toBe(state === 'SUBMITTED' || state === 'ACCEPTED' ? 'REPORT_NOTHING_TO_REMIND' : null);
  });

  test('what nobody asked for is not reminded of, and the document that says so is cited', () => {
    expect(refuseReminder({ ...late, asked: false }, today)).toMatchObject({ code: 'REPORT_NOT_ASKED', clause: '15-CV/BTC, 18/11/2026' });
  });

  test('nor is a period that has not opened, or that is closed for the unit', () => {
    expect(refuseReminder(late, '2027-01-24')).toMatchObject({ code: 'REPORT_PERIOD_NOT_OPEN', params: { opensOn: '2027-01-25' } });
    expect(refuseReminder(late, '2027-01-25')).toBeNull();
    expect(refuseReminder(late, '2027-02-10')).toBeNull();
    expect(refuseReminder(late, '2027-02-11')).toMatchObject({ code: 'REPORT_REMINDER_CLOSED', params: { closesOn: '2027-02-10' }, clause: '15-CV/BTC, 18/11/2026' });
    expect(refuseReminder({ ...late, reopenedUntil: '2027-02-12' }, '2027-02-11')).toBeNull();
    expect(refuseReminder({ ...late, closesOn: null, document: null }, '2027-12-31')).toBeNull();
  });

  test('once a day, and the refusal says from when again', () => {
    expect(refuseReminder({ ...late, lastRemindedOn: '2027-02-04' }, today)).toBeNull();
    const refusal = refuseReminder({ ...late, lastRemindedOn: today }, today);
    expect(refusal).toMatchObject({ code: 'REPORT_REMINDED_TODAY' });
    expect(formatMessage('REPORT_REMINDED_TODAY', 'vi', refusal?.params)).toContain('từ ngày 06/02/2027');
  });

  test('a report is pressing a week before it is due, and from then on', () => {
    expect(['2027-01-28', '2027-01-29', '2027-02-05', '2027-06-01'].map((day) => isPressing('2027-02-05', day))).toEqual([false, true, true, true]);
  });
});
