import { describe, expect, test } from '@jest/globals';
import { groupedRecoveryCode, readTypedCode, recoveryAlphabet, recoveryLength, stepOf, stepsAccepted } from './second-factor.ts';

describe('what is typed where a code is asked for', () => {
  test.each(['123456', '123 456', ' 123-456 ', '123\u00a0456', '1 2 3 4 5 6'])('%j is the code of a telephone', (text) => {
    expect(readTypedCode(text)).toEqual({ kind: 'CODE', code: '123456' });
  });

  test('a recovery code is read with its dashes, in any case, as it was printed', () => {
    const code = recoveryAlphabet.slice(0, recoveryLength);
    expect(groupedRecoveryCode(code)).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(readTypedCode(` ${groupedRecoveryCode(code).toUpperCase()} `)).toEqual({ kind: 'RECOVERY_CODE', code });
  });

  test.each(['', '12345', '1234567', '12345a', '１２３４５６', '0000-0000-0000-0000', 'abcd-efgh'])('%j is no code', (text) => {
    expect(readTypedCode(text)).toBeNull();
  });

  test('no letter of a recovery code is taken for another', () => {
    expect(recoveryAlphabet).not.toMatch(/[01iloU]/i);
    expect(new Set(recoveryAlphabet).size).toBe(recoveryAlphabet.length);
  });
});

describe('steps', () => {
  test('a step lasts thirty seconds', () => {
    expect(stepOf(new Date('1970-01-01T00:00:59.999Z'))).toBe(1);
    expect(stepOf(new Date('1970-01-01T00:01:00Z'))).toBe(2);
  });

  test('the code of now counts, and those of the step before and the step after; no others', () => {
    expect(stepsAccepted(new Date('1970-01-01T00:05:00Z'))).toEqual([10, 9, 11]);
  });
});
