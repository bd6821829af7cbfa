import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween } from '../calendar/local-date.ts';
import { badgeYearsOn, nextBadge, partyAgeMonths, partyAgeStart } from './party-age.ts';
import { foldVietnamese, givenName, sortKey, tidyName } from './vietnamese-name.ts';

describe('names', () => {
  test.each([
    ['Nguyễn Thị Đào', 'nguyen thi dao'],
    ['ĐẶNG  Hữu Phước ', 'dang huu phuoc'],
    ['hòa', 'hoa'],
    ['hoà', 'hoa'],
    ['Hoa\u0300', 'hoa'],
    ['Ỷ Ỹ Ý Ỳ Ỵ ư ơ', 'y y y y y u o'],
    ['Lương\u00a0Sơn', 'luong son'],
    ['', ''],
  ])('“%s” is searched as “%s”', (text, folded) => expect(foldVietnamese(text)).toBe(folded));

  test('folding does not depend on the form of the text, and twice is once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldVietnamese(text);
        expect(foldVietnamese(text.normalize('NFD'))).toBe(foldVietnamese(text.normalize('NFC')));
        expect(foldVietnamese(folded)).toBe(folded);
      }),
    );
  });

  test.each([
    ['Nguyễn Văn An', 'An'],
    ['  Lê   Hòa ', 'Hòa'],
    ['Y', 'Y'],
    ['', ''],
  ])('the given name of “%s” is “%s”', (name, given) => expect(givenName(name)).toBe(given));

  test('a name is stored in NFC with single spaces', () => {
    expect(tidyName('  Tra\u0302\u0300n   Thi\u0323 Ly ')).toBe('Trần Thị Ly');
  });

  test('names are ordered by given name, then middle, then family, in Vietnamese order', () => {
    const ordered = [
      'Nguyễn Thị Ái',
      'Nguyễn Văn An',
      'Trần Văn An',
      'Lê Thị Ăng',
      'Lê Thị Ân',
      'Hồ Bình',
      'Lê Dung',
      'Lê Đào',
      'Lê Đông',
      'Lê Em',
      'Phan Hoa',
      'Phan Hoan',
      'Phan Hòa',
      'Phan Hóa',
      'Võ Oanh',
      'Võ Ôn',
      'Võ Ơn',
      'Võ Uyên',
      'Võ Ước',
      'Võ Vân',
      'Võ Yên',
    ];
    // "Hòa" has the letters of "Hoa" and stands right after it, before the longer "Hoan".
    const expected = [...ordered.slice(0, 11), 'Phan Hòa', 'Phan Hóa', 'Phan Hoan', ...ordered.slice(14)];
    const sorted = [...ordered].reverse().sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(sorted).toEqual(expected);
  });

  test('tones follow each other as in a dictionary, and both ways of writing one are equal', () => {
    const tones = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ'];
    expect([...tones].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual(tones);
    expect(sortKey('Hoà')).toBe(sortKey('Hòa'));
    expect(sortKey('Tra\u0302\u0300n')).toBe(sortKey('Trần'));
    expect(sortKey('John Wayne') > sortKey('John Vân')).toBe(true);
    expect(sortKey('Lê Žižka') > sortKey('Lê Yên')).toBe(true);
  });
});

describe('party age', () => {
  test('runs from the day the decision was signed', () => {
    expect(partyAgeMonths('2000-05-19', [], '2030-05-18')).toBe(359);
    expect(partyAgeMonths('2000-05-19', [], '2030-05-19')).toBe(360);
    expect(partyAgeMonths('2000-05-19', [], '2000-05-18')).toBe(0);
    expect(partyAgeMonths('2000-05-19', [], '1999-01-01')).toBe(0);
  });

  test('the next badge, with no badge at 35', () => {
    expect(nextBadge('2000-05-19', [], '2021-10-15')).toEqual({ years: 30, reachedOn: '2030-05-19' });
    expect(nextBadge('2000-05-19', [], '2030-05-19')).toEqual({ years: 40, reachedOn: '2040-05-19' });
    expect(nextBadge('1930-02-03', [], '2021-10-15')).toBeNull();
    for (const day of ['2016-07-25', '2021-10-15', '2025-07-01', '2026-11-23']) expect(badgeYearsOn(day)).toEqual([30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90]);
  });

  test.each([
    ['a year out', [{ from: '2005-01-01', to: '2005-12-31' }], '2001-05-19'],
    [
      'the same year twice',
      [
        { from: '2005-01-01', to: '2005-12-31' },
        { from: '2005-06-01', to: '2005-12-31' },
      ],
      '2001-05-19',
    ],
    [
      'overlapping years',
      [
        { from: '2005-07-01', to: '2006-06-30' },
        { from: '2005-01-01', to: '2005-12-31' },
      ],
      '2001-11-16',
    ],
    ['before the decision', [{ from: '1999-01-01', to: '1999-12-31' }], '2000-05-19'],
    ['begun before the decision', [{ from: '2000-01-01', to: '2000-05-28' }], '2000-05-29'],
    ['still out', [{ from: '2021-10-06', to: '9999-12-31' }], '2000-05-29'],
    ['not yet', [{ from: '2022-01-01', to: '2022-12-31' }], '2000-05-19'],
  ])('%s does not count', (_, gaps, start) => expect(partyAgeStart('2000-05-19', gaps, '2021-10-15')).toBe(start));

  test('gaps take off each of their days once, in any order', () => {
    const gap = fc
      .tuple(fc.nat(8000), fc.nat(900))
      .map(([from, length]) => ({ from: addDays('1998-01-01', from), to: addDays('1998-01-01', from + length) }));
    fc.assert(
      fc.property(fc.array(gap, { maxLength: 6 }), (gaps) => {
        const [decidedOn, asOf] = ['2000-05-19', '2021-10-15'];
        const lost = new Set<string>();
        for (const { from, to } of gaps)
          for (let day = from; day <= to; day = addDays(day, 1)) if (day >= decidedOn && day <= asOf) lost.add(day);
        expect(daysBetween(decidedOn, partyAgeStart(decidedOn, gaps, asOf))).toBe(lost.size);
        expect(partyAgeStart(decidedOn, [...gaps].reverse(), asOf)).toBe(partyAgeStart(decidedOn, gaps, asOf));
      }),
      { numRuns: 50 },
    );
    expect(addMonths('2000-05-19', 360)).toBe('2030-05-19');
  });
});
