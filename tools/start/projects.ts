// Which projects there are, read from the folders: a new one is checked and tested without being written down here.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from './run-step.ts';
import { ROOT } from './settings.ts';

// What others stand on comes first, so that the first failure is the cause and not a consequence.
const ORDER = ['libs/domain', 'libs/schema', 'libs/testing', 'libs/ui', 'tools', 'apps/api', 'apps/admin', 'apps/admin-e2e'];

/** Folders of the projects that have this file, in the order in which they stand on each other. */
export function projectsWith(file: string, root = ROOT): string[] {
  const inside = (group: string) => (existsSync(join(root, group)) ? readdirSync(join(root, group)).map((name) => `${group}/${name}`) : []);
  const rank = (project: string) => (ORDER.includes(project) ? ORDER.indexOf(project) : ORDER.length);
  return [...inside('libs'), 'tools', ...inside('apps')]
    .filter((project) => existsSync(join(root, project, file)))
    .sort((a, b) => rank(a) - rank(b));
}

/** Lint, then the types of every project. */
export function lintAndTypes(): Program[] {
  const eslint = ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'];
  const cache = ['--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/'];
  return [
    { name: 'lint, boundaries', args: [...eslint, ...cache] },
    ...projectsWith('tsconfig.json').map((project) => ({
      name: `types ${project}`,
      args: ['node_modules/typescript/bin/tsc', '-p', `${project}/tsconfig.json`, '--pretty', 'false'],
    })),
  ];
}

/**
 * What is generated and committed. Every file directly in tools/codegen is such a script: it writes, and with `--check`
 * compares instead. The schema comes first, because documents are made from it.
 */
export function generators(check: boolean): Program[] {
  const folder = join(ROOT, 'tools/codegen');
  const found = existsSync(folder) ? readdirSync(folder).filter((file) => /^[a-z-]+\.ts$/.test(file)) : [];
  const scripts = found.sort((a, b) => Number(b.includes('schema')) - Number(a.includes('schema')) || a.localeCompare(b));
  return scripts.map((file) => ({
    name: `${check ? 'drift' : 'codegen'} ${file.replace(/\.ts$/, '')}`,
    args: [`tools/codegen/${file}`, ...(check ? ['--check'] : [])],
  }));
}

/** The migrated database against what was reviewed (structure.txt), and the entities against the migrated database. */
export function databaseDrift(): Program[] {
  return [
    { name: 'drift structure', args: ['tools/database/check-structure.ts', '--check'] },
    { name: 'drift entities', args: ['tools/database/check-drift.ts'] },
  ];
}
