// What the README shows must work when pasted: its commands exist, its example answers, its links lead somewhere.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { story } from '../harness/story.ts';
import { ROOT } from '../../../tools/start/settings.ts';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');

story('README', ({ check, town, apiKey }) => {
  check('shows the two commands first, and only commands that exist', async () => {
    expect(blocks[0]).toBe('npm start\n');
    expect(blocks[1]).toBe('npm test\n');
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const named = [...readme.matchAll(/npm (?:run )?([a-z:]+)/g)].map((match) => match[1] ?? '').filter((name) => name !== 'and');
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) expect(scripts).toHaveProperty([name]);
  });

  check('its API example works when pasted', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dangvu-readme-'));
    mkdirSync(join(folder, '.data'));
    writeFileSync(join(folder, '.data/demo-accounts.json'), JSON.stringify({ apiKey: { key: apiKey() } }));
    const example = blocks.find((block) => block.includes('curl'))?.replaceAll('http://localhost:3000', town().address) ?? '';
    const answer = JSON.parse(execFileSync('sh', ['-c', example], { cwd: folder, encoding: 'utf8' })) as unknown;
    expect(answer).toMatchObject({ data: { dashboard: { attainment: { percent: { text: '156/120', value: 130 } } } } });
  });

  check('its links and pictures lead somewhere', async () => {
    const targets = [...readme.matchAll(/\]\((?!http)([^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(targets.length).toBeGreaterThan(3);
    for (const target of targets) expect([target, existsSync(join(ROOT, target))]).toEqual([target, true]);
  });
});
