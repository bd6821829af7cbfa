import { CombinedGraphQLErrors } from '@apollo/client';
import { describe, expect, test } from '@jest/globals';
import { failureOf } from './failure.ts';

const failed = (message: string, extensions: Record<string, unknown>) => new CombinedGraphQLErrors({ errors: [{ message, extensions }] });

describe('what a page says about a question that failed', () => {
  test('the server’s own words where it knows what is wrong', () => {
    expect(failureOf(failed('Câu hỏi mất quá nhiều thời gian nên đã dừng.', { code: 'TIMEOUT' }))).toEqual({ reference: null, children: 'Câu hỏi mất quá nhiều thời gian nên đã dừng.' });
  });

  test('the id to quote, in the general words, where nobody foresaw it', () => {
    expect(failureOf(failed('Có lỗi ngoài dự kiến', { code: 'INTERNAL', errorId: '7a1c' }))).toEqual({ reference: '7a1c' });
  });

  test('the general words where the server was not reached', () => {
    expect(failureOf(new TypeError('Failed to fetch'))).toEqual({ reference: null });
  });
});
