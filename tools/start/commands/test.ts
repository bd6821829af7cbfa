// npm test: everything that must hold before a change is accepted. Check, unit and integration tests, build, browser.
// Stops at the first step that fails; the last line counts the tests of all runners. `--long` gives those that look for what
// happens rarely (many writers, many rounds) the time for it.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startThrowaway } from '../../database/embedded.ts';
import { buildChanged } from '../build.ts';
import { generators, lintAndTypes, databaseDrift, projectsWith } from '../projects.ts';
import { type Program, run, runPaired } from '../run-step.ts';
import { ROOT } from '../settings.ts';
import { sumResults } from '../test-results.ts';

const RESULTS = join(ROOT, 'test-results');
const reports: string[] = [];

function reportFor(project: string): string {
  const file = join(RESULTS, `${project.replaceAll(/[/ ]/g, '-')}.json`);
  reports.push(file);
  return file;
}

function jest(project: string, way?: string): Program {
  const name = way ? `${project} ${way}` : project;
  return {
    name: `test ${name}`,
    args: [
      'node_modules/jest/bin/jest.js',
      '-c',
      `${project}/jest.config.mjs`,
      '--ci',
      '--passWithNoTests',
      '--silent',
      '--json',
      `--outputFile=${reportFor(name)}`,
    ],
    env: { NODE_ENV: 'test', NODE_OPTIONS: '--experimental-vm-modules --no-warnings', TEST_LONG: process.argv.includes('--long') ? '1' : '' },
  };
}

/** The API twice: its operations interpreted, and compiled (apps/api/decisions/0005). */
async function testApi(project: string, url: string): Promise<void> {
  for (const executor of ['interpreted', 'compiled']) {
    const program = jest(project, executor);
    // The second finds the databases the first has made: it is the same code.
    const templates = executor === 'compiled' ? 'KEEP' : 'MAKE';
    await run({ ...program, env: { ...program.env, TEST_DATABASE_URL: url, TEST_EXECUTOR: executor, TEST_TEMPLATES: templates } });
  }
}

async function runAll(): Promise<void> {
  const began = Date.now();
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  try {
    await runPaired([...lintAndTypes(), ...generators(true), ...databaseDrift()]);
    for (const project of projectsWith('jest.config.mjs')) {
      if (project === 'apps/api') await withDatabase((url) => testApi(project, url));
      else await run(jest(project));
    }
    const buildBegan = Date.now();
    await buildChanged(() => undefined);
    console.log(`✓ build  ${((Date.now() - buildBegan) / 1000).toFixed(1)} s`);
    await run({ name: 'test apps/admin-e2e', args: ['apps/admin-e2e/run.ts', `--outputFile=${reportFor('apps/admin-e2e')}`] });
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
  const { passed, failed } = sumResults(reports);
  console.log(`\n${Math.round((Date.now() - began) / 1000)} s`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exit();
}

async function withDatabase(work: (ownerUrl: string) => Promise<void>): Promise<void> {
  const database = await startThrowaway();
  try {
    await work(database.ownerUrl);
  } finally {
    await database.stop();
  }
}

await runAll();
