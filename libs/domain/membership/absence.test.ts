import { describe, expect, test } from '@jest/globals';
import { absenceRefusal, deletionRefusal, noShowFrom, reminderRefusal } from './absence.ts';
import type { Absence } from './absence.ts';

const absent = (change: Partial<Absence> = {}): Absence => ({ referredOn: '2026-05-31', remindedOn: [], withoutReminders: null, ...change });
const code = (refusal: { code: string } | null): string | null => refusal?.code ?? null;

describe('somebody who does not come', () => {
  test.each([
    ['2026-05-31', '2026-09-01'],
    ['2025-11-30', '2026-03-01'],
    ['2026-06-15', '2026-09-16'],
  ])('papers of %s are missing more than three months from %s on', (referredOn, earliest) => {
    expect(noShowFrom(referredOn)).toBe(earliest);
  });

  test.each<[string, Partial<Absence>, string, string | null]>([
    ['on the last day of the three months', { remindedOn: ['2026-07-01'] }, '2026-08-31', 'TRANSFER_ABSENCE_TOO_SHORT'],
    ['the day after', { remindedOn: ['2026-07-01'] }, '2026-09-01', null],
    ['never reminded', {}, '2026-09-01', 'REMINDER_REQUIRED'],
    ['reminded only afterwards', { remindedOn: ['2026-09-02'] }, '2026-09-01', 'REMINDER_REQUIRED'],
    ['reminded on the day the papers were issued', { remindedOn: ['2026-05-31'] }, '2026-09-01', null],
    ['reminded before the papers were issued', { remindedOn: ['2026-05-30'] }, '2026-09-01', 'REMINDER_REQUIRED'],
    ['reminded in another life', { remindedOn: ['0001-01-01', '1985-05-05'] }, '2026-09-01', 'REMINDER_REQUIRED'],
    ['could not be reminded', { withoutReminders: 'Không liên lạc được' }, '2026-09-01', null],
    ['with an empty reason', { withoutReminders: '  ' }, '2026-09-01', 'REMINDER_REQUIRED'],
    ['not on the way', { referredOn: null, remindedOn: ['2026-07-01'] }, '2026-09-01', 'TRANSFER_NOT_PENDING'],
  ])('%s', (_why, change, on, answer) => expect(code(deletionRefusal(absent(change), on))).toBe(answer));

  test.each([
    ['2025-09-01', null],
    ['2025-08-31', 'REMINDER_REQUIRED'],
    ['1985-05-05', 'REMINDER_REQUIRED'],
  ])('who is absent within a year was reminded within it: on %s', (day, answer) =>
    expect(code(absenceRefusal('ABSENT_OR_DUES_UNPAID', absent({ referredOn: null, remindedOn: [day] }), '2026-09-01'))).toBe(answer));

  test.each([
    ['2020-01-06', null],
    ['2020-01-05', 'DATE_OUT_OF_ORDER'],
    ['2026-09-02', 'DATE_IN_FUTURE'],
    ['2026-09-31', 'DATE_INVALID'],
  ])('a reminder of %s to a member since 06/01/2020, on 01/09/2026', (day, answer) => expect(code(reminderRefusal(day, '2020-01-06', '2026-09-01'))).toBe(answer));

  test('only grounds about staying away ask for reminders', () => {
    expect(code(absenceRefusal('ABSENT_OR_DUES_UNPAID', absent({ referredOn: null }), '2026-09-01'))).toBe('REMINDER_REQUIRED');
    expect(code(absenceRefusal('TRANSFER_NOT_PRESENTED', absent(), '2026-09-01'))).toBe('REMINDER_REQUIRED');
    expect(absenceRefusal('WILL_LOST', absent(), '2026-09-01')).toBeNull();
  });
});
