// The first thing that runs after `git clone`, under whatever Node (20 or later) the machine has, with nothing installed:
// brings the packages that package-lock.json names, then hands over to the Node 24 among them.
//
//   node tools/start/start.mjs [start|dev|test|check|codegen|build|verify|backup|restore] [arguments]
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, findNode24 } from './install.mjs';
import { launcherOf, whenGone } from './launcher.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const [command = 'start', ...args] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 20) {
  const { node: version } = process.versions;
  fail(`Cần Node 20 trở lên, máy này có ${version}.`, `Node 20 or later is needed, this is ${version}.`);
}

const entry = join(here, 'commands', `${command}.ts`);
if (!/^[a-z-]+$/.test(command) || !existsSync(entry)) {
  const known = readdirSync(join(here, 'commands')).map((file) => file.replace(/\.ts$/, '')).join(', ');
  fail(`Không có lệnh “${command}”. Các lệnh: ${known}.`, `There is no command “${command}”. Commands: ${known}.`);
}

let node;
try {
  await ensureInstalled(root);
  node = await findNode24(root);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}

const child = spawn(node, [entry, ...args], {
  cwd: root,
  // The fourth channel closes when this process is killed: the other side then stops what it started.
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  env: {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH ?? ''}`,
    // Nx looks for the network and leaves a daemon behind unless told not to.
    NX_DAEMON: 'false',
    NX_TUI: 'false',
    NX_NO_CLOUD: 'true',
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
// kill -9 of npm leaves nobody to press Ctrl-C: stop as if somebody had.
if (process.env.npm_lifecycle_event) whenGone(launcherOf(process.ppid), () => child.kill('SIGTERM'));
child.on('error', (error) => fail(`Không chạy được ${node}: ${error.message}`, `${node} could not be run: ${error.message}`));
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));

function fail(...lines) {
  for (const line of lines) console.error(line);
  process.exit(1);
}
