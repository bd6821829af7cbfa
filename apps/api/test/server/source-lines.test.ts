import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loggedError } from '../../src/server/log-lines.ts';
import { inSourceLines } from '../../src/server/source-lines.ts';

describe('the stack of an error in the log', () => {
  const folder = mkdtempSync(join(tmpdir(), 'source-lines-'));
  const built = join(folder, 'dist/main.js');
  const source = relative(process.cwd(), join(folder, 'src/act.ts'));

  beforeAll(() => {
    mkdirSync(join(folder, 'dist'));
    // Line 1 of the built file is line 3 of the source, line 2 is its line 8 from the fifth column; what follows comes from a package.
    writeFileSync(`${built}.map`, JSON.stringify({ version: 3, sources: ['../src/act.ts'], names: [], mappings: 'AAEA;AAKI;' }));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('names the lines of the sources, by path and by address', () => {
    expect(inSourceLines(`Error: lost\n    at act (${built}:1:1)\n    at async ${pathToFileURL(built).href}:2:1`)).toBe(
      `Error: lost\n    at act (${source}:3:1)\n    at async ${source}:8:5`,
    );
  });

  test('leaves what comes from a package, and files without a map', () => {
    const stack = `Error: lost\n    at pool (${built}:3:1)\n    at query (${join(folder, 'pg.js')}:7:2)\n    at node:internal/process/task_queues:105:5`;
    expect(inSourceLines(stack)).toBe(stack);
  });

  test('is told as it is when the map cannot be read', () => {
    const broken = join(folder, 'broken.js');
    writeFileSync(`${broken}.map`, '{');
    expect(inSourceLines(`Error: lost\n    at act (${broken}:1:1)`)).toBe(`Error: lost\n    at act (${broken}:1:1)`);
  });

  test('is told with the error, its message and its type', () => {
    const error = Object.assign(new TypeError('lost'), { stack: `TypeError: lost\n    at act (${built}:1:1)` });
    expect(loggedError(error)).toMatchObject({ type: 'TypeError', message: 'lost', stack: `TypeError: lost\n    at act (${source}:3:1)` });
  });

  test('what is no error is told as it is', () => {
    expect(loggedError('lost' as unknown as Error)).toBe('lost');
  });
});
