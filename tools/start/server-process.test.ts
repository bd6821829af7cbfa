import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { freePort } from '../database/cluster.ts';
import { assertPortFree, startServer } from './server-process.ts';
import { Stopped, type StopRequest } from './stop-request.ts';

jest.setTimeout(30_000);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dangvu-server-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const neverAsked: StopRequest = { asked: new Promise(() => undefined), throwIfAsked: () => undefined };

async function options(source: string, stop = neverAsked) {
  const port = await freePort();
  const entry = join(folder, 'server.mjs');
  writeFileSync(entry, source);
  const log: string[] = [];
  return {
    said: log,
    address: `http://127.0.0.1:${port}`,
    entry,
    env: { PORT: String(port), PATH: process.env.PATH, FOLDER: folder },
    logFile: join(folder, 'server.log'),
    log: (line: string) => void log.push(line),
    stop,
  };
}

const HEALTHY = `
  import { createServer } from 'node:http';
  import { writeFileSync } from 'node:fs';
  const server = createServer((request, response) => response.end(String(process.pid))).listen(process.env.PORT, '127.0.0.1');
  process.on('SIGTERM', () => { writeFileSync(process.env.FOLDER + '/goodbye', ''); server.close(() => process.exit(0)); server.closeAllConnections(); });
`;

const pidAt = (address: string) =>
  fetch(address, { headers: { connection: 'close' } }).then((answer) => answer.text(), () => null);

async function until<T>(look: () => Promise<T | null>, accept: (seen: T) => boolean): Promise<T> {
  for (let tries = 0; tries < 100; tries += 1) {
    const seen = await look();
    if (seen !== null && accept(seen)) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('did not come true in 10 s');
}

describe('the server process', () => {
  test('is waited for and asked, not forced, to stop', async () => {
    const given = await options(HEALTHY);
    const server = await startServer(given);
    expect(await pidAt(given.address)).toMatch(/^\d+$/);
    await server.stop();
    expect(existsSync(join(folder, 'goodbye'))).toBe(true);
    expect(await pidAt(given.address)).toBeNull();
  });

  test('is started again when it is killed', async () => {
    const given = await options(HEALTHY);
    const server = await startServer(given);
    const first = await pidAt(given.address);
    process.kill(Number(first), 'SIGKILL');
    const second = await until(() => pidAt(given.address), (pid) => pid !== first);
    expect(given.said.join()).toContain('SIGKILL');
    await server.stop();
    expect(await pidAt(given.address)).toBeNull();
    expect(second).toMatch(/^\d+$/);
  });

  test('one that cannot start is quoted', async () => {
    const given = await options(`console.error('PORT: must be a number'); process.exit(1);`);
    await expect(startServer(given)).rejects.toThrow(/PORT: must be a number[\s\S]*The server did not start/);
  });

  test('one that keeps ending is given up', async () => {
    const given = await options(HEALTHY.replace('response.end(', `(request.url === '/end' && process.exit(3)) || response.end(`));
    const server = await startServer(given);
    let given_up = '';
    void server.failed.catch((error: Error) => (given_up = error.message));
    await until(
      async () => (await fetch(`${given.address}/end`).catch(() => null), given_up),
      (message) => message.includes('keeps ending'),
    );
    await server.stop();
  });

  test('a request to stop while it starts ends it', async () => {
    let ask = () => undefined as void;
    const asked = new Promise<void>((resolve) => (ask = resolve));
    const given = await options(`process.on('SIGTERM', () => process.exit(0)); console.log(process.pid); setInterval(() => {}, 1000);`, {
      asked,
      throwIfAsked: () => {
        throw new Stopped();
      },
    });
    const starting = startServer(given);
    setTimeout(ask, 500);
    await expect(starting).rejects.toBeInstanceOf(Stopped);
    const pid = Number(readFileSync(given.logFile, 'utf8').trim());
    expect(() => process.kill(pid, 0)).toThrow();
  });
});

describe('a port that is taken', () => {
  test.each(['127.0.0.1', '::1'])('by somebody on %s is named with the setting to change', async (host) => {
    const other = createServer();
    const port = await new Promise<number>((resolve, reject) => {
      other.once('error', reject);
      other.listen(0, host, () => resolve((other.address() as { port: number }).port));
    });
    try {
      await expect(assertPortFree(port)).rejects.toThrow(`PORT=${port + 1}`);
    } finally {
      other.close();
    }
  });

  test('one that is free passes', async () => {
    await expect(assertPortFree(await freePort())).resolves.toBeUndefined();
  });

  test('an address this machine does not have is named', async () => {
    await expect(assertPortFree(await freePort(), '203.0.113.7')).rejects.toThrow(/HOST=203\.0\.113\.7/);
  });
});
