import { expect, test } from '@jest/globals';
import { targetWords } from './target-words.ts';

const vi = ({ vi: text }: { vi: string }): string => text;

test('a target in the words of the field', () => {
  expect(targetWords({ kind: 'NUMBER', from: 3, to: null }, vi)).toBe('3');
  expect(targetWords({ kind: 'RANGE', from: 90, to: 100 }, vi)).toBe('90–100');
  expect(targetWords({ kind: 'AT_LEAST_ONE', from: null, to: null }, vi)).toBe('Ít nhất một');
  expect(targetWords({ kind: 'RATE', from: 3, to: 4, base: 'YEAR_START' }, vi).replace(/\s/g, ' ')).toBe('3–4 % đảng viên đầu kỳ');
  expect(targetWords({ kind: 'RATE', from: 2.5, to: 3.25, base: 'PREVIOUS_YEAR_END' }, vi).replace(/\s/g, ' ')).toBe('2,5–3,25 % đảng viên cuối năm trước');
  expect(targetWords({ kind: 'RATE', from: 2.5, to: null, base: 'TERM_START' }, vi).replace(/\s/g, ' ')).toBe('≥ 2,5 % đảng viên đầu nhiệm kỳ');
  expect(targetWords({ kind: 'COMPOSITION', from: 45, to: null }, vi).replace(/\s/g, ' ')).toBe('≥ 45 %');
  expect(targetWords({ kind: 'DEADLINE', from: 1, to: null, dueOn: '2026-08-31' }, vi)).toBe('1 · đến hết 31/08/2026');
});
