// npm start: build what changed, bring the database up, serve, say where; stop cleanly.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { lockHolder, tryLock } from '../process-lock.mjs';
import { announcement } from '../announce.ts';
import { buildChanged } from '../build.ts';
import { holdsDemoTown, openDatabase, serverEnvironment } from '../product-database.ts';
import { assertPortFree, startServer } from '../server-process.ts';
import { reachableHost, readSettings, ROOT } from '../settings.ts';
import { listenForStop, Stopped } from '../stop-request.ts';

const log = (line: string) => console.log(line);

async function run(): Promise<void> {
  const stop = listenForStop();
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
  try {
    await assertPortFree(settings.port, settings.host);
    await buildChanged(log);
    stop.throwIfAsked(); // between the steps, so that none is left half done
    const database = await openDatabase(settings, log);
    undo.push(() => database.stop());
    stop.throwIfAsked();
    const demo = holdsDemoTown(settings);
    const address = `http://${reachableHost(settings.host)}:${settings.port}`;
    const server = await startServer({
      entry: join(ROOT, 'dist/apps/api/main.js'),
      env: { NODE_ENV: 'production', ...serverEnvironment(settings, database.appUrl) },
      logFile: join(settings.dataDir, 'server.log'),
      address,
      log,
      stop,
    });
    undo.push(() => server.stop());
    log(announcement(address, demo ? settings.dataDir : null));
    await Promise.race([stop.asked, server.failed]);
    log('Đang dừng… / Stopping…');
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
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
