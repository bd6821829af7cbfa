import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { transitions } from '@dangvu/domain/membership/lifecycle';
import { diagramFile, lifecycleDiagram, renderLifecycle } from './lifecycle-diagram.ts';

describe('the page of the lifecycle', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lifecycle-'));
  const copy = pathToFileURL(join(folder, 'LIFECYCLE.md'));
  const said: string[] = [];
  beforeAll(() => {
    jest.spyOn(console, 'error').mockImplementation((text: string) => void said.push(text));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('the committed page is what the table says', () => {
    const script = fileURLToPath(new URL('lifecycle-diagram.ts', import.meta.url));
    const run = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8', env: { PATH: process.env['PATH'] } });
    expect([run.stderr, run.status]).toEqual(['', 0]);
    expect(readFileSync(diagramFile, 'utf8')).toBe(renderLifecycle(transitions));
  });

  test('a page that is missing, changed by one letter or cut short fails the check, and writing it again heals it', () => {
    expect(lifecycleDiagram(copy, true)).toBe(1);
    expect(said.at(-1)).toContain('is missing');
    expect(lifecycleDiagram(copy, false)).toBe(0);
    expect(lifecycleDiagram(copy, true)).toBe(0);

    const good = readFileSync(copy, 'utf8');
    writeFileSync(copy, good.replace('OFFICIAL --> EXPELLED', 'OFFICIAL --> EXPELED'));
    expect(lifecycleDiagram(copy, true)).toBe(1);
    expect(said.at(-1)).toMatch(/at line \d+\. Run: npm run codegen/);
    writeFileSync(copy, `${good}one line more`);
    expect(lifecycleDiagram(copy, true)).toBe(1);
    writeFileSync(copy, good.slice(0, -40));
    expect(lifecycleDiagram(copy, true)).toBe(1);
    expect(lifecycleDiagram(copy, false)).toBe(0);
    expect(readFileSync(copy, 'utf8')).toBe(good);
  });

  test('a changed table changes the page', () => {
    const without = transitions.filter(({ act }) => act !== 'RESIGN');
    expect(renderLifecycle(without)).not.toContain(': RESIGN');
    expect(renderLifecycle(transitions)).toContain('  PROBATIONARY --> RESIGNED: RESIGN');
  });

  test('every act is drawn or listed', () => {
    const page = renderLifecycle(transitions);
    for (const { act, label } of transitions) expect(page).toContain(`| ${act}<br>${label.vi} |`);
  });
});
