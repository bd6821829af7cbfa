import { describe, expect, test } from '@jest/globals';
import { changesOf, checkForm, differenceOf, formOf, readFigure, valueOf } from './declared.ts';
import type { Cell } from './declared.ts';

const cell = (code: Cell['code'], derived: number, declared: number | null = null, reason: string | null = null): Cell => ({
  __typename: 'ReportCell', code, label: code, definition: '', group: 'INCREASE', value: declared ?? derived, derived, declared, reason, returnReason: null, previousYear: null,
});
const admitted = cell('ADMITTED', 3);
const died = cell('DIED', 0, 1, 'Chưa vào sổ');
const typed = (text: string, reason = '') => ({ ADMITTED: { text, reason } });

describe('a declared figure', () => {
  test('empty means as the records say, which is not 0', () => {
    expect(readFigure(' ')).toEqual({ ok: true, value: null });
    expect(valueOf(admitted, typed(''))).toBe(3);
    expect(valueOf(admitted, typed('0'))).toBe(0);
    expect(differenceOf(admitted, typed('0', 'x'))).toBe(-3);
  });
  test.each(['-1', '1,5', 'ba', '1234567', '1.5', '12.3', '1.2.3.4', '0.905', '1.905 000', '1905.'])('“%s” is none', (text) => expect(readFigure(text)).toEqual({ ok: false }));
  test.each(['1.905', '1 905', '1\u00a0905', ' 1905 '])('thousands may be grouped: “%s”', (text) => expect(readFigure(text)).toEqual({ ok: true, value: 1905 }));
});

describe('the form', () => {
  test('a difference needs its reason, the same figure does not', () => {
    expect(checkForm([admitted], typed('4'))).toEqual({ unreadable: [], unexplained: ['ADMITTED'] });
    expect(checkForm([admitted], typed('4', 'Sót một quyết định')).unexplained).toEqual([]);
    expect(checkForm([admitted], typed('3')).unexplained).toEqual([]);
    expect(checkForm([admitted], typed('x')).unreadable).toEqual(['ADMITTED']);
  });
  test('as it came it holds no change', () => expect(changesOf([admitted, died], formOf([admitted, died]))).toEqual([]));
  test('sends only what was touched; clearing takes the declaration back', () => {
    expect(changesOf([admitted, died], { ...formOf([admitted, died]), ADMITTED: { text: '4', reason: ' sót ' } })).toEqual([{ code: 'ADMITTED', declared: 4, reason: 'sót' }]);
    expect(changesOf([died], { DIED: { text: '', reason: 'Chưa vào sổ' } })).toEqual([{ code: 'DIED', declared: null, reason: null }]);
    expect(changesOf([died], { DIED: { text: '0', reason: 'Chưa vào sổ' } })).toEqual([{ code: 'DIED', declared: null, reason: null }]);
  });
});
