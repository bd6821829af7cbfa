// Builds an application when what it is made of changed since the last build. By content, not by date: a fresh clone or a
// switched branch changes dates without changing anything.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { waitForLock } from './process-lock.mjs';
import { ROOT } from './settings.ts';

interface Application {
  name: string;
  /** Folders and files the result depends on. */
  inputs: string[];
  /** The file that must exist afterwards. */
  output: string;
}

const SHARED = ['libs', 'package-lock.json', 'tsconfig.base.json'];

export const APPLICATIONS: Application[] = [
  { name: 'admin', inputs: ['apps/admin', ...SHARED], output: 'dist/apps/admin/index.html' },
  { name: 'api', inputs: ['apps/api', ...SHARED], output: 'dist/apps/api/main.js' },
];

const SKIPPED = /^(node_modules|dist|coverage|test|decisions|\..*)$|\.test\.tsx?$|\.tsbuildinfo$|\.md$/;

/** Content of everything below the inputs, as one hash; tests and documents do not count. */
export function contentStamp(root: string, inputs: string[]): string {
  const hash = createHash('sha256');
  const add = (path: string) => {
    hash.update(`${relative(root, path)}\0`).update(readFileSync(path)).update('\0');
  };
  const walk = (folder: string) => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (SKIPPED.test(entry.name)) continue;
      if (entry.isDirectory()) walk(join(folder, entry.name));
      else if (entry.isFile()) add(join(folder, entry.name));
    }
  };
  for (const input of inputs) {
    const path = join(root, input);
    if (/\.\w+$/.test(input)) add(path);
    else if (existsSync(path)) walk(path);
  }
  return hash.digest('hex');
}

/** Builds what changed, the applications side by side. @returns names of those built */
export async function buildChanged(log: (line: string) => void): Promise<string[]> {
  const release = await waitForLock(join(ROOT, '.nx', 'build.lock'), 'build', ({ pid }) =>
    log(`Đang chờ một lệnh khác dựng ứng dụng (pid ${pid})… / Waiting for another build…`),
  );
  try {
    const stale = APPLICATIONS.map((app) => ({ ...app, stamp: contentStamp(ROOT, app.inputs) })).filter(
      ({ name, output, stamp }) => !existsSync(join(ROOT, output)) || readOr(stampFile(name)) !== stamp,
    );
    if (stale.length === 0) return [];
    log(`Dựng ${stale.map(({ name }) => name).join(', ')}… / Building…`);
    await Promise.all(stale.map(build));
    return stale.map(({ name }) => name);
  } finally {
    release();
  }
}

async function build({ name, output, stamp }: Application & { stamp: string }): Promise<void> {
  rmSync(stampFile(name), { force: true });
  const args = [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '-c', `apps/${name}/vite.config.ts`, '--logLevel', 'warn'];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (exit) => resolve(exit ?? 1));
  });
  if (code !== 0 || !existsSync(join(ROOT, output))) {
    throw new Error(`${stripVTControlCharacters(said).trim()}\n\nKhông dựng được apps/${name}. / apps/${name} could not be built.`);
  }
  mkdirSync(dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), stamp);
}

function stampFile(name: string): string {
  return join(ROOT, 'dist', '.stamps', name);
}

function readOr(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
