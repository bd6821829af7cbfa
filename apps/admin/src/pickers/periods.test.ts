import { describe, expect, test } from '@jest/globals';
import { termChoices, yearChoices } from './periods.ts';
import type { PlannedPeriod } from './periods.ts';

const year = (of: number, state: PlannedPeriod['state'] = 'PUBLISHED'): PlannedPeriod => ({
  periodKind: 'YEAR', year: of, startsOn: `${of}-01-01`, endsOn: `${of}-12-31`, state,
});
const term = (from: number, to: number): PlannedPeriod => ({ periodKind: 'TERM', year: null, startsOn: `${from}-01-01`, endsOn: `${to}-12-31`, state: 'PUBLISHED' });

describe('years', () => {
  test('run without holes from the first plan to the last, saying how far each is planned', () => {
    expect(yearChoices([year(2027, 'DRAFT'), year(2024), year(2023, 'CLOSED')], 2026, '2026')).toEqual([
      { year: '2027', plan: 'draft' },
      { year: '2026', plan: 'none' },
      { year: '2025', plan: 'none' },
      { year: '2024', plan: 'published' },
      { year: '2023', plan: 'published' },
      { year: '2022', plan: 'none' },
      { year: '2021', plan: 'none' },
    ]);
  });
  test('a published plan counts before a draft of the same year', () =>
    expect(yearChoices([year(2026, 'DRAFT'), year(2026)], 2026, '2026')[0]).toEqual({ year: '2026', plan: 'published' }));
  test('a term brings its years, not those still ahead', () =>
    expect(yearChoices([term(2019, 2030)], 2026, '2026').map((choice) => choice.year)).toEqual(['2026', '2025', '2024', '2023', '2022', '2021', '2020', '2019']));
  test('the year looked at is always there, unless nobody can have figures of it', () => {
    expect(yearChoices([year(2026)], 2026, '2018').at(-1)).toEqual({ year: '2018', plan: 'none' });
    expect(yearChoices([year(2026)], 2026, '9999')).toHaveLength(6);
  });
  test('without any plan: the last five and this one', () => expect(yearChoices([], 2026, '2026')).toHaveLength(6));
});

test('terms: those planned and the one looked at, once each, the latest first', () => {
  expect(termChoices([term(2015, 2020), term(2020, 2025), term(2015, 2020), year(2026)], '2026')).toEqual(['2020-2025', '2015-2020']);
  expect(termChoices([], '2015-2020')).toEqual(['2015-2020']);
});
