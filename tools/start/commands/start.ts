// npm start: build what changed, bring the database up, serve, say where; stop cleanly.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lockHolder, tryLock } from '../process-lock.mjs';
import { announcement } from '../announce.ts';
import { buildChanged } from '../build.ts';
import { holdsDemoTown, openDatabase, serverEnvironment } from '../product-database.ts';
import { assertPortFree, startServer } from '../server-process.ts';
import { reachableHost, readSettings, ROOT } from '../settings.ts';
import { stopRequested } from '../stop-request.ts';

const log = (line: string) => console.log(line);

async function run(): Promise<void> {
  const stop = stopRequested();
  const settings = readSettings(process.env);
  mkdirSync(settings.dataDir, { recursive: true });
  const lock = join(settings.dataDir, 'start.lock');
  const release = tryLock(lock, 'npm start');
  if (!release) {
    const pid = lockHolder(lock)?.pid;
    throw new Error(
      `Sản phẩm đang chạy trên ${settings.dataDir} (pid ${pid}): dừng nó trước, hoặc đặt DATA_DIR và PORT khác.\n` +
        `It already runs on ${settings.dataDir} (pid ${pid}): stop it first, or set another DATA_DIR and PORT.`,
    );
  }
  const undo: (() => Promise<void> | void)[] = [release];
  const stopped = Symbol('stopped');
  // A request to stop is honoured between the steps, so that none is left half done.
  const unlessStopped = async <T>(step: Promise<T>): Promise<T> => {
    const result = await step;
    if (await Promise.race([stop.then(() => true), Promise.resolve(false)])) throw stopped;
    return result;
  };
  try {
    await assertPortFree(settings.port, settings.host);
    await unlessStopped(buildChanged(log));
    const database = await openDatabase(settings, log);
    undo.push(() => database.stop());
    await unlessStopped(Promise.resolve());
    const demo = holdsDemoTown(settings);
    const address = `http://${reachableHost(settings.host)}:${settings.port}`;
    const server = await startServer({
      entry: join(ROOT, 'dist/apps/api/main.js'),
      env: { NODE_ENV: 'production', ...serverEnvironment(settings, database.appUrl) },
      logFile: join(settings.dataDir, 'server.log'),
      address,
      log,
    });
    undo.push(() => server.stop());
    log(announcement(address, demo ? settings.dataDir : null));
    await Promise.race([stop, server.failed]);
    log('Đang dừng… / Stopping…');
  } catch (error) {
    if (error !== stopped) throw error;
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

run().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
