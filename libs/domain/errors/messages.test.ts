import { describe, expect, test } from '@jest/globals';
import type { Label } from '../language/label.ts';
import { formatWhole } from '../language/label.ts';
import { ErrorCode, WarningCode } from './codes.ts';
import { DomainError } from './domain-error.ts';
import { fillMessage } from './fill-message.ts';
import { formatMessage, messages } from './messages.ts';
import { formatWarning, warningMessages } from './warning-messages.ts';

const all = Object.entries<Label>({ ...messages, ...warningMessages });
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('messages', () => {
  test('every code is spelt as it is named and has a text', () => {
    for (const [name, code] of Object.entries({ ...ErrorCode, ...WarningCode })) {
      expect(code).toBe(name);
      expect(code).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
    }
    expect(all.map(([code]) => code).sort()).toEqual(
      [...Object.values(ErrorCode), ...Object.values(WarningCode)].sort(),
    );
  });

  test.each(all)('%s: both languages use the same placeholders, Vietnamese is NFC, both are sentences', (_, text) => {
    expect(placeholders(text.vi)).toEqual(placeholders(text.en));
    expect(text.vi).toBe(text.vi.normalize('NFC'));
    expect(text.vi).not.toBe(text.en);
    for (const sentence of [text.vi, text.en]) expect(sentence).toMatch(/^[\p{Lu}“{].*\.$/u);
  });

  test('days and numbers are shown the same way in both languages, labels in the reader’s', () => {
    const params = { remaining: 1905, requested: 2000 };
    expect(formatMessage('QUOTA_EXCEEDED', 'vi', params)).toContain('Chỉ còn 1.905 chỉ tiêu');
    expect(formatMessage('QUOTA_EXCEEDED', 'en', params)).toContain('Only 1.905 of the quota');
    expect(formatMessage('DATE_IN_FUTURE', 'vi', { date: '2021-10-15' })).toContain('15/10/2021');
    const act = { vi: 'khai trừ', en: 'expel' };
    const from = { vi: 'Đã chuyển đi', en: 'Moved away' };
    expect(formatMessage('TRANSITION_REFUSED', 'vi', { act, from })).toContain(
      'Không thể khai trừ khi hồ sơ đang ở trạng thái “Đã chuyển đi”',
    );
    expect(formatWarning('CEREMONY_LATE', 'en', { deadline: '2021-03-01' })).toContain('01/03/2021');
  });

  test('a forgotten parameter shows no braces, and what is typed is not filled in a second time', () => {
    expect(formatMessage('DATE_INVALID', 'vi', {})).toContain('“…”');
    expect(formatMessage('DATE_INVALID', 'vi', { text: '{example}' })).toContain('“{example}”');
    expect(fillMessage({ vi: '{toString}', en: '' }, 'vi', {})).toBe('…');
  });

  test.each([
    [0, '0'],
    [999, '999'],
    [1000, '1.000'],
    [-1234567, '-1.234.567'],
  ])('%d is written %s in both languages', (value, written) => {
    expect(formatWhole(value)).toBe(written);
    const text = { vi: '{n}', en: '{n}' };
    expect([fillMessage(text, 'vi', { n: value }), fillMessage(text, 'en', { n: value })]).toEqual([written, written]);
  });
});

describe('DomainError', () => {
  test('carries what the answer needs', () => {
    const error = new DomainError('QUOTA_EXCEEDED', {
      params: { remaining: 3, requested: 5 },
      path: ['input', 'amount'],
      detail: { remaining: 3 },
    });
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({
      code: 'QUOTA_EXCEEDED',
      path: ['input', 'amount'],
      params: { requested: 5 },
      ruleCode: undefined,
    });
    expect(error.message).toBe(
      'QUOTA_EXCEEDED: Only 3 of the quota is left, not enough for 5. Assign less or ask for more.',
    );
  });

  test('says the same as the refusal it was made of', () => {
    const refusal = {
      code: 'PROBATION_NOT_OVER',
      params: { months: 12 },
      ruleCode: 'PROBATION/DL',
      clause: 'Đ5',
    } as const;
    expect(DomainError.of(refusal, { path: ['input'] })).toMatchObject({ ...refusal, path: ['input'] });
  });
});
