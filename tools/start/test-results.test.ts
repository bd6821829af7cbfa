import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { demoAccounts } from './announce.ts';
import { projectsWith } from './projects.ts';
import { sumResults } from './test-results.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangvu-results-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const report = (name: string, content: object) => {
  writeFileSync(join(folder, name), JSON.stringify(content));
  return join(folder, name);
};

test('reports are added up; a file that could not be loaded counts as a failure, a report never written as nothing', () => {
  const files = [
    report('a', { numPassedTests: 10, numFailedTests: 1 }),
    report('b', { numPassedTests: 5, numFailedTests: 0, numRuntimeErrorTestSuites: 2 }),
    join(folder, 'never-written'),
  ];
  expect(sumResults(files)).toEqual({ passed: 15, failed: 3 });
});

test('every project with tests is found, what others stand on first', () => {
  const found = projectsWith('jest.config.mjs');
  expect(found).toEqual(expect.arrayContaining(['libs/domain', 'libs/schema', 'tools', 'apps/api']));
  expect(found.indexOf('libs/domain')).toBe(0);
  expect(found.indexOf('tools')).toBeLessThan(found.indexOf('apps/api'));
});

test('demo accounts are found in the file, whatever else it holds', () => {
  const account = { login: 'to-chuc', password: 'x', role: 'organisation-board officer', unit: 'Thái Hòa' };
  expect(demoAccounts([account])).toEqual([account]);
  expect(demoAccounts({ note: 'synthetic', accounts: [account, { login: 'half' }], apiKey: 'k' })).toEqual([account]);
  expect(demoAccounts({})).toEqual([]);
});
