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
  test('another input is another intent while the first is on its way', () => {
    const intent = counting();
    expect([intent.keyFor({ id: 1 }), intent.keyFor({ id: 2 }), intent.keyFor({ id: 1 })]).toEqual(['key-1', 'key-2', 'key-3']);
  });
  test('after a lost answer another input goes under the same key, until an answer is definite: only one of them is recorded', () => {
    const intent = counting();
    intent.lose(intent.keyFor({ id: 1 }));
    expect([intent.keyFor({ id: 2 }), intent.keyFor({ id: 3 })]).toEqual(['key-1', 'key-1']);
    intent.settle('key-1');
    expect(intent.keyFor({ id: 3 })).toBe('key-2');
  });
  test('the answer to an earlier intent says nothing about the one that is open', () => {
    const intent = counting();
    const [first, second] = [intent.keyFor({ id: 1 }), intent.keyFor({ id: 2 })];
    intent.settle(first);
    intent.lose(first);
    expect(intent.keyFor({ id: 2 })).toBe(second);
  });
  test('after a definite answer, pressing again is a new decision', () => {
    const intent = counting();
    const before = intent.keyFor({ id: 1 });
    intent.settle(before);
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
  test('that the key was used for other content means that what was sent first is recorded: the screen is behind', () => {
    const outcome = readPayload({ userErrors: [{ code: 'IDEMPOTENCY_CONFLICT', message: 'Mã đã dùng', path: ['input', 'idempotencyKey'] }] });
    expect(outcome).toMatchObject({ kind: 'refused', stale: true });
  });
  test('a path without the word input is a field path already', () => {
    expect(fieldOf(['lines', '3', 'count'])).toBe('lines.3.count');
    expect(fieldOf([])).toBeNull();
    expect(fieldOf(undefined)).toBeNull();
  });
});
