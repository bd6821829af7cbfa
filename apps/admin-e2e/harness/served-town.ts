// A copy of the demo town with the built server on it, as npm start would run it.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../../tools/start/server-process.ts';
import { ROOT } from '../../../tools/start/settings.ts';
import { copyTown, type TemplateTown } from './copy-town.ts';

export interface ServedTown {
  /** Where a browser opens it: localhost, because only there a browser keeps a __Host- cookie without TLS. */
  address: string;
  /** Owner's connection, for what a test must arrange or count behind the server's back. */
  ownerUrl: string;
  stop(): Promise<void>;
}

/** Copies the template, starts the server on a free port and waits until it is ready. */
export async function serveTown(template: TemplateTown): Promise<ServedTown> {
  const copy = await copyTown(template);
  const dataDir = mkdtempSync(join(tmpdir(), 'dangvu-e2e-'));
  const address = `http://localhost:${await freePort()}`;
  const logs = join(ROOT, 'test-results');
  mkdirSync(logs, { recursive: true });
  const server = await startServer({
    entry: join(ROOT, 'dist/apps/api/main.js'),
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      PORT: new URL(address).port,
      DATABASE_URL: copy.appUrl,
      DATA_DIR: dataDir,
      DEMO: '1',
    },
    logFile: join(logs, 'e2e-server.log'),
    address,
    log: (line) => console.warn(line),
    stop: { asked: new Promise<never>(() => undefined), throwIfAsked: () => undefined },
  });
  return {
    address,
    ownerUrl: copy.ownerUrl,
    async stop() {
      await server.stop();
      await copy.drop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
