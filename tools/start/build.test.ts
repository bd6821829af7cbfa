import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { contentStamp } from './build.ts';

let root: string;
const write = (path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};
const stamp = () => contentStamp(root, ['apps/api', 'libs', 'package-lock.json', 'not-there']);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dangvu-build-'));
  write('apps/api/src/main.ts', 'one');
  write('libs/domain/rule.ts', 'two');
  write('package-lock.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test.each([
  ['a source', 'apps/api/src/main.ts', true],
  ['a new source', 'libs/domain/other.ts', true],
  ['the locked packages', 'package-lock.json', true],
  ['a test', 'libs/domain/rule.test.ts', false],
  ['a document', 'apps/api/README.md', false],
  ['what was built', 'apps/api/dist/main.js', false],
  ['another application', 'apps/admin/src/main.tsx', false],
])('%s changed: built anew %#', (_case, path, expected) => {
  const before = stamp();
  write(path, 'changed');
  expect(stamp() !== before).toBe(expected);
});

test('a file that moved counts as a change, a date does not', () => {
  const before = stamp();
  utimesSync(join(root, 'apps/api/src/main.ts'), 1, 1);
  expect(stamp()).toBe(before);
  rmSync(join(root, 'libs/domain/rule.ts'));
  write('libs/domain/moved.ts', 'two');
  expect(stamp()).not.toBe(before);
});
