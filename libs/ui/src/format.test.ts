import { expect, test } from '@jest/globals';
import { formatCount, formatDifference, formatDone, formatDue, formatInstant, formatPercent, formatRatio } from './format.tsx';
import { viWords } from './words.tsx';

test('counts', () => expect([0, 7, 1905, 1234567, -6].map(formatCount)).toEqual(['0', '7', '1.905', '1.234.567', '−6']));
test('differences', () => expect([6, 0, -6].map(formatDifference)).toEqual(['+6', '0', '−6']));
test('percentages', () => {
  expect([107.04, 130, 40.02, 40.2, 0, 1234.5].map((p) => formatPercent(p))).toEqual(
    ['107,04\u00a0%', '130\u00a0%', '40,02\u00a0%', '40,2\u00a0%', '0\u00a0%', '1.234,5\u00a0%'],
  );
  expect(formatPercent(130, { fixed: true })).toBe('130,00\u00a0%');
});
test('ratio', () => expect(formatRatio(1639, 597)).toBe('1.639/597'));
test('an instant is shown in Vietnam time', () => expect(formatInstant('2021-10-15T18:05:00Z')).toBe('01:05 16/10/2021'));
test('due and done are said differently', () => {
  const { relative } = viWords;
  expect(formatDue('2026-03-12', '2026-02-25', relative)).toBe('12/03/2026, còn 15 ngày');
  expect(formatDue('2026-02-22', '2026-02-25', relative)).toBe('22/02/2026, quá hạn 3 ngày');
  expect(formatDue('2026-02-25', '2026-02-25', relative)).toBe('25/02/2026, hôm nay');
  expect(formatDone('2026-02-22', '2026-02-25', relative)).toBe('22/02/2026, 3 ngày trước');
  expect(formatDone('2026-02-24', '2026-02-25', relative)).toBe('24/02/2026, hôm qua');
});
