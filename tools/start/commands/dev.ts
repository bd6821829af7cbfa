// npm run dev: the database, the server rebuilt and restarted on each change, and the application with hot replacement,
// behind one address.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { freePort } from '../../database/cluster.ts';
import { startWatchdog } from '../../database/watchdog.ts';
import { announcement } from '../announce.ts';
import { tryLock } from '../process-lock.mjs';
import { holdsDemoTown, openDatabase, serverEnvironment } from '../product-database.ts';
import { assertPortFree, startServer } from '../server-process.ts';
import { reachableHost, readSettings, ROOT } from '../settings.ts';
import { listenForStop, Stopped } from '../stop-request.ts';

const log = (line: string) => console.log(line);
// Not where `npm start` looks: what a half-finished edit built must never be served as the product.
const OUT = join(ROOT, 'dist/apps/api-dev');

async function develop(): Promise<void> {
  const stop = listenForStop();
  const settings = readSettings(process.env);
  mkdirSync(settings.dataDir, { recursive: true });
  const release = tryLock(join(settings.dataDir, 'start.lock'), 'npm run dev');
  if (!release) throw new Error('Sản phẩm đang chạy: dừng nó trước. / It already runs: stop it first.');
  const undo: (() => Promise<void> | void)[] = [release];
  try {
    await assertPortFree(settings.port, settings.host);
    const database = await openDatabase(settings, log);
    undo.push(() => database.stop());
    stop.throwIfAsked();

    const builder = await watchServerSource();
    undo.push(() => void builder.kill('SIGTERM'));
    const port = await freePort();
    const api = `http://127.0.0.1:${port}`;
    const server = await startServer({
      entry: join(OUT, 'main.js'),
      env: { ...serverEnvironment({ ...settings, port }, database.appUrl), NODE_ENV: 'development', HOST: '127.0.0.1' },
      logFile: join(settings.dataDir, 'server.log'),
      address: api,
      log,
      stop,
    });
    undo.push(() => server.stop());
    onRebuild(() => {
      log('↻ api');
      server.restart();
    });

    process.env.API_URL = api; // read by apps/admin/vite.config.ts, which knows what to pass on to the server
    const vite = await createServer({
      configFile: join(ROOT, 'apps/admin/vite.config.ts'),
      server: { port: settings.port, strictPort: true, host: settings.host ?? 'localhost' },
    });
    await vite.listen();
    undo.push(() => vite.close());
    log(announcement(`http://${reachableHost(settings.host)}:${settings.port}`, holdsDemoTown(settings) ? settings.dataDir : null));
    await Promise.race([stop.asked, server.failed]);
    log('Đang dừng… / Stopping…');
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

/** Builds the server and keeps building it; resolves after the first build. */
async function watchServerSource(): Promise<ChildProcess> {
  mkdirSync(OUT, { recursive: true });
  const args = ['node_modules/vite/bin/vite.js', 'build', '--watch', '-c', 'apps/api/vite.config.ts', '--outDir', OUT, '--emptyOutDir'];
  const child = spawn(process.execPath, args, { cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  startWatchdog().watch([{ signal: 'TERM', pid: child.pid ?? 0 }]);
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text: Buffer) => /built in/.test(text.toString()) && resolve());
    child.once('error', reject);
    child.once('exit', () => reject(new Error('Không dựng được máy chủ. / The server could not be built.')));
  });
  return child;
}

// A build writes several files: wait until it is quiet.
function onRebuild(act: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  watch(OUT, () => {
    clearTimeout(timer);
    timer = setTimeout(act, 300);
  });
}

develop().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
