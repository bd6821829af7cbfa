import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { serverKey } from './server-key.ts';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'server-key-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

test('the first start makes a key that nobody else on the machine can read, and every later one finds it', () => {
  const folder = join(dataDir, 'new', 'data');
  const key = serverKey({ dataDir: folder, secondFactorKey: null });
  expect(key).toHaveLength(32);
  const file = join(folder, 'second-factor.key');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8').trim()).toBe(key.toString('hex'));
  expect(serverKey({ dataDir: folder, secondFactorKey: null })).toEqual(key);
});

test('a file that holds something else is not written over', () => {
  writeFileSync(join(dataDir, 'second-factor.key'), 'half a k');
  expect(() => serverKey({ dataDir, secondFactorKey: null })).toThrow('64 hexadecimal digits');
  expect(readFileSync(join(dataDir, 'second-factor.key'), 'utf8')).toBe('half a k');
});

test('a key from the environment comes before the file', () => {
  const given = Buffer.alloc(32, 7);
  expect(serverKey({ dataDir: '/nonexistent', secondFactorKey: given })).toBe(given);
});
