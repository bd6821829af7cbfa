// Installs the packages when they are absent or not those of package-lock.json. Plain JavaScript, built-in modules only.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitForLock } from './process-lock.mjs';

const STAMP = join('node_modules', '.dangvu-installed.json');

/**
 * What an installation depends on: the locked packages, and the kind of machine (a folder copied from another one has the
 * wrong binaries).
 * @param {string} root
 */
export function installStamp(root) {
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  return JSON.stringify({ lock, platform: `${process.platform}-${process.arch}` });
}

/**
 * Is what is in node_modules what package-lock.json asks for? By our stamp, or, when somebody ran `npm ci` by hand, by the
 * list npm leaves there.
 * @param {string} root
 */
export function isInstalled(root) {
  const stamp = installStamp(root);
  if (readOr(join(root, STAMP), '') === stamp) return true;
  const left = readOr(join(root, 'node_modules', '.package-lock.json'), '');
  if (!left) return false;
  const have = JSON.parse(left).packages;
  const want = Object.entries(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages);
  const same = want.every(
    ([path, entry]) =>
      !path.startsWith('node_modules/') || entry.link || entry.optional || entry.peer || have[path]?.version === entry.version,
  );
  if (same) writeFileSync(join(root, STAMP), stamp);
  return same;
}

/**
 * Installs once, however many starts run side by side.
 * @param {string} root
 * @param {(root: string) => Promise<void>} install
 */
export async function ensureInstalled(root, install = npmCi) {
  if (isInstalled(root)) return;
  const release = await waitForLock(join(root, '.nx', 'install.lock'), 'npm ci', ({ pid }) =>
    console.log(`Đang chờ một lệnh khác cài gói (pid ${pid})… / Waiting for another command that installs packages…`),
  );
  try {
    if (isInstalled(root)) return; // the one we waited for did it
    rmSync(join(root, STAMP), { force: true });
    await install(root);
    writeFileSync(join(root, STAMP), installStamp(root));
  } finally {
    release();
  }
}

/**
 * The Node 24 that npm installed. Its binary is fetched by an install script, which `ignore-scripts` skips: then the script
 * is run here.
 * @param {string} root
 */
export async function findNode24(root) {
  const node = join(root, 'node_modules', '.bin', 'node');
  if (isNode24(node)) return node;
  const folder = join(root, 'node_modules', 'node');
  spawnSync(process.execPath, [join(folder, 'installArchSpecificPackage.js')], { cwd: folder, stdio: 'ignore' });
  for (const candidate of [node, join(folder, 'bin', 'node')]) if (isNode24(candidate)) return candidate;
  if (isNode24(process.execPath)) return process.execPath;
  throw new Error(
    'Không có Node 24 trong node_modules: hãy xóa thư mục node_modules rồi chạy lại, hoặc cài Node 24 trên máy.\n' +
      'There is no Node 24 in node_modules: delete that folder and run again, or install Node 24 on the machine.',
  );
}

function isNode24(file) {
  const asked = spawnSync(file, ['--version'], { encoding: 'utf8' });
  return Number(/^v(\d+)/.exec(asked.stdout ?? '')?.[1] ?? 0) >= 24;
}

async function npmCi(root) {
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  console.log('Cài các gói bằng npm, lần đầu mất một vài phút… / Installing packages with npm, the first time takes some minutes…');
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--no-progress'];
  // Under `npm start` npm says how it was itself run: with that Node, not with the one in node_modules it is about to delete.
  const viaNpm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : null;
  const [program, ...first] = viaNpm ? [process.env.npm_node_execpath ?? process.execPath, viaNpm] : ['npm'];
  const env = { ...process.env, NODE_ENV: 'development', npm_config_include: 'dev' }; // a production machine builds too
  const child = spawn(program, [...first, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said = (said + text).slice(-20_000)));
  const beat = setInterval(() => console.log(`  … ${seconds()} s`), 15_000);
  const stop = () => child.kill('SIGTERM');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      said += error.message;
      resolve(1);
    });
    child.on('exit', (exit) => resolve(exit ?? 1));
  });
  clearInterval(beat);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, stop);
  if (code !== 0) {
    const lines = said.split('\n').filter((line) => line.trim() && !/EBADENGINE|npm notice/.test(line));
    throw new Error(
      `${lines.slice(-25).join('\n')}\n\n` +
        'Cài gói không thành công (ở trên là lời của npm). Kiểm tra mạng hoặc proxy rồi chạy lại.\n' +
        'The packages could not be installed (npm’s words are above). Check the network or proxy and run again.',
    );
  }
  console.log(`  xong sau ${seconds()} s / done`);
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
