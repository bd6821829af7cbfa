import { describe, expect, test } from '@jest/globals';
import { scanTypeOf } from './scans.ts';

const bytes = (...values: (number | string)[]): Uint8Array => Uint8Array.from(values.flatMap((value) => (typeof value === 'string' ? [...Buffer.from(value)] : [value])));

describe('what a file is', () => {
  test('is told by its first bytes', () => {
    expect(scanTypeOf(bytes('%PDF-1.7'))).toBe('application/pdf');
    expect(scanTypeOf(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
    expect(scanTypeOf(bytes(0x89, 'PNG', 0x0d, 0x0a, 0x1a, 0x0a, 1))).toBe('image/png');
  });

  test.each([['a page', bytes('<!doctype html>')], ['a program', bytes('MZ')], ['an archive', bytes('PK', 3, 4)], ['a drawing with script', bytes('<svg/>')], ['nothing', bytes()], ['half a beginning', bytes('%PD')]])(
    '%s is refused',
    (_what, content) => {
      expect(scanTypeOf(content)).toBeNull();
    },
  );
});
