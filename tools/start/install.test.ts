import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ensureInstalled, isInstalled } from './install.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dangvu-install-'));
  lock({ left: '1.0.0' });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const entries = (versions: Record<string, string>) =>
  Object.fromEntries(Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version }]));

function lock(versions: Record<string, string>, more: object = {}): void {
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': { name: 'x' }, ...entries(versions), ...more } }));
}

/** What npm leaves behind when somebody installs by hand. */
function installedByHand(versions: Record<string, string>): void {
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  writeFileSync(join(root, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: entries(versions) }));
}

let installs = 0;
const install = (folder: string): Promise<void> => {
  installs += 1;
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  return new Promise((resolve) => setTimeout(resolve, 100));
};
beforeEach(() => {
  installs = 0;
});

describe('installing packages', () => {
  test('happens once, and again only when the lock file changed', async () => {
    await ensureInstalled(root, install);
    await ensureInstalled(root, install);
    expect(installs).toBe(1);
    lock({ left: '1.0.1' });
    await ensureInstalled(root, install);
    expect(installs).toBe(2);
  });

  test('happens once when several commands start side by side', async () => {
    await Promise.all([1, 2, 3].map(() => ensureInstalled(root, install)));
    expect(installs).toBe(1);
  });

  test('is tried again after it failed', async () => {
    const failing = () => Promise.reject(new Error('no network'));
    await expect(ensureInstalled(root, failing)).rejects.toThrow('no network');
    expect(isInstalled(root)).toBe(false);
    await ensureInstalled(root, install);
    expect(installs).toBe(1);
  });

  test('is not repeated after somebody ran npm ci by hand', async () => {
    installedByHand({ left: '1.0.0' });
    await ensureInstalled(root, install);
    expect(installs).toBe(0);
  });

  test('packages of other kinds of machine and of the workspace need not be there', () => {
    lock(
      { left: '1.0.0' },
      { 'node_modules/win': { version: '1.0.0', optional: true }, 'apps/api': { version: '0.1.0' }, 'node_modules/@x/api': { link: true } },
    );
    installedByHand({ left: '1.0.0' });
    expect(isInstalled(root)).toBe(true);
  });

  test.each([
    ['another version', { left: '0.9.0' }],
    ['one package missing', {}],
  ])('by hand but not what the lock file asks for (%s): installed anew', async (_case, versions) => {
    installedByHand(versions);
    await ensureInstalled(root, install);
    expect(installs).toBe(1);
  });
});
