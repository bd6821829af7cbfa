import { expect, test } from '@jest/globals';
import { merged } from './results-file.ts';

test('a run of some parts leaves the others as they were', () => {
  const before = merged(null, { workloads: { W1: { vsLimit: 0.7 }, W3: { vsLimit: 0.5 } }, answersEqual: true, machine: { cores: 2 }, versions: { node: '1', postgresql: '18' } });
  expect(before.growth).toEqual({});
  const after = merged(before, { workloads: { W3: { vsLimit: 0.6 } }, machine: { cores: 4 }, versions: { node: '2' } });
  expect(after).toEqual({ workloads: { W1: { vsLimit: 0.7 }, W3: { vsLimit: 0.6 } }, growth: {}, answersEqual: true, machine: { cores: 4 }, versions: { node: '2', postgresql: '18' } });
  expect(merged(after, { growth: { lines: [] }, machine: {}, versions: {} })).toMatchObject({ workloads: after.workloads, growth: { lines: [] } });
});

test('answers that nobody compared are not called equal', () => {
  expect(merged(null, { growth: {}, machine: {}, versions: {} }).answersEqual).toBe(false);
});
