import { describe, expect, test } from '@jest/globals';
import { stepOf } from '@dangvu/domain/access/second-factor';
import { authenticatorAddress, base32, codeOfStep } from './one-time-code.ts';
import { seal, unseal } from './sealed-secret.ts';

const secret = Buffer.from('12345678901234567890');

describe('one-time codes', () => {
  // RFC 4226, appendix D.
  test.each(['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'].map((code, step) => [step, code] as const))(
    'the code of counter %i is %s',
    (step, code) => expect(codeOfStep(secret, step)).toBe(code),
  );

  // RFC 6238, appendix B, the rows of SHA-1: eight digits.
  test.each([
    [59, '94287082'], [1_111_111_109, '07081804'], [1_111_111_111, '14050471'], [1_234_567_890, '89005924'], [2_000_000_000, '69279037'], [20_000_000_000, '65353130'],
  ] as const)('at second %i the code of eight digits is %s, and its last six are the one of six', (second, code) => {
    const step = stepOf(new Date(second * 1_000));
    expect(codeOfStep(secret, step, 8)).toBe(code);
    expect(codeOfStep(secret, step)).toBe(code.slice(2));
  });

  // RFC 4648, chapter 10.
  test.each([['', ''], ['f', 'MY'], ['fo', 'MZXQ'], ['foo', 'MZXW6'], ['foob', 'MZXW6YQ'], ['fooba', 'MZXW6YTB'], ['foobar', 'MZXW6YTBOI']])('%j in Base32 is %j', (text, written) => {
    expect(base32(Buffer.from(text))).toBe(written);
  });

  test('the address says whose code it is and of which town, in letters an address may hold', () => {
    const address = new URL(authenticatorAddress(secret, 'can-bo', 'Đảng vụ · Thị xã Mẫu'));
    expect(address.protocol).toBe('otpauth:');
    expect(decodeURIComponent(address.pathname)).toContain('Đảng vụ · Thị xã Mẫu:can-bo');
    expect(Object.fromEntries(address.searchParams)).toEqual({ secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', issuer: 'Đảng vụ · Thị xã Mẫu', algorithm: 'SHA1', digits: '6', period: '30' });
  });
});

describe('a sealed secret', () => {
  const key = Buffer.alloc(32, 1);

  test('is read with the same key for the same account, and looks otherwise each time', () => {
    const sealed = seal(secret, key, 'one');
    expect(unseal(sealed, key, 'one')).toEqual(secret);
    expect(seal(secret, key, 'one')).not.toEqual(sealed);
    expect(sealed.includes(secret)).toBe(false);
  });

  test('opens nothing with another key, for another account, or when a bit of it was changed', () => {
    const sealed = seal(secret, key, 'one');
    expect(unseal(sealed, Buffer.alloc(32, 2), 'one')).toBeNull();
    expect(unseal(sealed, key, 'two')).toBeNull();
    for (const place of [0, 12, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(unseal(changed, key, 'one')).toBeNull();
    }
    expect(unseal(Buffer.alloc(5), key, 'one')).toBeNull();
  });
});
