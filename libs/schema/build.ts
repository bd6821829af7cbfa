// Builds the package @dangvu/schema into dist/libs/schema (or the folder given): JavaScript, types, the schema, nothing else.
//
//   node libs/schema/build.ts [folder]
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');

/** Builds into a folder, which is emptied first. */
export function buildPackage(into: string): void {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(here, 'tsconfig.build.json'), '--outDir', into], { stdio: 'inherit' });
  for (const file of ['schema.graphql', 'README.md']) cpSync(join(here, file), join(into, file));
  const { name, version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')) as { name: string; version: string };
  const manifest = {
    name,
    version,
    description: 'The schema of Đảng vụ, typed questions, labels in two languages and a small client.',
    type: 'module',
    license: 'UNLICENSED',
    engines: { node: '>=20' },
    sideEffects: false,
    exports: { '.': { types: './index.d.ts', default: './index.js' }, './labels': { types: './labels.d.ts', default: './labels.js' }, './schema.graphql': './schema.graphql' },
  };
  writeFileSync(join(into, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

if (import.meta.main) buildPackage(resolve(process.argv[2] ?? join(root, 'dist/libs/schema')));
