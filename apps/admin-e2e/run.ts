// The story in a real Chromium:  node apps/admin-e2e/run.ts [--outputFile=<file>] [jest's filters: a path, -t 'a name']
// E2E_GO_ON=1 tries the later steps of a story although an earlier one failed; E2E_SLOWER=8 gives the browser an eighth of the machine.
// Sets up once what every file of tests needs, hands it to jest, takes it down whatever happens.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildChanged } from '../../tools/start/build.ts';
import { ROOT } from '../../tools/start/settings.ts';
import { listenForStop, type StopRequest } from '../../tools/start/stop-request.ts';
import { startChromium } from './harness/chromium.ts';
import { startTemplateTown } from './harness/template-town.ts';

async function run(given: string[], stop: StopRequest): Promise<number> {
  const undo: (() => Promise<void>)[] = [];
  rmSync(join(ROOT, 'test-results', 'e2e'), { recursive: true, force: true });
  try {
    const [template] = await Promise.all([startTemplateTown(), buildChanged((line) => console.log(line))]);
    undo.push(() => template.stop());
    stop.throwIfAsked();
    const browser = await startChromium();
    undo.push(() => browser.close());
    return await jest(given, { E2E_TOWN: JSON.stringify(template.town), E2E_BROWSER: browser.wsEndpoint() }, stop);
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

async function jest(given: string[], env: Record<string, string>, stop: StopRequest): Promise<number> {
  const report = given.some((option) => option.startsWith('--outputFile')) ? ['--json'] : [];
  const child = spawn(
    process.execPath,
    // One at a time: two cores, and one browser whose pictures and clocks should not depend on a neighbour.
    [join(ROOT, 'node_modules/jest/bin/jest.js'), '-c', 'apps/admin-e2e/browser.config.mjs', '--runInBand', '--verbose', ...report, ...given],
    {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env, NODE_ENV: 'test', NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
    },
  );
  void stop.asked.then(() => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

run(process.argv.slice(2), listenForStop()).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
