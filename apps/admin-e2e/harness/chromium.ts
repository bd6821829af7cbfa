// The Chromium that comes with npm: unpacked once per version, started with nothing outside this machine in reach.
import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserServer, chromium } from 'playwright-core';

const PACKAGE = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');

/**
 * Folder with the unpacked browser. The package itself unpacks to a fixed name in the common temporary folder, where a
 * half-written file or one that belongs to another account would be taken for the browser; hence a folder of our own that
 * appears whole or not at all.
 */
async function unpack(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const name = `chromium-${version}`;
  const beside = join(PACKAGE, '../../.cache/dangvu');
  if (mayRun(join(beside, name, 'chromium'))) return join(beside, name);
  const cache = cacheFolder(beside, name);
  const folder = join(cache, name);
  if (mayRun(join(folder, 'chromium'))) return folder;
  const draft = mkdtempSync(join(cache, 'unpacking-'));
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = draft; // where the package unpacks to; nothing else runs meanwhile
  try {
    const { inflate } = await import('@sparticuz/chromium');
    await Promise.all(
      ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((name) => inflate(join(PACKAGE, 'bin', name))),
    );
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  const fonts = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, 'fonts')}</dir></fontconfig>`;
  writeFileSync(join(draft, 'fonts.conf'), fonts);
  for (const path of ['.', 'chromium']) chmodSync(join(draft, path), 0o755); // another account may run the tests next time
  try {
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // otherwise another run was quicker: the same files
  }
  return folder;
}

function mayRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

// Beside the installed packages when this account may write there, else a folder of its own in the temporary one.
function cacheFolder(beside: string, name: string): string {
  try {
    mkdirSync(beside, { recursive: true });
    rmSync(join(beside, name), { recursive: true, force: true }); // there, and cannot be run
    rmSync(mkdtempSync(join(beside, 'probe-')), { recursive: true });
    return beside;
  } catch {
    const own = join(tmpdir(), `dangvu-chromium-${process.getuid?.() ?? 0}`);
    mkdirSync(own, { recursive: true, mode: 0o700 });
    // Whoever may write to the temporary folder could have put it there first.
    const { uid } = lstatSync(own);
    return uid === process.getuid?.() ? own : mkdtempSync(join(tmpdir(), 'dangvu-chromium-'));
  }
}

/** What the browser needs from the machine, from the package where the machine lacks it. @throws when it cannot run at all */
function environmentFor(folder: string, executable: string): Record<string, string> {
  const base = Object.fromEntries(Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
  if (!existsSync('/etc/fonts/fonts.conf')) base['FONTCONFIG_FILE'] = join(folder, 'fonts.conf');
  const runs = (env: Record<string, string>) => spawnSync(executable, ['--version'], { env, encoding: 'utf8' });
  if (runs(base).status === 0) return base;
  // A small server image has no NSS and no expat; the package brings both.
  const libraries = { ...base, LD_LIBRARY_PATH: [join(folder, 'al2023/lib'), base['LD_LIBRARY_PATH']].filter(Boolean).join(':') };
  const second = runs(libraries);
  if (second.status === 0) return libraries;
  throw new Error(
    `Chromium không chạy được trên máy này. / Chromium does not run on this machine.\n${second.error?.message ?? second.stderr}`,
  );
}

/**
 * Starts one browser that every test connects to. Names other than this machine's do not resolve in it.
 * @param debuggingPort where programs other than Playwright may look into it, on this machine alone
 */
export async function startChromium(debuggingPort?: number): Promise<BrowserServer> {
  const folder = await unpack();
  const executablePath = join(folder, 'chromium');
  return chromium.launchServer({
    executablePath,
    env: environmentFor(folder, executablePath),
    args: [
      // Only our own pages are opened, and containers refuse the sandbox's namespaces, to root and to others.
      '--no-sandbox',
      ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
      '--disable-gpu',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
    ],
  });
}
