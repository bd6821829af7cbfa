import { describe, expect, test } from '@jest/globals';
import { fieldOf, readPayload } from './act-outcome.ts';
import { createIntent } from './intent.ts';

const counting = () => {
  let count = 0;
  return createIntent(() => `key-${(count += 1)}`);
};

describe('an intent', () => {
  test('keeps its key for a double click and for a retry after a lost answer', () => {
    const intent = counting();
    expect([intent.keyFor({ id: 1 }), intent.keyFor({ id: 1 }), intent.keyFor({ id: 1 })]).toEqual(['key-1', 'key-1', 'key-1']);
  });
  test('another input is another intent', () => {
    const intent = counting();
    expect([intent.keyFor({ id: 1 }), intent.keyFor({ id: 2 }), intent.keyFor({ id: 1 })]).toEqual(['key-1', 'key-2', 'key-3']);
  });
  test('after a definite answer, pressing again is a new decision', () => {
    const intent = counting();
    const before = intent.keyFor({ id: 1 });
    intent.settle();
    expect(intent.keyFor({ id: 1 })).not.toBe(before);
  });
});

describe('the answer to an act', () => {
  test('without errors it is done', () => {
    const payload = { userErrors: [], person: { id: '1' } };
    expect(readPayload(payload)).toEqual({ kind: 'done', payload });
  });
  test('errors go to their fields, first one each; the rest concern the act', () => {
    const outcome = readPayload({
      userErrors: [
        { code: 'REQUIRED', message: 'Nhập số quyết định', path: ['input', 'decision', 'number'] },
        { code: 'TAKEN', message: 'Số này đã có', path: ['input', 'decision', 'number'] },
        { code: 'STALE_VERSION', message: 'Đã có người sửa', path: ['input'] },
        { code: 'TRANSITION_REFUSED', message: 'Chưa đủ 12 tháng', path: null, rule: 'Điều 5' },
      ],
    });
    expect(outcome).toMatchObject({ kind: 'refused', fields: { 'decision.number': 'Nhập số quyết định' }, stale: true });
    expect(outcome.kind === 'refused' && outcome.general.map((error) => error.code)).toEqual(['STALE_VERSION', 'TRANSITION_REFUSED']);
  });
  test('a path without the word input is a field path already', () => {
    expect(fieldOf(['lines', '3', 'count'])).toBe('lines.3.count');
    expect(fieldOf([])).toBeNull();
    expect(fieldOf(undefined)).toBeNull();
  });
});
