import { expect, test } from '@jest/globals';
import { showsToday } from './pages-of-today.ts';
import { paths } from './paths.ts';

test('what waits and what may be recorded is of today, figures are of the chosen day', () => {
  expect([paths.work, paths.person, paths.candidates, paths.transfers].map((route) => showsToday(route, {}))).toEqual([true, true, true, true]);
  expect([paths.overview, paths.members, paths.organisation, paths.unit, paths.plans, paths.reports].filter((route) => showsToday(route, {}))).toEqual([]);
});

test('where people moved to is counted up to the chosen day', () => {
  expect(showsToday(paths.transfers, { tab: 'places' })).toBe(false);
});
